using System.Text;
using FactBox.Articles.Detection;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

public sealed class InputKindsTests
{
    [Theory]
    [InlineData("Some text.", null, InputKind.Text)]
    [InlineData("Some text.", "a.pdf", InputKind.Text)]
    [InlineData("Some text.", "a.md", InputKind.Markdown)]
    [InlineData("Some text.", "a.html", InputKind.Html)]
    [InlineData("---\ntitle: A\ntags:\n- b\n---\nText.", "a.txt", InputKind.Markdown)]
    [InlineData("---\nNot front matter at all.\n---\n", "a.txt", InputKind.Text)]
    [InlineData("<!DOCTYPE html><title>A</title>", "a.txt", InputKind.Html)]
    [InlineData("\n <!-- a --> <HTML lang=en>", "a.docx", InputKind.Html)]
    [InlineData(
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">",
        null,
        InputKind.Html
    )]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<!-- a > b -->\n<rss version=\"2.0\">",
        "a.txt",
        InputKind.Feed
    )]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss>", null, InputKind.Feed)]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\">", null, InputKind.Feed)]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1.1\"}", null, InputKind.Feed)]
    [InlineData("{\"version\": \"1\"}", "a.json", InputKind.Text)]
    [InlineData(
        "From: a\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=b\n\n",
        null,
        InputKind.Mhtml
    )]
    [InlineData("From: a\nSubject: multipart/related\n\nMIME-Version: 1.0", null, InputKind.Text)]
    [InlineData("WARC/1.0\r\n", null, InputKind.Warc)]
    [InlineData("WARC/1.0 is a format.", null, InputKind.Warc)]
    [InlineData("%PDF-1.7\n", "a.txt", InputKind.Pdf)]
    [InlineData("100 %PDF-1.7 files\n", "a.txt", InputKind.Text)]
    [InlineData("A line on PDF.\n%PDF-1.7 is its first.", "a.txt", InputKind.Text)]
    public void A_kind_is_told_by_what_the_file_holds(string text, string? name, InputKind kind) =>
        Assert.Equal(kind, InputKinds.Of(Encoding.UTF8.GetBytes(text), name));

    [Fact]
    public void Packed_kinds_are_looked_into()
    {
        Assert.Equal(
            InputKind.Warc,
            InputKinds.Of(WarcFiles.Gzip("WARC/1.0\r\n"u8.ToArray()), "a.txt")
        );
        Assert.Equal(
            InputKind.Gzip,
            InputKinds.Of(WarcFiles.Gzip("text"u8.ToArray()), "a.warc.gz")
        );
        Assert.Equal(InputKind.Docx, KindOf(DocxFiles.Of(WrittenPage.Own())));
        Assert.Equal(InputKind.Epub, KindOf(EpubFiles.Of(WrittenPage.Own())));
        Assert.Equal(InputKind.Zip, KindOf(EpubFiles.Zip([("a.txt", [65])])));
    }

    [Theory]
    [InlineData("Index/Document.iwa", "Apple's Pages")]
    [InlineData("content.xml", "OpenDocument")]
    public void A_package_of_another_kind_is_named_with_what_to_do(string entry, string kind)
    {
        var error = Assert.Throws<UnreadableInputException>(() =>
            KindOf(EpubFiles.Zip([("mimetype", "x"u8.ToArray()), (entry, [1])]))
        );

        Assert.Contains(kind, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("as docx", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_another_encoding_is_one() =>
        Assert.Equal(
            InputKind.Html,
            InputKinds.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<!DOCTYPE html><p>")], null)
        );

    [Fact]
    public void What_a_server_says_decides_only_where_the_bytes_do_not()
    {
        Assert.Equal(
            InputKind.Html,
            InputKinds.Of("Text"u8, "https://a.example/readme.md", "text/html")
        );
        Assert.Equal(InputKind.Pdf, InputKinds.Of("%PDF-1.4"u8, null, "text/html"));
        Assert.Equal(InputKind.Markdown, InputKinds.Of("Text"u8, null, "text/markdown"));
    }

    private static InputKind KindOf(byte[] bytes) =>
        DocumentReader.KindOf(new("a.txt") { Bytes = bytes });
}
