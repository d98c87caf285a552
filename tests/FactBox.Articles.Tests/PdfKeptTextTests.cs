using System.Globalization;
using Pages = FactBox.Articles.Tests.PdfPageTests.Pages;

namespace FactBox.Articles.Tests;

/// <summary>Text that looks like a note, a running head or a table and is none: what is not clear is text.</summary>
public sealed class PdfKeptTextTests
{
    private static readonly string[] Text =
    [
        "The old bridge at Harlow reopened on Monday after",
        "eleven weeks of work. A band played on it until",
        "the rain began to fall in the evening, when all of",
        "the town went home to bed.",
    ];

    [Theory]
    [InlineData("5 Things to know: the bridge is open again.", false)]
    [InlineData("1,200 people left their homes.", true)]
    [InlineData("5 things to know now are in this box.", true)]
    [InlineData("2024 Was a year of floods.", true)]
    public void A_small_paragraph_that_begins_with_a_number_is_no_note(string box, bool isReferred)
    {
        using var page = new Pages();
        page.Lines(72, 700, 10, Text);
        if (isReferred)
        {
            page.Lines(73 + page.Width(Text[0], 10), 704, 6, [box.Split(' ')[0]]);
        }

        page.Lines(72, 600, 8, [box]);

        Assert.EndsWith(box, page.Read().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "2", "3")]
    [InlineData("1.", "2.", "3.")]
    public void Notes_in_a_row_are_left_out_where_one_of_them_is_referred_to(params string[] marks)
    {
        using var page = new Pages();
        page.Lines(72, 700, 10, Text);
        page.Lines(73 + page.Width(Text[0], 10), 704, 6, ["2"]);
        page.Lines(72, 600, 8, [.. marks.Select(m => $"{m} See the town record.")], pitch: 16);

        Assert.Equal(string.Join(' ', Text), page.Read().Text);
    }

    [Fact]
    public void A_note_by_a_sign_is_left_out_where_the_sign_is_in_the_text()
    {
        using var page = new Pages();
        page.Lines(72, 700, 10, ["The bridge* was open.", "It was closed."]);
        page.Lines(72, 600, 8, ["* See the town record."]);
        page.Next();
        page.Next();
        page.Lines(72, 700, 10, ["Nothing here refers to anything."]);
        page.Lines(72, 600, 8, ["* All times are local."]);

        var text = page.Read().Text;

        Assert.DoesNotContain("record", text, StringComparison.Ordinal);
        Assert.EndsWith("* All times are local.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The area was some 10")]
    [InlineData("The sum is (a + b)")]
    public void A_power_is_no_reference_to_the_note_of_that_number(string before)
    {
        using var page = new Pages();
        page.Lines(72, 700, 10, [before]);
        page.Lines(72 + page.Width(before, 10), 704, 6, ["2"]);
        page.Lines(72, 687, 10, Text);
        page.Lines(73 + page.Width(Text[0], 10), 691, 6, ["2"]);
        page.Lines(72, 600, 8, ["2 See the town record."]);

        Assert.Equal($"{before} 2 {string.Join(' ', Text)}", page.Read().Text);
    }

