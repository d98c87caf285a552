using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using FactBox.Articles.Html;

namespace FactBox.Articles.Detection;

/// <summary>
/// Tells kinds of files apart, by their first bytes; the name decides only where bytes cannot: Markdown looks like
/// text, and HTML may begin with text.
/// </summary>
public static class InputKinds
{
    // What ends the name of an element.
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" >\t\r\n/");

    /// <summary>How many of the first bytes are looked at.</summary>
    public const int Sample = 4096;

    /// <summary>
    /// Endings of the files that are read in a folder or an archive; <c>.xml</c> and <c>.json</c> where they are feeds, and
    /// none where their first bytes are of a kind that is read.
    /// </summary>
    public static ImmutableArray<string> Endings { get; } =
    [
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".mhtml",
        ".mht",
        ".docx",
        ".pdf",
        ".epub",
        ".zip",
        ".gz",
        ".warc",
        ".rss",
        ".atom",
    ];

    /// <summary>The kind of a file.</summary>
    /// <param name="head">Its first bytes, <see cref="Sample"/> of them if there are so many.</param>
    /// <param name="name">Its name or path, or null.</param>
    /// <param name="mediaType">What a server says that it is, such as <c>text/html</c>, or null.</param>
    /// <remarks>A zip archive is <see cref="InputKind.Zip"/> here; <see cref="OfZip"/> looks into it.</remarks>
    public static InputKind Of(ReadOnlySpan<byte> head, string? name, string? mediaType = null)
    {
        head = head[..Math.Min(head.Length, Sample)];
        if (head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..])
        {
            return InputKind.Zip;
        }

        if (head is [0x1F, 0x8B, 8, ..])
        {
            return StartsWith(Unpacked(head), "WARC/") ? InputKind.Warc : InputKind.Gzip;
        }

        // Readers allow for a little in front of the mark, and some files have it (ISO 32000-1, annex H.3.4.1).
        if (
            head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) is var pdf and >= 0
            && IsPdf(head, pdf)
        )
        {
            return InputKind.Pdf;
        }

        if (StartsWith(head, "WARC/0.") || StartsWith(head, "WARC/1."))
        {
            return InputKind.Warc;
        }

        return OfText(Text(head).TrimStart(), HtmlDetector.IsHtml(head), Ending(name), mediaType);
    }

    /// <summary>What a zip archive is: a document of some kind, or just an archive.</summary>
    /// <exception cref="UnreadableInputException">It is a document of a kind that is not read.</exception>
    public static InputKind OfZip(ZipArchive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (
            archive.GetEntry("META-INF/container.xml") is not null
            // A book that has lost its container is told by its mark (EPUB 3.3, 4.2.6.3.2); those of OpenDocument are longer.
            || archive.GetEntry("mimetype")?.Length == "application/epub+zip".Length
        )
        {
            return InputKind.Epub;
        }

        if (archive.GetEntry("[Content_Types].xml") is null)
        {
            if (archive.Entries.Any(e => e.FullName.EndsWith(".iwa", StringComparison.Ordinal)))
            {
                throw new UnreadableInputException(
                    "a document of Apple's Pages, Numbers or Keynote: not supported; export it as docx"
                );
            }

            return
                archive.GetEntry("mimetype") is not null
                && archive.GetEntry("content.xml") is not null
                ? throw new UnreadableInputException(
                    "an OpenDocument file: not supported; save it as docx"
                )
                : InputKind.Zip;
        }

        if (archive.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.Ordinal)))
        {
            return InputKind.Docx;
        }

        throw new UnreadableInputException(
            "an Office file that is no Word document: not supported; save its text as docx or txt"
        );
    }

    /// <summary>Whether a file in a folder is one to be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="folder">The folder that was named; what it is in does not matter.</param>
    public static bool IsReadInFolders(string path, string folder)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(folder);
        return IsReadAmongOthers(path[folder.Length..], () => Head(path));
    }

    /// <summary>Whether a file that lies with others, and that nobody has named, is one to be read.</summary>
    /// <param name="path">Where it lies among them.</param>
    /// <param name="head">Its first bytes; null if it is damaged, so that whoever reads it has to say so.</param>
    internal static bool IsReadAmongOthers(string path, Func<ReadOnlyMemory<byte>?> head)
    {
        var steps = path.Split('/', '\\');
        // Beside each file, macOS keeps another one with what only it knows.
        if (steps[^1].StartsWith("._", StringComparison.Ordinal))
        {
            return false;
        }

        return Ending(path) switch
        {
            ".xml" or ".json" => head() is not { } xml || Of(xml.Span, path) == InputKind.Feed,
            // Programs keep theirs in hidden folders, such as .git.
            "" => !steps.Any(s => s.StartsWith('.'))
                && (head() is not { } unnamed || IsKnown(unnamed.Span)),
            var ending => Endings.Contains(ending),
        };
    }

    private static ReadOnlyMemory<byte> Head(string path)
    {
        try
        {
            // What is no file but a pipe has no length, and to open it is to wait.
            var head = new byte[Math.Min(Sample, new FileInfo(path).Length)];
            if (head.Length == 0)
            {
                return head;
            }

            using var file = File.OpenRead(path);
            return head.AsMemory(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nobody can say what it is; one that is asked for by name is complained of.
            return default;
        }
    }

    // Text has none of the bytes that other files begin with, unless it is UTF-16.
    private static bool IsKnown(ReadOnlySpan<byte> head) =>
        Of(head, null) is not InputKind.Text
        || head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
        || (!head.IsEmpty && head.IndexOfAny(Controls) < 0);

    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        .. Enumerable
            .Range(0, 0x20)
            .Append(0x7F)
            .Except([9, 10, 11, 12, 13, 0x1B])
            .Select(b => (byte)b),
    ]);

    private static InputKind OfText(string text, bool looksHtml, string ending, string? mediaType)
    {
        if (IsMhtml(text))
        {
            return InputKind.Mhtml;
        }

        if (XmlRoot(text) is { } root)
        {
            return root is "html" ? InputKind.Html : InputKind.Feed;
        }

        if (
            text is ['{', ..] && text.Contains("://jsonfeed.org/version/", StringComparison.Ordinal)
            || text is ['{', ..]
                && text.Contains(@":\/\/jsonfeed.org\/version\/", StringComparison.Ordinal)
        )
        {
            return InputKind.Feed;
        }

        var isHtml = mediaType is "text/html" or "application/xhtml+xml";
        if (
            mediaType is "text/markdown"
            || (!isHtml && (ending is ".md" or ".markdown" || HasFrontMatter(text)))
        )
        {
            return InputKind.Markdown;
        }

        var isNamedHtml = mediaType is not "text/plain" && ending is ".html" or ".htm" or ".xhtml";
        return isHtml || looksHtml || isNamedHtml ? InputKind.Html : InputKind.Text;
    }

    // "%PDF-1.7" at the start, or in a line of its own after what some program put in front.
    private static bool IsPdf(ReadOnlySpan<byte> head, int at) =>
        head.Length > at + 5
        && head[at + 5] is >= (byte)'0' and <= (byte)'9'
        && (at == 0 || (head[at - 1] is (byte)'\n' or (byte)'\r' && head[..at].Contains((byte)0)));

    /// <summary>The name of the first element, if it is one that only XML files begin with.</summary>
    private static string? XmlRoot(string text)
    {
        var at = 0;
        var isXml = text.StartsWith("<?xml", StringComparison.Ordinal);
        // Declarations, comments and a document type stand in front of it.
        while (at < text.Length - 1 && text[at] == '<' && text[at + 1] is '?' or '!')
        {
            var rest = text.AsSpan(at);
            var close =
                rest.StartsWith("<!--") ? "-->"
                : rest.IndexOfAny('[', '>') is var mark and >= 0 && rest[mark] == '[' ? "]>"
                : ">";
            var end = text.IndexOf(close, at, StringComparison.Ordinal);
            if (end < 0)
            {
                return null;
            }

            at = end + close.Length;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        if (at >= text.Length || text[at] != '<')
        {
            return null;
        }

        var length = text.AsSpan(at + 1).IndexOfAny(AfterName);
        var name = length < 0 ? "" : text.Substring(at + 1, length);
        // Some have a prefix, such as rdf:RDF.
        name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return name is "rss" or "feed" or "RDF" || (isXml && name is "html") ? name : null;
    }

    private static bool IsMhtml(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var crlf = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        end = end < 0 || (crlf >= 0 && crlf < end) ? crlf : end;
        var header = end < 0 ? text : text[..end];
        // A page without pictures may be saved as the only part, which the header is then of.
        return header.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && (
                header.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
                || header.Contains("\nContent-Type: text/html", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static bool HasFrontMatter(string text)
    {
        var lines = text.Split('\n', 40);
        if (lines[0].TrimEnd() is not "---")
        {
            return false;
        }

        foreach (var line in lines.Skip(1).Select(l => l.TrimEnd()))
        {
            if (line is "---" or "...")
            {
                return true;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var isKey =
                colon > 0
                && line[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
            if (!isKey && line.TrimStart() is not ['-' or '#', ..] && line is not ([] or [' ', ..]))
            {
                return false;
            }
        }

        return false;
    }

    private static string Text(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(head[3..]),
            _ => Encoding.Latin1.GetString(head),
        };

    private static byte[] Unpacked(ReadOnlySpan<byte> head)
    {
        try
        {
            using var packed = new MemoryStream(head.ToArray());
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            var first = new byte[16];
            return first[..gzip.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, string ascii) =>
        bytes.Length >= ascii.Length && Ascii.Equals(bytes[..ascii.Length], ascii);

    private static string Ending(string? name) => Path.GetExtension(name ?? "").ToLowerInvariant();
}
