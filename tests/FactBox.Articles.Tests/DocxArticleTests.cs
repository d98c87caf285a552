using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FactBox.Articles.Docx;
using FactBox.Tests;
using static FactBox.Tests.DocxFiles;

namespace FactBox.Articles.Tests;

public sealed class DocxArticleTests
{
    [Fact]
    public void What_stands_around_the_text_is_left_out()
    {
        var article = DocxArticle.Read(DocxFiles.Of(WrittenPage.Own()), new());

        var text = string.Join('\n', article.Parts.Select(p => p.Text));
        foreach (
            var noise in new[]
            {
                "HEADER",
                "FOOTER",
                "FOOTNOTE",
                "ENDNOTE",
                "COMMENT",
                "DELETED",
                "HIDDEN",
                "PAGE",
            }
        )
        {
            Assert.DoesNotContain(noise, text, StringComparison.Ordinal);
        }

        Assert.Equal(WrittenPage.Own().Standfirst, article.Standfirst);
    }

    [Fact]
    public void Styles_say_what_a_paragraph_is_by_name_or_by_the_style_they_are_based_on()
    {
        var article = Read(
            Paragraph("berschrift1", "A headline of the page"),
            Paragraph(null, "The first paragraph of the text."),
            Paragraph("Zwischentitel", "A part"),
            Paragraph("Zitat", "A quotation."),
            Paragraph("Beschriftung", "A caption."),
            Paragraph("Verzeichnis1", "Contents 1")
        );

        Assert.Equal("A headline of the page", article.Headline);
        Assert.Equal(
            [ParagraphKind.Body, ParagraphKind.Heading, ParagraphKind.Quote, ParagraphKind.Caption],
            article.Paragraphs.Select(p => p.Paragraph)
        );
    }

    [Fact]
    public void Lists_and_tables_of_text_are_paragraphs()
    {
        var item = Paragraph(null, "An item.");
        item.ParagraphProperties = new(new NumberingProperties(new NumberingId { Val = 3 }));
        var article = Read(
            Paragraph(null, "The text before it."),
            item,
            new Table(Row("Monday", "rain"), Row("Tuesday", "sun")),
            new Table(
                new TableRow(
                    new TableCell(Paragraph(null, "Two paragraphs"), Paragraph(null, "in a cell."))
                )
            )
        );

        Assert.Equal(
            [
                "The text before it.",
                "An item.",
                "Monday\train",
                "Tuesday\tsun",
                "Two paragraphs",
                "in a cell.",
            ],
            article.Parts.Select(p => p.Text)
        );
        Assert.Equal(ParagraphKind.ListItem, article.Parts[1].Paragraph);
    }

    [Fact]
    public void Breaks_tabs_and_hyphens_are_what_they_look_like()
    {
        var article = Read(
            new Paragraph(
                Run("one"),
                new Run(new Break()),
                Run("two"),
                new Run(new TabChar()),
                Run("three"),
                new Run(new NoBreakHyphen()),
                Run("four"),
                new Run(new SoftHyphen()),
                Run("teen"),
                new InsertedRun(Run(" new")),
                new Hyperlink(Run(" link"))
            )
        );

        Assert.Equal("one\ntwo\tthree-fourteen new link", Assert.Single(article.Parts).Text);
    }

    [Fact]
    public void Headings_and_lists_are_told_by_style_id_outline_level_or_list_where_names_are_translated()
    {
        var article = Read(
            Paragraph("Title", "A bridge comes back"),
            Paragraph(null, "The first paragraph of the text."),
            Paragraph("Heading2", "By its id"),
            Paragraph("Rubrik", "By the level of its style"),
            new Paragraph(
                new ParagraphProperties(new OutlineLevel { Val = 2 }),
                Run("By its own level")
            ),
            Paragraph("ListBullet", "An item by its id."),
            Paragraph("Punkte", "An item by its style.")
        );

        Assert.Equal(
            [
                ParagraphKind.Body,
                ParagraphKind.Heading,
                ParagraphKind.Heading,
                ParagraphKind.Heading,
                ParagraphKind.ListItem,
                ParagraphKind.ListItem,
            ],
            article.Paragraphs.Select(p => p.Paragraph)
        );
    }

