using System.IO.Compression;
using FactBox.Articles.Detection;
using FactBox.Articles.Feeds;
using FactBox.Articles.Warc;

namespace FactBox.Articles.Archives;

/// <summary>
/// The documents in what holds many: zip archives, web archives, feeds; and in gzip, which packs one. They come one by
/// one, so that memory stays the same however many there are. What cannot be read comes as an error in its place.
/// </summary>
/// <param name="options">How they are read.</param>
public sealed class ContainerReader(ReadingOptions options)
{
    private readonly FeedDocuments _feeds = new(options);
    private long _unpacked;
    private int _entries;

    /// <summary>Whether a file of that kind is opened here.</summary>
    public static bool Holds(InputKind kind) =>
        kind is InputKind.Zip or InputKind.Gzip or InputKind.Warc or InputKind.Feed;

    /// <summary>The documents in a file, or itself if it holds no others.</summary>
    /// <param name="document">The file, with its bytes.</param>
    public IEnumerable<FoundDocument> Open(FoundDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        (_unpacked, _entries) = (0, 0);
        return Open(document, depth: 0);
    }

    /// <summary>The documents in a file that is not held in memory.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">Its kind, a zip archive or a web archive.</param>
    /// <param name="stream">The file; a zip archive must be one that can be sought in.</param>
    public IEnumerable<FoundDocument> Open(string name, InputKind kind, Stream stream)
    {
        (_unpacked, _entries) = (0, 0);
        return kind == InputKind.Warc
            ? WarcDocuments.Read(name, stream, options.Limits)
            : OpenZip(name, stream, depth: 1);
    }

    private IEnumerable<FoundDocument> Open(FoundDocument document, int depth)
    {
        InputKind kind;
        FoundDocument? failed = null;
        try
        {
            kind = DocumentReader.KindOf(document);
        }
        catch (Exception error) when (LastNet.Reason(error) is { } reason)
        {
            (kind, failed) = (InputKind.Text, document with { Bytes = default, Error = reason });
        }

        if (failed is not null || !Holds(kind))
        {
            return [failed ?? document];
        }

        if (depth >= options.Limits.MostArchiveDepth)
        {
            return
            [
                document with
                {
                    Bytes = default,
                    Error =
                        $"archives inside archives, more than {options.Limits.MostArchiveDepth} deep, the limit (--limit archive-depth)",
                },
            ];
        }

        var stream = BoundedRead.AsStream(document.Bytes);
        return kind switch
        {
            InputKind.Zip => OpenZip(document.Name, stream, depth + 1),
            InputKind.Warc => WarcDocuments.Read(document.Name, stream, options.Limits),
            InputKind.Gzip => OpenGzip(document, depth + 1),
            _ => _feeds.Read(document),
        };
    }

    private IEnumerable<FoundDocument> OpenGzip(FoundDocument packed, int depth)
    {
        FoundDocument unpacked;
        try
        {
            using var gzip = new WholeGzip(BoundedRead.AsStream(packed.Bytes));
            var name = packed.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? packed.Name[..^3]
                : packed.Name;
            unpacked = packed with
            {
                Name = name,
                Bytes = BoundedRead.Unpacked(gzip, packed.Bytes.Length, options.Limits),
            };
        }
        catch (UnreadableInputException error)
        {
            return [packed with { Bytes = default, Error = error.Message }];
        }

        return Open(unpacked, depth)
            .Select(d => d.Name == unpacked.Name ? d with { Name = packed.Name } : d);
    }

    private IEnumerable<FoundDocument> OpenZip(string name, Stream stream, int depth)
    {
        ZipArchive? opened = null;
        string? refused = null;
        try
        {
            opened = ZipFiles.Open(stream);
        }
        catch (UnreadableInputException error)
        {
            refused = error.Message;
        }

        if (opened is null)
        {
            yield return new(name) { Error = refused };
            yield break;
        }

        using var archive = opened;
        _entries += archive.Entries.Count;
        if (_entries > options.Limits.MostEntries)
        {
            yield return new(name)
            {
                Error =
                    $"more than {options.Limits.MostEntries} files in it, the limit (--limit archive-files)",
            };
            yield break;
        }

        var (found, skipped) = (0, 0);
        foreach (var entry in archive.Entries)
        {
            if (
                entry.FullName.EndsWith('/')
                || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
            )
            {
                continue;
            }

            if (!InputKinds.IsReadAmongOthers(entry.FullName, () => ZipFiles.Head(entry)))
            {
                skipped++;
                continue;
            }

            var document = OfEntry(name, entry);
            if (_unpacked > options.Limits.MostArchiveBytes)
            {
                yield return new(name)
                {
                    Error =
                        $"unpacks to more than {ReadingLimits.Size(options.Limits.MostArchiveBytes)}, the limit for one archive (--limit archive-size)",
                };
                yield break;
            }

            found++;
            foreach (var inside in document.Error is null ? Open(document, depth) : [document])
            {
                yield return inside;
            }
        }

        if (found == 0)
        {
            yield return new(name)
            {
                Error =
                    $"an archive without a file that can be read ({skipped} of other kinds in it)",
            };
        }
        else if (skipped > 0)
        {
            yield return new(name)
            {
                Note =
                    skipped == 1
                        ? "1 file in it skipped: no text"
                        : $"{skipped} files in it skipped: no text",
            };
        }
    }

    private FoundDocument OfEntry(string archive, ZipArchiveEntry entry)
    {
        var document = new FoundDocument($"{archive}!/{entry.FullName}");
        if (entry.FullName.Split('/', '\\').Contains("..", StringComparer.Ordinal))
        {
            return document with { Error = "its path leads out of the archive; it is not read" };
        }

        try
        {
            var bytes = ZipFiles.Read(entry, options.Limits);
            _unpacked += bytes.Length;
            return bytes.IsEmpty
                ? document with
                {
                    Error = "empty file; there is nothing to count",
                }
                : document with
                {
                    Bytes = bytes,
                };
        }
        catch (Exception error) when (LastNet.Reason(error) is { } reason)
        {
            return document with { Error = reason };
        }
    }
}
