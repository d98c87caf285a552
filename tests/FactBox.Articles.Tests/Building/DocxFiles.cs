using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FactBox.Tests;

/// <summary>Builds Word documents with Microsoft's own library, which the program itself does not use.</summary>
internal static class DocxFiles
{
    /// <summary>A page with everything around it that Word has: header, footer, footnote, comment, deleted text.</summary>
    public static byte[] Of(WrittenPage page) =>
        Of(
            [
                .. page.Box.Select(line => Paragraph(null, line)),
                Paragraph("Title", page.Headline),
                Paragraph(null, page.Credit),
                Paragraph("Subtitle", page.Standfirst),
                .. page.Body.Select(text => Paragraph(null, text)),
            ],
            withNoise: true
        );

    /// <summary>A document of these elements.</summary>
    public static byte[] Of(IEnumerable<OpenXmlElement> elements, bool withNoise = false)
    {
        using var file = new MemoryStream();
        using (
            var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document)
        )
        {
            var main = document.AddMainDocumentPart();
            var body = new Body(elements);
            main.Document = new Document(body);
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            if (withNoise)
            {
                AddNoise(main, body);
            }

            main.Document.Save();
        }

        return file.ToArray();
    }

    public static Paragraph Paragraph(string? style, string text)
    {
        // As Word does it: a paragraph is many runs, cut anywhere.
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.ParagraphProperties = new(new ParagraphStyleId { Val = style });
        }

        for (var at = 0; at < text.Length; at += 37)
        {
            var piece = text.Substring(at, Math.Min(37, text.Length - at));
            paragraph.AppendChild(Run(piece));
        }

        return paragraph;
    }

    public static Run Run(string text) =>
        new(
            new DocumentFormat.OpenXml.Wordprocessing.Text(text)
            {
                Space = SpaceProcessingModeValues.Preserve,
            }
        );

    private static Styles Styles() =>
        new(
            Style("Title", "Title"),
            Style("Subtitle", "Subtitle"),
            Style("berschrift1", "heading 1"),
            Style("Zwischentitel", "My heading", basedOn: "berschrift1"),
            Style("Zitat", "Quote"),
            Style("Beschriftung", "caption"),
            Style("Verzeichnis1", "toc 1"),
            // As programs write them that translate the names and keep the ids.
            Style("Heading2", "Überschrift 2"),
            Style("ListBullet", "Aufzählungszeichen"),
            // A style of one's own, by its outline level or list alone.
            Style("Rubrik", "Rubrik", properties: new(new OutlineLevel { Val = 1 })),
            Style(
                "Punkte",
                "Punkte",
                properties: new(new NumberingProperties(new NumberingId { Val = 4 }))
            )
        );

    private static Style Style(
        string id,
        string name,
        string? basedOn = null,
        StyleParagraphProperties? properties = null
    )
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        style.AppendChild(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.AppendChild(new BasedOn { Val = basedOn });
        }

        if (properties is not null)
        {
            style.AppendChild(properties);
        }

        return style;
    }

    private static void AddNoise(MainDocumentPart main, Body body)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(Paragraph(null, "HEADER The Harlow Post, page 1"));
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(Paragraph(null, "FOOTER Printed by nobody"));
        body.AppendChild(
            new SectionProperties(
                new HeaderReference
                {
                    Type = HeaderFooterValues.Default,
                    Id = main.GetIdOfPart(header),
                },
                new FooterReference
                {
                    Type = HeaderFooterValues.Default,
                    Id = main.GetIdOfPart(footer),
                }
            )
        );

        main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
            new Footnote(Paragraph(null, "FOOTNOTE See there.")) { Id = 2 }
        );
        main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes(
            new Endnote(Paragraph(null, "ENDNOTE See here.")) { Id = 3 }
        );
        main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(
            new Comment(Paragraph(null, "COMMENT Is that so?")) { Id = "0", Author = "A" }
        );

        var last = body.Elements<Paragraph>().Last();
        last.AppendChild(new Run(new FootnoteReference { Id = 2 }));
        last.AppendChild(new Run(new EndnoteReference { Id = 3 }));
        last.AppendChild(new Run(new CommentReference { Id = "0" }));
        last.AppendChild(
            new DeletedRun(new Run(new DeletedText(" DELETED words that are gone.")))
            {
                Id = "7",
                Author = "A",
            }
        );
        last.AppendChild(
            new Run(
                new RunProperties(new Vanish()),
                new DocumentFormat.OpenXml.Wordprocessing.Text(" HIDDEN words.")
            )
        );
        last.AppendChild(new Run(new FieldCode(" PAGE ")));
    }
}
