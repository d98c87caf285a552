using FactBox.Articles;
using FactBox.Articles.Archives;
using FactBox.Articles.Decoding;
using FactBox.Articles.Detection;
using FactBox.Articles.Fetching;

namespace FactBox.Cli.Inputs;

/// <summary>
/// The inputs behind what a command line names: a page behind an address, the articles in an archive or a feed. They
/// are found one by one while others are counted; files that hold one article are left to be read by whoever counts them.
/// </summary>
/// <param name="terminal">Standard input.</param>
/// <param name="options">How documents are read.</param>
/// <param name="pages">Fetches addresses.</param>
/// <param name="large">Is held by whoever reads what may need much memory.</param>
internal sealed class InputSource(
    Terminal terminal,
    ReadingOptions options,
    PageFetcher pages,
    Lock large
)
{
    private readonly ContainerReader _containers = new(options);

    // A feed that has been fetched itself may lead on to its pages.
    private readonly ContainerReader _fetched = new(options with { Pages = pages });

    /// <summary>All inputs behind these names.</summary>
    public IEnumerable<Input> Of(IEnumerable<string> paths) =>
        PagesAhead.Fetch(paths, pages).SelectMany(Of);

    /// <summary>The one input behind a name, for a command that takes one.</summary>
    /// <exception cref="InputException">There are several, or it cannot be read.</exception>
    public Input One(string path)
    {
        var inputs = Of([path]).Where(i => i.Document is not { IsNote: true }).Take(2).ToList();
        return inputs.Count == 1
            ? inputs[0]
            : throw new InputException(
                "holds several articles; this command takes one (factbox PATH counts them all)"
            );
    }

    private IEnumerable<Input> Of((string Path, FoundDocument? Page) named)
    {
        var path = named.Path;
        if (named.Page is { } page)
        {
            return Found(path, page.Error is null ? _fetched.Open(page) : [page]);
        }

        try
        {
            return path is InputPaths.StandardInput ? OfStandardInput() : OfFile(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it says what is wrong.
            return [new(path)];
        }
        catch (Exception error) when (LastNet.Reason(error) is { } reason)
        {
            return Found(path, [new(path) { Error = reason }]);
        }
    }

    private IEnumerable<Input> OfStandardInput()
    {
        var head = InputBytes.Head(terminal.Input, InputKinds.Sample);
        var kind = InputKinds.Of(head.Span, null);
        var stream = new PrefixedStream(head, terminal.Input);
        return kind switch
        {
            InputKind.Warc => Found(
                InputPaths.StandardInput,
                _containers.Open(InputPaths.StandardInput, kind, stream)
            ),
            InputKind.Zip or InputKind.Gzip or InputKind.Feed => Held(
                InputPaths.StandardInput,
                stream
            ),
            _ => [new(InputPaths.StandardInput) { Opened = stream }],
        };
    }

    private IEnumerable<Input> OfFile(string path)
    {
        using var file = Open(path);
        var head = new byte[InputKinds.Sample];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var kind = InputKinds.Of(head.AsSpan(0, length), path);
        if (!file.CanSeek || !ContainerReader.Holds(kind))
        {
            // A pipe has lost its beginning by now, so it is given on.
            return file.CanSeek
                ? [new(path) { Size = kind is InputKind.Text ? 0 : file.Length }]
                : Held(path, new PrefixedStream(head.AsMemory(0, length), file));
        }

        file.Position = 0;
        return kind is InputKind.Warc or InputKind.Zip ? OfArchive(path, kind) : Held(path, file);
    }

    private IEnumerable<Input> OfArchive(string path, InputKind kind)
    {
        if (kind == InputKind.Zip && IsDocument(path))
        {
            yield return new(path) { Size = new FileInfo(path).Length };
            yield break;
        }

        Memory.Free();
        using var file = Open(path);
        foreach (var input in Found(path, _containers.Open(path, kind, file)))
        {
            yield return input;
        }
    }

    // A book or a Word document; one of a kind that is not read says so itself.
    private static bool IsDocument(string path)
    {
        try
        {
            using var archive = new System.IO.Compression.ZipArchive(Open(path));
            return InputKinds.OfZip(archive) != InputKind.Zip;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        catch (UnreadableInputException)
        {
            return true;
        }
    }

    private IEnumerable<Input> Held(string path, Stream stream)
    {
        try
        {
            lock (large)
            {
                Memory.Free();
                var bytes = InputBytes.All(stream, options.Limits.MostBytes);
                return Found(path, _containers.Open(new FoundDocument(path) { Bytes = bytes }));
            }
        }
        catch (InputException error)
        {
            return Found(path, [new(path) { Error = error.Message }]);
        }
    }

    private IEnumerable<Input> Found(string path, IEnumerable<FoundDocument> documents)
    {
        using var each = documents.GetEnumerator();
        while (Next(each, path) is { } found)
        {
            yield return new(found.Name)
            {
                Document = found,
                IsPart = found.Name != path || found.IsNote,
            };
        }
    }

    // The next one is not unpacked while a large one is read. An enumerator that has thrown has come to its end.
    private FoundDocument? Next(IEnumerator<FoundDocument> documents, string path)
    {
        lock (large)
        {
            try
            {
                return documents.MoveNext() ? documents.Current : null;
            }
            catch (Exception error) when (LastNet.Reason(error) is { } reason)
            {
                return new(path) { Error = reason };
            }
        }
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
}
