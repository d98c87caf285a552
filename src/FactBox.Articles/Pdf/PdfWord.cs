using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace FactBox.Articles.Pdf;

/// <summary>A word on a page; lengths are in points, and y grows upwards.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The line that it stands on.</param>
/// <param name="Size">The size of its font.</param>
/// <param name="IsBold">Its font is bold.</param>
internal sealed record PdfWord(
    string Text,
    double Left,
    double Right,
    double Baseline,
    double Size,
    bool IsBold
)
{
    private static readonly NearestNeighbourWordExtractor Extractor = new(
        // The same result for any number of threads, and documents share out the processors already.
        new() { MaxDegreeOfParallelism = 1 }
    );

    /// <summary>The words of a page that are read from left to right.</summary>
    public static List<PdfWord> Of(Page page) =>
        Extractor
            .GetWords(page.Letters)
            .Where(w => w.TextOrientation == TextOrientation.Horizontal)
            .Select(Of)
            .Where(w =>
                w.Text.Length > 0
                && double.IsFinite(w.Left + w.Right + w.Baseline)
                && w.Size is > 0 and < 2000
            )
            .ToList();

    private static PdfWord Of(Word word)
    {
        var first = word.Letters[0];
        return new(
            Plain(word.Text),
            word.BoundingBox.Left,
            word.BoundingBox.Right,
            first.StartBaseLine.Y,
            Math.Round(word.Letters.Max(l => l.PointSize), 1),
            (word.FontName ?? "").Contains("bold", StringComparison.OrdinalIgnoreCase)
        );
    }

    /// <summary>The text without white space, ligatures written out, without what no font could show.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0xFB00 and <= 0xFB06)
            {
                plain.Append(rune.ToString().Normalize(NormalizationForm.FormKC));
            }
            else if (
                !Rune.IsWhiteSpace(rune)
                && !Rune.IsControl(rune)
                && rune != Rune.ReplacementChar
            )
            {
                plain.Append(rune);
            }
        }

        return plain.ToString();
    }
}
