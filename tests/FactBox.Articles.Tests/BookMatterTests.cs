using FactBox.Articles.Epub;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

/// <summary>Front and back matter of books as the programs that people make them with write it.</summary>
public sealed class BookMatterTests
{
    private const string One =
        "<p>The keeper of the light climbed the stairs once more, and nobody came.</p>";

    private const string Two = "<p>The boat came in at last, with bread and with letters.</p>";

    private const string Text =
        "One\n\nThe keeper of the light climbed the stairs once more, and nobody came.\n\nTwo\n\nThe boat came in at last, with bread and with letters.";

    [Fact]
    public void Sections_that_pandoc_marks_as_body_are_told_by_their_headings() =>
        Assert.Equal(
            Text,
            Read(
                Marked(
                    "title_page.xhtml",
                    "<h1>The Lighthouse Keeper</h1><p>Ann Lee</p>",
                    "frontmatter"
                ),
                Marked("ch001.xhtml", "<h1>Dedication</h1><p>To the keepers.</p>"),
                Marked("ch002.xhtml", $"<h1>One</h1>{One}"),
                Marked("ch003.xhtml", $"<h1>Two</h1>{Two}"),
                Marked("ch004.xhtml", "<h1>About the Author</h1><p>Ann Lee lives in Harlow.</p>")
            )
        );

    // Nothing is marked, and headings are paragraphs in bold, if that.
    [Fact]
    public void What_calibre_cut_into_pieces_is_told_by_what_it_is_made_of() =>
        Assert.Equal(
            Text,
            Read(
                ("index_split_000.html", "<p>THE LIGHTHOUSE KEEPER</p><p>Ann Lee</p>"),
                (
                    "index_split_001.html",
                    "<p>Copyright © 2020 by Ann Lee</p><p>All rights reserved. No part of this book may be copied.</p><p>ISBN 978-0-00-000000-2</p><p>Harlow Press</p>"
                ),
                (
                    "index_split_002.html",
                    "<p><a href='index_split_004.html'>One</a></p><p><a href='index_split_005.html'>Two</a></p><p><a href='index_split_006.html'>The author</a></p>"
                ),
                ("index_split_003.html", "<p><i>For my mother</i></p>"),
                ("index_split_004.html", $"<p><b>One</b></p>{One}"),
                ("index_split_005.html", $"<p><b>Two</b></p>{Two}"),
                ("index_split_006.html", "<p>About Ann Lee</p><p>Ann Lee lives in Harlow.</p>"),
                ("index_split_007.html", "<p>Also by Ann Lee</p><p>The Ferry</p><p>The Bridge</p>")
            )
        );

    [Fact]
    public void What_sigil_numbers_is_told_by_its_headings() =>
        Assert.Equal(
            Text,
            Read(
                (
                    "Section0001.xhtml",
                    "<h1>The Lighthouse Keeper</h1><p>by Ann Lee</p><p>Harlow Press</p>"
                ),
                (
                    "TOC.xhtml",
                    "<h2>Table of Contents</h2><p><a href='Section0003.xhtml'>One</a></p>"
                ),
                ("Section0003.xhtml", $"<h2>One</h2>{One}"),
                ("Section0004.xhtml", $"<h2>Two</h2>{Two}"),
                (
                    "Section0005.xhtml",
                    "<h2>Acknowledgements</h2><p>I thank the keepers of the light.</p>"
                )
            )
        );

    [Fact]
    public void Contents_in_a_document_with_other_text_are_left_out() =>
        Assert.Equal(
            Text,
            Read(
                (
                    "a.html",
                    $"<h2>Contents</h2><table><tr><td><a href='a.html#c1'>One</a></td><td>1</td></tr><tr><td><a href='b.html'>Two</a></td><td>7</td></tr></table><h2>One</h2>{One}"
                ),
                ("b.html", $"<h2>Two</h2>{Two}")
            )
        );

    [Theory]
    [InlineData("<h2>Notes from the rock</h2>" + One)]
    [InlineData("<h2>About a boat</h2>" + One)]
    [InlineData(
        "<p>For my mother the rain was a friend. She went out in it, and we went with her to the harbour each time.</p>"
    )]
    [InlineData("<p>All rights reserved, he read, and put the book away.</p>" + One + Two)]
    [InlineData("<h2>One</h2><p>The Lighthouse Keeper was the name of the boat.</p>")]
    [InlineData("<h2>One</h2><p>See <a href='x.html'>the map</a>.</p>" + One)]
    public void What_only_looks_like_it_is_a_chapter(string chapter) =>
        Assert.Contains(
            chapter.Contains("keeper", StringComparison.Ordinal) ? "climbed the stairs" : " the ",
            Read(("a.html", chapter), ("b.html", $"<h2>Two</h2>{Two}")).Split("Two\n")[0],
            StringComparison.Ordinal
        );

    // Programs that split no files, or by size, put the front matter into one with the first chapter.
    [Theory]
    [InlineData("<h2>Dedication</h2><p>To the keepers.</p>", "<h2>One</h2>")]
    [InlineData("<h1>Dedication</h1><p>To the keepers.</p>", "<h2>Chapter One</h2>")]
    [InlineData("<h2>Contents</h2><p>One</p><p>Two</p>", "<h2>One</h2>")]
    [InlineData("<p>Copyright</p><p>2020 Ann Lee</p>", "<h3>One</h3>")]
    [InlineData("<p>© 2020 Ann Lee</p><p>All rights reserved.</p>", "<h2>One</h2>")]
    [InlineData(
        "<h2>Copyright</h2><p>2020 Ann Lee</p><h2>Contents</h2><p>One</p><p>Two</p>",
        "<h2>One</h2>"
    )]
    [InlineData("<h1>About Ann Lee</h1><p>She lives in Harlow.</p>", "<h1>One</h1>")]
    public void Matter_ends_at_the_heading_of_a_chapter(string matter, string heading) =>
        Assert.Equal(
            Text.Replace("One\n", heading[4..^5] + "\n", StringComparison.Ordinal),
            Read(("a.html", $"{matter}{heading}{One}"), ("b.html", $"<h2>Two</h2>{Two}"))
        );

