using FactBox.Articles.Pdf;
using FactBox.Articles.Plain;
using FactBox.Tests;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactBox.Articles.Tests;

public sealed class PdfArticleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Running_heads_and_page_numbers_are_left_out(int columns)
    {
        var samples = Directory
            .GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt")
            .Order(StringComparer.Ordinal);
        var longer = WrittenPage.Own() with
        {
            Body = samples
                .SelectMany(f => PlainArticle.Read(File.ReadAllBytes(f)).Paragraphs)
                .Select(p =>
                    string.Join(
                        ' ',
                        p.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    )
                )
                .Where(t => t.Length > 80)
                .ToArray(),
        };

        var article = PdfArticle.Read(
            PdfFiles.Of(
                longer,
                // At the end of a page a last line may be as full as any other; then only an indent tells.
                new(columns, Indents: true)
            ),
            new()
        );

        Assert.Equal(longer.Paragraphs, article.Parts.Select(p => p.Text));
    }

    [Fact]
    public void A_hyphen_at_the_end_of_a_line_stays_where_the_word_has_one()
    {
        var article = Read(
            (
                1,
                [
                    "The post-war years were long and no post-",
                    "war year was longer than the last un-",
                    "til it was over in the North-",
                    "East of Harlow, where year-on-",
                    "year growth is well-",
                    "known.",
                ]
            )
        );

        Assert.Equal(
            "The post-war years were long and no post-war year was longer than the last until it was over in the North-East of Harlow, where year-on-year growth is wellknown.",
            Assert.Single(article.Parts).Text
        );
    }

    [Fact]
    public void A_document_of_the_same_page_twice_is_not_taken_for_running_heads_alone() =>
        Assert.Contains(
            "Closed on Monday.",
            PdfArticle.Read(Lines((2, ["Closed on Monday."])), new()).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_table_is_left_out()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        var y = 700;
        foreach (
            var line in new[]
            {
                "The council met on Monday and looked at the numbers of the year.",
                "They are in the table under this paragraph, which nobody reads aloud.",
            }
        )
        {
            page.AddText(line, 10, new PdfPoint(72, y -= 13), font);
        }

        y -= 20;
        for (var row = 0; row < 5; row++)
        {
            y -= 13;
            page.AddText($"Row{row}", 10, new PdfPoint(72, y), font);
            page.AddText($"{row}1.5", 10, new PdfPoint(200, y), font);
            page.AddText($"{row}2.5", 10, new PdfPoint(300, y), font);
        }

        page.AddText(
            "After it the text goes on as if nothing had been there at all.",
            10,
            new PdfPoint(72, y - 33),
            font
        );

        var text = PdfArticle.Read(builder.Build(), new()).Text;

        Assert.DoesNotContain("Row", text, StringComparison.Ordinal);
        Assert.Contains("read", text, StringComparison.Ordinal);
        Assert.Contains("After it the text", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scanned_document_is_told_by_its_pictures()
    {
        var builder = new PdfDocumentBuilder();
        // A grey pixel.
        var png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
        );
        builder.AddPage(PageSize.A4).AddPng(png, new PdfRectangle(0, 0, 500, 800));

        var error = Assert.Throws<UnreadableInputException>(() =>
            PdfArticle.Read(builder.Build(), new())
        );

        Assert.StartsWith("a scanned PDF", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_document_says_so()
    {
        var file = BadFiles.All.First(f => f.Name == "encrypted.pdf").Build();

        var error = Assert.Throws<UnreadableInputException>(() => PdfArticle.Read(file, new()));

        Assert.StartsWith("an encrypted PDF", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_pages_than_the_limit_are_refused()
    {
        var error = Assert.Throws<UnreadableInputException>(() =>
            PdfArticle.Read(Lines((3, ["Text."])), new() { MostPages = 2 })
        );

        Assert.Contains("more than 2 pages, the limit", error.Message, StringComparison.Ordinal);
    }

    private static Article Read((int Pages, string[] Lines) text) =>
        PdfArticle.Read(Lines(text), new());

    private static byte[] Lines((int Pages, string[] Lines) text)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (var i = 0; i < text.Pages; i++)
        {
            var page = builder.AddPage(PageSize.A4);
            var y = 700;
            foreach (var line in text.Lines)
            {
                page.AddText(line, 10, new PdfPoint(72, y -= 13), font);
            }
        }

        return builder.Build();
    }
}
