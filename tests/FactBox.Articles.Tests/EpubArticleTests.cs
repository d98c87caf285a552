using FactBox.Articles.Epub;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

public sealed class EpubArticleTests
{
    [Fact]
    public void Front_and_back_matter_and_notes_are_told_apart_from_the_text()
    {
        var article = EpubArticle.Read(EpubFiles.Of(WrittenPage.Own()), new());

        Assert.Equal(WrittenPage.Own().Paragraphs, article.Parts.Select(p => p.Text));
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void Chapters_come_in_the_order_of_the_spine_under_the_title_of_the_book()
    {
        var book = EpubFiles.Of(
            "The Bridge",
            [
                (
                    "b.xhtml",
                    EpubFiles.Document(
                        "<h1>One</h1><p>It began with rain<sup><a href=\"#n\">1</a></sup>.</p>",
                        null
                    )
                ),
                (
                    "a.xhtml",
                    EpubFiles.Document(
                        "<h1>Two</h1><p>It ended<a epub:type=\"noteref\" href=\"#n\">2</a> with sun.</p><aside epub:type=\"footnote\"><p>A note.</p></aside>",
                        null
                    )
                ),
                ("i.xhtml", EpubFiles.Document("<h1>Index</h1><p>Rain, 1</p>", null)),
            ]
        );

        var article = EpubArticle.Read(book, new());

        Assert.Equal("The Bridge", article.Headline);
        Assert.Equal(
            ["One", "It began with rain.", "Two", "It ended with sun."],
            article.Paragraphs.Select(p => p.Text)
        );
        Assert.Equal(ParagraphKind.Heading, article.Paragraphs[0].Paragraph);
    }

    [Fact]
    public void A_foreword_is_read_with_the_book()
    {
        var book = EpubFiles.Of(
            "The Bridge",
            [
                (
                    "a.xhtml",
                    EpubFiles.Document(
                        "<p>Read me first, the writer says.</p>",
                        "frontmatter foreword"
                    )
                ),
                (
                    "b.xhtml",
                    EpubFiles.Document(
                        "<h1>The Bridge</h1><p>It began with rain.</p>",
                        "bodymatter"
                    )
                ),
            ]
        );

        Assert.Contains(
            "Read me first",
            EpubArticle.Read(book, new()).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_chapter_that_the_spine_names_again_and_again_is_read_once()
    {
        // By the same item, and by another one for the same file.
        var book = EpubFiles.Of(
            "The Bridge",
            [Chapter],
            "<item id=\"again\" href=\"text/../text/a.xhtml\" media-type=\"application/xhtml+xml\"/>",
            string.Concat(
                Enumerable.Repeat("<itemref idref=\"d0\"/><itemref idref=\"again\"/>", 50_000)
            )
        );

        Assert.Equal("It began with rain.", EpubArticle.Read(book, new()).Text);
    }

    [Fact]
    public void A_chapter_that_is_not_there_is_named()
    {
        const string Item =
            "<item id=\"b\" href=\"text/b.xhtml\" media-type=\"application/xhtml+xml\"/>";
        const string Spine = "<itemref idref=\"b\"/><itemref idref=\"c\"/><itemref idref=\"b\"/>";

        var article = EpubArticle.Read(EpubFiles.Of("The Bridge", [Chapter], Item, Spine), new());
        var error = Assert.Throws<UnreadableInputException>(() =>
            EpubArticle.Read(EpubFiles.Of("The Bridge", [], Item, Spine), new())
        );

        Assert.Equal("It began with rain.", article.Text);
        Assert.Equal(
            "2 of the book's documents are not in the file: c, OEBPS/text/b.xhtml; the others are counted",
            Assert.Single(article.Warnings)
        );
        Assert.Equal(
            "damaged: 2 of the book's documents are not in the file: c, OEBPS/text/b.xhtml",
            error.Message
        );
        Assert.Empty(EpubArticle.Read(EpubFiles.Of("The Bridge", [Chapter]), new()).Warnings);
    }

    [Fact]
    public void Documents_that_only_their_name_or_the_landmarks_tell_of_are_front_and_back_matter()
    {
        const string Navigation =
            "<nav xmlns:epub=\"http://www.idpf.org/2007/ops\" epub:type=\"landmarks\"><a epub:type=\"colophon\" href=\"text/z.xhtml\">Z</a>"
            + "<a epub:type=\"toc\" href=\"text/a.xhtml#toc\">The contents stand in the chapter</a></nav>";
        var book = EpubFiles.Of(
            "The Bridge",
            [
                ("Title-Page01.xhtml", EpubFiles.Document("<p>THE TITLE AGAIN</p>", null)),
                Chapter,
                ("z.xhtml", EpubFiles.Document("<p>SET IN TYPE</p>", null)),
            ],
            navigation: Navigation
        );

        Assert.Equal("It began with rain.", EpubArticle.Read(book, new()).Text);
    }

    [Fact]
    public void What_is_out_of_the_reading_order_is_left_out_and_names_may_be_encoded()
    {
        var book = EpubFiles.Of(
            "The Bridge",
            [Chapter, ("part two é.xhtml", EpubFiles.Document("<p>It ended with sun.</p>", null))],
            "<item id=\"aside\" href=\"text/%61side%20note.xhtml\" media-type=\"application/xhtml+xml\"/>",
            "<itemref idref=\"aside\" linear=\"no\"/>",
            hrefs: Uri.EscapeDataString
        );

        var article = EpubArticle.Read(book, new());

        Assert.Equal("It began with rain.\n\nIt ended with sun.", article.Text);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<h2>Contents</h2>")]
    public void A_chapter_in_the_document_of_the_contents_is_read_and_the_contents_are_not(
        string heading
    )
    {
        const string Landmarks =
            "<nav xmlns:epub=\"http://www.idpf.org/2007/ops\" epub:type=\"landmarks\"><a epub:type=\"toc\" href=\"nav.xhtml\">Contents</a></nav>";
        var article = EpubArticle.Read(
            EpubFiles.Of(
                "The Bridge",
                [Chapter],
                navigation: $"{heading}{Landmarks}<h2>One</h2><p>The council met on Monday.</p>"
            ),
            new()
        );
        var without = EpubArticle.Read(
            EpubFiles.Of("The Bridge", [Chapter], navigation: "<h2>Inhalt</h2>"),
            new()
        );

        Assert.Equal("One\n\nThe council met on Monday.\n\nIt began with rain.", article.Text);
        Assert.Equal("It began with rain.", without.Text);
    }

    private static (string Name, string Xhtml) Chapter =>
        ("a.xhtml", EpubFiles.Document("<h1>The Bridge</h1><p>It began with rain.</p>", null));

    [Fact]
    public void A_copy_protected_book_is_refused()
    {
        var encryption =
            "<encryption><EncryptedData><EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/></EncryptedData></encryption>"u8;
        var book = BadFiles.Zip(
            ("META-INF/container.xml", "<container/>"u8.ToArray()),
            ("META-INF/encryption.xml", encryption.ToArray())
        );

        var error = Assert.Throws<UnreadableInputException>(() => EpubArticle.Read(book, new()));

        Assert.Contains("copy-protected", error.Message, StringComparison.Ordinal);
    }
}
