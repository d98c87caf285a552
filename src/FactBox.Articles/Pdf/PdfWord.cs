using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
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

    // In degrees: words that run in almost the same direction do so because a page was laid askew on a scanner.
    private const double SameDirection = 5;
    private const double Straight = 0.1;

    // How far from each other a letter may be printed twice, in points and of its width.
    private const double MostAside = 1;
    private const double PartAside = 1.0 / 3;

    /// <summary>
    /// The words of a page that are read in the direction in which most of it is, which need not be to the right: a page
    /// may lie on its side. Places are those on the page turned so that it is.
    /// </summary>
    public static List<PdfWord> Of(Page page)
    {
        var words = Extractor
            .GetWords(Once(page.Letters))
            .SelectMany(DropCaps.Parted)
            .Select(w => (Word: w, Text: Plain(w.Text), Angle: Angle(w)))
            .Where(w => w.Text.Length > 0)
            .ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var side = words
            .GroupBy(w => Side(w.Angle))
            .OrderByDescending(g => g.Sum(w => w.Text.Length))
            .ThenBy(g => Math.Abs(g.Key))
            .First()
            .Key;
        words.RemoveAll(w => Math.Abs(Off(w.Angle, side)) > SameDirection);
        var angles = words.Select(w => Off(w.Angle, side)).Order().ToList();
        var askew = angles.Count > 0 ? angles[angles.Count / 2] : 0;
        var (sin, cos) = Math.SinCos(
            double.DegreesToRadians((90 * side) + (Math.Abs(askew) < Straight ? 0 : askew))
        );
        return DropCaps.Joined(
            words
                .Select(w => Of(w.Word, w.Text, cos, sin))
                .Where(w =>
                    double.IsFinite(w.Left + w.Right + w.Baseline) && w.Size is > 0 and < 2000
                )
                .ToList()
        );
    }

    /// <summary>
    /// The letters, without those that are printed again over themselves to look bold. PdfPig's filter for this looks at
    /// all letters for each of them.
    /// </summary>
    private static List<Letter> Once(IReadOnlyList<Letter> letters)
    {
        var once = new List<Letter>(letters.Count);
        var seen = new Dictionary<(string Value, int X, int Y), Letter>(letters.Count);
        foreach (var letter in letters)
        {
            var start = letter.StartBaseLine;
            if (!IsAgain(letter, start))
            {
                once.Add(letter);
                seen[(letter.Value, Cell(start.X), Cell(start.Y))] = letter;
            }
        }

        return once;

        bool IsAgain(Letter letter, PdfPoint start)
        {
            var (across, up) = (letter.EndBaseLine.X - start.X, letter.EndBaseLine.Y - start.Y);
            var most = Math.Min(MostAside, Math.Max(Math.Abs(across), Math.Abs(up)) * PartAside);
            var (right, top) = (Cell(start.X + most), Cell(start.Y + most));
            for (var x = Cell(start.X - most); x <= right; x++)
            {
                for (var y = Cell(start.Y - most); y <= top; y++)
                {
                    if (
                        seen.TryGetValue((letter.Value, x, y), out var other)
                        && Math.Abs(other.StartBaseLine.X - start.X) <= most
                        && Math.Abs(other.StartBaseLine.Y - start.Y) <= most
                        && other.PointSize == letter.PointSize
                    )
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        // Small, so that it holds one letter of a kind; what lies far outside of all pages lies nowhere.
        static int Cell(double at) => (int)Math.Clamp(Math.Floor(at / MostAside), -1e6, 1e6);
    }

    // In degrees, from that of lines to the right.
    private static double Angle(Word word)
    {
        var (start, end) = (word.Letters[0].StartBaseLine, word.Letters[^1].EndBaseLine);
        var angle = double.RadiansToDegrees(Math.Atan2(end.Y - start.Y, end.X - start.X));
        return double.IsFinite(angle) ? angle : 0;
    }

    // Quarters of a turn.
    private static int Side(double angle) => ((int)Math.Round(angle / 90) + 4) % 4;

    private static double Off(double angle, int side) =>
        Math.IEEERemainder(angle - (90 * side), 360);

    private static PdfWord Of(Word word, string text, double cos, double sin)
    {
        var box = word.BoundingBox;
        double[] along =
        [
            Along(box.BottomLeft),
            Along(box.BottomRight),
            Along(box.TopLeft),
            Along(box.TopRight),
        ];
        var start = word.Letters[0].StartBaseLine;
        return new(
            text,
            along.Min(),
            along.Max(),
            (start.Y * cos) - (start.X * sin),
            Math.Round(word.Letters.Max(l => l.PointSize), 1),
            (word.FontName ?? "").Contains("bold", StringComparison.OrdinalIgnoreCase)
        );

        double Along(PdfPoint point) => (point.X * cos) + (point.Y * sin);
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
