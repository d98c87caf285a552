using System.Text;
using CsCheck;
using FactBox.Articles.Markdown;

namespace FactBox.Articles.Tests;

public sealed class MarkdownArticleTests
{
    private const string Prose =
        "The old bridge at Harlow reopened on Monday after eleven years of repairs that cost the town more than a new one would have.";

    [Fact]
    public void Headline_byline_standfirst_and_notes_are_told_apart()
    {
        var article = Read(
            $"# A *bridge* comes back\n\n*Eleven years, and paid for twice.*\n\n**By Jane Doe**\n\nNovember 9, 2021\n\n{Prose}\n\n## What it cost\n\n{Prose}\n\n*Jane Doe is new to the Post.*\n\nContact: <desk@example.org>"
        );

        Assert.Equal("HSYCBBBNK", PlainArticleTests.Shape(article));
        Assert.Equal("A bridge comes back", article.Headline);
        Assert.Equal("2021-11-09", article.Published);
        Assert.Equal("Contact: desk@example.org", article.Contact);
        Assert.Equal(ParagraphKind.Heading, article.Parts[5].Paragraph);
    }

    [Fact]
    public void A_line_that_is_all_emphasis_under_the_headline_is_the_standfirst() =>
        Assert.Equal(
            "HSB",
            PlainArticleTests.Shape(Read($"# A bridge\n\n_Paid for twice._\n\n{Prose}"))
        );

    [Fact]
    public void Headings_quotes_lists_captions_and_table_rows_keep_their_kind()
    {
        var article = Read(
            $"# A bridge\n\n{Prose}\n\n> Never again.\n>\n> - quoted item\n\n1. Steel\n2. Stone\n   \n   More stone.\n\n![The bridge in 1910](a.png)\n\n### Costs\n\n|a|b|\n|-|-|\n|1|two words|\n"
        );

        Assert.Equal(
            [
                (ParagraphKind.Body, "A bridge"),
                (ParagraphKind.Body, Prose),
                (ParagraphKind.Quote, "Never again."),
                (ParagraphKind.ListItem, "quoted item"),
                (ParagraphKind.ListItem, "Steel"),
                (ParagraphKind.ListItem, "Stone"),
                (ParagraphKind.ListItem, "More stone."),
                (ParagraphKind.Caption, "The bridge in 1910"),
                (ParagraphKind.Heading, "Costs"),
                (ParagraphKind.Body, "a\tb"),
                (ParagraphKind.Body, "1\ttwo words"),
            ],
            article.Parts.Select(p => (p.Paragraph, p.Text))
        );
    }

    [Theory]
    [InlineData("See [the plan](https://example.org/p \"t\") now.", "See the plan now.")]
    [InlineData("See [the plan][1] now.\n\n[1]: https://example.org", "See the plan now.")]
    [InlineData("See <https://example.org> now.", "See https://example.org now.")]
    [InlineData("A ![picture](a.png) in a line.", "A  in a line.")]
    [InlineData("Run `make` &amp; wait&hellip;", "Run make & wait…")]
    [InlineData("Two<br>words, <b>bold</b>.", "Two\nwords, bold.")]
    [InlineData("Soft\nbreak, hard  \nbreak.", "Soft break, hard\nbreak.")]
    [InlineData("Left * alone_ and [so] on.", "Left * alone_ and [so] on.")]
    [InlineData("Text.\n\n```\ncode\n```\n\n    code\n\n<div>\nhtml\n</div>\n\n---", "Text.")]
    public void The_words_that_a_reader_sees_are_the_text(string markdown, string text) =>
        Assert.Equal(text, Read(markdown).Text);

    [Fact]
    public void Front_matter_is_read_and_not_counted()
    {
        const string Front =
            "---\ntitle: \"The \\\"bridge\\\": a tale\"\nauthor: [Jane Doe, 'John Roe']\ndate: 2021-11-09T10:00:00Z\nlang: en-GB\n---\n\n";

        var own = Read($"{Front}# A bridge\n\n{Prose}");
        Assert.Equal(("HB", "A bridge"), (PlainArticleTests.Shape(own), own.Headline));
        Assert.Equal(
            ("Jane Doe, John Roe", "2021-11-09", "en-GB"),
            (own.Author, own.Published, own.Language)
        );

        var without = Read($"{Front}{Prose}\n\n## Costs\n");
        Assert.Equal(
            ("HBB", "The \"bridge\": a tale"),
            (PlainArticleTests.Shape(without), without.Headline)
        );
    }

