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

    private static Article Read(params OpenXmlElement[] elements) =>
        DocxArticle.Read(DocxFiles.Of(elements), new());

    private static TableRow Row(params string[] cells) =>
        new(cells.Select(c => new TableCell(Paragraph(null, c))));
}