    [Fact]
    public void Numbered_headings_one_a_page_are_no_running_heads()
    {
        using var page = new Pages();
        string[] headings =
        [
            "1. Causes of the flood",
            "2. Costs of the flood",
            "3. What is to be done",
        ];
        Each(
            page,
            headings.Length,
            n =>
            {
                page.Lines(72, 780, 14, [headings[n]]);
                page.Lines(72, 740, 10, Body(n));
            }
        );

        var article = page.Read();

        Assert.Equal(headings[0], article.Headline);
        Assert.Equal(6, article.Parts.Length);
        Assert.All(headings, h => Assert.Contains(h, article.Parts.Select(p => p.Text)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(14)]
    public void Chapters_of_a_page_each_keep_headings_that_differ_by_number_where_they_are_large(
        double size
    )
    {
        using var page = new Pages();
        Each(
            page,
            3,
            n =>
            {
                page.Lines(72, 780, size, [$"Chapter {n + 1}"]);
                page.Lines(72, 740, 10, Body(n));
            }
        );

        Assert.Equal(
            size > 10 ? 3 : 0,
            page.Read().Parts.Count(p => p.Text.StartsWith("Chapter", StringComparison.Ordinal))
        );
    }

    // The line of a year, and those that are alike on both pages, are the first, the last or the second last of theirs.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Lines_of_a_paragraph_are_no_running_heads_though_they_are_alike_or_count_on(int at)
    {
        using var page = new Pages();
        Each(
            page,
            3,
            n =>
            {
                var lines = Body(n);
                lines[^1] = "and that was how it ended for all of them.";
                lines[^(1 + at)] =
                    $"{2019 + n} was the year in which the {lines[0][..6]} fell into the river for";
                lines[at] = $"and the town of {lines[0][..6]} paid for it until {2020 + n}";
                page.Lines(72, 740, 10, lines);
            }
        );

        var text = page.Read().Text;

        Assert.Equal(
            [2019, 2020, 2020, 2021, 2021, 2022],
            text.Split((char[]?)null)
                .Where(w => w.StartsWith("20", StringComparison.Ordinal))
                .Select(w => int.Parse(w, CultureInfo.InvariantCulture))
                .Order()
        );
        Assert.Equal(at == 0 ? 0 : 3, text.Split("how it ended for all of them.").Length - 1);
    }

    [Fact]
    public void A_short_head_that_touches_the_text_of_most_pages_is_left_out()
    {
        using var page = new Pages();
        Each(page, 3, n => page.Lines(72, 740, 10, [$"The Post, page {n}", .. Body(n)]));

        Assert.DoesNotContain("Post", page.Read().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_lines_in_two_columns_are_text_and_a_table_is_named()
    {
        using var page = new Pages();
        page.Lines(72, 740, 10, Text);
        page.Lines(72, 660, 10, [.. Enumerable.Repeat("Oh sea", 8)]);
        page.Lines(320, 660, 10, [.. Enumerable.Repeat("Oh bee", 8)]);
        page.Lines(72, 530, 10, Text);
        page.Next();
        page.Lines(72, 700, 10, Text[..3]);
        page.Lines(72, 640, 10, ["Wend", "Arle", "Cray", "Dove"]);
        page.Lines(200, 640, 10, ["11.5", "12.5", "13.5", "14.5"]);
        page.Lines(72, 560, 10, Text[..3]);

        var article = page.Read();

        Assert.Equal(8, article.Text.Split("sea").Length - 1);
        Assert.Equal(8, article.Text.Split("bee").Length - 1);
        Assert.DoesNotContain("Arle", article.Text, StringComparison.Ordinal);
        Assert.Equal("a table of 4 lines is left out", Assert.Single(article.Warnings));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    public void Text_that_is_printed_twice_to_look_bold_is_read_once(double aside)
    {
        using var page = new Pages();
        string[] lines = ["All the bells of Harlow will still fall silent on Monday."];
        page.Lines(72, 700, 10, lines);
        page.Lines(72 + aside, 700, 10, lines);

        Assert.Equal(lines[0], page.Read().Text);
    }

    [Theory]
    [InlineData("T", "he town was asleep and", "The town")]
    [InlineData("A", "bridge is a bridge,", "A bridge")]
    [InlineData("A", "t night we went down", "At night")]
    public void A_capital_that_reaches_down_three_lines_begins_the_first(
        string capital,
        string first,
        string begins
    )
    {
        using var page = new Pages();
        page.Lines(72, 700, 10, ["It is the end of another paragraph, of bridge or no bridge."]);
        page.Lines(72, 656, 36, [capital]);
        page.Lines(100, 680, 10, [first, "nothing was heard of it", "but the rain on roofs,"], 12);
        page.Lines(72, 644, 10, ["and in the morning it was gone."]);

        Assert.Equal(
            $"{begins}{first[(begins.Length - (begins[1] == ' ' ? 2 : 1))..]} nothing was heard of it but the rain on roofs, and in the morning it was gone.",
            page.Read().Parts[^1].Text
        );
    }

    private static void Each(Pages page, int pages, Action<int> write)
    {
        for (var n = 0; n < pages; n++)
        {
            if (n > 0)
            {
                page.Next();
            }

            write(n);
        }
    }

    // No line of two pages is alike.
    private static string[] Body(int page) =>
        [
            .. Enumerable
                .Range(0, 9)
                .Select(n => $"{(char)('k' + n)}and{(char)('a' + page)} {Text[n % 3]}"),
        ];
}
