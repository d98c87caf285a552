using System.Globalization;
using FactBox.Articles.Pdf;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactBox.Articles.Tests;

/// <summary>Pages as a newspaper sets them. Lines are placed by hand, so that the order of reading is known.</summary>
public sealed class PdfLayoutTests
{
    private const double Pitch = 12;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Columns_are_read_in_order_under_a_headline_and_around_a_wide_picture(int columns)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        page.AddText("The bridge at Harlow opens again to all of the town", 20, new(50, 760), font);
        // Each column in each half of the page is a paragraph of its own but for the last of the upper half.
        var expected = new List<string>();
        foreach (var half in new[] { 0, 1 })
        {
            for (var column = 0; column < columns; column++)
            {
                var goesOn = half == 0 && column == columns - 1;
                var lines = Enumerable
                    .Range(0, 8)
                    .Select(line => Line(half, column, line, columns))
                    .ToArray();
                lines[^1] = goesOn ? lines[^1] : "and here it ends.";
                for (var line = 0; line < lines.Length; line++)
                {
                    page.AddText(
                        lines[line],
                        10,
                        new(50 + (column * 510.0 / columns), 720 - (half * 220) - (line * Pitch)),
                        font
                    );
                }

                var text = string.Join(' ', lines);
                if (half == 1 && column == 0)
                {
                    expected[^1] += " " + text;
                }
                else
                {
                    expected.Add(text);
                }
            }
        }

        page.AddText(
            "Figure 1: The bridge as it was seen from the mill on the day before it was closed to all that has wheels.",
            8,
            new(50, 560),
            font
        );

        var article = PdfArticle.Read(builder.Build(), new());

        Assert.Equal("The bridge at Harlow opens again to all of the town", article.Headline);
        Assert.Equal(
            expected,
            article
                .Parts.Where(p => p.Kind == PartKind.Body && p.Paragraph == ParagraphKind.Body)
                .Select(p => p.Text)
        );
    }

    [Theory]
    [InlineData("i", "ii", "iii", "iv")]
    [InlineData("Page 1 of 4", "Page 2 of 4", "Page 3 of 4", "Page 4 of 4")]
    [InlineData("1 | Harlow Post", "Town news | 2", "3 | Harlow Post", "Town news | 4")]
    [InlineData("– 1 –", "– 2 –", "– 3 –", "– 4 –")]
    [InlineData("PREFACE i", "ii PREFACE", "PREFACE iii", "iv PREFACE")]
    public void Page_numbers_of_all_kinds_are_left_out_and_paragraphs_go_on_over_the_page(
        params string[] feet
    )
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var lines = new List<string>();
        for (var number = 0; number < feet.Length; number++)
        {
            var page = builder.AddPage(PageSize.A5);
            for (var line = 0; line < 20; line++)
            {
                lines.Add(Line(number, 0, line, 2));
                page.AddText(lines[^1], 10, new(60, 500 - (line * Pitch)), font);
            }

            page.AddText(feet[number], 8, new(number % 2 == 0 ? 300 : 60, 40), font);
        }

        Assert.Equal(string.Join(' ', lines), PdfArticle.Read(builder.Build(), new()).Text);
    }

    [Fact]
    public void Pages_that_are_pictures_among_others_are_warned_of()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        // A grey pixel.
        var png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
        );
        builder.AddPage(PageSize.A4).AddText("It began with rain.", 10, new(72, 700), font);
        builder.AddPage(PageSize.A4).AddPng(png, new PdfRectangle(0, 0, 500, 800));
        builder.AddPage(PageSize.A4).AddText("It ended with sun.", 10, new(72, 700), font);

        var article = PdfArticle.Read(builder.Build(), new());

        Assert.Contains("It ended with sun.", article.Text, StringComparison.Ordinal);
        Assert.Equal(
            "1 of 3 pages is a picture without text, perhaps scanned; the others are counted",
            Assert.Single(article.Warnings)
        );
    }

    // As wide as its column, and no two of them alike.
    private static string Line(int half, int column, int line, int columns) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(char)('k' + line)}and{(char)('a' + column)} the {(char)('a' + half)}mill {(columns == 2 ? "stood there by the water until" : "stood by the")} {(char)('a' + line)}ix"
        );
}
