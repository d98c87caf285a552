using System.Text;
using FactBox.Articles;
using FactBox.Articles.Html;

namespace FactBox.Tests;

/// <summary>Headline and standfirst of pages. The pages are our own.</summary>
public sealed class HtmlStandfirstTests
{
    private const string Deck = "Nine people wait for the tide, and nobody on the island minds";

    private const string Body =
        "<p>The ferry left the harbour at seven, as it has every morning for the last forty years, with nine people on board.</p>"
        + "<p>By the time it reached the island, the wind had turned, and the captain decided to wait for the evening tide.</p>";

    [Theory]
    // By its class.
    [InlineData($"<h1>The ferry waits</h1><p class=deck>{Deck}</p><div>{Body}</div>")]
    [InlineData($"<h1>The ferry waits</h1><p class=sub-title>{Deck}</p>{Body}")]
    [InlineData($"<h1>The ferry waits</h1><p itemprop=description>{Deck}</p>{Body}")]
    // In a box with the headline.
    [InlineData($"<header><h1>The ferry waits</h1><p>{Deck}</p></header><div>{Body}</div>")]
    // In a header inside the body.
    [InlineData($"<h1>The ferry waits</h1><div><header>{Deck}</header>{Body}</div>")]
    // A byline or a date parts it from the body.
    [InlineData($"<h1>The ferry waits</h1><p>{Deck}</p><div>By Ann Lee</div>{Body}")]
    [InlineData($"<h1>The ferry waits</h1><p>{Deck}</p><div>May 2, 2019</div>{Body}")]
    // The only heading of its kind.
    [InlineData($"<h1>The ferry waits</h1><h3>{Deck}</h3>{Body}")]
    // The page's description, in what looks like a teaser.
    [InlineData(
        $"<meta name=description content='{Deck}'><h1>The ferry waits</h1><div class=teaser>{Deck}</div>{Body}"
    )]
    // Between headline and body there are a date long enough for a paragraph, and a picture.
    [InlineData(
        $"<h1>The ferry waits</h1><div class=date>Published: 28 Apr, 2020 CET. Updated: Tue 28 Apr 2020 08:11 CET</div>"
            + $"<figure><figcaption>The ferry at its pier in the old harbour, and nine people who wait for it</figcaption></figure><h2>{Deck}</h2>{Body}"
    )]
    public void It_is_found(string html)
    {
        var article = Read(html);

        Assert.Equal(Deck, article.Standfirst);
        Assert.StartsWith("The ferry left", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    // The first paragraph, however it is set.
    [InlineData($"<h1>The ferry waits</h1><p><b>{Deck}.</b></p>{Body}")]
    // A heading like those of the other sections.
    [InlineData($"<h1>The ferry waits</h1><h2>{Deck}</h2>{Body}<h2>The tide</h2>{Body}")]
    // A byline, a date and other figures.
    [InlineData(
        $"<header><h1>The ferry waits</h1><p>By Ann Lee, Harbour Staff Writer in Sealand</p></header><div>{Body}</div>"
    )]
    [InlineData(
        $"<header><h1>The ferry waits</h1><p>Harbour Letters volume 19, number 3 (2017) Cite this</p></header><div>{Body}</div>"
    )]
    [InlineData(
        $"<header><h1>The ferry waits</h1><figure><figcaption>{Deck}</figcaption></figure></header><div>{Body}</div>"
    )]
    public void What_looks_like_one_is_not_taken(string html) => Assert.Null(Read(html).Standfirst);

    [Fact]
    public void It_may_be_of_two_paragraphs() =>
        Assert.Equal(
            $"{Deck}.\nThe captain waits longest of them all.",
            Read(
                $"<header><h1>The ferry waits</h1><p>{Deck}.</p><p>The captain waits longest of them all.</p></header><div>{Body}</div>"
            )
                .Standfirst?.Replace("\n\n", "\n", StringComparison.Ordinal)
        );

    [Fact]
    public void A_subtitle_in_the_headline_is_the_standfirst()
    {
        var article = Read(
            $"<meta property=og:title content='The ferry waits'><h1>The ferry waits <small>{Deck}</small></h1>{Body}"
        );

        Assert.Equal("The ferry waits", article.Headline);
        Assert.Equal(Deck, article.Standfirst);
    }

    [Fact]
    public void The_headline_may_stand_under_a_line_that_reads_as_prose() =>
        Assert.Equal(
            "The ferry waits",
            Read(
                "<title>The ferry waits</title><div class=header-title>The ferry waits</div><article>"
                    + $"<span>“The most important thing is that I am not the last of them”</span><h1>The ferry waits</h1>{Body}</article>"
            ).Headline
        );

    [Fact]
    public void Where_the_title_is_the_sites_the_heading_over_the_body_is_the_headline() =>
        Assert.Equal(
            "Travel advice for ferries",
            Read(
                $"<title>Harbour Enquiries</title><div><h2>Travel advice for ferries</h2>{Body}</div>"
            ).Headline
        );

    private static Article Read(string html) => HtmlArticle.Read(Encoding.UTF8.GetBytes(html));
}
