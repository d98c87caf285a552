using FactBox.Articles.Pdf;
using FactBox.Articles.Plain;
using FactBox.Tests;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactBox.Articles.Tests;

/// <summary>Columns, paragraphs that go on, and what stands around the text.</summary>
public sealed class PdfLayoutTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Columns_are_read_one_after_the_other_under_a_headline_over_all_of_them(
        int columns,
        bool isLarge
    )
    {
        var page = Long();

        // At the end of a page a last line may be as full as any other; then only an indent tells.
        var article = Read(page, new(columns, Indents: true, IsLarge: isLarge));

        Assert.Equal(page.Paragraphs, article.Parts.Select(p => p.Text));
        Assert.Equal(page.Headline, article.Headline);
    }

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];

    public static TheoryData<string> Surroundings => [.. Around.Keys];

    private static readonly Dictionary<string, Func<int, (string, string)>> Around = new()
    {
        ["number"] = n => ("", $"{n + 11}"),
        ["roman"] = n => ("", Roman[n % Roman.Length]),
        ["of"] = n => ("", $"Page {n} of 9"),
        ["dashes"] = n => ("", $"– {n} –"),
        ["alternating"] = n =>
            (n % 2 == 0 ? $"{n}   The Harlow Post" : $"A bridge comes back   {n}", ""),
        ["alternating, no numbers"] = n =>
            (n % 2 == 0 ? "The Harlow Post" : "A bridge comes back", $"{n}"),
        ["roman in the head"] = n => ($"{Roman[n % Roman.Length]}   The Harlow Post", ""),
    };

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void What_stands_around_the_text_of_many_pages_is_left_out(string around)
    {
        var page = Long();

        var article = Read(page, new(Indents: true, Around: Around[around]));

        Assert.Equal(page.Paragraphs, article.Parts.Select(p => p.Text));
    }

    // A head that stands on one of three pages, without a number, is told by nothing.
    public static TheoryData<string> Numbered =>
        [.. Around.Keys.Where(k => !k.Contains("no numbers", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Numbered))]
    public void What_stands_around_the_text_of_three_pages_is_left_out(string around)
    {
        var page = Long();
        page = page with { Body = page.Body[..9] };
        var article = Read(page, new(Indents: true, Around: Around[around]));

        Assert.Equal(page.Paragraphs, article.Parts.Select(p => p.Text));
    }

    [Theory]
    [InlineData("1 The band of the fire brigade.", 7)]
    [InlineData("Figure 1. The band of the brigade.", 10)]
    public void A_paragraph_goes_on_behind_a_note_or_a_caption_at_the_end_of_its_column(
        string between,
        double size
    )
    {
        string[] left =
        [
            "The old bridge at Harlow reopened on",
            "Monday after eleven weeks of work. Carts",
            "and bicycles crossed it all day long, and",
            "a band played on it until the rain began to",
        ];
        string[] right =
        [
            "fall in the evening. Nobody on the council",
            "wished to say who had signed the first",
            "contract. The papers were lost in a flood.",
            "The clerk would not say more than that.",
        ];
        var article = Read([
            .. Lines(72, 700, 10, left),
            (72, 620, size, between),
            .. Lines(310, 700, 10, right),
            // What refers to the note.
            .. Lines(490, 704, 6, size < 8 ? ["1"] : []),
        ]);

        Assert.Equal(
            string.Join(' ', left.Concat(right)),
            Assert.Single(article.Parts, p => p.Paragraph == ParagraphKind.Body).Text
        );
        Assert.Equal(size < 10, article.Parts.Length == 1);
    }

    [Fact]
    public void Columns_whose_lines_stand_at_different_heights_are_not_mixed()
    {
        string[] left =
        [
            "The old bridge at Harlow reopened on",
            "Monday after eleven weeks of work. Carts",
            "and bicycles crossed it all day long, and",
            "a band played on it until the rain began to",
        ];
        string[] right =
        [
            "fall in the evening. Nobody on the council",
            "wished to say who had signed the first",
            "contract. The papers were lost in a flood.",
        ];
        var article = Read([.. Lines(72, 700, 10, left), .. Lines(310, 694, 10, right)]);

        Assert.Equal(string.Join(' ', left.Concat(right)), Assert.Single(article.Parts).Text);
    }

    [Fact]
    public void A_word_that_juts_out_of_its_column_mixes_up_no_other_line()
    {
        string[] left =
        [
            "The bridge reopened on",
            "Monday. Write to Ann at",
            "harlow-bridge-reopening@post.example",
            "if you were there and saw",
            "the band of the brigade",
            "play until it began to",
        ];
        string[] right =
        [
            "rain late in the evening.",
            "Nobody on the council",
            "cared to say who signed",
            "the first contract, which",
            "was lost in the flood, as",
            "the clerk explained.",
        ];
        var article = Read([.. Lines(72, 700, 10, left), .. Lines(200, 700, 10, right)]);

        var text = Assert.Single(article.Parts).Text;
        // What it covers is lost; the letters lie on each other.
        Assert.StartsWith(string.Join(' ', left[..2]), text, StringComparison.Ordinal);
        Assert.Contains(
            string.Join(' ', left[3..].Concat(right[..2])),
            text,
            StringComparison.Ordinal
        );
        Assert.EndsWith(string.Join(' ', right[3..]), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Narrow_columns_of_text_are_no_table()
    {
        string[] words = Long().Body[0].Split(' ');
        var columns = words.Chunk(2).Chunk(12).Take(3).ToArray();
        var article = Read([
            .. columns.SelectMany(
                (c, i) => Lines(72 + (100 * i), 700, 10, [.. c.Select(w => string.Join(' ', w))])
            ),
        ]);

        Assert.Equal(
            string.Join(' ', columns.SelectMany(c => c).SelectMany(w => w)),
            string.Join(' ', article.Parts.Select(p => p.Text))
        );
    }

    private static readonly string[] Running =
    [
        "The council met on Monday and looked at the numbers of the year, which",
        "are in what stands under this paragraph. Nobody was heard to read them out.",
    ];

    [Theory]
    [InlineData("•", "•", "•")]
    [InlineData("1", "2", "3")]
    [InlineData("1.", "2.", "3.")]
    [InlineData("(a)", "(b)", "(c)")]
    public void Short_items_of_a_list_are_no_table(params string[] marks)
    {
        string[] items = ["Mud was taken out.", "Two weirs opened.", "Pipes were found."];

        var article = Read([
            .. Lines(72, 700, 10, Running),
            .. Lines(80, 660, 10, marks),
            .. Lines(100, 660, 10, items),
            .. Lines(72, 600, 10, Running),
        ]);

        var text = string.Join('\n', article.Parts.Select(p => p.Text));
        Assert.All(items, item => Assert.Contains(item, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Short_lines_over_and_under_a_table_are_kept()
    {
        var article = Read([
            .. Lines(72, 700, 10, Running),
            (72, 660, 10, "The figures:"),
            .. Lines(72, 647, 10, ["Wend", "Arle", "Cray", "Dove"]),
            .. Lines(240, 647, 10, ["11.5", "12.5", "13.5", "14.5"]),
            (72, 595, 10, "All in metres."),
            .. Lines(72, 560, 10, Running),
        ]);

        var text = string.Join('\n', article.Parts.Select(p => p.Text));
        Assert.Contains("The figures:", text, StringComparison.Ordinal);
        Assert.Contains("All in metres.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Arle", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_box_beside_nothing_and_a_centred_headline_of_two_lines_are_read()
    {
        var article = Read([
            (72, 800, 10, "Fact Box"),
            (72, 778, 10, "Level: 9.5"),
            (72, 756, 10, "Tokens: 62"),
            (72, 734, 10, "Types: 30"),
            (72, 712, 10, "TTR: 0.484"),
            (230, 680, 18, "A river that came"),
            (262, 658, 18, "back to us"),
            .. Lines(72, 620, 10, [.. Running, .. Running]),
            .. Lines(72, 540, 10, [.. Running, .. Running]),
        ]);

        Assert.Equal(9.5, article.FactBox?.Level);
        Assert.Equal("A river that came back to us", article.Headline);
        Assert.Equal(2, article.Paragraphs.Length);
    }

    [Fact]
    public void A_page_of_nothing_but_its_number_is_blank()
    {
        var article = Read(
            [(72, 700, 10, "The bridge was closed."), (300, 30, 8, "1")],
            [(300, 30, 8, "2")],
            [(72, 700, 10, "It was open."), (300, 30, 8, "iii")]
        );

        Assert.Equal(["The bridge was closed.", "It was open."], article.Parts.Select(p => p.Text));
    }

    [Fact]
    public void A_number_in_the_text_is_no_page_number()
    {
        var article = Read([
            .. Lines(72, 700, 10, ["The bridge was closed for a long time, and in the year of"]),
            .. Lines(72, 687, 10, ["1912"]),
        ]);

        Assert.EndsWith("year of 1912", article.Text, StringComparison.Ordinal);
    }

    private static WrittenPage Long() =>
        WrittenPage.Own() with
        {
            Body =
            [
                .. Directory
                    .GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt")
                    .Order(StringComparer.Ordinal)
                    .SelectMany(f => PlainArticle.Read(File.ReadAllBytes(f)).Paragraphs)
                    .Select(p =>
                        string.Join(
                            ' ',
                            p.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                        )
                    )
                    // A word wider than a narrow column would run into the next one.
                    .Where(t => t.Length > 80 && t.Split(' ').All(w => w.Length < 20)),
            ],
        };

    private static Article Read(WrittenPage page, PdfSetting setting) =>
        PdfArticle.Read(PdfFiles.Of(page, setting), new());

    private static IEnumerable<(double, double, double, string)> Lines(
        double left,
        double top,
        double size,
        string[] lines
    ) => lines.Select((text, i) => (left, top - (13.0 * i), size, text));

    private static Article Read(params (double Left, double Up, double Size, string Text)[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (left, up, size, text) in lines)
            {
                page.AddText(text, size, new PdfPoint(left, up), font);
            }
        }

        return PdfArticle.Read(builder.Build(), new());
    }
}
