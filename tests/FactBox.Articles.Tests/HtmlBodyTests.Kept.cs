namespace FactBox.Tests;

/// <summary>What looks like clutter by a name, a link or its length, and is body.</summary>
public sealed partial class HtmlBodyTests
{
    [Theory]
    [InlineData("<h2 id=social-costs>Social costs</h2>")]
    [InlineData("<h2 id=survey>A survey of the quay</h2>")]
    [InlineData("<h3 id=video-games>Video games</h3>")]
    public void The_id_of_a_heading_is_an_anchor_and_no_hint(string heading) =>
        Assert.Contains(
            heading[(heading.IndexOf('>', StringComparison.Ordinal) + 1)..^5],
            Text($"<h1>The ferry waits</h1>{First}{heading}{Second}{Third}"),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_class_of_a_heading_is_a_hint() =>
        Assert.DoesNotContain(
            "Social costs",
            Text(
                $"<h1>The ferry waits</h1>{First}<h2 id=costs class=promo>Social costs</h2>{Second}{Third}"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("popular-support", "Popular support", true)]
    [InlineData("video", "Video", true)]
    [InlineData("popular", "What others read", false)]
    [InlineData("related-posts", "Related posts", false)]
    [InlineData("reader-comments", "Reader comments", false)]
    public void A_section_with_its_headings_words_for_an_id_is_body(
        string id,
        string heading,
        bool isBody
    ) =>
        Assert.Equal(
            isBody,
            Text(
                    $"<h1>The ferry waits</h1>{First}{Third}<section id={id}><h2>{heading}</h2>{Second}</section><p>In the evening the lamps of the quay went out, and one after another the boats came in.</p>"
                )
                .Contains("By the time", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("notice", "The old rule still holds: whoever sails at night sails alone.", true)]
    [InlineData(
        "newsletter",
        "The old rule still holds: whoever sails at night sails alone.",
        false
    )]
    [InlineData(
        "related-notice",
        "The old rule still holds: whoever sails at night sails alone.",
        false
    )]
    [InlineData("notice", "The old rule of the harbour on sailing alone at night", false)]
    [InlineData(
        "notice",
        "<a href=/rule>The old rule still holds: whoever sails at night sails alone.</a>",
        false
    )]
    public void A_sentence_among_paragraphs_is_body_unless_its_class_is_sure(
        string name,
        string text,
        bool isBody
    ) =>
        Assert.Equal(
            isBody,
            Text($"<h1>The ferry waits</h1>{First}<p class={name}>{text}</p>{Second}{Third}")
                .Contains("The old rule", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("", First)]
    [InlineData(First + "<h2>What is in it</h2>", "<h2>How it is made</h2>" + Second)]
    public void Verses_and_ingredients_are_no_drawing(string before, string after)
    {
        string[] lines =
        [
            "2 old ropes",
            "so much salt",
            "3 cups of tar",
            "Oakum",
            "under the keel",
            "in the wind",
            "1 bucket",
            "Pitch",
            "before the war",
        ];

        var text = Text(
            $"<h1>The ferry waits</h1>{before}{string.Concat(lines.Select(l => $"<p>{l}</p>"))}{after}{Third}"
        );

        Assert.All(lines, l => Assert.Contains(l, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("div", "the boats")]
    [InlineData("p", "Boats")]
    [InlineData("p", "12 400")]
    public void Labels_one_after_another_are_a_drawing(string tag, string label) =>
        Assert.DoesNotContain(
            label,
            Text(
                $"<h1>The ferry waits</h1>{First}{string.Concat(Enumerable.Repeat($"<{tag}>{label}</{tag}>", 9))}{Second}{Third}"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "<p><a href=/m>The harbour has printed the minutes, and they are short.</a></p>",
        true
    )]
    [InlineData("<p><a href=/m>Harbour minutes: all that they say on the ferry</a></p>", false)]
    [InlineData(
        "<ul><li><a href=/m>The harbour printed the minutes of the year</a></li><li><a href=/n>The captain wrote all of the minutes himself</a></li></ul>",
        true
    )]
    [InlineData(
        "<ul class=list><li><a href=/m>The harbour printed the minutes of the year</a></li><li><a href=/n>The captain wrote all of the minutes himself</a></li></ul>",
        false
    )]
    [InlineData(
        "<ul><li><a href=/m>The minutes</a></li><li><a href=/n>Minutes by year</a></li></ul>",
        false
    )]
    [InlineData(
        "<table><tr><td><a href=/m>Harlow</a><td><a href=/n>The minutes</a><tr><td><a href=/m>Leeds</a><td><a href=/n>None</a></table>",
        true
    )]
    [InlineData(
        "<table><tr><td><a href=/n>The minutes</a><tr><td><a href=/n>The minutes of May</a></table>",
        false
    )]
    public void Linked_sentences_and_cells_between_paragraphs_are_body(string links, bool isBody)
    {
        var text = Text($"<h1>The ferry waits</h1>{First}{links}{Second}{Third}");

        Assert.Equal(isBody, text.Contains("minutes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Related", true)]
    [InlineData("Comments", true)]
    [InlineData("Advertisement", false)]
    public void A_chapter_may_be_named_as_a_button_is(string heading, bool isBody)
    {
        var article = Read(
            $"<h1>The ferry waits</h1>{First}<h2>{heading}</h2>{Second}<h2>The quay</h2>{Third}"
        );

        Assert.Equal(isBody, article.Parts.Any(p => p.Text == heading));
    }

    [Fact]
    public void A_button_at_the_end_is_no_chapter() =>
        Assert.DoesNotContain(
            Read($"<h1>The ferry waits</h1>{First}{Third}<h2>Comments</h2>{Second}").Parts,
            p => p.Text == "Comments"
        );

    [Fact]
    public void A_chapter_on_rights_is_body() =>
        Assert.Contains(
            "No part may be",
            Text(
                $"<h1>Terms of the ferry</h1><h2>1. The ferry</h2>{First}<h2>2. Copyright</h2><p>Copyright in the timetable is the harbour's. No part may be reproduced without permission.</p><h2>3. Contact</h2>{Third}"
            ),
            StringComparison.Ordinal
        );
}