    [Theory]
    [InlineData("Repairs have cost the town dear")]
    [InlineData("Repairs have cost the town dear. Nobody is sure that they are over.")]
    public void Title_and_subtitle_are_headline_and_standfirst_whatever_their_outline_level(
        string subtitle
    )
    {
        var title = Paragraph("Title", "A bridge comes back");
        title.ParagraphProperties!.AppendChild(new OutlineLevel { Val = 0 });
        var article = Read(
            title,
            Paragraph("Subtitle", subtitle),
            Paragraph(null, "The old bridge at Harlow reopened on Monday after long repairs."),
            Paragraph(null, "Carts and bicycles crossed it all day long.")
        );

        Assert.Equal("A bridge comes back", article.Headline);
        Assert.Equal(subtitle, article.Standfirst);
    }

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        // As Word writes it: for newer programs, and once more for older ones.
        const string box =
            "<w:txbxContent><w:p><w:pPr><w:pStyle w:val=\"Zitat\"/></w:pPr><w:r><w:t>In the box.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Also there.</w:t></w:r></w:p></w:txbxContent>";
        var article = Read(
            Xml(
                "<w:r><w:t xml:space=\"preserve\">Before it, </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                    + $"<wp:posOffset>12</wp:posOffset><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
                    + $"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                    + "<w:r><w:t>after it.</w:t></w:r>"
            ),
            Xml($"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"),
            Xml(
                "<w:r><w:drawing><a:p><a:r><a:t>CHART</a:t></a:r></a:p></w:drawing></w:r><w:r><w:t>The end.</w:t></w:r>"
            )
        );

        Assert.Equal(
            [
                "Before it, after it.",
                "In the box.",
                "Also there.",
                "In the box.",
                "Also there.",
                "The end.",
            ],
            article.Parts.Select(p => p.Text)
        );
        Assert.Equal(ParagraphKind.Quote, article.Parts[1].Paragraph);
    }

    [Fact]
    public void Changes_are_read_as_if_they_were_accepted()
    {
        const string gone = "<w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr>";
        var article = Read(
            Xml(
                "<w:r><w:t>It</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText> was</w:delText></w:r></w:del>"
                    + "<w:ins w:id=\"2\"><w:r><w:t xml:space=\"preserve\"> is</w:t></w:r></w:ins>"
                    + "<w:moveFrom w:id=\"3\"><w:r><w:t> gone</w:t></w:r></w:moveFrom>"
                    + "<w:moveTo w:id=\"3\"><w:r><w:t xml:space=\"preserve\"> here.</w:t></w:r></w:moveTo>"
            ),
            Xml(gone + "<w:r><w:t xml:space=\"preserve\">One paragraph, </w:t></w:r>"),
            Xml("<w:r><w:t>no more.</w:t></w:r>"),
            Xml(gone + "<w:del w:id=\"4\"><w:r><w:delText>Not a word.</w:delText></w:r></w:del>"),
            Xml(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF x</w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
                    + "<w:t>The field.</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
            ),
            Xml(gone + "<w:r><w:t>The end.</w:t></w:r>")
        );

        Assert.Equal(
            ["It is here.", "One paragraph, no more.", "The field.", "The end."],
            article.Parts.Select(p => p.Text)
        );
    }

    [Fact]
    public void Tables_in_tables_keep_rows_and_kinds()
    {
        var article = Read(
            Paragraph(null, "The text before it."),
            new Table(
                new TableRow(
                    new TableCell(
                        Paragraph("Heading2", "A part"),
                        new Table(Row("Monday", "rain"), Row("Tuesday", "sun")),
                        Paragraph(null, "")
                    ),
                    new TableCell(Paragraph("Punkte", "An item."))
                ),
                new TableRow(
                    new TableCell(Paragraph("Punkte", "One")),
                    new TableCell(Paragraph("Punkte", "two"))
                )
            ),
            Paragraph(null, "The text after it.")
        );

        Assert.Equal(
            [
                "Body: The text before it.",
                "Heading: A part",
                "Body: Monday\train",
                "Body: Tuesday\tsun",
                "ListItem: An item.",
                "ListItem: One\ttwo",
                "Body: The text after it.",
            ],
            article.Parts.Select(p => $"{p.Paragraph}: {p.Text}")
        );
    }

    private static Paragraph Xml(string content) =>
        new(
            "<w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
                + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                + $"xmlns:v=\"urn:schemas-microsoft-com:vml\">{content}</w:p>"
        );

    private static Article Read(params OpenXmlElement[] elements) =>
        DocxArticle.Read(DocxFiles.Of(elements), new());

    private static TableRow Row(params string[] cells) =>
        new(cells.Select(c => new TableCell(Paragraph(null, c))));
}
