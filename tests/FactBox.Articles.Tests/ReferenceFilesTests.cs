using FactBox.Conventions;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

/// <summary>The reference page as a file of each kind: the same parts, and the numbers that were published with it.</summary>
public sealed class ReferenceFilesTests
{
    [Theory]
    [InlineData("docx")]
    [InlineData("epub")]
    [InlineData("pdf")]
    [InlineData("pdf in two columns")]
    [InlineData("pdf with indents")]
    public void The_page_as_a_file_has_the_same_parts_and_the_published_numbers(string kind)
    {
        var page = WrittenPage.Reference();
        var expected = page.Plain;

        var article = DocumentReader.Read(
            new FoundDocument($"page.{kind[..3]}") { Bytes = Build(page, kind) },
            new()
        );

        Assert.Equal(
            expected.Parts.Select(p => $"{p.Kind}: {p.Text}"),
            article.Parts.Select(p => $"{p.Kind}: {p.Text}")
        );
        Assert.Equal(6, article.Parts.Select(p => p.Kind).Distinct().Count());
        var box = FactBoxNumbers.Of(
            FactBoxConvention.Version1.Count(article.ToCountedText()),
            FactBoxConvention.Version1
        );
        Assert.Equal(
            (14.908, 972, 412, 0.424),
            (box.Level.Number, box.Tokens, box.Types, box.Ttr.Number)
        );
        Assert.True(article.FactBox!.AgreesWith(box));
    }

    private static byte[] Build(WrittenPage page, string kind) =>
        kind switch
        {
            "docx" => DocxFiles.Of(page),
            "epub" => EpubFiles.Of(page),
            "pdf" => PdfFiles.Of(page),
            "pdf in two columns" => PdfFiles.Of(page, new(Columns: 2)),
            "pdf with indents" => PdfFiles.Of(page, new(Indents: true)),
            _ => throw new ArgumentException($"No such kind: {kind}", nameof(kind)),
        };
}
