using System.Text;
using FactBox.Articles.Docx;
using FactBox.Articles.Epub;
using FactBox.Articles.Html;
using FactBox.Articles.Markdown;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

/// <summary>What only the properties of a file, or the metadata of a page, name as its author.</summary>
public sealed class NamedAuthorTests
{
    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("bell hooks")]
    [InlineData("Voltaire")]
    [InlineData("Ann Lee, 3rd Baroness Harlow")]
    [InlineData("李白")]
    public void A_name_is_the_author(string name) =>
        Assert.All(Authors(name), a => Assert.Equal(name, a));

    [Theory]
    [InlineData("admin")]
    [InlineData("python-docx")]
    [InlineData("Microsoft Office User")]
    [InlineData("Unknown")]
    [InlineData("Lenovo")]
    [InlineData("jsmith42")]
    [InlineData("jsmith")]
    [InlineData("ann_lee")]
    [InlineData("OFFICE\\Ann")]
    [InlineData("ann.lee@example.org")]
    [InlineData("2021")]
    public void What_a_program_wrote_and_the_name_of_an_account_are_no_author(string name) =>
        Assert.All(Authors(name), Assert.Null);

    [Fact]
    public void Of_several_authors_those_with_names_are_given() =>
        Assert.Equal(
            "Ann Lee, Bo Li",
            Html(
                "<meta name=author content=admin><meta name=author content='Ann Lee'><meta name=author content='Bo Li'>"
            )
        );

    [Fact]
    public void An_account_that_the_page_shows_as_its_writer_is_a_byline() =>
        Assert.Equal(
            ["by gull7"],
            HtmlArticle
                .Read(
                    Encoding.UTF8.GetBytes(
                        $"<meta name=author content=gull7><article><h1>The ferry</h1><div>by <a rel=author href=/u>gull7</a></div>{Body}"
                    )
                )
                .Bylines
        );

    private const string Body =
        "<p>The ferry left the harbour at seven, as it has every morning for the last forty years, with nine people on board.</p>";

    private static string?[] Authors(string name)
    {
        var docx = EpubFiles.Zip([
            (
                "_rels/.rels",
                "<Relationships><Relationship Type='x/core-properties' Target='core.xml'/></Relationships>"u8.ToArray()
            ),
            (
                "core.xml",
                Encoding.UTF8.GetBytes($"<c><title>Document1</title><creator>{name}</creator></c>")
            ),
            (
                "word/document.xml",
                "<w:document xmlns:w='x'><w:p><w:r><w:t>It rained.</w:t></w:r></w:p></w:document>"u8.ToArray()
            ),
        ]);
        var book = EpubFiles.Of(
            "The Ferry",
            [("a.xhtml", EpubFiles.Document(Body, null))],
            moreMetadata: $"<dc:creator>{name}</dc:creator>"
        );
        return
        [
            DocxArticle.Read(docx, new()).Author,
            EpubArticle.Read(book, new()).Author,
            MarkdownArticle
                .Read(Encoding.UTF8.GetBytes($"---\nauthor: {name}\n---\n\nIt rained."))
                .Author,
            Html($"<meta name=author content='{name}'>"),
        ];
    }

    private static string? Html(string head) =>
        HtmlArticle
            .Read(
                Encoding.UTF8.GetBytes(
                    $"<meta charset=utf-8>{head}<article><h1>The ferry</h1>{Body}"
                )
            )
            .Author;
}
