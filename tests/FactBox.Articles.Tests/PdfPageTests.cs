using System.Globalization;
using System.Text;
using FactBox.Articles.Pdf;
using FactBox.Tests;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactBox.Articles.Tests;

/// <summary>Pages that lie on their side, notes at their feet, boxes on top, columns that almost touch.</summary>
public sealed class PdfPageTests
{
    private static readonly string[] Text =
    [
        "The old bridge at Harlow reopened on Monday after",
        "eleven weeks of work. A band played on it until",
        "the rain began to fall in the evening.",
    ];

    // Turned by quarters, and as a scanner may leave it: ISO 32000-2, 9.4.2 and 7.7.3.3.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(90, 0)]
    [InlineData(180, 0)]
    [InlineData(270, 0)]
    [InlineData(1.5, 0)]
    [InlineData(-1.5, 0)]
    [InlineData(88.5, 0)]
    [InlineData(0, 90)]
    [InlineData(90, 90)]
    [InlineData(270, 90)]
    [InlineData(0, 180)]
    public void A_page_is_read_in_the_direction_of_its_lines(double degrees, int rotation)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees));
        var content = new StringBuilder("BT ");
        Line("A bridge comes back", 18, 40);
        for (var i = 0; i < Text.Length; i++)
        {
            Line(Text[i], 10, 10 - (13 * i));
        }

        var article = PdfArticle.Read(
            BadFiles.Pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                $"<</Type/Page/Parent 2 0 R/Rotate {rotation}/MediaBox[0 0 800 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                $"<</Length {content.Length + 3}>>stream\n{content} ET\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
            ),
            new()
        );

        Assert.Equal("A bridge comes back", article.Headline);
        Assert.Equal(string.Join(' ', Text), article.Text);

        void Line(string text, int size, double down)
        {
            var (x, y) = (400 - (100 * cos) - (down * sin), 400 - (100 * sin) + (down * cos));
            content.Append(
                CultureInfo.InvariantCulture,
                $"/F {size} Tf {cos:F5} {sin:F5} {-sin:F5} {cos:F5} {x:F3} {y:F3} Tm ({text}) Tj "
            );
        }
    }

    [Fact]
    public void A_stamp_along_the_edge_is_left_out()
    {
        using var page = new Pages();
        page.Lines(72, 700, 10, Text);
        var side = BadFiles.Pdf(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            Stream(
                $"BT /F 10 Tf 1 0 0 1 72 700 Tm ({Text[0]}) Tj 0 1 -1 0 30 200 Tm (Copy of the archive) Tj ET"
            ),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        );

        Assert.Equal(Text[0], PdfArticle.Read(side, new()).Text);
    }

    [Fact]
    public void A_document_that_only_its_owner_has_a_password_for_is_read() =>
        Assert.Equal(OwnersPdf.Text, PdfArticle.Read(OwnersPdf.Bytes, new()).Text);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fact_box_is_read_whose_lines_stand_as_close_as_those_of_the_text(bool inColumns)
    {
        using var page = new Pages();
        page.Lines(72, 780, 10, ["Fact Box"]);
        var y = 768;
        foreach (var (label, value) in Box)
        {
            page.Lines(72, y, 10, [inColumns ? label : $"{label} {value}"]);
            page.Lines(160, y, 10, inColumns ? [value] : []);
            y -= 12;
        }

        page.Lines(72, y, 10, Text, pitch: 12);

        var article = page.Read();

        Assert.Equal(
            new PublishedFactBox(9.5, 62, 30, 0.484) { LevelDecimals = 1 },
            article.FactBox
        );
        Assert.Equal(string.Join(' ', Text), Assert.Single(article.Parts).Text);
    }

    private static readonly (string Label, string Value)[] Box =
    [
        ("Level:", "9.5"),
        ("Tokens:", "62"),
        ("Types:", "30"),
        ("TTR:", "0.484"),
    ];

    [Theory]
    // As small as notes are, or as large as the text behind a raised mark.
    [InlineData(8, 8, 0)]
    [InlineData(10, 6, 4)]
    public void A_note_at_the_foot_goes_with_the_mark_that_refers_to_it(
        double size,
        double mark,
        double raised
    )
    {
        using var page = new Pages();
        page.Lines(72, 700, 10, Text[..1]);
        page.Lines(72 + page.Width(Text[0], 10) + 1, 704, 6, ["1"]);
        page.Lines(72, 687, 10, Text[1..2]);
        page.Lines(72, 640 + raised, mark, ["1"]);
        page.Lines(82, 640, size, ["See the town record of 1912, page 4."]);
        page.Next();
        page.Lines(72, 700, 10, Text[2..]);

        Assert.Equal(string.Join(' ', Text), Assert.Single(page.Read().Parts).Text);
    }

    [Fact]
    public void A_raised_number_that_refers_to_no_note_is_kept()
    {
        using var page = new Pages();
        page.Lines(72, 700, 10, ["The new bridge is 50 m"]);
        page.Lines(72 + page.Width("The new bridge is 50 m", 10) + 1, 704, 6, ["2"]);
        page.Lines(72, 687, 10, Text);

        Assert.StartsWith(
            "The new bridge is 50 m 2 The old",
            page.Read().Text,
            StringComparison.Ordinal
        );
    }

    // In a fixed-pitch font, so that both columns are as wide as they can be.
    [Theory]
    [InlineData(13, 0)]
    [InlineData(13, 2)]
    [InlineData(16, 0)]
    public void Columns_that_stand_close_are_told_apart_under_a_short_headline(
        double heading,
        int down
    )
    {
        using var page = new Pages(Standard14Font.Courier);
        var words = string.Join(' ', Enumerable.Repeat(string.Join(' ', Text), 6));
        var (left, right) = (
            Wrapped(words),
            Wrapped(words.Replace("bridge", "ferry", StringComparison.Ordinal))
        );
        page.Lines(212, 760, 18, ["How we read"]);
        page.Lines(72, 705, heading, ["One"]);
        page.Lines(72, 685, 10, left);
        page.Lines(300, 708, 10, ["The whole town was on foot for it."]);
        page.Lines(300, 685 - down, heading, ["Two"]);
        page.Lines(300, 665 - down, 10, right);

        Assert.Equal(
            [
                "How we read",
                "One",
                string.Join(' ', left),
                "The whole town was on foot for it.",
                "Two",
                string.Join(' ', right),
            ],
            page.Read().Parts.Select(p => p.Text)
        );
    }

    [Fact]
    public void A_last_line_alone_in_its_column_is_told_by_the_columns_of_the_pages_before()
    {
        using var page = new Pages(Standard14Font.Courier);
        var words = string.Join(' ', Enumerable.Repeat(string.Join(' ', Text), 6));
        var lines = Wrapped(words);
        page.Lines(72, 700, 10, lines);
        page.Lines(300, 700, 10, lines);
        page.Next();
        page.Lines(72, 700, 10, lines);
        page.Lines(300, 700, 10, ["It was dry."]);

        Assert.EndsWith(
            string.Join(' ', lines[^2..]) + " It was dry.",
            page.Read().Text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    // 36 letters, 216 points of Courier at 10.
    private static string[] Wrapped(string text)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            var line = $"{lines[^1]} {word}".Trim();
            if (line.Length <= 36)
            {
                lines[^1] = line;
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines];
    }

    private static string Stream(string content) =>
        $"<</Length {content.Length}>>stream\n{content}\nendstream";

    /// <summary>Pages whose lines are placed by hand.</summary>
    internal sealed class Pages : IDisposable
    {
        private readonly PdfDocumentBuilder _builder = new();
        private readonly PdfDocumentBuilder.AddedFont _font;
        private PdfPageBuilder _page;

        public Pages(Standard14Font font = Standard14Font.TimesRoman)
        {
            _font = _builder.AddStandard14Font(font);
            _page = _builder.AddPage(PageSize.A4);
        }

        public void Next() => _page = _builder.AddPage(PageSize.A4);

        public double Width(string text, double size) =>
            _page.MeasureText(text, size, new PdfPoint(0, 0), _font)[^1].BoundingBox.Right;

        public void Lines(double left, double top, double size, string[] lines, double pitch = 13)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                _page.AddText(lines[i], size, new PdfPoint(left, top - (pitch * i)), _font);
            }
        }

        public Article Read() => PdfArticle.Read(_builder.Build(), new());

        public void Dispose() => _builder.Dispose();
    }
}
