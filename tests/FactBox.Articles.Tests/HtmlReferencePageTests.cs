using System.Net;
using System.Text;
using FactBox.Articles;
using FactBox.Articles.Html;
using FactBox.Articles.Plain;
using FactBox.Conventions;

namespace FactBox.Tests;

/// <summary>The reference page as news sites would write it, with all that stands around an article.</summary>
public sealed class HtmlReferencePageTests
{
    public static TheoryData<string> Styles { get; } =
    ["semantic", "divs", "tables", "linked data"];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Its_parts_are_told_apart_in_every_style(string style)
    {
        var expected = Reference();

        var article = Read(expected, style);

        Assert.Equal(expected.Headline, article.Headline);
        Assert.Equal(expected.Standfirst, article.Standfirst);
        Assert.Equal(expected.Credits, [.. article.Bylines, .. article.Credits]);
        Assert.Equal(expected.Text, article.Text);
        Assert.Equal(expected.AuthorNote, article.AuthorNote);
        Assert.Equal(expected.Contact, article.Contact);
        Assert.Equal(expected.FactBox, article.FactBox);
    }

    // The numbers that were published with it.
    [Theory]
    [MemberData(nameof(Styles))]
    public void Its_numbers_are_those_that_were_published(string style)
    {
        var article = Read(Reference(), style);
        var profile = FactBoxConvention.Version1.Count(article.ToCountedText());
        var box = FactBoxNumbers.Of(profile, FactBoxConvention.Version1);

        Assert.Equal(14.908, box.Level.Number);
        Assert.Equal(972, box.Tokens);
        Assert.Equal(412, box.Types);
        Assert.Equal(0.424, box.Ttr.Number);
    }

    private static Article Reference() =>
        PlainArticle.Read(
            File.ReadAllBytes(SharedFiles.PathOf("reference/through-thin-to-thick.txt"))
        );

