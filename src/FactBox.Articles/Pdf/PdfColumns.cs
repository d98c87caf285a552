namespace FactBox.Articles.Pdf;

/// <summary>Cuts the lines that run across a page into columns, in the order in which they are read.</summary>
internal static class PdfColumns
{
    // Between columns there is more room than between any words, in the size of the font.
    private const double Gutter = 0.9;

    // Fewer lines that leave the same gap do so by chance.
    private const int FewestLines = 3;

    // A cell of a table has a word or two, a line of a column more.
    private const double MostWordsOfCell = 2.5;

    /// <summary>The columns of a page from top to bottom and from left to right, tables left out.</summary>
    /// <param name="lines">Its lines from top to bottom, each as wide as the page.</param>
    public static List<List<PdfLine>> Of(List<PdfLine> lines)
    {
        var columns = new List<List<PdfLine>>();
        var single = new List<PdfLine>();
        for (var at = 0; at < lines.Count; )
        {
            var (end, gutters) = Band(lines, at);
            var band = lines.GetRange(at, end - at);
            at = end;
            if (gutters.Count == 0)
            {
                single.AddRange(band);
                continue;
            }

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

    private static void Close(List<List<PdfLine>> columns, ref List<PdfLine> single)
    {
        if (single.Count > 0)
        {
            columns.Add(single);
            single = [];
        }
    }

    /// <summary>The lines from <paramref name="at"/> on that leave a common gap, and those gaps that divide them.</summary>
    private static (int End, List<(double Left, double Right)> Gutters) Band(List<PdfLine> lines, int at)
    {
        var left = lines.Min(l => l.Left);
        var right = lines.Max(l => l.Right);
        var free = new List<(double Left, double Right)> { (left, right) };
        var end = at;
        while (end < lines.Count)
        {
            var next = Less(free, lines[end]);
            if (next.Count == 0)
            {
                break;
            }

            free = next;
            end++;
        }

        if (end == at)
        {
            return (at + 1, []);
        }

        var band = lines.GetRange(at, end - at);
        return (
            end,
            free.Where(g =>
                    band.Count(l => l.Left < g.Left) >= FewestLines && band.Count(l => l.Right > g.Right) >= FewestLines
                )
                .ToList()
        );
    }

    /// <summary>What a line leaves free of gaps.</summary>
    private static List<(double Left, double Right)> Less(List<(double Left, double Right)> gaps, PdfLine line)
    {
        var least = Gutter * line.Size;
        var left = new List<(double Left, double Right)>();
        var words = line.Words;
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

    private static List<List<PdfWord>> Cells(List<PdfLine> band, List<(double Left, double Right)> gutters)
    {
        var cells = Enumerable.Range(0, gutters.Count + 1).Select(_ => new List<PdfWord>()).ToList();
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
