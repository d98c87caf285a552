using System.IO.Compression;
using System.Text;

namespace FactBox.Tests;

/// <summary>Builds files that ask for more than they give.</summary>
internal static class BadFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Every such file, with what has to be in the error.</summary>
    public static IEnumerable<(string Name, Func<byte[]> Build, string Error)> All { get; } =
    [
        ("bomb.txt.gz", () => WarcFiles.Gzip(new byte[300 << 20]), "unpacks to more than 20 MB"),
        ("bomb.zip", () => Zip(("bomb.txt", new byte[300 << 20])), "200 times its size"),
        ("bomb.docx", () => Docx(new byte[300 << 20]), "200 times its size"),
        ("bomb.epub", () => Epub(new byte[300 << 20]), "200 times its size"),
        ("lying.zip", LyingZip, "damaged"),
        ("nested.zip", () => Nested(10), "archives inside archives, more than 3 deep"),
        (
            "quine.gz",
            () => Enumerable.Range(0, 6).Aggregate("text"u8.ToArray(), (b, _) => WarcFiles.Gzip(b)),
            "archives inside archives, more than 3 deep"
        ),
        (
            "traversal.zip",
            () => Zip(("../../etc/passwd.txt", "root"u8.ToArray())),
            "its path leads out of the archive"
        ),
        ("deep.docx", () => Docx(Deep("<w:p>", "</w:p>")), "256 deep, the limit"),
        ("deep.epub", () => Epub(Deep("<div>", "</div>")), "256 elements, too deep"),
        (
            "deep.xml",
            () => Encoding.UTF8.GetBytes("<rss><channel>" + Repeated("<a>", 1_000_000)),
            "256 deep, the limit"
        ),
        (
            "deep.json",
            () =>
                Encoding.UTF8.GetBytes(
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":"
                        + Repeated("[", 1_000_000)
                ),
            "no JSON"
        ),
        (
            "deep.html",
            () => Encoding.UTF8.GetBytes("<!DOCTYPE html>" + Repeated("<div>", 1_000_000)),
            "nested deeper"
        ),
        ("laughs.xml", () => Encoding.UTF8.GetBytes(Laughs), "no XML"),
        (
            "external.xml",
            () =>
                Encoding.UTF8.GetBytes(
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>"
                ),
            "no XML"
        ),
        ("laughs.docx", () => Docx(Encoding.UTF8.GetBytes(Laughs)), "no XML"),
        (
            "encrypted.docx",
            () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4000]],
            "an Office document of the old kind"
        ),
        ("cut.docx", () => Cut(DocxFiles.Of(WrittenPage.Own())), "damaged"),
        ("cut.epub", () => Cut(EpubFiles.Of(WrittenPage.Own())), "damaged"),
        ("empty.zip", () => [.. "PK\u0005\u0006"u8, .. new byte[18]], ""),
        ("picture.pdf", () => [0x89, .. "PNG\r\n\u001A\n"u8, .. new byte[500]], "a PNG picture"),
        (
            "spreadsheet.docx",
            () => Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", [])),
            "no Word document"
        ),
        ("nul.txt", () => [.. "Some text"u8, 0, .. "and more"u8], "binary file"),
        (
            "loop.pdf",
            () => Pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[2 0 R]>>"),
            ""
        ),
        (
            "deep.pdf",
            () =>
                Pdf(
                    "<</Type/Catalog/Pages 2 0 R/X " + Repeated("[", 1_000_000) + ">>",
                    "<</Type/Pages/Count 0/Kids[]>>"
                ),
            ""
        ),
        (
            "xref-loop.pdf",
            () =>
                Encoding.Latin1.GetBytes(
                    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nxref\n0 1\n0000000000 65535 f\ntrailer<</Root 1 0 R/Size 2/Prev 52>>\nstartxref\n52\n%%EOF"
                ),
            ""
        ),
        (
            "cut.pdf",
            () =>
                Cut(
                    Encoding.Latin1.GetBytes(
                        "%PDF-1.7\n" + Repeated("1 0 obj<</Length 5000>>stream\n", 200)
                    )
                ),
            ""
        ),
        ("bomb.pdf", BombPdf, "20 MB, the limit"),
        ("encrypted.pdf", EncryptedPdf, ""),
    ];

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries) =>
        EpubFiles.Zip(entries);

    /// <summary>A PDF of these objects, the first of which is its catalog.</summary>
    public static byte[] Pdf(params string[] objects) =>
        Pdf([.. objects.Select(Encoding.Latin1.GetBytes)], "");

    /// <summary>A PDF of these objects, with more in its trailer.</summary>
    public static byte[] Pdf(byte[][] objects, string trailer)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Position);
            file.Write(Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var xref = file.Position;
        file.Write(
            Encoding.Latin1.GetBytes($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n")
        );
        places.ForEach(p => file.Write(Encoding.Latin1.GetBytes($"{p:D10} 00000 n \n")));
        file.Write(
            Encoding.Latin1.GetBytes(
                $"trailer\n<</Root 1 0 R/Size {objects.Length + 1}{trailer}>>\nstartxref\n{xref}\n%%EOF"
            )
        );
        return file.ToArray();
    }

    private static byte[] BombPdf()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 400; i++)
            {
                zlib.Write(spaces);
            }
        }

        byte[] content =
        [
            .. Encoding.Latin1.GetBytes($"<</Length {packed.Length}/Filter/FlateDecode>>stream\n"),
            .. packed.ToArray(),
            .. "\nendstream"u8,
        ];
        return Pdf(
            [
                "<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(),
                "<</Type/Pages/Count 1/Kids[3 0 R]>>"u8.ToArray(),
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<<>>>>"u8.ToArray(),
                content,
            ],
            ""
        );
    }

    // The handler is the standard one, and the hash in /U is that of a password that nobody knows.
    private static byte[] EncryptedPdf() =>
        Pdf(
            [
                "<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(),
                "<</Type/Pages/Count 0/Kids[]>>"u8.ToArray(),
                Encoding.Latin1.GetBytes(
                    $"<</Filter/Standard/V 2/R 3/Length 128/P -4/O <{new string('A', 64)}>/U <{new string('B', 64)}>>>"
                ),
            ],
            "/Encrypt 3 0 R/ID[<00><00>]"
        );

    private static byte[] Docx(byte[] main) =>
        Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", main));

    private static byte[] Epub(byte[] chapter)
    {
        var container =
            "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>"u8.ToArray();
        var package =
            "<package><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>"u8.ToArray();
        return Zip(
            ("mimetype", "application/epub+zip"u8.ToArray()),
            ("META-INF/container.xml", container),
            ("a.opf", package),
            ("a.xhtml", chapter)
        );
    }

    private static byte[] Deep(string open, string close) =>
        Encoding.UTF8.GetBytes(
            $"<w:document xmlns:w=\"{Word}\"><w:body>{Random(open)}{Repeated(close, 1)}"
        );

    // Not the same bytes over and over, or it would be refused as a bomb first.
    private static string Random(string open)
    {
        var random = new Random(1);
        var text = new StringBuilder();
        for (var i = 0; i < 300_000; i++)
        {
            text.Append(open)
                .Append((char)('a' + random.Next(26)))
                .Append((char)('a' + random.Next(26)));
        }

        return text.ToString();
    }

    private static string Repeated(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Cut(byte[] file) => file[..(file.Length * 2 / 3)];

    private static byte[] Nested(int deep)
    {
        var inner = Zip(("a.txt", "text"u8.ToArray()));
        for (var i = 0; i < deep; i++)
        {
            inner = Zip(("a.zip", inner));
        }

        return inner;
    }

    // The list of files says that 10 bytes are in what holds a million.
    private static byte[] LyingZip()
    {
        var text = new byte[1_000_000];
        new Random(1).NextBytes(text);
        var zip = Zip(("a.txt", text));
        var list = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(list + 24), 10);
        return zip;
    }

    private const string Laughs =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]><rss><channel><item><title>&f;</title></item></channel></rss>";
}
