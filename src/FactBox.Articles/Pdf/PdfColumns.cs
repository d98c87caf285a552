namespace FactBox.Articles.Pdf;

/// <summary>Cuts the lines that run across a page into columns, in the order in which they are read.</summary>
internal static class PdfColumns
{
    // Between columns there is more room than between any words, in the size of the font.
    private const double Gutter = 0.9;

    // Fewer lines that leave the same gap do so by chance.
    private const int FewestLines = 3;

    // Unless the gap is as wide as no space between words: the last lines of a column may be few.
    private const double WideGutter = 1.8;

    // In the size of the font: the first line of a paragraph is moved in by no more.
    private const double MostIndent = 2;

    // No page has more that is printed to be read.
    private const int MostLines = 1000;

    // A cell of a table has a word or two, a line of a column more.
    private const double MostWordsOfCell = 2.5;

    /// <summary>The columns of a page from top to bottom and from left to right, tables left out.</summary>
    /// <param name="lines">Its lines from top to bottom, each as wide as the page.</param>
    public static List<List<PdfLine>> Of(List<PdfLine> lines)
    {
        var columns = new List<List<PdfLine>>();
        var single = new List<PdfLine>();
        var left = lines.Select(l => l.Left).DefaultIfEmpty(0).Min();
        var right = lines.Select(l => l.Right).DefaultIfEmpty(0).Max();
        for (var at = 0; at < lines.Count; )
        {
            var (end, gutters) = lines.Count <= MostLines ? Band(lines, at, left, right) : (at, []);
            if (gutters.Count == 0)
            {
                // A short line may leave the same gap as columns under it, and another one as well.
                single.Add(lines[at++]);
                continue;
            }

            // The short last line of what runs across the page may stand clear of the gap by chance.
            while (
                end - at > FewestLines
                && single.Count > 0
                && Belongs(lines[at], single[^1], lines[end - 1])
            )
            {
                single.Add(lines[at++]);
            }

            var band = lines.GetRange(at, end - at);
            at = end;

            Close(columns, ref single);
            var cells = Cells(band, gutters);
            if (!IsTable(band, cells))
            {
                columns.AddRange(cells.Where(c => c.Count > 0).Select(PdfLine.Of));
            }
        }

        Close(columns, ref single);
        return columns;
    }

    private static bool Belongs(PdfLine line, PdfLine above, PdfLine below) =>
        Math.Abs(line.Size - above.Size) < 0.1
        && Math.Abs(line.Size - below.Size) > 0.5
        && above.Baseline - line.Baseline < 2 * line.Size;

    private static void Close(List<List<PdfLine>> columns, ref List<PdfLine> single)
    {
        if (single.Count > 0)
        {
            columns.Add(single);
            single = [];
        }
    }

    /// <summary>The lines from <paramref name="at"/> on that leave a common gap, and those gaps that divide them.</summary>
    private static (int End, List<(double Left, double Right)> Gutters) Band(
        List<PdfLine> lines,
        int at,
        double left,
        double right
    )
    {
        var free = new List<(double Left, double Right)> { (left, right) };
        var end = at;
        while (end < lines.Count)
        {
            var next = Less(free, lines[end].Words, lines[end].Size);
            if (Ends(next))
            {
                // One long word, such as an address, does not end the columns that it juts out of.
                next = Less(free, WithoutOverfull(lines[end]), lines[end].Size);
                if (!Divides(free) || Ends(next))
                {
                    break;
                }
            }

            free = next;
            end++;
        }

        return (end, free.Where(g => IsGutter(g)).ToList());

        bool Divides(List<(double Left, double Right)> gaps) => gaps.Exists(IsGutter);

        // Where columns end, the line under them may still leave the room beside it.
        bool Ends(List<(double Left, double Right)> next) =>
            next.Count == 0 || (!next.SequenceEqual(free) && Gutters(next) < Gutters(free));

        int Gutters(List<(double Left, double Right)> gaps) => gaps.Count(IsGutter);

        List<PdfWord> WithoutOverfull(PdfLine line)
        {
            var gutters = free.Where(IsGutter).ToList();
            return line.Words.FindAll(w => !IsOverfull(w));

            // It begins where its column does, and is wider.
            bool IsOverfull(PdfWord word) =>
                Math.Abs(word.Size - lines[at].Size) < 0.1
                && gutters.FindIndex(g => word.Left < g.Left && word.Right > g.Left)
                    is >= 0
                        and var i
                && word.Left - (i > 0 ? gutters[i - 1].Right : left) < MostIndent * word.Size;
        }

        bool IsGutter((double Left, double Right) gap)
        {
            int before = 0,
                after = 0;
            for (var i = at; i < end; i++)
            {
                before += lines[i].Left < gap.Left ? 1 : 0;
                after += lines[i].Right > gap.Right ? 1 : 0;
            }

            var fewest = gap.Right - gap.Left >= WideGutter * lines[at].Size ? 1 : FewestLines;
            return Math.Min(before, after) >= fewest && Math.Max(before, after) >= FewestLines;
        }
    }

    /// <summary>What a line leaves free of gaps.</summary>
    private static List<(double Left, double Right)> Less(
        List<(double Left, double Right)> gaps,
        List<PdfWord> words,
        double size
    )
    {
        var least = Gutter * size;
        var left = new List<(double Left, double Right)>();
        var first = 0;
        foreach (var gap in gaps)
        {
            var from = gap.Left;
            while (first < words.Count && words[first].Right <= gap.Left)
            {
                first++;
            }

            for (var i = first; i < words.Count && words[i].Left < gap.Right; i++)
            {
                Add(from, Math.Min(words[i].Left, gap.Right));
                from = Math.Max(from, words[i].Right);
            }

            Add(from, gap.Right);
        }

        return left;

        void Add(double from, double to)
        {
            if (to - from >= least)
            {
                left.Add((from, to));
            }
        }
    }

    private static List<List<PdfWord>> Cells(
        List<PdfLine> band,
        List<(double Left, double Right)> gutters
    )
    {
        var cells = Enumerable
            .Range(0, gutters.Count + 1)
            .Select(_ => new List<PdfWord>())
            .ToList();
        foreach (var word in band.SelectMany(l => l.Words))
        {
            cells[gutters.Count(g => word.Left >= g.Left)].Add(word);
        }

        return cells;
    }

    private static bool IsTable(List<PdfLine> band, List<List<PdfWord>> cells)
    {
        var filled = cells.Sum(c => PdfLine.Of(c).Count);
        return band.Sum(l => l.Words.Count) <= MostWordsOfCell * filled;
    }
}
