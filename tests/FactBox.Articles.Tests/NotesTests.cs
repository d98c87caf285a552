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

    [Theory]
    [InlineData("note1", "<div id=note1><h2>The first leak</h2><p>{0}</p></div>")]
    [InlineData("body", "<div id=body><p>{0}</p><p>{0}</p></div>")]
    [InlineData("fn1", "<div id=fn1><p>{0}</p><p>{0}</p><p>{0}</p><p>{0}</p></div>")]
    [InlineData("fn2", "<div id=fn2>{1}</div>")]
    public void A_mark_that_leads_to_more_than_a_note_hides_nothing(string id, string target)
    {
        var body = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            target,
            "CHAPTER " + Second,
            string.Concat(
                Enumerable.Repeat("CHAPTER of ten words that nobody on this page misses. ", 21)
            )
        );
        var text = Html($"<p>{First}.<sup><a href=#{id}>1</a></sup><p>{First}. {Second}{body}");

        Assert.StartsWith($"{First}.\n\n{First}. {Second}\n\n", text, StringComparison.Ordinal);
        Assert.Equal(body.Split("CHAPTER").Length, text.Split("CHAPTER").Length);
    }

    [Fact]
    public void A_note_of_several_paragraphs_is_left_out_and_nothing_around_it()
    {
        var long1 = $"{First}, said the captain of the other one, who had seen it.";

        Assert.Equal(
            $"{long1} {long1}\n\n{Second}\n\nIt ended so.",
            Html(
                $"<p>{long1} {long1}<sup><a href=#n>1</a></sup><div><div id=n><p>NOTE Smith, 1984. <b>See</b> there.<p>NOTE Jones. <a href=#r>Back</a></div><p>{Second}</div><p>It <i>ended</i> so."
            )
        );
    }

    [Theory]
    [InlineData("<sup>[<i><a href=/w/cn>citation needed</a></i>]</sup>")]
    [InlineData("<sup>[<a href=#n>1</a>]</sup>")]
    [InlineData("<sup><a href=#n>1</a></sup><p id=n><b>NOTE</b> <a href=/b>Smith</a>.")]
    public void What_is_left_out_leaves_no_element_beyond_the_end_of_the_text(string mark)
    {
        var page = PageParser.Parse(
            $"<p>{First}{mark}</p><p>{Second}</p><p>So <a href=/a>it was</a>{mark}".AsMemory(),
            HtmlLimits.Default
        );

        Assert.Equal([First, Second, "So it was"], page.Blocks.Select(b => b.Text));
        Assert.All(
            page.Nodes,
            n =>
            {
                Assert.True(n.From.CompareTo(n.To) <= 0);
                Assert.True(n.EndBlock <= page.Blocks.Count);
                Assert.True(n.To.Char == 0 || n.To.Char <= page.Blocks[n.To.Block].Text.Length);
            }
        );
    }

    [Theory]
    [InlineData("#note1", "Look at picture {0} to see it.", "1")]
    [InlineData("#note1", "See{0} good friend.", "a")]
    [InlineData("#note-table", "It is so{0} today.", "a")]
    [InlineData("#fnord", "It is so{0} today.", "1")]
    [InlineData("#notebook", "It is so{0} today.", "1")]
    [InlineData("#notes", "It is so {0}.", "[1]")]
    [InlineData("/notebook#note1", "It is so{0} today.", "1")]
    public void A_link_that_is_no_mark_is_text_and_so_is_what_it_leads_to(
        string address,
        string around,
        string link
    )
    {
        var html = Around(around, $"<a href='{address}'>{link}</a>");
        var target = address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..];

        Assert.Equal(
            $"{First}. {Around(around, link)}\n\n{Second}\n\nIt stayed there.",
            Html($"<p>{First}. {html}<p>{Second}<p id={target}>It stayed there.")
        );
    }

    [Theory]
    [InlineData("fn1")]
    [InlineData("fn:1")]
    [InlineData("fn:smith")]
    [InlineData("fn-1")]
    [InlineData("_ftn1")]
    [InlineData("_edn12")]
    [InlineData("cite_note-smith-3")]
    [InlineData("user-content-fn-1")]
    [InlineData("footnote-2-backlink")]
    [InlineData("Footnote_3")]
    [InlineData("sdfootnote1sym")]
    [InlineData("note")]
    [InlineData("note12")]
    public void A_number_at_a_word_that_leads_to_the_name_of_a_note_is_a_mark(string id) =>
        Assert.Equal(
            $"{First}. So it was.\n\n{Second}",
            Html($"<p>{First}.<a href='#{id}'>1</a> So it was.<p>{Second}<p id='{id}'>NOTE.")
        );

    [Theory]
    // After a bracket that holds no words, or a letter that is a name of a number, it is a power.
    [InlineData("He wrote (a+b),<sup>2</sup> too.", "He wrote (a+b),2 too.")]
    [InlineData("He wrote (a+b)<sup>2</sup> too.", "He wrote (a+b)2 too.")]
    [InlineData("He wrote “x = y”<sup>2</sup> too.", "He wrote “x = y”2 too.")]
    [InlineData("He went (as he said).<sup>2</sup> So.", "He went (as he said). So.")]
    [InlineData("He said “no.”<sup>2</sup> So.", "He said “no.” So.")]
    [InlineData("It was 1999.<sup>2</sup> So.", "It was 1999. So.")]
    [InlineData("He had plan B.<sup>2</sup> So.", "He had plan B. So.")]
    // What an editor asks for.
    [InlineData(
        "It is so.<sup class=noprint>[<i><a href=/w/cn>citation needed</a></i>]</sup> So.",
        "It is so. So."
    )]
    [InlineData("It is <sup>[raised]</sup> and <sup>raised</sup>.", "It is and raised.")]
    public void What_is_raised_is_a_mark_a_power_or_text(string html, string text) =>
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

    private static string Around(string text, string link) =>
        text.Replace("{0}", link, StringComparison.Ordinal);

    private static string Html(string body) =>
        HtmlArticle
            .Read(Encoding.UTF8.GetBytes($"<html><body><article><h1>The ferry</h1>{body}"))
            .Text;
}
