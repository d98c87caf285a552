using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Pdf;

/// <summary>Cuts the lines that run across a page into columns, in the order in which they are read.</summary>
internal static class PdfColumns
{
    // Between columns there is more room than between any words, in the size of the font.
    private const double Gutter = 0.9;

    // In the size of the text: room enough for headings, too, which stand beside each other but seldom.
    private const double GutterOfText = 1.17;

    // Fewer lines that leave the same gap do so by chance.
    private const int FewestLines = 3;

    // Unless the gap is as wide as no space between words: the last lines of a column may be few.
    private const double WideGutter = 1.8;

    // So many lines that begin at the same place are no chance.
    private const int FewestOfColumn = 4;

    // More columns than this are no columns of text.
    private const int MostColumns = 12;

    // Points by which lines that begin at the same place may vary.
    private const double SamePlace = 2;

    // No page has more that is printed to be read.
    private const int MostLines = 1000;

    // A cell of a table has a word or two, a line of a column more.
    private const double MostWordsOfCell = 2.5;

    // With so many words a cell that is no figure is a line of verse, or of a list.
    private const double FewestWordsOfText = 2;

    // A row of a table has more than one. Short lines and a headline further right are no table.
    private const double FewestCellsOfRow = 1.5;

    /// <summary>The columns of a page from top to bottom and from left to right, tables left out.</summary>
    /// <param name="lines">Its lines from top to bottom, each as wide as the page.</param>
    /// <param name="known">The gaps between columns of the pages before; those of this one are added.</param>
    /// <param name="tables">Gets the number of lines of each table that is left out.</param>
    public static List<List<PdfLine>> Of(
        List<PdfLine> lines,
        HashSet<(double Left, double Right)> known,
        List<int> tables
    )
    {
        lines = lines.Count <= MostLines ? WithoutOverfull(lines) : lines;
        var columns = new List<List<PdfLine>>();
        var single = new List<PdfLine>();
        var left = lines.Select(l => l.Left).DefaultIfEmpty(0).Min();
        var right = lines.Select(l => l.Right).DefaultIfEmpty(0).Max();
        var widest = GutterOfText * PdfLine.CommonSize(lines);
        for (var at = 0; at < lines.Count; )
        {
            var (end, gutters) = lines.Count <= MostLines ? BandAt(at) : (at, []);
            // A headline may leave a gap of its own with some lines under it, which is wider but ends before theirs.
            var isShort =
                gutters.Count > 0
                && at + 1 < lines.Count
                && BandAt(at + 1) is { Gutters.Count: > 0 } next
                && next.End > end;
            if (gutters.Count == 0 || isShort)
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
            if ((gutters.Count == 1 && IsList(band, gutters[0])) || IsBox(band))
            {
                single.AddRange(band);
                continue;
            }

            var cells = Cells(band, gutters);
            if (IsTable(band, cells))
            {
                // What stands over or under a table, as short as one of its cells, is text.
                var over = band.TakeWhile(IsInOneCell).ToList();
                var under = band.AsEnumerable().Reverse().TakeWhile(IsInOneCell).Reverse().ToList();
                tables.Add(band.Count - over.Count - under.Count);
                single.AddRange(over);
                Close(columns, ref single);
                single.AddRange(under);
            }
            else
            {
                Close(columns, ref single);
                known.UnionWith(gutters.Select(g => (Math.Round(g.Left), Math.Round(g.Right))));
                columns.AddRange(cells.Where(c => c.Count > 0).Select(PdfLine.Of));
            }

            bool IsInOneCell(PdfLine line) => !gutters.Exists(g => IsOnBothSides(line, g));
        }

        Close(columns, ref single);
        return columns;

        (int End, List<(double Left, double Right)> Gutters) BandAt(int at) =>
            Band(lines, at, left, right, widest, known);
    }

