using System.IO.Compression;
using System.Net;
using System.Text;

namespace FactBox.Tests;

/// <summary>Builds books out of their parts.</summary>
internal static class EpubFiles
{
    private const string Container = """
        <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """;

    /// <summary>A page as a book of one chapter, with a cover, a title page, contents and notes.</summary>
    public static byte[] Of(WrittenPage page)
    {
        var chapter = new StringBuilder();
        foreach (var line in page.Box)
        {
            chapter.Append($"<p>{Escaped(line)}</p>");
        }

        chapter.Append(
            $"<h1>{Escaped(page.Headline)}</h1><p>{Escaped(page.Credit)}</p><p><em>{Escaped(page.Standfirst)}</em></p>"
        );
        foreach (var text in page.Body)
        {
            chapter.Append($"<p>{Escaped(text)}</p>");
        }

        return Of(
            page.Headline,
            [
                ("cover.xhtml", Document("<p>COVER</p>", "cover")),
                ("title.xhtml", Document("<p>TITLE PAGE</p>", "titlepage")),
                ("chapter.xhtml", Document(chapter.ToString(), "bodymatter chapter")),
                (
                    "notes.xhtml",
                    Document("<h2>Notes</h2><p>NOTES of the editor, which nobody reads.</p>", null)
                ),
            ]
        );
    }

    /// <summary>A book of these documents, in that order in the spine, but in another in the archive.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="moreItems">More of the manifest.</param>
    /// <param name="moreSpine">More of the spine.</param>
    /// <param name="navigation">More of the navigation document.</param>
    /// <param name="hrefs">How the manifest writes the names of the documents; as they are unless given.</param>
    /// <param name="moreMetadata">More of the metadata.</param>
    public static byte[] Of(
        string title,
        IReadOnlyList<(string Name, string Xhtml)> documents,
        string moreItems = "",
        string moreSpine = "",
        string navigation = "",
        Func<string, string>? hrefs = null,
        string moreMetadata = ""
    )
    {
        var items = string.Concat(
            documents.Select(
                (d, i) =>
                    $"""<item id="d{i}" href="text/{hrefs?.Invoke(d.Name) ?? d.Name}" media-type="application/xhtml+xml"/>"""
            )
        );
        var spine = string.Concat(documents.Select((_, i) => $"""<itemref idref="d{i}"/>"""));
        var package = $"""
            <?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{Escaped(
                title
            )}</dc:title><dc:language>en</dc:language>{moreMetadata}</metadata>
            <manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>{items}{moreItems}</manifest>
            <spine><itemref idref="nav"/>{spine}{moreSpine}</spine></package>
            """;
        return Zip([
            ("mimetype", "application/epub+zip"u8.ToArray()),
            .. documents
                .Reverse()
                .Select(d => ($"OEBPS/text/{d.Name}", Encoding.UTF8.GetBytes(d.Xhtml))),
            (
                "OEBPS/nav.xhtml",
                Encoding.UTF8.GetBytes(
                    Document(
                        $"<nav epub:type=\"toc\"><ol><li>CONTENTS</li></ol></nav>{navigation}",
                        null
                    )
                )
            ),
            ("META-INF/container.xml", Encoding.UTF8.GetBytes(Container)),
            ("OEBPS/book.opf", Encoding.UTF8.GetBytes(package)),
        ]);
    }

    public static string Document(string body, string? type) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>
            <body{(
                type is null ? "" : $" epub:type=\"{type}\""
            )}><section>{body}</section></body></html>
            """;

    /// <summary>A zip archive.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return file.ToArray();
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
