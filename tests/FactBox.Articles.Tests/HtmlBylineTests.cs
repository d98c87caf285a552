using System.Text;
using FactBox.Articles;
using FactBox.Articles.Html;

namespace FactBox.Tests;

/// <summary>Where pages say who wrote the article. The pages are our own.</summary>
public sealed class HtmlBylineTests
{
    private const string First =
        "<p>The ferry left the harbour at seven, as it has every morning for the last forty years, with nine people on board.</p>";

    private const string Second =
        "<p>By the time it reached the island, the wind had turned, and the captain decided to wait for the evening tide.</p>";

    [Theory]
    [InlineData("New York")]
    [InlineData("World News")]
    [InlineData("Climate Change, Oceans")]
    [InlineData("Ann Lee and the harbour")]
    public void A_line_that_is_no_person_is_no_byline(string line) =>
        Assert.Empty(Read($"<p>{line}</p>").Bylines);

    [Theory]
    [InlineData("<p><em>Ann Lee</em></p>", "Ann Lee")]
    [InlineData("<p>Ann Lee, Leeds</p>", "Ann Lee, Leeds")]
    public void A_person_alone_under_the_body_wrote_it(string end, string byline) =>
        Assert.Equal([byline], Read("", end).Bylines);

    [Fact]
    public void One_person_of_linked_data_with_two_names_is_two_writers() =>
        Assert.Equal(
            "Ann Lee, Bo Li",
            Read(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"name\":[\"Ann Lee\",\"Bo Li\"]}}</script>"
            ).Author
        );