    [Fact]
    public void Matter_ends_at_a_chapter_whose_heading_is_not_marked_as_one() =>
        Assert.Equal(
            "Chapter One\n\nThe keeper of the light climbed the stairs once more, and nobody came to the rock that day, or on the next one.\n\nTwo\n\nThe boat came in at last, with bread and with letters.",
            Read(
                (
                    "a.html",
                    "<p>Contents</p><p>Chapter One</p><p>Chapter Two</p><p>Chapter One</p><p>The keeper of the light climbed the stairs once more, and nobody came to the rock that day, or on the next one.</p>"
                ),
                ("b.html", $"<h2>Two</h2>{Two}")
            )
        );

    [Theory]
    [InlineData("<h1>Dedication</h1><p>To the keepers.</p>", "")]
    [InlineData("<p>Copyright</p><p>2020 Ann Lee</p>", "")]
    [InlineData("<p>Contents</p><p>One</p>", "")]
    [InlineData("<p>Copyright 2020 Ann Lee</p><p>All rights reserved.</p>", "")]
    [InlineData("<h1>Acknowledgements</h1><p>I thank them.</p>", "<h2>The rock</h2>")]
    public void What_is_too_long_for_what_it_is_headed_as_is_a_chapter(
        string matter,
        string heading
    ) =>
        Assert.Contains(
            "climbed the stairs",
            Read(
                (
                    "a.html",
                    $"{matter}{heading}<p>{string.Concat(Enumerable.Repeat("The keeper of the light climbed the stairs once more, and nobody came. ", 50))}</p>"
                ),
                ("b.html", $"<h2>Two</h2>{Two}")
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Notes_and_indexes_are_left_out_whole_with_the_headings_in_them() =>
        Assert.Equal(
            Text,
            Read(
                ("a.html", $"<h2>One</h2>{One}"),
                ("b.html", $"<h2>Two</h2>{Two}"),
                (
                    "c.html",
                    $"<h1>Notes</h1><h2>Chapter One</h2>{string.Concat(Enumerable.Repeat("<p>See the letters of the keeper in the archive of the harbour.</p>", 60))}"
                ),
                ("d.html", "<h1>Index</h1><h2>C</h2><p>Candles, 1</p><h2>L</h2><p>Light, 2</p>")
            )
        );

    [Theory]
    // A series; a name that the first heading says nothing of; one with more under it than the name says.
    [InlineData("title1.xhtml", "title2.xhtml", "<h2>One</h2>")]
    [InlineData("notes_01.xhtml", "notes_02.xhtml", "")]
    [InlineData("cover-1.xhtml", "notes-2.xhtml", "<h1>Chapter One</h1>")]
    [InlineData(
        "cover.xhtml",
        "z.xhtml",
        "<p>It rained.</p><p>It rained on the rock, on the light, on the boat and on the harbour, and it rained on the keeper, who had no coat, and on the boy, who had one and was glad of it.</p>"
    )]
    public void A_name_of_a_file_alone_makes_no_matter_of_a_chapter(
        string first,
        string second,
        string heading
    )
    {
        var text = Read(
            (first, $"{heading}{One}"),
            (second, $"{heading}{Two}"),
            ("x.xhtml", $"<h2>Three</h2>{Two}")
        );

        Assert.Contains("climbed the stairs", text, StringComparison.Ordinal);
        Assert.Contains("came in at last", text.Split("Three")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_links_with_a_paragraph_among_them_is_text() =>
        Assert.Contains(
            "nobody came to the rock",
            Read(
                (
                    "a.html",
                    $"<p><a href='b.html'>One</a></p><p><a href='b.html'>Two</a></p><p><a href='b.html'>Three</a></p><p><a href='b.html'>Four</a></p><p>The keeper of the light climbed the stairs once more, and nobody came to the rock that day, or on the next one.</p>"
                ),
                ("b.html", $"<h2>Two</h2>{Two}")
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_language_of_a_computer_is_none_of_a_book() =>
        Assert.Null(
            EpubArticle
                .Read(
                    BadFiles.Zip(
                        (
                            "META-INF/container.xml",
                            "<c><rootfile full-path='b.opf'/></c>"u8.ToArray()
                        ),
                        (
                            "b.opf",
                            "<package><metadata><language>C</language></metadata><manifest><item id='a' href='a.html'/></manifest><spine><itemref idref='a'/></spine></package>"u8.ToArray()
                        ),
                        ("a.html", "<p>It rained.</p>"u8.ToArray())
                    ),
                    new()
                )
                .Language
        );

    private static (string Name, string Xhtml) Marked(
        string name,
        string body,
        string type = "bodymatter"
    ) => (name, EpubFiles.Document(body, type));

    private static string Read(params (string Name, string Body)[] documents) =>
        EpubArticle
            .Read(
                EpubFiles.Of(
                    "The Lighthouse Keeper",
                    [
                        .. documents.Select(d =>
                            d.Body.StartsWith('<')
                            && !d.Body.StartsWith("<?", StringComparison.Ordinal)
                                ? (d.Name, EpubFiles.Document(d.Body, null))
                                : d
                        ),
                    ],
                    moreMetadata: "<dc:creator>Ann Lee</dc:creator>"
                ),
                new()
            )
            .Text;
}
