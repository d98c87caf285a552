using System.IO.Compression;

namespace FactBox.Articles.Archives;

/// <summary>The parts of a document that is a zip archive; what is read of them stays within the limits.</summary>
internal sealed class DocumentParts : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly ReadingLimits _limits;
    private long _unpacked;

    /// <summary>Opens the archive.</summary>
    /// <exception cref="UnreadableInputException">It is damaged, or has more parts than the limits allow.</exception>
    public DocumentParts(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        _limits = limits;
        _archive = ZipFiles.Open(BoundedRead.AsStream(bytes));
        if (_archive.Entries.Count > limits.MostEntries)
        {
            throw new UnreadableInputException(
                $"more than {limits.MostEntries} files in it, the limit",
                "archive-files"
            );
        }
    }

    /// <summary>The bytes of a part, or null if there is none of that name.</summary>
    /// <exception cref="UnreadableInputException">It is damaged, or all that was read is more than the limits allow.</exception>
    public ReadOnlyMemory<byte>? Read(string name)
    {
        if (_archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        var bytes = ZipFiles.Read(entry, _limits, _limits.MostMarkupBytes);
        _unpacked += bytes.Length;
        return _unpacked <= _limits.MostMarkupBytes
            ? bytes
            : throw BoundedRead.TooMuchMarkup(_limits);
    }

    /// <summary>The part that a path leads to from the folder of another part.</summary>
    /// <param name="from">The part that names it, such as <c>OEBPS/book.opf</c>.</param>
    /// <param name="path">The path as it is written there, its fragment included.</param>
    public static string Resolve(string from, string path)
    {
        path = Uri.UnescapeDataString(path.Split('#', '?')[0]);
        var steps = path.StartsWith('/') ? [] : new List<string>(from.Split('/')[..^1]);
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step is not "..")
            {
                steps.Add(step);
            }
            else if (steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
        }

        return string.Join('/', steps.Where(s => s is not "."));
    }

    public void Dispose() => _archive.Dispose();
}
