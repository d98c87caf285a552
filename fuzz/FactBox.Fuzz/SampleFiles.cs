using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactBox.Fuzz;

/// <summary>
/// A small file of each kind that is read. What is packed into it can be changed before it is packed: a change of the
/// packed bytes would only be found to be damage.
/// </summary>
internal static class SampleFiles
{
    private const string Text =
        "The old bridge at Harlow reopened on Monday. Carts and bicycles crossed it all day long, and a band played.";

    private const string Html =
        $"<!DOCTYPE html><html lang=\"en\"><head><title>A bridge</title><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"A bridge\"}}</script></head><body><nav><a href=\"/\">Home</a></nav><article><h1>A bridge</h1><p>{Text}</p><ul><li>One</li></ul><table><tr><td>a<td>b</table></article></body></html>";

    private const string Docx = """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>A bridge</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>The old bridge reopened.</w:t><w:br/><w:tab/></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
        """;

    private const string Styles = """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Title"/></w:style></w:styles>
        """;

    private const string Package = """
        <package><metadata><dc:title xmlns:dc="x">A bridge</dc:title></metadata><manifest><item id="a" href="a.xhtml"/><item id="n" href="../n.xhtml" properties="nav"/></manifest><spine><itemref idref="a"/><itemref idref="n"/></spine></package>
        """;

    private const string Rss =
        $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Post</title><item><title>A</title><link>https://a.example/1</link><pubDate>Tue, 09 Nov 2021 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>{Text}</p>]]></content:encoded></item></channel></rss>";

    private const string Atom =
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://a.example/\"><entry><title type=\"html\">A &lt;b&gt;</title><link href=\"1\"/><updated>2021-11-09T08:00:00Z</updated><content type=\"xhtml\"><div>{Text}</div></content></entry></feed>";

    private const string Json =
        $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{{\"id\":\"1\",\"url\":\"https://a.example/1\",\"authors\":[{{\"name\":\"A\"}}],\"content_text\":\"{Text}\"}}]}}";

    private const string Mhtml =
        $"From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>{Text}=20caf=E9</p>\r\n--b--\r\n";

    private static readonly byte[] OnePdf = Pdf();

    /// <summary>The kinds, each with what builds a file of it from parts that go through a change first.</summary>
    public static IReadOnlyList<(
        string Name,
        Func<Func<byte[], byte[]>, byte[]> Build
    )> All { get; } =
    [
        ("a.txt", change => change(Bytes(Text))),
        (
            "a.md",
            change =>
                change(
                    Bytes(
                        $"---\ntitle: A bridge\n---\n# A bridge\n\n> {Text}\n\n- [a](b)\n\n|a|b|\n|-|-|\n|c|d|\n"
                    )
                )
        ),
        ("a.html", change => change(Bytes(Html))),
        ("a.mhtml", change => change(Bytes(Mhtml))),
        ("a.rss", change => change(Bytes(Rss))),
        ("a.atom", change => change(Bytes(Atom))),
        ("a.json", change => change(Bytes(Json))),
        ("a.pdf", change => change(OnePdf)),
        (
            "a.docx",
            change =>
                Zip(
                    ("[Content_Types].xml", Bytes("<Types/>")),
                    ("_rels/.rels", change(Relations("/officeDocument", "word/document.xml"))),
                    ("word/_rels/document.xml.rels", change(Relations("/styles", "styles.xml"))),
                    ("word/styles.xml", change(Bytes(Styles))),
                    ("word/document.xml", change(Bytes(Docx)))
                )
        ),
        (
            "a.epub",
            change =>
                Zip(
                    ("mimetype", Bytes("application/epub+zip")),
                    (
                        "META-INF/container.xml",
                        change(Bytes("<container><rootfile full-path=\"o/a.opf\"/></container>"))
                    ),
                    ("o/a.opf", change(Bytes(Package))),
                    ("o/a.xhtml", change(Bytes(Html)))
                )
        ),
        (
            "a.zip",
            change =>
                change(Zip(("a.txt", Bytes(Text)), ("b/c.html", Bytes(Html)), ("d.pdf", OnePdf)))
        ),
        ("a.txt.gz", change => change(Gzip(Bytes(Text)))),
        ("a.warc", change => change([.. Record(1), .. Record(2), .. Record(3)])),
        (
            "a.warc.gz",
            change => change([.. Gzip(Record(1)), .. Gzip(change(Record(2))), .. Gzip(Record(3))])
        ),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Relations(string type, string target) =>
        Bytes(
            $"<Relationships><Relationship Id=\"a\" Type=\"http://x{type}\" Target=\"{target}\"/></Relationships>"
        );

    private static byte[] Record(int number)
    {
        var page =
            $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{Html.Length:x}\r\n{Html}\r\n0\r\n\r\n";
        return Bytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {page.Length}\r\n\r\n{page}\r\n\r\n"
            )
        );
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return file.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return file.ToArray();
    }

    private static byte[] Pdf()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        string[][] pages =
        [
            ["The old bridge at Harlow reopened on Mon-", "day. Carts and bicycles crossed it."],
            ["A band played until the rain be-", "gan. Nobody minded."],
        ];
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A5);
            page.AddText("A bridge", 20, new PdfPoint(72, 500), font);
            for (var i = 0; i < lines.Length; i++)
            {
                page.AddText(lines[i], 10, new PdfPoint(72, 470 - (13 * i)), font);
            }

            page.AddText("7", 8, new PdfPoint(200, 30), font);
        }

        return builder.Build();
    }
}
