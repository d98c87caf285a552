using System.Diagnostics;
using System.Text;
using FactBox.Articles.Pdf;
using FactBox.Tests;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactBox.Articles.Tests;

public sealed class PdfArticleTests
{
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
                    "known to forty-",
                    "one farmers and high-",
                    "er than the self-",
                    "ish six-",
                    "teen say of a two-",
                    "year-old, or well-",
                    "ness of a ten-",
                    "ant who is sixty-",
                    "ish.",
                ]
            )
        );

        Assert.Equal(
            "The post-war years were long and no post-war year was longer than the last until it was over in the North-East of Harlow, where year-on-year growth is well-known to forty-one farmers and higher than the selfish sixteen say of a two-year-old, or wellness of a tenant who is sixtyish.",
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
        var error = Assert.Throws<UnreadableInputException>(() =>
            PdfArticle.Read(Scans("", "The Harlow Post, 1912"), new())
        );

        Assert.StartsWith("a scanned PDF", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scanned_pages_among_others_are_named()
    {
        var article = PdfArticle.Read(
            Scans("", "scanned by me", null, "", "The Harlow Post, 1912", null),
            new()
        );

        Assert.StartsWith(
            "scanned: 4 of 6 pages (1–2, 4–5) are pictures without text",
            Assert.Single(article.Warnings),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["This page is text of page 3.", "This page is text of page 6."],
            article.Text.Split("\n\n")
        );
    }

    [Fact]
    public void A_small_picture_makes_no_page_a_scanned_one()
    {
        using var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(PageSize.A4);
        page.AddPng(GreyPixel, new PdfRectangle(0, 0, 300, 300));
        page.AddText(
            "A short text.",
            10,
            new PdfPoint(72, 700),
            builder.AddStandard14Font(Standard14Font.TimesRoman)
        );

        var article = PdfArticle.Read(builder.Build(), new());

        Assert.Equal("A short text.", article.Text);
        Assert.Empty(article.Warnings);
    }

    private static byte[] GreyPixel =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
        );

    /// <summary>Pages that are pictures with a line at their edge; pages of text for null.</summary>
    private static byte[] Scans(params string?[] lines)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (var i = 0; i < lines.Length; i++)
        {
            var page = builder.AddPage(PageSize.A4);
            if (lines[i] is { } line)
            {
                // In strips, as some scanners do it.
                page.AddPng(GreyPixel, new PdfRectangle(0, 0, 595, 400));
                page.AddPng(GreyPixel, new PdfRectangle(0, 400, 595, 842));
                if (line.Length > 0)
                {
                    page.AddText(line, 8, new PdfPoint(72, 800), font);
                }
            }
            else
            {
                page.AddText(
                    $"This page is text of page {i + 1}.",
                    10,
                    new PdfPoint(72, 700 - i),
                    font
                );
            }
        }

        return builder.Build();
    }

    // The security handlers of the standard (ISO 32000-2, 7.6), each with the hash of a password that nobody knows.
    [Theory]
    [InlineData("/Filter/Standard/V 1/R 2/P -4/O <{0}>/U <{0}>")]
    [InlineData("/Filter/Standard/V 2/R 3/Length 128/P -4/O <{0}>/U <{0}>")]
    [InlineData(
        "/Filter/Standard/V 4/R 4/Length 128/P -4/O <{0}>/U <{0}>/CF<</StdCF<</CFM/AESV2/Length 16>>>>/StmF/StdCF/StrF/StdCF"
    )]
    [InlineData(
        "/Filter/Standard/V 5/R 6/Length 256/P -4/O <{1}>/U <{1}>/OE <{0}>/UE <{0}>/Perms <00000000000000000000000000000000>/CF<</StdCF<</CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF"
    )]
    [InlineData("/Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 2/Length 128/Recipients[<00>]")]
    public void An_encrypted_document_says_so(string encryption)
    {
        var handler = encryption
            .Replace("{0}", new string('A', 64), StringComparison.Ordinal)
            .Replace("{1}", new string('B', 96), StringComparison.Ordinal);
        var file = BadFiles.Pdf(
            [
                "<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(),
                "<</Type/Pages/Count 0/Kids[]>>"u8.ToArray(),
                Encoding.Latin1.GetBytes($"<<{handler}>>"),
            ],
            "/Encrypt 3 0 R/ID[<00><00>]"
        );

        var error = Assert.Throws<UnreadableInputException>(() => PdfArticle.Read(file, new()));

        Assert.Equal(
            "an encrypted PDF that opens with a password only; save it without one first",
            error.Message
        );
    }

    [Theory]
    // Two nodes, each the other's child.
    [InlineData(
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Pages/Parent 2 0 R/Count 1/Kids[2 0 R]>>"
    )]
    // A node that is its own parent, and so has no end above it to look for what it inherits.
    [InlineData("<</Type/Pages/Parent 2 0 R/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R>>")]
    // A page among its own pages.
    [InlineData(
        "<</Type/Pages/Count 1/Kids[3 0 R 3 0 R 2 0 R]>>",
        "<</Type/Page/Parent 3 0 R/Kids[3 0 R]>>"
    )]
    public void A_page_tree_that_runs_in_a_circle_is_refused(string root, string child)
    {
        var clock = Stopwatch.StartNew();

        Assert.Throws<UnreadableInputException>(() =>
            PdfArticle.Read(BadFiles.Pdf("<</Type/Catalog/Pages 2 0 R>>", root, child), new())
        );

        Assert.True(clock.Elapsed < new ReadingLimits().MostTime, $"{clock.Elapsed}");
    }

    [Fact]
    public void A_page_tree_that_unfolds_to_billions_of_pages_is_refused()
    {
        // Thirty-two nodes, each with the next one for a child twice.
        var nodes = Enumerable
            .Range(3, 32)
            .Select(n =>
                $"<</Type/Pages/Parent {n - 2} 0 R/Count 4000000000/Kids[{n} 0 R {n} 0 R]>>"
            );
        var clock = Stopwatch.StartNew();

        Assert.Throws<UnreadableInputException>(() =>
            PdfArticle.Read(
                BadFiles.Pdf([
                    "<</Type/Catalog/Pages 2 0 R>>",
                    .. nodes,
                    "<</Type/Page/Parent 33 0 R/MediaBox[0 0 100 100]>>",
                ]),
                new()
            )
        );

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
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
