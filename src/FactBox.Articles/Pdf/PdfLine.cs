namespace FactBox.Articles.Pdf;

/// <summary>A line of a column.</summary>
/// <param name="Words">Its words, from left to right.</param>
internal sealed record PdfLine(List<PdfWord> Words)
{
    // How far two words of one line may stand apart in height, in the size of their font: indices stand off a little.
    private const double SameLine = 0.45;

    // An index above the line is smaller than it by this, and stands off by this of its size.
    private const double RaisedSize = 0.8;
    private const double Raised = 0.12;

    // No space is as narrow as this, in the size of the font.
    private const double Touching = 0.15;

    public double Left { get; } = Words[0].Left;

    public double Right { get; } = Words.Max(w => w.Right);

    public double Baseline { get; } = Words.MaxBy(w => w.Size)!.Baseline;

    public double Size { get; } =
        Words.GroupBy(w => w.Size).MaxBy(g => g.Sum(w => w.Text.Length))!.Key;

    public bool IsBold { get; } = Words.TrueForAll(w => w.IsBold);

    public string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>Whether a word is set as an index above the line.</summary>
    public bool IsRaised(PdfWord word) =>
        word.Size <= RaisedSize * Size && word.Baseline - Baseline >= Raised * Size;

    /// <summary>Whether a raised word stands directly behind a figure or a bracket, as powers do.</summary>
    public bool IsPower(PdfWord word)
    {
        var before = Words.IndexOf(word) - 1;
        return before >= 0
            && Words[before].Text[^1] is (>= '0' and <= '9') or ')' or ']'
            && word.Left - Words[before].Right < Touching * Size;
    }

    /// <summary>The size that most letters of some lines have, or 0.</summary>
    public static double CommonSize(IEnumerable<PdfLine> lines) =>
        lines
            .GroupBy(l => l.Size)
            .OrderByDescending(g => g.Sum(l => (long)l.Text.Length))
            .ThenBy(g => g.Key)
            .FirstOrDefault()
            ?.Key
        ?? 0;

    /// <summary>The lines of some words, from top to bottom.</summary>
    public static List<PdfLine> Of(IEnumerable<PdfWord> words)
    {
        var lines = new List<PdfLine>();
        var open = new List<PdfWord>();
        // Large words first where heights are equal, so that a line has the height of what is large in it.
        foreach (
            var word in words
                .OrderByDescending(w => w.Baseline)
                .ThenByDescending(w => w.Size)
                .ThenBy(w => w.Left)
        )
        {
            if (
                open.Count > 0
                && open[0].Baseline - word.Baseline > SameLine * Math.Max(open[0].Size, word.Size)
            )
            {
                lines.Add(Line(open));
                open = [];
            }

            open.Add(word);
        }

        if (open.Count > 0)
        {
            lines.Add(Line(open));
        }

        return lines;
    }

    private static PdfLine Line(List<PdfWord> words) => new([.. words.OrderBy(w => w.Left)]);
}
