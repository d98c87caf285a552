using System.Text;
using FactBox.Articles.Mhtml;

namespace FactBox.Articles.Tests;

/// <summary>Pages as Chrome, Internet Explorer and Word save them in one file (RFC 2557).</summary>
public sealed class MhtmlArticleTests
{
    private const string Body =
        "<article><h1>The ferry waits</h1><img src=\"cid:a@mhtml.blink\"><p>The ferry left the harbour at seven, as it has every morning for the last forty years, and it cost £5.</p>"
        + "<p>By the time it reached the café on the island, the wind had turned, and the captain decided to wait for the “tide”.</p></article>";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    [Fact]
    public void A_page_saved_by_chrome_is_read_from_its_first_part() =>
        IsRead(
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harlow.example/a\r\nSubject: =?utf-8?Q?The=20ferry?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----b----\"\r\n\r\n\r\n------b----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://harlow.example/a\r\n\r\n",
            Encoding.UTF8,
            "<meta charset=3D\"utf-8\">",
            "\r\n------b----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ads.example/\r\n\r\n<p>BUY\r\n------b----\r\nContent-Type: image/png\r\nContent-ID: <a@mhtml.blink>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------b------\r\n",
            "https://harlow.example/a"
        );

    [Theory]
    [InlineData("")]
    [InlineData("<META http-equiv=3DContent-Type content=3D\"text/html; charset=3Dwindows-1252\">")]
    public void A_page_saved_by_internet_explorer_in_windows_1252_is_read(string meta) =>
        IsRead(
            "From: \"Saved by Windows Internet Explorer 8\"\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----=_NextPart_000\"\r\nX-MimeOLE: Produced By Microsoft MimeOLE V6.00\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n------=_NextPart_000\r\nContent-Type: text/html;\r\n\tcharset=\"windows-1252\"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://harlow.example/a.htm\r\n\r\n",
            Windows,
            meta,
            "\r\n------=_NextPart_000--\r\n",
            "http://harlow.example/a.htm"
        );

    [Fact]
    public void A_page_without_pictures_is_read_though_it_has_no_parts() =>
        IsRead(
            "From: \"Saved by Windows Internet Explorer 7\"\r\nMIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset=\"windows-1252\"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://harlow.example/a.htm\r\n\r\n",
            Windows,
            "",
            "",
            "http://harlow.example/a.htm"
        );

    [Fact]
    public void A_document_saved_by_word_has_no_address() =>
        IsRead(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n--b\r\nContent-Location: file:///C:/A/doc.htm\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset=\"windows-1252\"\r\n\r\n",
            Windows,
            "",
            "\r\n--b\r\nContent-Location: file:///C:/A/header.htm\r\nContent-Type: text/html; charset=\"us-ascii\"\r\n\r\n<p>HEADER\r\n--b--\r\n",
            null
        );

    [Fact]
    public void A_page_saved_with_a_thousand_pictures_is_read() =>
        Assert.Contains(
            "Some words of the page.",
            MhtmlArticle
                .Read(Saved(1_000, "Content-Location: https://a.example/a.png\r\n"), new())
                .Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(20_000, 0)]
    [InlineData(1, 20_000)]
    [InlineData(5_000, 10)]
    public void More_parts_than_a_page_has_are_refused(int parts, int lines)
    {
        var head = string.Concat(Enumerable.Repeat("X-A: b\r\n", lines));

        Assert.Equal(
            "more than 20000 parts and lines of their heads, too many for a saved page",
            Assert
                .Throws<UnreadableInputException>(() =>
                    MhtmlArticle.Read(Saved(parts, head), new())
                )
                .Message
        );
    }

    private static void IsRead(
        string head,
        Encoding encoding,
        string meta,
        string tail,
        string? url
    )
    {
        // Each word in a line of its own: quoted lines end with "=".
        var quoted = string.Concat(
            encoding
                .GetBytes(Body)
                .Select(b =>
                    b is (byte)'=' or > 126 ? $"={b:X2}"
                    : b == ' ' ? " =\r\n"
                    : ((char)b).ToString()
                )
        );
        var file = new FoundDocument("a.doc")
        {
            Bytes = Encoding.ASCII.GetBytes(
                $"{head}<html><head>{meta}<title>The ferry waits</title></head><body>{quoted}</body></html>{tail}"
            ),
        };

        var article = DocumentReader.Read(file, new());

        Assert.Equal("The ferry waits", article.Headline);
        Assert.Equal(url, article.Url);
        Assert.Equal(
            "The ferry left the harbour at seven, as it has every morning for the last forty years, and it cost £5.\n\nBy the time it reached the café on the island, the wind had turned, and the captain decided to wait for the “tide”.",
            article.Text
        );
    }

    private static byte[] Saved(int pictures, string head)
    {
        var picture = $"--b\r\nContent-Type: image/png\r\n{head}\r\nAAAA\r\n";
        return Encoding.UTF8.GetBytes(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
                + string.Concat(Enumerable.Repeat(picture, pictures))
                + "--b\r\nContent-Type: text/html\r\n\r\n<p>Some words of the page.</p>\r\n--b--\r\n"
        );
    }
}