    private static Article Read(Article expected, string style)
    {
        var html = style switch
        {
            "semantic" => Semantic(expected),
            "divs" => Divs(expected),
            "tables" => Tables(expected),
            _ => Linked(expected),
        };
        return HtmlArticle.Read(Encoding.UTF8.GetBytes(html));
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static string Paragraphs(
        Article article,
        string before = "<p>",
        string after = "</p>"
    ) => string.Join('\n', article.Paragraphs.Select(p => before + Text(p.Text) + after));

    private const string Menu = """
        <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/opinion">Opinion</a></li>
        <li><a href="/sport">Sport</a></li></ul></nav>
        """;

    private const string Around = """
        <div class="cookie-banner" role="dialog"><p>We use cookies and similar tools to make this site work, to measure how it
        is read, and to show advertising that suits you. You can change your choice at any time.</p><button>Accept</button></div>
        """;

    private const string After = """
        <div class="newsletter-signup"><h3>Stay in the know</h3><p>Get the five stories that matter, every morning, in your
        inbox, free of charge, and cancel whenever you like.</p><input type="email"><button>Sign up</button></div>
        <section class="related-stories"><h3>Related stories</h3><ul>
        <li><a href="/a">Ports along the coast report a busier spring than they had expected</a></li>
        <li><a href="/b">Why the new railway was finished two years before its time</a></li></ul></section>
        """;

    private const string Foot = """
        <footer><p>Copyright 2021 The Harbour Gazette. All rights reserved. No part of this site may be copied without the
        permission of its owners, who can be asked in writing.</p><a href="/privacy">Privacy</a> <a href="/terms">Terms</a></footer>
        """;

    private static string Box(PublishedFactBox box) =>
        FormattableString.Invariant(
            $"<tr><td>Level</td><td>{box.Level}</td></tr><tr><td>Tokens</td><td>{box.Tokens}</td></tr><tr><td>Types</td><td>{box.Types}</td></tr><tr><td>TTR</td><td>{box.Ttr}</td></tr>"
        );

    private static string Semantic(Article a) =>
        $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{Text(
                a.Headline
            )} | The Harbour Gazette</title>
            <meta property="og:title" content="{Text(
                a.Headline
            )}"><meta property="og:site_name" content="The Harbour Gazette">
            </head><body><header><a href="/">The Harbour Gazette</a>{Menu}</header>{Around}<main><article>
            <aside class="fact-box"><h2>Fact Box</h2><table>{Box(a.FactBox!)}</table></aside>
            <h1>{Text(a.Headline)}</h1><p class="credit">{Text(
                a.Credits[0]
            )}</p><p class="standfirst">{Text(a.Standfirst)}</p>
            <div class="share-bar"><a href="#f">Share on Facebook</a> <a href="#t">Tweet</a></div>
            <div class="article-body">{Paragraphs(a)}</div>
            <p class="author-note">{Text(a.AuthorNote)}</p><p class="contact">{Text(
                a.Contact
            )}</p></article></main>{After}{Foot}</body></html>
            """;

    private static string Divs(Article a) =>
        $"""
            <html><body><div id="top"><div id="menu"><a href="/">Home</a> | <a href="/w">World</a> | <a href="/o">Opinion</a></div></div>
            <div id="wrapper"><div class="left-col"><h1 class="title">{Text(a.Headline)}</h1>
            <div class="byline">{Text(a.Credits[0])}</div><div class="deck">{Text(
                a.Standfirst
            )}</div>
            <div class="content">{Paragraphs(a, "<div>", "</div>")}
            <div><em>{Text(a.AuthorNote)}</em></div><div>{Text(a.Contact)}</div></div>
            <div class="fact-box"><div>Fact Box</div><div>Level: {a.FactBox!.Level}</div><div>Tokens: {a.FactBox.Tokens}</div>
            <div>Types: {a.FactBox.Types}</div><div>TTR: {a.FactBox.Ttr}</div></div></div>
            <div class="sidebar"><div class="most-read"><b>Most read</b><br><a href="/1">A village that moved its church</a><br>
            <a href="/2">What the tide leaves behind</a></div>{After}</div></div>{Around}{Foot}</body></html>
            """;

    private static string Tables(Article a) =>
        $"""
            <HTML><HEAD><TITLE>The Harbour Gazette - {Text(
                a.Headline
            )}</TITLE></HEAD><BODY><TABLE width="100%"><TR>
            <TD width="20%"><A HREF="/">Home</A><BR><A HREF="/w">World</A><BR><A HREF="/o">Opinion</A><BR><A HREF="/s">Sport</A></TD>
            <TD><FONT size="2">Fact Box<BR>Level: {a.FactBox!.Level}<BR>Tokens: {a.FactBox.Tokens}<BR>Types: {a.FactBox.Types}<BR>TTR: {a.FactBox.Ttr}</FONT>
            <H1>{Text(a.Headline)}</H1><P><FONT class="credit">{Text(
                a.Credits[0]
            )}</FONT><P><B class="subhead">{Text(a.Standfirst)}</B>
            <P>{Paragraphs(a, "", "<P>")}{Text(a.AuthorNote)}<P>{Text(a.Contact)}
            </TD></TR><TR><TD colspan="2"><P class="copyright">Copyright 2021 The Harbour Gazette. All rights reserved.</TD></TR></TABLE></BODY></HTML>
            """;

    private static string Linked(Article a) =>
        $$$"""
            <!doctype html><html lang="en-GB"><head><title>{{{Text(a.Headline)}}}</title>
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Gazette"},
            {"@type":["NewsArticle"],"headline":"{{{a.Headline}}}","datePublished":"2021-11-09T08:00:00+08:00",
            "publisher":{"@type":"Organization","name":"The Harbour Gazette"}}]}</script></head><body>{{{Menu}}}
            <article itemscope itemtype="https://schema.org/NewsArticle"><header><h1 itemprop="headline">{{{Text(
                a.Headline
            )}}}</h1>
            <div class="meta"><span class="credit">{{{Text(
                a.Credits[0]
            )}}}</span> <time datetime="2021-11-09">9 November 2021</time></div>
            <h2 class="article__dek">{{{Text(a.Standfirst)}}}</h2></header>
            <section class="fact-box"><h4>Fact Box</h4><p>Level: {{{a.FactBox!.Level}}}</p><p>Tokens: {{{a.FactBox.Tokens}}}</p><p>Types: {{{a.FactBox.Types}}}</p><p>TTR: {{{a.FactBox.Ttr}}}</p></section>
            <div itemprop="articleBody">{{{Paragraphs(a)}}}</div>
            <div class="author-bio"><p>{{{Text(a.AuthorNote)}}}</p></div><address><p>{{{Text(
                a.Contact
            )}}}</p></address></article>
            {{{Around}}}{{{After}}}{{{Foot}}}</body></html>
            """;
}