    [Fact]
    public void A_first_sentence_by_somebody_is_no_byline()
    {
        const string sentence =
            "By Ann Lee, the new harbour is called a wonder, and by others a shame for the whole coast.";

        var article = Read($"<p>{sentence}</p>");

        Assert.Empty(article.Bylines);
        Assert.StartsWith(sentence, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    // By markup.
    [InlineData("<a rel=author href=/x>Ann Lee</a>", "Ann Lee")]
    [InlineData("<span itemprop='author creator'>Ann Lee</span>", "Ann Lee")]
    [InlineData("<div class=post-author>seagull7</div>", "seagull7")]
    [InlineData("<div class=written-by>Ann Lee</div>", "Ann Lee")]
    // By the address of the writer's page.
    [InlineData("<div><a href=/authors/ann-lee>Ann Lee</a></div>", "Ann Lee")]
    [InlineData("<div><a href='/?author=7'>Ann Lee</a></div>", "Ann Lee")]
    // By wording, with what the writer works as.
    [InlineData("<div>By Ann Lee</div>", "By Ann Lee")]
    [InlineData("<div>By Ann Lee, Staff Writer</div>", "By Ann Lee, Staff Writer")]
    [InlineData("<div>Words written by Ann Lee</div>", "Words written by Ann Lee")]
    [InlineData("<div>Written by: Ann Lee</div>", "Written by: Ann Lee")]
    [InlineData("<div>Words: Ann Lee</div>", "Words: Ann Lee")]
    [InlineData("<div>Commentary by Ann Lee</div>", "Commentary by Ann Lee")]
    [InlineData("<div>---- by Ann Lee</div>", "by Ann Lee")]
    [InlineData("<div>Ann Lee, Political Correspondent</div>", "Ann Lee, Political Correspondent")]
    [InlineData("<div>By Ann Lee | Staff Writer</div>", "By Ann Lee | Staff Writer")]
    // Two elements without a space between them.
    [InlineData("<div><span>By</span><b>Ann Lee</b></div>", "ByAnn Lee")]
    [InlineData("<div>by <a href=/u/1>-_gull_-</a></div>", "by -_gull_-")]
    [InlineData("<div>By Ann Lee<span>Staff Writer</span></div>", "By Ann Lee\nStaff Writer")]
    [InlineData("<div>By Ann Lee<b>Harbour News</b></div>", "By Ann Lee\nHarbour News")]
    [InlineData("<div>By Ann McStaff</div>", "By Ann McStaff")]
    [InlineData("<div>An essay by Ann Lee</div>", "An essay by Ann Lee")]
    [InlineData("<div>Guest post by Ann Lee</div>", "Guest post by Ann Lee")]
    [InlineData("<div>Author(s): Ann Lee, Bo Li</div>", "Author(s): Ann Lee, Bo Li")]
    // By nothing but the name, as people have it.
    [InlineData("<p>Ann Lee | May 2, 2019</p>", "Ann Lee")]
    [InlineData("<p>ANN LEE</p>", "ANN LEE")]
    [InlineData("<p>Ann Lee, The Daily Post</p>", "Ann Lee, The Daily Post")]
    [InlineData("<p>Ann Lee in Leeds</p>", "Ann Lee in Leeds")]
    [InlineData("<p>Dr. Ann Lee, MD</p>", "Dr. Ann Lee, MD")]
    // "By" in a line of its own, and the work under the name.
    [InlineData("<div class=byline><p>By</p><p>Ann Lee</p></div>", "By Ann Lee")]
    [InlineData("<p>By :</p><div class=author>Joe S.</div>", "By Joe S.")]
    [InlineData("<div>Article by<br><span class=author>gull</span></div>", "Article by gull")]
    [InlineData(
        "<div class=byline>By Ann Lee<br>Harbour business reporter</div>",
        "By Ann Lee\nHarbour business reporter"
    )]
    [InlineData(
        "<div class=author>Ann Lee<div class=author-title>Keeper of the light</div></div>",
        "Ann Lee\nKeeper of the light"
    )]
    public void A_byline_is_the_text_as_it_stands(string html, string byline) =>
        Assert.Equal([byline], Read(html).Bylines);

    [Theory]
    [InlineData("<div class=byline>By Ann Lee May 2, 2019 | 6:03 pm</div>", "By Ann Lee")]
    [InlineData("<div class=byline>by Ann Lee22 May 2019</div>", "by Ann Lee")]
    [InlineData("<div>October 19, 2019 by Ann Lee</div>", "by Ann Lee")]
    [InlineData("<div>May 4, 2020 • words by Ann Lee • Art by Bo Li</div>", "words by Ann Lee")]
    [InlineData("<div>Posted by Ann Lee in Travel</div>", "Posted by Ann Lee")]
    [InlineData(
        "<div class=author-info><h3>Ann Lee<a class=button>Follow</a></h3></div>",
        "Ann Lee"
    )]
    [InlineData("<div class=author>Ann Lee - ann@example.org</div>", "Ann Lee")]
    [InlineData("<div>By Ann Lee, photographs by Bo Li</div>", "By Ann Lee")]
    [InlineData("<div>By Ann Lee Last Updated May 2, 2019</div>", "By Ann Lee")]
    [InlineData("<div>By Ann Lee First Published: May 2, 2019</div>", "By Ann Lee")]
    // April and Sun are names, too.
    [InlineData("<div class=byline>By April Sun</div>", "By April Sun")]
    [InlineData("<div class=byline>By Ann Lee, Monday, April 5</div>", "By Ann Lee")]
    // The name has a figure in it.
    [InlineData("<div class=author>Author: Bo2man, 3 May 2010</div>", "Author: Bo2man")]
    public void Dates_buttons_and_others_are_no_part_of_it(string html, string byline) =>
        Assert.Equal([byline], Read(html).Bylines);

    [Theory]
    [InlineData("<div>By Ann Lee and Bo Li</div>", "By Ann Lee and Bo Li")]
    [InlineData(
        "<div><a rel=author>Ann Lee</a> and <a rel=author>Bo Li</a></div>",
        "Ann Lee and Bo Li"
    )]
    [InlineData(
        "<p class=byline>By Ann Lee</p><p class=byline>By Bo Li</p>",
        "By Ann Lee",
        "By Bo Li"
    )]
    [InlineData(
        "<div class=byline><p>By Ann Lee</p><p>and</p><p>Bo Li</p></div>",
        "By Ann Lee",
        "Bo Li"
    )]
    [InlineData(
        "<ul class=authors><li>Ann Lee, PhD</li><li>Bo Li, PhD</li></ul>",
        "Ann Lee, PhD",
        "Bo Li, PhD"
    )]
    public void Two_writers_are_one_byline_in_one_line_and_two_in_two(
        string html,
        params string[] bylines
    ) => Assert.Equal(bylines, Read(html).Bylines);

    [Theory]
    [InlineData("<div class=byline-date>February 24, 2020</div>")]
    [InlineData("<div class=author-links><a href=/x>View author archive</a></div>")]
    [InlineData("<div class=author><a href=/x>Full Bio</a></div>")]
    [InlineData("<div>Reviewed by <a rel=author>Bo Li</a></div>")]
    [InlineData("<p>Fact checked by</p><p class=author>Bo Li</p>")]
    [InlineData("<figure><figcaption><span class=author>Bo Li</span></figcaption></figure>")]
    [InlineData("<h2>By the numbers</h2>")]
    [InlineData("<div>Text Size</div>")]
    [InlineData("<div>Words: 500 Ferries</div>")]
    [InlineData("<div class=byline>No Author</div>")]
    [InlineData("<div class=byline>By Unknown Author</div>")]
    [InlineData("<div class=photo-author>Bo Li</div>")]
    [InlineData("<div class=imgAuthor>Bo Li</div>")]
    // The site's own name says only where one is.
    [InlineData(
        "<meta property=og:site_name content='Harbour News'><div class=byline>Harbour News</div>"
    )]
    public void What_names_no_writer_is_no_byline(string html) => Assert.Empty(Read(html).Bylines);

    [Fact]
    public void A_line_with_by_goes_before_one_without() =>
        Assert.Equal(
            ["by Ann Lee"],
            Read("<div class=author-info><h6>Harbour Life</h6><p>by Ann Lee</p></div>").Bylines
        );

    [Fact]
    public void A_list_of_many_people_is_no_byline() =>
        Assert.Empty(
            Read(
                string.Concat(
                    Enumerable.Range('A', 26).Select(c => $"<p class=author>Bo L{(char)c}e</p>")
                )
            ).Bylines
        );

    [Fact]
    public void A_byline_in_the_headline_is_taken_out_of_it()
    {
        var article = Read(
            "<meta property=og:title content='The ferry waits'>",
            headline: "The ferry waits<br>by Ann Lee"
        );

        Assert.Equal("The ferry waits", article.Headline);
        Assert.Equal(["by Ann Lee"], article.Bylines);
        Assert.Null(article.Standfirst);
    }

    [Fact]
    public void The_author_of_the_metadata_goes_before_another_name() =>
        Assert.Equal(
            ["Ann Lee"],
            Read(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee\"}}</script>"
                    + "<div class=author>Harbour Life</div><div>Ann Lee</div>"
            ).Bylines
        );

    [Fact]
    public void A_news_agency_is_a_credit()
    {
        var article = Read("<div class=author>Reuters</div>");

        Assert.Empty(article.Bylines);
        Assert.Equal(["Reuters"], article.Credits);
    }

    [Fact]
    public void Writers_of_other_stories_above_the_headline_are_not_taken() =>
        Assert.Equal(
            ["Bo Li"],
            HtmlArticle
                .Read(
                    Encoding.UTF8.GetBytes(
                        "<div><a href=/1>Ten more islands <span class=writer>Ann Lee</span></a></div>"
                            + $"<article><h1>The ferry waits</h1><div class=writer>Bo Li</div>{First}{Second}</article>"
                    )
                )
                .Bylines
        );

    [Theory]
    [InlineData("<p>– Ann Lee</p>", "Ann Lee")]
    [InlineData("<ul><li>Date 2 May 2019</li><li>Author Ann Lee</li></ul>", "Author Ann Lee")]
    [InlineData("<p>Ann Lee, Harbour Radio News.</p>", "Ann Lee, Harbour Radio News")]
    [InlineData(
        "<div class=post-footer>Posted by <span class=author>Ann Lee</span></div>",
        "Posted by Ann Lee"
    )]
    public void It_may_stand_under_the_body(string html, string byline) =>
        Assert.Equal([byline], Read("", html).Bylines);

    [Fact]
    public void One_that_begins_the_first_paragraph_is_left_there()
    {
        var article = Read(
            "<p>By Ann Lee: The ferry waits on most days of the year, and nobody on the island minds.</p>"
        );

        Assert.Equal(["By Ann Lee"], article.Bylines);
        Assert.StartsWith("By Ann Lee: The ferry waits", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_writer_of_another_story_under_the_body_is_not_taken() =>
        Assert.Empty(
            Read(
                "",
                "<aside><article class=card><h3><a href=/2>The bridge</a></h3><span class=byline>By Bo Li</span></article></aside>"
            ).Bylines
        );

    private static Article Read(
        string front,
        string end = "",
        string headline = "The ferry waits"
    ) =>
        HtmlArticle.Read(
            Encoding.UTF8.GetBytes(
                $"<article><h1>{headline}</h1>{front}{First}{Second}{end}</article>"
            )
        );
}
