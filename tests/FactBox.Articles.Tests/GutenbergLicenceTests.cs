using System.Text;
using FactBox.Articles.Epub;
using FactBox.Articles.Html;
using FactBox.Articles.Plain;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

/// <summary>What Project Gutenberg puts around a book is not the book. The book and the words around it are our own.</summary>
public sealed class GutenbergLicenceTests
{
    private const string Header =
        "The Project Gutenberg eBook of The Lighthouse\n\nHEADER for the use of anyone anywhere.\n\nTitle: The Lighthouse\n\nAuthor: Ann Lee\n\n";

    private const string Book =
        "THE LIGHTHOUSE\n\nby Ann Lee\n\nThe keeper of the light climbed the stairs once more, and nobody came to the rock that day, or on the next one.";

    private const string Licence = "LICENCE Updated editions will replace the previous one.";

    [Theory]
    // As of 2021, of 2004, with the title on two lines, and in a file of before 2003.
    [InlineData(
        "*** START OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***",
        "*** END OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***"
    )]
    [InlineData(
        "***START OF THIS PROJECT GUTENBERG EBOOK THE\nLIGHTHOUSE***\n\n\nE-text prepared by Bo Li",
        "End of Project Gutenberg's The Lighthouse, by Ann Lee\n\n*** END OF THIS PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***"
    )]
    [InlineData(
        "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*",
        "End of the Project Gutenberg Etext of The Lighthouse"
    )]
    public void It_is_left_out_of_a_text(string start, string end)
    {
        var article = Read($"{Header}{start}\n\n\n{Book}\n\n\n{end}\n\n{Licence}\n");

        Assert.Equal("THE LIGHTHOUSE", article.Headline);
        Assert.Equal(Read(Book).Parts, article.Parts);
    }

    [Fact]
    public void It_is_left_out_of_a_book_where_it_stands_in_one_paragraph_with_its_marks()
    {
        var book = EpubFiles.Of(
            "The Lighthouse",
            [
                (
                    "a.xhtml",
                    EpubFiles.Document(
                        $"<h1>The Lighthouse</h1><pre>{Header}*** START OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***</pre><h2>One</h2><p>It rained.</p>",
                        null
                    )
                ),
                (
                    "b.xhtml",
                    EpubFiles.Document(
                        $"<h2>Two</h2><p>It was dry.</p><pre>*** END OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***\n\n{Licence}</pre>",
                        null
                    )
                ),
                ("c.xhtml", EpubFiles.Document($"<p>{Licence}</p>", null)),
            ]
        );

        var article = EpubArticle.Read(book, new());

        Assert.Equal("The Lighthouse", article.Headline);
        Assert.Equal("One\n\nIt rained.\n\nTwo\n\nIt was dry.", article.Text);
    }

    [Fact]
    public void It_is_left_out_of_pages_by_its_class()
    {
        const string Prose =
            "<p>The keeper of the light climbed the stairs once more, and nobody came to the rock that day, or on the next.</p>";
        var text = HtmlArticle
            .Read(
                Encoding.UTF8.GetBytes(
                    $"<section class='pg-boilerplate pgheader' id=pg-header><h2>The Project Gutenberg eBook of The Lighthouse</h2><p>{Header}</section><h1>The Lighthouse</h1>{Prose}{Prose}<section class='pg-boilerplate pgheader'><p>{Licence} It goes on, and on, for a long time yet.</section>"
                )
            )
            .Text;

        Assert.DoesNotContain("HEADER", text, StringComparison.Ordinal);
        Assert.DoesNotContain("LICENCE", text, StringComparison.Ordinal);
        Assert.Contains("climbed the stairs", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "A paper on Project Gutenberg.\n\nIt begins with START OF THE PROJECT GUTENBERG EBOOK, says the manual."
    )]
    [InlineData("The end of Project Gutenberg's first year was quiet.\n\nNobody came.")]
    [InlineData(
        "The library that began it all\n\nIt rained.\n\nEnd of Project Gutenberg's first age came in 2011, when its founder died.\n\nNobody came."
    )]
    [InlineData(
        "How to read a header\n\nIt rained.\n\nEvery file has a line such as *** START OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE *** near the top.\n\nNobody came."
    )]
    [InlineData(
        "How to read a header\n\nIt rained. A file has this mark:\n\n*** START OF THE PROJECT GUTENBERG EBOOK ***\n\nand this one:\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***\n\nNobody came."
    )]
    public void A_text_on_it_is_left_as_it_is(string text) =>
        Assert.Equal(text, string.Join("\n\n", Read(text).Parts.Select(p => p.Text)));

    [Fact]
    public void It_is_left_out_around_each_of_several_books_in_a_file()
    {
        static string Mark(string mark, string title) =>
            $"*** {mark} OF THE PROJECT GUTENBERG EBOOK {title} ***\n\n";

        var article = Read(
            $"{Header}{Mark("START", "ONE")}It rained.\n\n{Mark("END", "ONE")}{Licence}\n\n{Header}{Mark("START", "TWO")}It was dry.\n\n{Mark("END", "TWO")}{Licence}"
        );

        Assert.Equal(["It rained.", "It was dry."], article.Parts.Select(p => p.Text));
    }

    [Theory]
    [InlineData("Prepared by years of floods, the town waited.")]
    [InlineData("Produced by hand, the boat was slow, and it was late.")]
    [InlineData("End of Project Gutenberg's first age, they said, and it was late.")]
    public void A_sentence_that_begins_as_its_lines_do_is_the_book(string text) =>
        Assert.Equal(
            [text, "It rained.", "Nobody came."],
            Read(
                $"{Header}*** START OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***\n\n{text}\n\nIt rained.\n\nNobody came.\n\n{(text[0] == 'E' ? "" : "*** END OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***")}"
            )
                .Parts.Select(p => p.Text)
        );

    [Fact]
    public void A_mark_without_the_header_ends_a_book_where_the_licence_follows() =>
        Assert.Equal(
            "It rained.",
            Assert
                .Single(
                    Read(
                        $"It rained.\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***\n\n{Licence}"
                    ).Parts
                )
                .Text
        );

    [Fact]
    public void A_file_of_nothing_else_is_left_as_it_is() =>
        Assert.NotEmpty(
            Read("*** START OF THE PROJECT GUTENBERG EBOOK THE LIGHTHOUSE ***\n").Parts
        );

    private static Article Read(string text) => PlainArticle.Read(Encoding.UTF8.GetBytes(text));
}
