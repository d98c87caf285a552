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

    [Fact]
    public void A_text_box_is_read_once_after_the_paragraph_it_is_tied_to()
    {
        const string Box =
            "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:txbxContent>";
        var article = ReadXml(
            $"""
            <w:p><w:r><w:t>The text </w:t></w:r><w:r><mc:AlternateContent>
            <mc:Choice Requires="wps"><w:drawing><x:docPr><x:t>A PICTURE</x:t></x:docPr><x:txbx>{Box}</x:txbx><x:t>A PICTURE</x:t></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><x:textbox>{Box}</x:textbox></w:pict></mc:Fallback>
            </mc:AlternateContent></w:r><w:r><w:t>goes on.</w:t></w:r></w:p>
            <w:p><w:r><w:pict><x:textbox><w:txbxContent><w:p><w:r><w:t>As older programs write it.</w:t></w:r></w:p></w:txbxContent></x:textbox></w:pict></w:r></w:p>
            <w:p><w:r><w:t>The end.</w:t></w:r></w:p>
            """
        );

        Assert.Equal(
            ["The text goes on.", "In the box.", "a\tb", "As older programs write it.", "The end."],
            article.Parts.Select(p => p.Text)
        );
    }

    [Fact]
    public void Changes_are_read_as_if_they_were_accepted()
    {
        var article = ReadXml(
            """
            <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>The council </w:t></w:r></w:p>
            <w:p><w:ins w:id="2"><w:r><w:t>met </w:t></w:r></w:ins><w:del w:id="3"><w:r><w:delText>DELETED </w:delText></w:r></w:del><w:moveTo w:id="4"><w:r><w:t>on Monday.</w:t></w:r></w:moveTo></w:p>
            <w:p><w:moveFrom w:id="5"><w:r><w:t>MOVED</w:t></w:r></w:moveFrom></w:p>
            """
        );

        Assert.Equal("The council met on Monday.", Assert.Single(article.Parts).Text);
    }

    [Fact]
    public void Deleted_rows_and_cells_of_tables_are_gone_and_inserted_ones_are_there()
    {
        var article = ReadXml(
            """
            <w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:r><w:t>DELETED</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>DELETED</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr>
            <w:tr><w:trPr><w:ins w:id="2"/></w:trPr><w:tc><w:p><w:r><w:t>1891</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:cellDel w:id="3"/></w:tcPr><w:p><w:r><w:t>DELETED</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcPrChange w:id="4"><w:tcPr><w:cellDel w:id="5"/></w:tcPr></w:tcPrChange></w:tcPr><w:p><w:r><w:t>two pounds</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:t>It was cheap.</w:t></w:r></w:p>
            """
        );

        Assert.Equal(["1891\ttwo pounds", "It was cheap."], article.Parts.Select(p => p.Text));
    }

    [Fact]
    public void Text_that_a_style_hides_is_not_read_and_a_hidden_end_of_a_paragraph_joins_it_to_the_next()
    {
        var article = ReadXml(
            """
            <w:p><w:pPr><w:pStyle w:val="form"/></w:pPr><w:r><w:t>HIDDEN</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:r><w:rPr><w:rStyle w:val="mark"/></w:rPr><w:t>HIDDEN</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>cheap.</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">The cost. </w:t></w:r></w:p><w:p><w:r><w:t>It was two pounds.</w:t></w:r></w:p>
            """,
            """
            <w:style w:type="paragraph" w:styleId="form"><w:name w:val="HTML Top of Form"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="mark"><w:name w:val="Mark"/><w:basedOn w:val="form"/></w:style>
            """
        );

        Assert.Equal(
            ["It was cheap.", "The cost. It was two pounds."],
            article.Parts.Select(p => p.Text)
        );
    }

    [Fact]
    public void A_field_in_the_code_of_another_is_code_and_one_without_an_end_takes_no_other_paragraph()
    {
        var article = ReadXml(
            """
            <w:p><w:r><w:t xml:space="preserve">It is </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText><w:fldChar w:fldCharType="begin"/><w:instrText> MERGEFIELD a </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>CODE</w:t><w:fldChar w:fldCharType="end"/><w:instrText> = 1 "so" </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>so</w:t><w:fldChar w:fldCharType="end"/><w:t>.</w:t></w:r></w:p>
            <w:p><w:r><w:t>One</w:t><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText></w:r></w:p><w:p><w:r><w:t>Two</w:t></w:r></w:p>
            """
        );

        Assert.Equal(["It is so.", "One", "Two"], article.Parts.Select(p => p.Text));
    }

    [Fact]
    public void A_paragraph_in_a_style_for_the_author_is_the_byline()
    {
        var article = Read(
            Paragraph("Title", "A bridge comes back"),
            Paragraph("Author", "Ann Lee"),
            Paragraph(null, "It opened on Monday.")
        );

        Assert.Equal(["Ann Lee"], article.Bylines);
        Assert.Equal("It opened on Monday.", article.Text);
    }

    [Fact]
    public void The_result_of_a_field_is_text_and_its_code_is_not()
    {
        var article = ReadXml(
            """
            <w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF bridge </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the bridge</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            <w:fldSimple w:instr=" DATE "><w:r><w:t xml:space="preserve"> on Monday</w:t></w:r></w:fldSimple><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>
            """
        );

        Assert.Equal("See the bridge on Monday.", Assert.Single(article.Parts).Text);
    }

    // The places of the letters of Symbol are those of Adobe's symbol.txt: 0x61 is alpha, 0x57 Omega.
    [Fact]
    public void Symbols_are_the_characters_they_show_and_soft_hyphens_are_none()
    {
        var article = ReadXml(
            """
            <w:p><w:r><w:t xml:space="preserve">An </w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Symbol" w:char="F057"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Arial" w:char="2014"/><w:t>co&#xAD;operates</w:t></w:r></w:p>
            """
        );

        Assert.Equal("An αΩ—cooperates", Assert.Single(article.Parts).Text);
    }

    [Fact]
    public void A_table_in_a_cell_has_rows_of_its_own()
    {
        var article = Read(
            new Table(
                new TableRow(
                    new TableCell(
                        Paragraph(null, "Above."),
                        new Table(Row("Monday", "rain"), Row("Tuesday", "sun")),
                        Paragraph(null, "Below.")
                    ),
                    new TableCell(Paragraph(null, "Beside."))
                )
            )
        );

        Assert.Equal(
            ["Above.", "Monday\train", "Tuesday\tsun", "Below.", "Beside."],
            article.Parts.Select(p => p.Text)
        );
    }

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:del w:id='1'/>")]
    public void A_hidden_or_deleted_end_of_the_last_paragraph_of_a_box_or_cell_joins_it_to_none(
        string mark
    )
    {
        string Last(string text) =>
            $"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var article = ReadXml(
            $"""
            <w:p><w:r><w:t>It rained.</w:t></w:r><w:r><w:pict><x:textbox><w:txbxContent>{Last(
                "In the box."
            )}</w:txbxContent></x:textbox></w:pict></w:r></w:p>
            {Last("Above the table.")}
            <w:tbl><w:tr><w:tc>{Last("Monday")}</w:tc><w:tc>{Last(
                "rain"
            )}</w:tc></w:tr></w:tbl><w:p><w:r><w:t>It was dry.</w:t></w:r></w:p>
            """
        );

        Assert.Equal(
            ["It rained.", "In the box.", "Above the table.", "Monday\train", "It was dry."],
            article.Parts.Select(p => p.Text)
        );
    }

    [Fact]
    public void A_file_of_another_kind_in_the_text_is_told_of()
    {
        const string Chunk = "<w:altChunk x:id='r1'><w:altChunkPr/></w:altChunk>";
        const string Told =
            "a part in another format, such as HTML, embedded in it (altChunk) is left out; open it in Word and save it again";

        var article = ReadXml($"<w:p><w:r><w:t>It rained.</w:t></w:r></w:p>{Chunk}");
        var error = Assert.Throws<UnreadableInputException>(() => ReadXml(Chunk));

        Assert.Equal("It rained.", Assert.Single(article.Parts).Text);
        Assert.Equal(Told, Assert.Single(article.Warnings));
        Assert.Equal($"a Word document without text: {Told}", error.Message);
    }

    private static Article ReadXml(string body, string styles = "") =>
        DocxArticle.Read(
            EpubFiles.Zip([
                (
                    "word/_rels/document.xml.rels",
                    "<Relationships><Relationship Type='x/styles' Target='styles.xml'/></Relationships>"u8.ToArray()
                ),
                (
                    "word/styles.xml",
                    System.Text.Encoding.UTF8.GetBytes(
                        $"""<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{styles}</w:styles>"""
                    )
                ),
                (
                    "word/document.xml",
                    System.Text.Encoding.UTF8.GetBytes(
                        $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:x"><w:body>{body}</w:body></w:document>"""
                    )
                ),
            ]),
            new()
        );

    private static Article Read(params OpenXmlElement[] elements) =>
        DocxArticle.Read(DocxFiles.Of(elements), new());

    private static TableRow Row(params string[] cells) =>
        new(cells.Select(c => new TableCell(Paragraph(null, c))));
}
