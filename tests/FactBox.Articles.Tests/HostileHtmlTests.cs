using System.Diagnostics;
using System.Text;
using CsCheck;
using FactBox.Articles;
using FactBox.Articles.Html;

namespace FactBox.Tests;

/// <summary>Pages that were made to do harm: every one is read or refused, in bounded time.</summary>
public sealed class HostileHtmlTests
{
    // Only finds what hangs, for tests share the machine; bench/hostile.sh shows the seconds and the memory of a file alone.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Nests { get; } =
        new("<div>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<section><article>");

    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<div class=article>",
        "</div>",
        "<table>",
        "<td>",
        "<a href=/>",
        "</a>",
        "<b>",
        "</b>",
        "<script>",
        "</script>",
        "<title>",
        "</title>",
        "<svg>",
        "</svg>",
        "<h1>",
        "</h1>",
        "<li>",
        "<ul>",
        "<!--",
        "-->",
        "<![CDATA[",
        "&amp",
        "word. ",
        "Fact Box",
        "\0",
        "\u00e9",
        "<br>",
        "<figure>",
        "<template>",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"\\ud800\"}</script>",
    ];

    // What lies flat, or stays open without meaning to, is no reason to refuse a page.
    public static TheoryData<string> Floods { get; } =
        new(
            "<b>",
            "<a href=x><p>",
            "<li>word ",
            "<p>word ",
            "<b><i></b>",
            "</div></p></b>",
            "&amp;&lt;&nbsp;&#x41;",
            "<br>",
            "<!-- -->",
            "\0",
            "<",
            "&",
            "<svg>",
            "<option>",
            "<nobr><i>word",
            "<span class=author>Ann Lee</span> ",
            "<a rel=author href=/>Ann Lee</a><br>"
        );

    [Theory]
    [MemberData(nameof(Nests))]
    public void Deep_nesting_is_refused_by_its_limit(string open)
    {
        var page = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat(open, 1_000_000 / open.Count(c => c == '<')))
        );

        var clock = Stopwatch.StartNew();
        var error = Assert.Throws<UnreadableInputException>(() =>
            HtmlArticle.Read(page, new HtmlLimits { MostBytes = page.Length })
        );

        Assert.Contains("512 elements", error.Message, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Most);
    }

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_of_anything_ends(string piece)
    {
        var page = Encoding.UTF8.GetBytes(
            "<html><body><p>A page.</p>" + string.Concat(Enumerable.Repeat(piece, 200_000))
        );

        var clock = Stopwatch.StartNew();
        try
        {
            _ = HtmlArticle.Read(page);
        }
        catch (UnreadableInputException error)
        {
            Assert.DoesNotContain('\n', error.Message);
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Most);
    }

    [Fact]
    public void A_page_of_200_megabytes_is_refused_by_its_limit()
    {
        var page = new byte[200 << 20];
        page.AsSpan().Fill((byte)'a');
        "<html>"u8.CopyTo(page);

        var error = Assert.Throws<UnreadableInputException>(() => HtmlArticle.Read(page));

        Assert.Contains("larger than 8 MB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.OneOf(
                Gen.Byte.Array[0, 400],
                Gen.Int[0, Pieces.Length - 1]
                    .Select(i => Pieces[i])
                    .Array[0, 60]
                    .Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)))
            )
            .Sample(
                page =>
                {
                    try
                    {
                        var article = HtmlArticle.Read(page);
                        Assert.DoesNotContain(
                            article.Parts,
                            p => string.IsNullOrWhiteSpace(p.Text)
                        );
                    }
                    catch (UnreadableInputException error)
                    {
                        Assert.DoesNotContain('\n', error.Message);
                    }
                },
                iter: 5000
            );
}
