using System.Collections.Immutable;
using System.Text;
using FactBox.Articles;
using FactBox.Articles.Html;

namespace FactBox.Tests;

/// <summary>What is body on a page and what is not, and whether all of it is there; each page is for one thing.</summary>
public sealed partial class HtmlBodyTests
{
    private const string First =
        "<p>The ferry left the harbour at seven, as it has every morning for the last forty years, with nine people on board.</p>";
    private const string Second =
        "<p>By the time it reached the island, the wind had turned, and the captain decided to wait for the evening tide.</p>";
    private const string Third =
        "<p>Nobody on the quay was surprised, since the same had happened twice in March, and once more in the week before.</p>";
    private const string Body = First + Second;

    [Fact]
    public void Where_a_page_is_built_of_widgets_its_article_is_too()
    {
        var text = Text(
            $"""
            <h1>The ferry waits</h1>
            <div class="pb-widget pb-widget-text">{First}</div>
            <div class="pb-widget pb-widget-text">{Second}</div>
            <div class="pb-widget pb-widget-text">{Third}</div>
            """
        );

        Assert.StartsWith("The ferry left", text, StringComparison.Ordinal);
        Assert.EndsWith("week before.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_widget_beside_an_article_is_none_of_it() =>
        Assert.DoesNotContain(
            "Tide tables",
            Text(
                $"<h1>The ferry waits</h1>{Body}<div class=widget><p>Tide tables for the whole coast are sold at the harbour office every day.</p></div>{Third}"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("id=e1ad")]
    [InlineData("id=a-tale-of-responses-from-the-sea")]
    public void An_id_that_is_no_name_hints_at_nothing(string id) =>
        Assert.Contains(
            "Nobody on the quay",
            Text($"<h1>The ferry waits</h1>{Body}<div {id}>{Third}</div>{Second}"),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_id_that_is_a_name_hints_at_what_it_says() =>
        Assert.DoesNotContain(
            "Nobody on the quay",
            Text($"<h1>The ferry waits</h1>{Body}<div id=reader-responses>{Third}</div>"),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_end_of_a_heading_of_another_level_ends_the_heading()
    {
        var article = Read($"<h1>The ferry waits</h1>{Body}<h2>The tide</h3><div>{Third}</div>");

        Assert.Contains(
            article.Parts,
            p => p is { Text: "The tide", Paragraph: ParagraphKind.Heading }
        );
        Assert.Equal(ParagraphKind.Body, article.Parts[^1].Paragraph);
        Assert.StartsWith("Nobody", article.Parts[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_written_by_scripts_has_for_browsers_without_them_is_its_article()
    {
        var text = Text(
            $"<h1>The ferry waits</h1><noscript>{Body}{Third}</noscript><p>Loading …</p>"
        );

        Assert.StartsWith("The ferry left", text, StringComparison.Ordinal);
        Assert.EndsWith("week before.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_else_is_for_browsers_without_scripts_is_not() =>
        Assert.DoesNotContain(
            "scripts",
            Text(
                $"<h1>The ferry waits</h1>{First}<noscript><p>This page is better with scripts.</p></noscript>{Second}"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_list_of_links_under_an_item_of_prose_belongs_to_it()
    {
        var text = Text(
            $"""
            <h1>The ferry waits</h1>{First}
            <ul><li>Three of the boats that are older than the harbour were mended in the winter, at no cost to the island:
            <ul><li><a href=/b1>The Grey Gull of Harlow</a></li><li><a href=/b2>The Second Wind</a></li></ul></li>
            <li>The quay was made longer by twelve metres, so that two of them may lie there at a time.</li></ul>{Second}
            """
        );

        Assert.Contains("The Second Wind", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_headings_with_a_few_words_each_at_the_end_are_what_else_there_is_to_read()
    {
        var teasers = string.Concat(
            Enumerable
                .Range(1, 3)
                .Select(i =>
                    $"<h4><a href=/s{i}>Another story of the coast</a></h4><p>The coast has many more stories, and this is number {i} of those that we like.</p>"
                )
        );

        var text = Text(
            $"<div><h1>The ferry waits</h1>{Body}{Third}<h2>Other columns</h2>{teasers}</div>"
        );

        Assert.EndsWith("week before.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_made_of_linked_headings_is_one()
    {
        var items = string.Concat(
            Enumerable
                .Range(1, 4)
                .Select(i =>
                    $"<h2><a href=https://boats.example.org/{i}>Boat number {i}</a></h2><p>It is a good boat for a family of {i} with a dog, and it costs no more than a car does.</p>"
                )
        );

        Assert.Contains(
            "a family of 4",
            Text($"<article><h1>Four good boats</h1>{First}{items}</article>"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_in_a_figure_is_no_caption_and_its_cells_are_no_drawing()
    {
        var rows = string.Concat(
            Enumerable.Range(1, 5).Select(i => $"<tr><td>Pier {i}</td><td>{i} boats</td></tr>")
        );

        var text = Text(
            $"<h1>The ferry waits</h1>{First}<figure><table>{rows}</table><figcaption>The piers of the town</figcaption></figure>{Second}"
        );

        Assert.Contains("Pier 5", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The piers of the town", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "This text is copyright of The Island Post. Written permission must be obtained from the editor of The Island Post before anything that stands on this page is republished in print, online, or in any other form."
    )]
    [InlineData(
        "For stories from all over the coast, download the Island Post app for iOS and Android."
    )]
    public void Notices_on_rights_and_apps_are_none_of_it(string notice) =>
        Assert.EndsWith(
            "week before.",
            Text($"<h1>The ferry waits</h1>{Body}{Third}<p>{notice}</p>"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sentence_on_apps_or_rights_is_body() =>
        Assert.Contains(
            "permission",
            Text(
                $"<h1>The ferry waits</h1>{First}<p>The captain has the permission of the harbour to download the tables into an app.</p>{Second}"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Read more than one book a week and the days grow longer.")]
    [InlineData("Subscribe to a theory for too long and it will own the house.")]
    [InlineData("Copyright is a right that most sailors never think of.")]
    [InlineData("Advertisement is the oldest trade on the quay, older than rope.")]
    [InlineData("Watch: that was the only word he said all day.")]
    [InlineData("For more than twenty years the ferry has left at seven.")]
    [InlineData("Follow us into the cellar, said the guide, and mind the step.")]
    [InlineData("Never miss a tide, the old men say, and never trust one.")]
    [InlineData("Tagged with a small ring, the gull came back every spring.")]
    [InlineData("More from the deep came up in the nets than from the shallows.")]
    [InlineData("Posted in Leeds on a Monday, the letter came on a Friday.")]
    [InlineData("For more details the clerk had to look in the cellar.")]
    [InlineData("Copyright in the photographs belongs to the estate today.")]
    [InlineData("Tagged fish were found far from here.")]
    [InlineData("Story continues to divide the village.")]
    [InlineData("Read the full story of how the mill was lost, and you will see why.")]
    [InlineData("Filed under oath, the details were never made public.")]
    [InlineData("Subscribe to nothing, her father said, and read the headlines in the library.")]
    [InlineData("Join us on the beach, the children called.")]
    [InlineData(
        "They asked for permission to reproduce the photographs, and the museum, which owns the copyright, said no."
    )]
    [InlineData("All rights reserved to the crown were sold.")]
    public void A_sentence_that_begins_as_pointers_do_is_body(string sentence) =>
        Assert.Contains(
            sentence,
            Text($"<h1>The ferry waits</h1>{Body}<p>{sentence}</p>{Third}"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Read more about the harbour in our report on ferries.")]
    [InlineData("<a href=/x>Read more of what the captains say this week.</a>")]
    [InlineData("Read more: The captains who stay at home.")]
    [InlineData("Watch: The ferry leaves.")]
    [InlineData("Subscribe to our newsletter and never miss a tide.")]
    [InlineData("Sign up for the weekly newsletter to get all of it.")]
    [InlineData("Copyright 2019 by The Daily Post and Ann Lee.")]
    [InlineData("For more information, write to the harbour office.")]
    [InlineData("Follow us on Facebook and Instagram for more.")]
    [InlineData("For more details on the tides, please call the harbour office.")]
    [InlineData("For more news see the front of the paper.")]
    [InlineData("Story continues below this picture of the quay.")]
    [InlineData("Read the full story here.")]
    [InlineData("Filed under: News, Boats, and Harbours of the Coast.")]
    [InlineData("Tagged Boats, Harbours, Tides and Islands.")]
    [InlineData("The Daily Post. All rights reserved.")]
    [InlineData("All rights reserved by The Daily Post and its owners.")]
    [InlineData("In 2019 all rights reserved by the owners of the paper.")]
    [InlineData("This text may not be reprinted without the permission of the copyright owner.")]
    [InlineData("(c) 20. . . . . .")]
    public void A_pointer_in_a_sentence_is_none_of_it(string line) =>
        Assert.Equal(
            Text($"<h1>The ferry waits</h1>{Body}{Third}"),
            Text($"<h1>The ferry waits</h1>{Body}<p>{line}</p>{Third}")
        );

    [Theory]
    [InlineData("Sir,")]
    [InlineData("Dear Anna,")]
    [InlineData("Part one")]
    public void A_short_first_paragraph_among_the_others_is_body(string first) =>
        Assert.StartsWith(
            first,
            Text($"<h1>The ferry waits</h1><p>{first}</p>{Body}{Third}"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("https://post.example.org/ferry", "<a href=/ferry/2>2</a>")]
    [InlineData("https://post.example.org/ferry", "<a href=/ferry?page=2>Next page</a>")]
    [InlineData(
        "https://post.example.org/ferry.html",
        "<a href=ferry-2.html rel=next>On the island</a>"
    )]
    [InlineData("https://post.example.org/ferry/page/2/", "<a href=../3/>Next »</a>")]
    [InlineData(null, "<p>Page 1 of 3</p>")]
    public void An_article_that_goes_on_is_said_to(string? url, string pager) =>
        Assert.Contains(
            "another page",
            Assert.Single(Warnings(pager, url)),
            StringComparison.Ordinal
        );

    [Theory]
    // The next article, as most blogs link to it.
    [InlineData("https://post.example.org/ferry", "<link rel=next href=/the-storm>")]
    [InlineData("https://post.example.org/ferry", "<a rel=next href=/2020/02>Next</a>")]
    [InlineData("https://post.example.org/ferry/2", "<a href=/ferry/1>1</a>")]
    [InlineData(
        "https://post.example.org/ferry",
        "<a href=https://other.example.org/ferry/2>2</a>"
    )]
    // Of the comments.
    [InlineData(
        "https://post.example.org/ferry",
        "<div id=comments><a href=/ferry?page=2>2</a></div>"
    )]
    [InlineData("https://post.example.org/ferry", "<p>Page 3 of 3</p>")]
    public void A_page_that_is_next_is_not_always_the_articles(string url, string link) =>
        Assert.Empty(Warnings(link, url));

    [Theory]
    [InlineData("<div><p>Subscribe to continue reading</p></div>")]
    [InlineData("<p>Already a subscriber? Log in to read the full story.</p>")]
    [InlineData(
        "<div class=article-paywall><p>Get the Post for a month.</p><button>Pay</button><p>Subscribe</p></div>"
    )]
    [InlineData("<p>This article is for subscribers only.</p>")]
    [InlineData("<meta itemprop=isAccessibleForFree content=False>")]
    public void An_article_that_is_for_subscribers_is_said_to_be(string wall) =>
        Assert.Contains("subscribe", Assert.Single(Warnings(wall, null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>Subscribe to our newsletter</p>")]
    [InlineData("<div class=newsletter><p>Sign up for the Post's letter on boats.</p></div>")]
    [InlineData(
        "<p>Subscribers of the ferry's letter were told on Monday to keep reading the tables.</p><p>They did.</p>"
    )]
    public void A_newsletter_is_no_wall(string box) => Assert.Empty(Warnings(box, null));

    [Fact]
    public void A_page_whose_class_names_a_paywall_is_not_behind_it_for_that() =>
        Assert.Empty(
            Read(
                $"<html class='site paywall'><body class=paywall-on><h1>The ferry waits</h1>{Body}<p>Subscribe</p>"
            ).Warnings
        );

    private static ImmutableArray<string> Warnings(string more, string? url) =>
        Read($"<h1>The ferry waits</h1>{Body}{Third}{more}", url).Warnings;

    private static string Text(string page) => Read(page).Text;

    private static Article Read(string page, string? url = null) =>
        HtmlArticle.Read(Encoding.UTF8.GetBytes(page), url);
}
