using System.Text;
using FactBox.Articles.Pdf;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

/// <summary>Small files that draw a great deal: refused before any of it is laid out.</summary>
public sealed class PdfContentTests
{
    private const string Font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    // Each form draws the next one so many times.
    [Theory]
    [InlineData(10, 8, "BT /F 8 Tf (abcdefgh) Tj ET")]
    [InlineData(10, 8, "")]
    [InlineData(2, 26, "q Q")]
    [InlineData(3000, 3, "q Q")]
    public void Forms_inside_forms_that_draw_billions_are_refused(int times, int deep, string leaf)
    {
        var forms = Enumerable
            .Range(0, deep)
            .Select(n =>
                n == deep - 1
                    ? Form(leaf, "")
                    : Form(
                        string.Concat(Enumerable.Repeat("/A Do ", times)),
                        $"/Resources<</XObject<</A {6 + n} 0 R>>>>"
                    )
            )
            .ToArray();

        Refused("pdf-page-size", Document("/A Do", pages: 1, forms));
    }

    [Fact]
    public void Forms_that_draw_each_other_are_refused()
    {
        // Without resources of its own a form goes by those of the page.
        var error = Refused("nesting", Document("/A Do", 1, Form("/B Do", ""), Form("/A Do", "")));

        Assert.Contains("forms inside forms", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_shown_five_thousand_times_is_refused_before_it_is_laid_out()
    {
        var letters = string.Concat(Enumerable.Repeat("2 2 Td (abcdefgh abcdefg) Tj ", 1_286));

        var error = Refused("unpacked-size", Document($"BT /F 8 Tf {letters} ET", pages: 5_000));

        Assert.Contains("more than 4194304 letters", error.Message, StringComparison.Ordinal);
    }

    // States that are kept, and what is marked: memory for each of them, from two bytes of content.
    [Theory]
    [InlineData("q ", 1_000_000)]
    [InlineData("/A BMC ", 300_000)]
    [InlineData("0 0 m 1 1 l S ", 200_000)]
    [InlineData("1 ", 3_000_000)]
    public void Content_without_end_is_refused(string step, int times) =>
        Refused("pdf-page-size", Document(string.Concat(Enumerable.Repeat(step, times)), pages: 1));

    [Fact]
    public void A_letter_that_stands_for_thousands_is_counted_as_they_are()
    {
        const int Long = 4_000;
        var map =
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0061> <"
            + string.Concat(Enumerable.Repeat("0041", Long))
            + "> endbfchar endcmap CMapName currentdict /CMap defineresource pop end end";
        var letters = string.Concat(
            Enumerable.Repeat("0 9 Td <006100610061006100610061> Tj ", 200)
        );

        Refused(
            "unpacked-size",
            BadFiles.Pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                Page,
                Stream($"BT /F 8 Tf {letters} ET"),
                "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[7 0 R]>>",
                Stream(map),
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R/DW 500>>",
                "<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent 0/CapHeight 700/StemV 80>>"
            )
        );
    }

    [Fact]
    public void A_form_on_each_of_many_pages_is_read()
    {
        var article = PdfArticle.Read(
            Document(
                "/A Do",
                pages: 600,
                Form("BT /F 8 Tf 50 400 Td (The ferry was late.) Tj ET", "")
            ),
            new()
        );

        Assert.StartsWith("The ferry was late.", article.Text, StringComparison.Ordinal);
    }

    private static UnreadableInputException Refused(string limit, byte[] file)
    {
        var error = Assert.Throws<UnreadableInputException>(() => PdfArticle.Read(file, new()));

        Assert.Equal(limit, error.Limit);
        return error;
    }

    private const string Page =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</A 6 0 R/B 7 0 R>>>>>>";

    private static byte[] Document(string content, int pages, params string[] forms) =>
        BadFiles.Pdf([
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages}/Kids[{string.Concat(Enumerable.Repeat("3 0 R ", pages))}]>>",
            Page,
            Stream(content),
            Font,
            .. forms,
        ]);

    private static string Form(string content, string resources) =>
        Stream(content, $"/Type/XObject/Subtype/Form/BBox[0 0 600 800]{resources}");

    private static string Stream(string content, string entries = "") =>
        $"<<{entries}/Length {Encoding.Latin1.GetByteCount(content)}>>stream\n{content}\nendstream";
}