    [Fact]
    public void Front_matter_lists_its_authors() =>
        Assert.Equal(
            "Jane Doe, John Roe",
            Read("---\nauthors:\n  - Jane Doe\n  - \"John Roe\"\n---\nText.").Author
        );

    [Fact]
    public void Ten_times_as_many_authors_in_front_matter_take_no_more_than_ten_times_the_memory()
    {
        Allocated(10);
        Assert.InRange(Allocated(20_000), 1, 15 * Allocated(2_000));

        static long Allocated(int authors)
        {
            var page =
                $"---\nauthors:\n{string.Concat(Enumerable.Repeat("  - Jane Doe\n", authors))}---\nText.";
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = Read(page);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData("Fact Box\n\nLevel: 9.5\n\nTokens: 1,024\n\n")]
    [InlineData("## Fact Box\n\n- Level: 9.5\n- Tokens: 1,024\n\n")]
    [InlineData("**Fact Box**\n\nLevel: 9.5\nTokens: 1,024\n\n")]
    [InlineData("Fact Box\n\n|Level|9.5|\n|-|-|\n|Tokens|1,024|\n\n")]
    public void A_fact_box_on_top_is_read_and_not_counted(string box)
    {
        var article = Read($"{box}# A bridge\n\n{Prose}");

        Assert.Equal((9.5, 1024), (article.FactBox!.Level, article.FactBox.Tokens));
        Assert.Equal("HB", PlainArticleTests.Shape(article));
    }

    [Theory]
    [InlineData("## A bridge\n\nText.", "A bridge")]
    [InlineData("Opinion\n\n# A bridge\n\nText.", "A bridge")]
    [InlineData("Text.\n\n## A bridge\n\nText.", null)]
    [InlineData("One.\n\nTwo.\n\nThree.\n\nFour.\n\n# A bridge\n\nText.", null)]
    [InlineData("Text.", null)]
    [InlineData("", null)]
    [InlineData("#\n\n---\n\n```", null)]
    public void The_headline_is_the_heading_on_top(string markdown, string? headline) =>
        Assert.Equal(headline, Read(markdown).Headline);

    [Fact]
    public void Line_ends_and_a_byte_order_mark_make_no_difference()
    {
        var page =
            $"---\ntitle: T\n---\n# A bridge\n\nBy Jane Doe\n\n> {Prose}\n> More.\n\n- one\n- two\n";
        var parts = Read(page).Parts;

        Assert.Equal(parts, Read("\uFEFF" + page).Parts);
        Assert.Equal(parts, Read(page.Replace("\n", "\r\n", StringComparison.Ordinal)).Parts);
        Assert.Equal(parts, Read(page.Replace('\n', '\r')).Parts);
    }

    [Fact]
    public void Deep_nesting_is_read_or_refused()
    {
        foreach (
            var piece in (string[])
                [">", "- ", "[", "![", "*", "**a", "_a ", "<", "`", "&", "|", "1. "]
        )
        {
            var page = string.Concat(Enumerable.Repeat(piece, 20_000));
            try
            {
                _ = Read(page).ToCountedText();
            }
            catch (UnreadableInputException error)
            {
                Assert.DoesNotContain('\n', error.Message);
            }
        }
    }

    [Fact]
    public void Random_markdown_is_read_and_no_part_is_blank()
    {
        var piece = Gen.OneOf(
            Gen.Char["#>-*_`[]()!|<>&:;~ \n\n\r\tab1.\\\"'=+"]
                .Array[0, 8]
                .Select(c => new string(c)),
            Gen.String[0, 6]
        );
        piece
            .Array[0, 20]
            .Sample(
                pieces =>
                {
                    try
                    {
                        Assert.DoesNotContain(
                            Read(string.Concat(pieces)).Parts,
                            p => string.IsNullOrWhiteSpace(p.Text)
                        );
                    }
                    catch (UnreadableInputException) { }
                },
                iter: 5000,
                threads: 1
            );
    }

    private static Article Read(string markdown) =>
        MarkdownArticle.Read(Encoding.UTF8.GetBytes(markdown));
}
