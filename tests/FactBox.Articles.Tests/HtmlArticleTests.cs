using System.Text;
using FactBox.Articles;
using FactBox.Articles.Html;

namespace FactBox.Tests;

/// <summary>Pages of our own, for one thing each.</summary>
public sealed class HtmlArticleTests
{
    private const string Body =
        "<p>The ferry left the harbour at seven, as it has every morning for the last forty years, with nine people on board.</p>"
        + "<p>By the time it reached the island, the wind had turned, and the captain decided to wait for the evening tide.</p>";

    [Theory]
    [InlineData("utf-8", null, "<meta charset=utf-8>")]
    [InlineData("windows-1252", null, "<meta charset=iso-8859-1>")]
    [InlineData("windows-1252", "windows-1252", "")]
    [InlineData("windows-1252", null, "")]
    // The page says what it is not.
    [InlineData("utf-8", null, "<meta charset=iso-8859-1>")]
    [InlineData("windows-1252", null, "<meta charset=utf-8>")]
    [InlineData("utf-8", "iso-8859-1", "")]
    public void The_encoding_is_found(string written, string? header, string meta)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.UTF8;
        var page = encoding.GetBytes(
            $"<html>{meta}<h1>The café by the sea</h1>{Body}<p>It was “naïve”.</p></html>"
        );

        var article = HtmlArticle.Read(page, contentTypeCharset: header);

