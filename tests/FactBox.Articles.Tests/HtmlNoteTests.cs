using System.Globalization;
using System.Text;
using FactBox.Articles;
using FactBox.Articles.Html;

namespace FactBox.Tests;

/// <summary>Notes on the author, and how to reach them, on pages of our own.</summary>
public sealed class HtmlNoteTests
{
    private const string Body =
        "<p>The ferry left the harbour at seven, as it has every morning for the last forty years, with nine people on board.</p>"
        + "<p>By the time it reached the island, the wind had turned, and the captain decided to wait for the evening tide.</p>";

    private const string Byline = "<p class='byline'>By Ann Lee</p>";

    [Theory]
    [InlineData("This story was originally published by The Daily Post.")]
    [InlineData("Originally published in The Daily Post.")]
    [InlineData("Editor's note: This article first appeared in The Daily Post.")]
    [InlineData("This article is republished from The Daily Post under a licence.")]
    [InlineData("Excerpted from “Harbours”. Copyright © 2018 by Ann Lee. All rights reserved.")]
    [InlineData("The opinions expressed here are the author's own.")]
    [InlineData("Ben Roe and Cy Poe contributed.")]
    [InlineData("Ann Lee covers harbours and ferries for The Daily Post.")]
    [InlineData("Ann M. Lee is the harbours editor of The Daily Post.")]
    [InlineData("Dr. Ann Lee teaches history at the Harbour Institute.")]
    [InlineData("Ann Lee, a fellow of the Harbour Institute, is the author of “Harbours”.")]
    [InlineData("Ann Lee and Bo Li are reporters for The Daily Post.")]
    [InlineData("Ann is a writer who lives by the harbour.")]
    [InlineData("Editor's note: Ann Lee is a captain. The opinions in this column are hers.")]
    [InlineData("The views expressed in this commentary are solely hers.")]
    [InlineData("With files from The Daily Post")]
    [InlineData("Ben Roe contributed reporting.")]
    [InlineData("A version of this essay first appeared in The Daily Post.")]
    [InlineData("This essay is adapted from “Harbours”, out next week.")]
    [InlineData("Cross-posted from The Daily Post.")]
    [InlineData("Ms. Lee is a captain who lives by the harbour.")]
    [InlineData("Lee is a captain who lives by the harbour.")]
    [InlineData("A captain for years, Ann Lee lives by the harbour.")]
    [InlineData("Ann Lee's latest book is “Harbours”.")]
    [InlineData("Ann Lee (@annlee) is a reporter for The Daily Post.")]
    [InlineData("Ann Lee, a reporter for The Daily Post, covers harbours.")]
    [InlineData("The writer, a historian, teaches at the Harbour Institute.")]
    [InlineData("Author bio: Ann loves boats.")]
    [InlineData("This story was produced in partnership with Harbour Radio.")]
    [InlineData("Opinions are my own.")]
    [InlineData("Translated from the French by Ben Roe.")]
    public void A_note_after_the_body_is_told_by_its_words(string note)
    {
        var article = Read($"{Byline}{Body}<p><em>{note}</em></p>");

        Assert.Equal(note, article.AuthorNote);
        Assert.DoesNotContain(note, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_whose_class_says_bio_is_on_the_writer_by_the_first_name() =>
        Assert.Equal(
            "Ann writes about harbours and lives by the sea.",
            Read(
                $"{Byline}{Body}<div class=author-bio><p>Ann writes about harbours and lives by the sea.</p></div>"
            ).AuthorNote
        );

    [Theory]
    [InlineData(
        "“And what will Ann Lee do,” the captain asked, “when the wind is from the north?”"
    )]
    [InlineData("Ann Lee: And what is it that you do when the wind is from the north?")]
    [InlineData("This research was supported by the Harbour Institute and by nobody else.")]
    [InlineData("The author of all this was the wind, and the wind alone.")]
    [InlineData("Lee is the only side where the harbour is quiet, the captain thought.")]
    [InlineData("Mr. Lee was buried beside the river in the spring.")]
    [InlineData("Lee has always been the name of the place where the wind is not.")]
    [InlineData("My grandmother, Ann Lee, worked in this harbour for forty years.")]
    [InlineData("Two dozen nurses and a retired judge contributed.")]
    [InlineData("Rain and frost contributed to the report's conclusion.")]
    [InlineData("Adapted from a barn, the hall holds two hundred people.")]
    [InlineData("Reporting by women was rare in those days, and it was not paid.")]
    [InlineData("His views are all his own, and he keeps them.")]
    [InlineData("The author is the murderer, and everybody knew it from the first page.")]
    [InlineData("First published in 1851, the book sold badly and was soon forgotten.")]
    [InlineData("Originally posted in Malta, the regiment came home in the spring.")]
    [InlineData("Call us on 020 555 0199, the sign on the door still says.")]
    [InlineData("“Please write to me at ferry@example.org,” it said on the back of the card.")]
    public void A_last_paragraph_that_only_looks_like_a_note_is_body(string last)
    {
        var article = Read($"{Byline}{Body}<p>{last}</p>");

        Assert.Null(article.AuthorNote);
        Assert.Null(article.Contact);
        Assert.EndsWith(last, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_heading_over_a_note_goes_with_it()
    {
        var article = Read(
            $"{Byline}{Body}<h3>About the author</h3><p>Ann writes about harbours and lives by the sea.</p>"
        );

        Assert.Equal("Ann writes about harbours and lives by the sea.", article.AuthorNote);
        Assert.DoesNotContain("About", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_paragraph_on_email_is_no_contact_line()
    {
        var article = Read(
            $"{Byline}{Body}<p>Email is dead, says the man at the desk, and those who miss it may write to ferry@example.org.</p>"
        );

        Assert.Null(article.Contact);
        Assert.Contains("Email is dead", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("First published on May 5, 2020 / 5:03 PM")]
    [InlineData("The opinions expressed in comments are those of the author only.")]
    [InlineData("Published: 28 Apr, 2020 CET. Updated: Tue 28 Apr 2020 08:11 CET")]
    // Where it is in print besides.
    [InlineData("A version of this article appears in print on Page A22 of the Post.")]
    [InlineData("The views from the harbour were known all over the town, and expressed in songs.")]
    public void A_date_or_a_notice_on_comments_is_no_note(string line)
    {
        Assert.Null(Read($"{Byline}{Body}<p>{line}</p>").AuthorNote);
    }

    [Fact]
    public void Where_it_appeared_first_may_stand_above_the_body()
    {
        var article = Read(
            $"<section class='source'><p>This post originally appeared on <a href='https://x.example'>Coast</a>.</p></section>{Body}"
        );

        Assert.Equal("This post originally appeared on Coast.", article.AuthorNote);
    }

    [Theory]
    [InlineData(
        "<aside id='author-box'><h4>Ann Lee</h4><p>Ann Lee has sailed every ferry of the coast for ten years.</p></aside>"
    )]
    [InlineData(
        "<aside><h4>About the author</h4><b>Ann Lee</b><p>Ann Lee has sailed every ferry of the coast for ten years.</p></aside>"
    )]
    [InlineData(
        "<div itemscope itemtype='http://schema.org/Person'><b>Ann Lee</b><div itemprop='description'>Ann Lee has sailed every ferry of the coast for ten years.</div></div>"
    )]
    [InlineData(
        "<div class='author-bio'><p>Ann Lee has sailed every ferry of the coast for ten years. <a href='/ann'>View all posts by Ann Lee</a></p></div>"
    )]
    public void A_box_on_the_writer_is_a_note_however_far_down(string box)
    {
        var related = string.Concat(
            Enumerable
                .Range(0, 20)
                .Select(i => $"<li><a href='/{i}'>Another story of the coast</a></li>")
        );

        Assert.Equal(
            "Ann Lee has sailed every ferry of the coast for ten years.",
            Read($"{Byline}{Body}", $"<ul>{related}</ul>{box}").AuthorNote
        );
    }

    [Theory]
    [InlineData(
        "<aside class='author-bio'><p>Ben Roe has sailed every ferry of the coast for ten years.</p></aside>"
    )]
    [InlineData(
        "<div class='comments'><div class='author-bio'><p>Ann Lee has sailed every ferry of the coast.</p></div></div>"
    )]
    public void A_box_on_somebody_else_is_no_note(string box)
    {
        Assert.Null(Read($"{Byline}{Body}", box).AuthorNote);
    }

    [Theory]
    // Nothing marks it but that it speaks of the writer.
    [InlineData("<div><p>Ann Lee covers harbours and ferries for The Daily Post.</p></div>", true)]
    [InlineData("<div><p>Hi, I’m Ann Lee and cover harbours for The Daily Post.</p></div>", true)]
    [InlineData("<div><p>I’m Bo Li. On this website, I write about harbours.</p></div>", true)]
    [InlineData("<div><p>I’m Bo Li. On Sundays, I write about harbours.</p></div>", false)]
    [InlineData("<div><p>Bo Li covers harbours and ferries for The Daily Post.</p></div>", false)]
    [InlineData(
        "<div class=comments><p>Ann Lee covers harbours and ferries for The Daily Post.</p></div>",
        false
    )]
    public void Who_introduces_the_writer_is_a_note_wherever_it_stands(string markup, bool isNote)
    {
        var related = string.Concat(
            Enumerable
                .Range(0, 20)
                .Select(i => $"<li><a href='/{i}'>Another story of the coast</a></li>")
        );

        Assert.Equal(
            isNote,
            Read($"{Byline}{Body}", $"<ul>{related}</ul>{markup}").AuthorNote is not null
        );
    }

    [Theory]
    [InlineData("<p>Editor's note: Ann Lee is a captain of the island's ferry company.</p>", true)]
    [InlineData("<p>Editor's note: Bo Li is a captain of the island's ferry company.</p>", false)]
    [InlineData(
        "<p>Ann Lee is a captain of the island's ferry company, she likes to say.</p>",
        false
    )]
    public void An_editors_note_over_the_body_may_be_on_the_writer(string front, bool isNote)
    {
        Assert.Equal(isNote, Read($"{Byline}{front}{Body}{Body}").AuthorNote is not null);
    }

    [Theory]
    [InlineData("Professor of Harbours, University of the Coast", true)]
    [InlineData("More than twenty stories of the coast", false)]
    public void The_work_in_the_authors_box_under_the_body_is_a_note(string line, bool isNote)
    {
        var box = $"<div class='author-box'><h4>Ann Lee</h4><p>{line}</p></div>";

        Assert.Equal(isNote ? line : null, Read($"{Byline}{Body}", box).AuthorNote);
    }

    [Theory]
    [InlineData("<div class='author-bio'><p>{0}</p><p>{1}</p></div>")]
    [InlineData("<div><h4>About the author</h4><p>{0}</p><p>{1}</p></div>")]
    public void All_paragraphs_of_a_box_on_the_writer_are_the_note(string box)
    {
        const string First = "Ann Lee has sailed every ferry of the coast for ten years.";
        const string Second =
            "She keeps two cats, four lamps and a great many charts of the waters around the island in a house by the pier, and has never once been seasick.";

        Assert.Equal(
            [First, Second],
            Read($"{Byline}{Body}", string.Format(CultureInfo.InvariantCulture, box, First, Second))
                .AuthorNote!.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public void A_note_that_the_page_has_in_a_short_form_too_is_one()
    {
        const string Note = "Ann Lee has sailed every ferry of the coast for ten years";
        Assert.Equal(
            Note + ". She keeps two cats.",
            Read(
                $"{Byline}<aside class='author-bio'><p>{Note}.</p></aside>{Body}",
                $"<aside class='author-bio'><p>{Note}. She keeps two cats.</p></aside>"
            ).AuthorNote
        );
    }

    [Fact]
    public void An_address_of_an_institute_is_no_note()
    {
        const string Box =
            "<section><h3>Author information</h3><h4>Affiliations</h4><p>Department of Harbours, University of the Coast, 12 Pier Street, 11942, Harbourtown</p><p>Ann Lee</p></section>";

        Assert.Null(Read($"{Byline}{Body}", Box).AuthorNote);
    }

    [Fact]
    public void A_note_that_the_page_has_twice_is_one()
    {
        const string Box =
            "<aside class='author-bio'><p>Ann Lee has sailed every ferry of the coast.</p></aside>";

        Assert.Equal(
            "Ann Lee has sailed every ferry of the coast.",
            Read($"{Byline}{Box}{Body}", Box).AuthorNote
        );
    }

    [Theory]
    [InlineData("Follow her on Twitter @annlee or email her at ann@post.example")]
    [InlineData("She can be reached at ann@post.example.")]
    [InlineData("You can keep up with me on Twitter: @annlee")]
    [InlineData("@annlee")]
    [InlineData("Ann Lee: 206-555-0100 or ann@post.example; on Twitter: @annlee.")]
    public void How_to_reach_the_writer_is_told_from_who_they_are(string contact)
    {
        var article = Read(
            $"{Byline}{Body}<p><i>Ann Lee is a reporter at The Daily Post. {contact}</i></p>"
        );

        Assert.Equal("Ann Lee is a reporter at The Daily Post.", article.AuthorNote);
        Assert.Equal(contact, article.Contact);
    }

    [Theory]
    [InlineData(
        "<p class='byline'>By Ann Lee - <a href='mailto:ann@post.example'>ann@post.example</a></p>",
        "ann@post.example"
    )]
    [InlineData(
        "<p class='byline'>By Ann Lee</p><span>7 May 2021 <a href='https://t.example'>@annlee</a></span>",
        "@annlee"
    )]
    // Cloudflare hides addresses from robots so.
    [InlineData(
        "<p class='byline'>Ann Lee - <a>[email&#160;protected]</a></p>",
        "[email protected]"
    )]
    [InlineData(
        "<p class='byline'>By Ann Lee</p><p>Follow Ann Lee on Twitter</p>",
        "Follow Ann Lee on Twitter"
    )]
    public void An_address_or_handle_by_the_byline_is_the_contact(string front, string contact)
    {
        Assert.Equal(contact, Read($"{front}{Body}").Contact?.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("If you have seen the ferry, write to us at desk@post.example.", true)]
    [InlineData("You can contact the Post on Facebook, or email desk@post.example", true)]
    [InlineData(
        "The island's office sells tickets by telephone and at office@island.example.",
        false
    )]
    public void An_invitation_to_write_may_stand_amid_the_body(string paragraph, bool isContact)
    {
        var article = Read($"{Byline}{Body}<p>{paragraph}</p>{Body}{Body}");

        Assert.Equal(isContact ? paragraph : null, article.Contact);
    }

    [Theory]
    [InlineData("If readers wish to report comments then please email: community@post.example.")]
    [InlineData("Tweets by @annlee")]
    public void An_address_for_other_purposes_is_no_contact(string line)
    {
        Assert.Null(Read($"{Byline}{Body}", $"<div><p>{line}</p></div>").Contact);
    }

    [Theory]
    [InlineData("To contact the reporter on this story: Ann Lee in Leeds at ann@post.example")]
    [InlineData("Media contact: Bo Li, 206-555-0100")]
    [InlineData("For more information, please contact Bo Li at desk@post.example.")]
    [InlineData("Follow Ann Lee @annlee")]
    [InlineData("Ann Lee can be reached on 206-555-0100.")]
    public void A_line_at_the_end_says_how_to_get_in_touch(string line)
    {
        Assert.Equal(line, Read($"{Byline}{Body}<p>{line}</p>").Contact);
    }

    [Theory]
    [InlineData("Tips welcome: just reply to this, or message me at ann@post.example.", true)]
    [InlineData("A garda at the pier (Image: @GardaTraffic)", false)]
    public void What_stands_over_the_body_is_no_contact_only_for_a_handle(
        string text,
        bool isContact
    )
    {
        var front = isContact
            ? $"<p>{text}</p>"
            : $"<figure><img><figcaption>{text}</figcaption></figure>";

        Assert.Equal(isContact ? text : null, Read($"{Byline}{front}{Body}").Contact);
    }

    private static Article Read(string article, string after = "") =>
        HtmlArticle.Read(
            Encoding.UTF8.GetBytes(
                $"<html><article><h1>The harbour in winter</h1>{article}</article>{after}</html>"
            )
        );
}