    /// <summary>
    /// The lines with each word that is too wide for its column, such as an address, cut to it; it would close the gap
    /// beside the column, and mix up all lines under it.
    /// </summary>
    private static List<PdfLine> WithoutOverfull(List<PdfLine> lines)
    {
        // Where many lines begin again behind a gap, a column begins.
        var edges = lines
            .SelectMany(l =>
                l.Words.Skip(1).Where((w, i) => w.Left - l.Words[i].Right >= Gutter * l.Size)
            )
            .GroupBy(w => (Edge: Math.Round(w.Left), w.Size))
            .Where(g => g.Count() >= Math.Max(FewestOfColumn, lines.Count / 4))
            .Select(g => g.Key)
            .ToList();
        if (edges.Count is 0 or > MostColumns)
        {
            return lines;
        }

        // Where the column before each ends.
        var ends = edges.ConvertAll(e =>
            lines
                .SelectMany(l => l.Words)
                .Select(w => w.Right)
                .Where(r => r <= e.Edge - (Gutter * e.Size))
                .DefaultIfEmpty(0)
                .Max()
        );
        var left = lines.Min(l => l.Left);
        return lines.ConvertAll(l =>
            l.Words.Exists(w => Next(w) >= 0) ? new PdfLine(l.Words.ConvertAll(Cut)) : l
        );

        PdfWord Cut(PdfWord word) =>
            Next(word) is >= 0 and var next
                ? word with
                {
                    Right = Math.Max(word.Left, ends[next]),
                }
                : word;

        // The column that a word juts into from the one that it begins, or -1.
        int Next(PdfWord word)
        {
            var next = -1;
            var begins = Math.Abs(left - word.Left) < SamePlace;
            for (var i = 0; i < edges.Count; i++)
            {
                var (edge, size) = edges[i];
                begins |= Math.Abs(edge - word.Left) < SamePlace;
                if (
                    size == word.Size
                    && edge > word.Left + SamePlace
                    && edge < word.Right
                    && (next < 0 || edge < edges[next].Edge)
                )
                {
                    next = i;
                }
            }

            return begins ? next : -1;
        }
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
        double right,
        double widest,
        HashSet<(double Left, double Right)> known
    )
    {
        var free = new List<(double Left, double Right)> { (left, right) };
        var end = at;
        while (end < lines.Count)
        {
            var next = Less(free, lines[end], widest);
            // Where columns end, the line under them may still leave the room beside it.
            if (next.Count == 0 || (!next.SequenceEqual(free) && Divides(free) && !Divides(next)))
            {
                break;
            }

            free = next;
            end++;
        }

        return (end, free.Where(g => IsGutter(g)).ToList());

        bool Divides(List<(double Left, double Right)> gaps) => gaps.Exists(IsGutter);

        bool IsGutter((double Left, double Right) gap)
        {
            int before = 0,
                after = 0,
                both = 0;
            for (var i = at; i < end; i++)
            {
                before += lines[i].Left < gap.Left ? 1 : 0;
                after += lines[i].Right > gap.Right ? 1 : 0;
                both += IsOnBothSides(lines[i], gap) ? 1 : 0;
            }

            // One line further right, with nothing beside it, is no column.
            var isCertain =
                gap.Right - gap.Left >= WideGutter * lines[at].Size || known.Any(IsWithin);
            var fewest = isCertain && both > 0 ? 1 : FewestLines;
            return Math.Min(before, after) >= fewest && Math.Max(before, after) >= FewestLines;

            bool IsWithin((double Left, double Right) other) =>
                Math.Abs(gap.Right - other.Right) <= SamePlace
                && gap.Left <= other.Left + SamePlace;
        }
    }

    /// <summary>What a line leaves free of gaps.</summary>
    private static List<(double Left, double Right)> Less(
        List<(double Left, double Right)> gaps,
        PdfLine line,
        double widest
    )
    {
        var least = Math.Min(Gutter * line.Size, widest);
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

    private static bool IsOnBothSides(PdfLine line, (double Left, double Right) gap) =>
        line.Left < gap.Left && line.Right > gap.Right;

    /// <summary>Whether what stands left of a gap are the marks of a list's items, and perhaps another line.</summary>
    private static bool IsList(List<PdfLine> band, (double Left, double Right) gap)
    {
        var items = band.Count(l =>
            IsOnBothSides(l, gap) && l.Words[1].Left >= gap.Left && IsMark(l.Words[0].Text)
        );
        return 2 * items >= band.Count(l => l.Left < gap.Left);
    }

    /// <summary>Whether it is a published fact box, whose values stand in a column of their own.</summary>
    private static bool IsBox(List<PdfLine> band) =>
        band.Count(l => BoxReader.IsPart(l.Text)) > band.Count / 2;

    // "•", "3", "3.", "(a)", "iv)"
    private static bool IsMark(string word) =>
        word is ['•' or '◦' or '▪' or '‣' or '·' or '●' or '○' or '■' or '–' or '-' or '*']
        || (word.Length <= 2 && word.All(char.IsAsciiDigit))
        || (
            word is [.., '.' or ')']
            && word.TrimStart('(')[..^1] is { Length: > 0 and <= 3 } number
            && number.All(char.IsAsciiLetterOrDigit)
        );

    private static bool IsTable(List<PdfLine> band, List<List<PdfWord>> cells)
    {
        var filled = cells.Sum(c => PdfLine.Of(c).Count);
        var words = band.Sum(l => l.Words.Count);
        var withFigures = band.Count(l => l.Words.Exists(w => w.Text.Any(char.IsAsciiDigit)));
        var isText = words >= FewestWordsOfText * filled && 2 * withFigures < band.Count;
        return filled >= FewestCellsOfRow * band.Count
            && words <= MostWordsOfCell * filled
            && !isText;
    }
}