        Assert.Equal("The café by the sea", article.Headline);
        Assert.EndsWith("It was “naïve”.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_menus_alone_has_a_warning_that_no_article_was_found()
    {
        var article = Read(
            "<h1>The ferry</h1><nav><a href=/a>News</a> <a href=/b>Sport</a> <a href=/c>Contact</a></nav>"
        );

        Assert.Contains("no body", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_comes_from_linked_data_first()
    {
        var article = Read(
            """
            <html lang="en-GB"><head><meta property="og:title" content="Another title"><script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[{"@type":"Person","@id":"#p","name":"Ann Lee"},
            {"@type":"NewsArticle","headline":"The ferry waits","author":{"@id":"#p"},"datePublished":"2020-02-03T10:00:00Z",
            "dateModified":"2020-02-04","articleSection":"Local","isAccessibleForFree":false,
            "publisher":{"name":"The Island Post"}}]}</script></head>
            """ + $"<body><h1>The ferry waits</h1>{Body}"
        );

        Assert.Equal("Ann Lee", article.Author);
        Assert.Equal("2020-02-03", article.Published);
        Assert.Equal("2020-02-04", article.Modified);
        Assert.Equal("Local", article.Section);
        Assert.Equal("The Island Post", article.SiteName);
        Assert.Equal("en-GB", article.Language);
        Assert.Contains("subscribers", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<link rel=next href=/2>", true)]
    [InlineData("<link rel=next href=/ferry?page=2>", true)]
    [InlineData("<link rel=next href=/bridge>", false)]
    [InlineData("<link rel=next href=/bridge/146789/>", false)]
    [InlineData("<link rel=next href=/ferry/1>", false)]
    [InlineData(Canonical + "<link rel=next href=https://post.example/ferry/2/>", true)]
    [InlineData(Canonical + "<link rel=next href=/ferry/page/2>", true)]
    [InlineData(Canonical + "<link rel=next href=/ferry?page=2>", true)]
    [InlineData(Canonical + "<link rel=next href=/ferry-2.html>", true)]
    [InlineData(Canonical + "<link rel=next href=/bridge/2/>", false)]
    [InlineData(Canonical + "<a rel=next href=/ferry-on>2</a>", true)]
    [InlineData(Canonical + "<a rel=next href=/ferry-on>Next page</a>", true)]
    [InlineData(Canonical + "<a rel=next href=/bridge>The bridge that never came</a>", false)]
    // The page read is the second.
    [InlineData(
        "<link rel=canonical href=https://post.example/ferry?page=2><link rel=next href=?page=3>",
        true
    )]
    // Numbered articles.
    [InlineData("<link rel=canonical href=https://post.example/7><link rel=next href=/8>", false)]
    public void A_further_page_is_said_and_the_next_article_is_not(string links, bool isSaid) =>
        Assert.Equal(
            isSaid,
            Read($"{links}<h1>The ferry</h1>{Body}")
                .Warnings.Any(w => w.Contains("another page", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData(
        "<time itemprop=datePublished datetime=2020-02-03T10:00>x</time>",
        "2020-02-03",
        null
    )]
    [InlineData("<time itemprop=datePublished content=2020-02-03>x</time>", "2020-02-03", null)]
    [InlineData(
        "<meta name=x itemprop=datePublished content='February 3, 2020'>",
        "2020-02-03",
        null
    )]
    [InlineData("<p><time pubdate datetime=2020-02-03>x</time></p>", "2020-02-03", null)]
    [InlineData("<p>Monday, <time datetime=2020-02-03>3 February</time></p>", "2020-02-03", null)]
    [InlineData("<time itemprop=dateModified datetime=2020-02-04>x</time>", null, "2020-02-04")]
    [InlineData(
        "<p><time datetime=2020-02-03>3 Feb</time>, updated <time datetime=2020-02-04>4 Feb</time></p>",
        "2020-02-03",
        "2020-02-04"
    )]
    // Linked data go first; a date without a day is passed over.
    [InlineData(
        "<meta property=article:published_time content=2020-02-09><script type=application/ld+json>"
            + "{\"@type\":\"Article\",\"datePublished\":\"2020-02-03\"}</script>",
        "2020-02-03",
        null
    )]
    [InlineData(
        "<meta name=date content=2020><time itemprop=datePublished datetime=2020-02-03>x</time>",
        "2020-02-03",
        null
    )]
    // The days of other things.
    [InlineData("<aside><time datetime=2020-02-03>x</time></aside>", null, null)]
    [InlineData("<div class=comment><time datetime=2020-02-03>x</time></div>", null, null)]
    [InlineData(
        "<p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><time datetime=2020-02-03>x</time>",
        null,
        null
    )]
    public void The_days_are_those_that_the_page_marks(
        string markup,
        string? published,
        string? modified
    )
    {
        var article = Read($"<article><h1>The ferry</h1>{markup}{Body}</article>");

        Assert.Equal(published, article.Published);
        Assert.Equal(modified, article.Modified);
    }

    private const string Canonical = "<link rel=canonical href=https://post.example/ferry/>";

    [Fact]
    public void Paragraphs_keep_their_kinds()
    {
        var article = Read(
            $"<article><h1>The ferry</h1>{Body}<h2>Waiting</h2><blockquote><p>We wait when the sea says so, he told us.</p></blockquote>"
                + "<ul><li>Nine people were on board that day.</li></ul>"
                + "<figure><img><figcaption>The ferry at its pier in the old harbour</figcaption></figure><p>The evening was calm, and all went home before dark.</p></article>"
        );

        Assert.Equal(
            [
                ParagraphKind.Body,
                ParagraphKind.Body,
                ParagraphKind.Heading,
                ParagraphKind.Quote,
                ParagraphKind.ListItem,
                ParagraphKind.Caption,
                ParagraphKind.Body,
            ],
            article.Paragraphs.Select(p => p.Paragraph)
        );
        Assert.DoesNotContain("old harbour", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Read more: <a href=/x>The bridge that never came</a></p>", "bridge")]
    [InlineData(
        "<div class=related><p>Ten more things about the sea that nobody has told you before now.</p></div>",
        "nobody"
    )]
    [InlineData(
        "<p hidden>This stands in the page, and no reader ever sees a word of it on the screen.</p>",
        "screen"
    )]
    [InlineData(
        "<div class=comments><p>I was on that ferry myself, and it was not as calm as you write, not at all.</p></div>",
        "myself"
    )]
    [InlineData(
        "<script>document.write('a script')</script><style>p { color: red }</style>",
        "script"
    )]
    [InlineData("<p>Advertisement</p>", "Advertisement")]
    [InlineData(
        "<nav><p>Here is the way to all the other islands, and to the mainland, by boat and train.</p></nav>",
        "mainland"
    )]
    public void What_is_no_article_is_left_out(string clutter, string word) =>
        Assert.DoesNotContain(
            word,
            Read($"<article><h1>The ferry</h1>{Body}{clutter}{Body}</article>").Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_caption_and_its_credit_are_two_parts()
    {
        var article = Read(
            $"<article><h1>The ferry</h1>{Body}<figure><figcaption>The pier at noon. Photo: Ann Lee/Reuters</figcaption></figure>{Body}</article>"
        );

        Assert.Equal(["Photo: Ann Lee/Reuters"], article.Credits);
        Assert.Contains(
            article.Paragraphs,
            p => p is { Paragraph: ParagraphKind.Caption, Text: "The pier at noon." }
        );
    }

    [Fact]
    public void Unclosed_and_misnested_tags_lose_no_text()
    {
        var article = Read(
            "<h1>The ferry</h1><p>One <b>two <i>three</b> four</i> five, as it has every morning for the last forty years."
                + "<p>Six seven<div>eight nine, as it has every morning for the last forty years</span>, ten.</div>"
        );

        Assert.Equal(
            "One two three four five, as it has every morning for the last forty years.\n\nSix seven\n\neight nine, as it has every morning for the last forty years, ten.",
            article.Text
        );
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>", true)]
    [InlineData("\n <!-- a comment --><p>text", true)]
    [InlineData("<?xml version=\"1.0\"?><!doctype html>", true)]
    [InlineData("<html", false)]
    [InlineData("<http://example.org>", false)]
    [InlineData("A < b and b > c", false)]
    [InlineData("# Heading", false)]
    [InlineData("<rss version=\"2.0\">", false)]
    public void Html_is_known_by_its_beginning(string text, bool isHtml) =>
        Assert.Equal(isHtml, HtmlDetector.IsHtml(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_page_without_text_is_refused_and_told_why() =>
        Assert.Contains(
            "without text",
            Assert
                .Throws<UnreadableInputException>(() => Read("<html><script>x()</script></html>"))
                .Message,
            StringComparison.Ordinal
        );

    private static Article Read(string html) => HtmlArticle.Read(Encoding.UTF8.GetBytes(html));
}
