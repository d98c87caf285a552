using System.Globalization;
using FactBox.Articles.Pdf;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactBox.Articles.Tests;

/// <summary>Pages as a newspaper sets them. Lines are placed by hand, so that the order of reading is known.</summary>
public sealed class PdfColumnsTests
{
    private const string Caption =
        "Figure 1: The bridge as it was seen from the mill on the day before it was closed to all on wheels, and to all who had come to see it for the last time.";

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Columns_are_read_in_order_under_a_headline_and_above_and_below_a_wide_caption(
        int columns
    )
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        const string Headline = "The bridge at Harlow opens again to all of the town";
        page.AddText(Headline, 20, new(50, 760), font);
        page.AddText(Caption, 8, new(50, 560), font);
        var expected = new List<string> { Headline };
        foreach (var half in new[] { 0, 1 })
        {
            for (var column = 0; column < columns; column++)
            {
                var lines = Enumerable
                    .Range(0, 8)
                    .Select(line => line == 7 ? "it ends." : Line(half, column, line, columns))
                    .ToList();
                for (var line = 0; line < lines.Count; line++)
                {
                    var x = 50 + (column * 510.0 / columns);
                    page.AddText(lines[line], 10, new(x, 720 - (half * 220) - (line * 12)), font);
                }

                expected.Add(string.Join(' ', lines));
            }
        }

        expected.Insert(columns + 1, Caption);

        var article = PdfArticle.Read(builder.Build(), new());

        Assert.Equal(expected, article.Parts.Select(p => p.Text));
    }

    // As wide as its column, and no two of them alike.
    private static string Line(int half, int column, int line, int columns) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(char)('k' + line)}and{(char)('a' + column)} the {(char)('a' + half)}mill stood by the {(columns == 2 ? "water until evening in " : "")}{(char)('a' + line)}ix"
        );
}
