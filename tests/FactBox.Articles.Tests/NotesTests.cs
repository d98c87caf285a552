using System.Text;
using FactBox.Articles.Docx;
using FactBox.Articles.Epub;
using FactBox.Articles.Html;
using FactBox.Articles.Markdown;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

/// <summary>Footnotes, endnotes and their marks are no text, whatever kind of file they stand in.</summary>
public sealed class NotesTests
{
    private const string First =
        "The ferry left the harbour at seven, as it has every morning for the last forty years";
    private const string Second =
        "By the time it reached the island, the wind had turned, and the captain decided to wait.";

    [Theory]
    // Pandoc, kramdown, GitHub: by role or class.
    [InlineData(
        "<a href=#fn1 class=footnote-ref id=fnref1 role=doc-noteref><sup>1</sup></a>",
        "<section class=footnotes role=doc-endnotes><hr><ol><li id=fn1><p>NOTE Smith, 1984.<a href=#fnref1 role=doc-backlink>↩︎</a></p></li></ol></section>"
    )]
    [InlineData(
        "<sup id='fnref:1'><a href='#fn:1'>1</a></sup>",
        "<div class=footnotes><ol><li id='fn:1'>NOTE Smith, 1984. <a href='#fnref:1'>↩</a></li></ol></div>"
    )]
    [InlineData(
        "<sup><a href=#user-content-fn-1>1</a></sup>",
        "<section data-footnotes class=footnotes><h2 class=sr-only>Footnotes</h2><ol><li id=user-content-fn-1>NOTE Smith.</ol></section>"
    )]
    // MediaWiki, which marks no list; a page that a browser saved has whole addresses.
    [InlineData(
        "<sup class=reference><a href='https://example.org/w#cite_note-1'><span>[</span>1<span>]</span></a></sup><sup><a href=#cite_note-2>[note 2]</a></sup>",
        "<ol class=references><li id=cite_note-1><b><a href=#cite_ref-1>^</a></b> NOTE Smith, 1984.<li id=cite_note-2>NOTE Jones.</ol>"
    )]
    // Word, saved as a web page.
    [InlineData(
        "<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference><span>[1]</span></span></a>",
        "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> NOTE Smith, 1984.</p></div>"
    )]
    // Project Gutenberg.
    [InlineData(
        "<a id=FNanchor_1></a><a href=#Footnote_1 class=fnanchor>[1]</a>",
        "<div class=footnote><p><a id=Footnote_1></a><a href=#FNanchor_1><span class=label>[1]</span></a> NOTE Smith, 1984.</p></div>"
    )]
    // Nothing but the link and where it leads.
    [InlineData(
        "<sup>[<a href=#a>4</a>, <a href=#b>5</a>]</sup>",
        "<p id=a>4. NOTE Smith, 1984.<p><a name=b></a>5. NOTE Jones, who was there on that day."
    )]
    [InlineData("<sup><a href='notes.html#x'>*</a></sup>", "")]
    [InlineData(
        "<a role=doc-noteref href=#n>note</a>",
        "<aside id=n role=doc-footnote>NOTE Smith.</aside>"
    )]
    public void A_page_s_notes_and_their_marks_are_left_out(string mark, string notes) =>
        Assert.Equal(
            $"{First}. So it was.\n\n{Second}",
            Html($"<p>{First}{mark}. So it was.{mark}<p>{Second}{notes}")
        );

    [Theory]
    // Without a link a mark is one after a stop only.
    [InlineData("It was so.<sup>2</sup> They went.", "It was so. They went.")]
    [InlineData("It has 20 m<sup>2</sup> of room.", "It has 20 m2 of room.")]
    [InlineData("On the 1<sup>st</sup> of May.", "On the 1st of May.")]
    [InlineData(
        "A <a href=/a>yard of 5 m<sup>2</sup></a> lies there.",
        "A yard of 5 m2 lies there."
    )]
    [InlineData("See <a href=/a>[1]</a> and <a href=#top>2</a>.", "See [1] and 2.")]
    [InlineData("<span class=footnote>So it is.</span>", "So it is.")]
    public void What_only_looks_like_a_mark_or_a_note_is_text(string html, string text) =>
        Assert.Equal($"{First}, {text}\n\n{Second}", Html($"<p>{First}, {html}<p>{Second}"));

    [Fact]
    public void Notes_in_markdown_are_left_out_with_their_marks()
    {
        var article = MarkdownArticle.Read(
            Encoding.UTF8.GetBytes(
                $"{First}[^1]. So it was.[^two]\n\n[^1]: NOTE Smith, *Ferries*, 1984.\n\n    NOTE More of it.\n\n{Second} This mark has no note: [^3].\n\n[^two]: NOTE Jones.\n"
            )
        );

        Assert.Equal($"{First}. So it was.\n\n{Second} This mark has no note: [^3].", article.Text);
    }

    [Fact]
    public void A_book_s_notes_are_left_out_by_type_and_by_what_leads_to_them()
    {
        var book = EpubFiles.Of(
            "The Ferry",
            [
                (
                    "a.xhtml",
                    EpubFiles.Document(
                        $"<h1>The Ferry</h1><p>{First}<a epub:type=\"noteref\" href=\"#n1\">1</a>. So it was.<sup><a href=\"b.xhtml#n2\">2</a></sup> So be it.<sup><a href=\"#n3\">3</a></sup></p>"
                            + "<aside id=\"n1\" epub:type=\"footnote\"><p>NOTE Smith.</p></aside><p class=\"calibre3\" id=\"n3\">3 NOTE Lee.</p>"
                            + $"<p>{Second}<span epub:type=\"pagebreak\" title=\"12\">12</span></p>",
                        null
                    )
                ),
                ("b.xhtml", EpubFiles.Document("<h1>Notes</h1><p id=\"n2\">NOTE Jones.</p>", null)),
            ]
        );

        Assert.Equal(
            $"{First}. So it was. So be it.\n\n{Second}",
            EpubArticle.Read(book, new()).Text
        );
    }

    [Fact]
    public void The_same_text_with_a_note_is_the_same_in_every_kind_of_file()
    {
        var note = new DocumentFormat.OpenXml.Wordprocessing.Run(
            new DocumentFormat.OpenXml.Wordprocessing.FootnoteReference { Id = 2 }
        );
        var paragraph = DocxFiles.Paragraph(null, First);
        paragraph.Append(note, DocxFiles.Run(". So it was."));
        string[] texts =
        [
            DocxArticle
                .Read(DocxFiles.Of([paragraph, DocxFiles.Paragraph(null, Second)], true), new())
                .Text,
            Html(
                $"<p>{First}<sup><a href=#f>1</a></sup>. So it was.<p>{Second}<ol><li id=f>NOTE.</ol>"
            ),
            MarkdownArticle
                .Read(Encoding.UTF8.GetBytes($"{First}[^1]. So it was.\n\n{Second}\n\n[^1]: NOTE."))
                .Text,
        ];

        Assert.All(texts, t => Assert.Equal($"{First}. So it was.\n\n{Second}", t));
    }

    private static string Html(string body) =>
        HtmlArticle
            .Read(Encoding.UTF8.GetBytes($"<html><body><article><h1>The ferry</h1>{body}"))
            .Text;
}
