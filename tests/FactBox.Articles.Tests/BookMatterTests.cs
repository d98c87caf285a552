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
