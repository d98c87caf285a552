using System.Globalization;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Pdf;

/// <summary>Joins the lines of a document to paragraphs.</summary>
internal sealed class PdfParagraphs
{
    // In the usual distance of lines, or in the size of the font where that is not known: more is between paragraphs.
    private const double ParagraphGap = 1.3;
    private const double UnknownPitch = 1.25;

    // In the size of the font: the least that a first line is moved in.
    private const double Indent = 0.8;

    // Of the width of a column: a line that ends before this is a last one.
    private const double Full = 0.85;

    // In the size of the font: in a column this narrow many lines are short.
    private const double NarrowColumn = 15;

    // Larger than the text by this is a heading; smaller by this, at the foot of a page, is a footnote.
    private const double HeadingSize = 1.12;
    private const double NoteSize = 0.9;

    // A headline stands above the text, a published box perhaps above it.
    private const int MostBeforeTitle = 12;
    private const int MostWordsOfHeading = 30;
    private const int MostInFront = 4;
    private const int FewestOfStandfirst = 6;

    // Captions and notes that may part a paragraph.
    private const int MostAsides = 4;

    private readonly double _bodySize;
    private readonly double _pitch;
    private readonly List<Paragraph> _paragraphs = [];

    // What refers to notes on the page that is read, and on the one before.
    private readonly HashSet<string> _references = [];

    private PdfParagraphs(List<List<List<PdfLine>>> pages)
    {
        var lines = pages.SelectMany(p => p).SelectMany(c => c).ToList();
        _bodySize = PdfLine.CommonSize(lines);
        _pitch = Common(
            pages
                .SelectMany(p => p)
                .SelectMany(c => c.Zip(c.Skip(1)))
                .Where(two => Same(two.First.Size, _bodySize) && Same(two.Second.Size, _bodySize))
                .Select(two => (Math.Round(two.First.Baseline - two.Second.Baseline, 1), 1))
                .Where(p => p.Item1 > 0.5 * _bodySize)
        );
        _pitch = _pitch > 0 ? _pitch : _bodySize * UnknownPitch;
    }

    /// <summary>The paragraphs of a document; none is blank.</summary>
    /// <param name="document">The lines of each page, from top to bottom and as wide as the page.</param>
    /// <param name="deadline">When to be done.</param>
    /// <param name="tables">The lines of each table that is left out.</param>
    public static List<HeadedBlock> Of(
        List<List<PdfLine>> document,
        Deadline deadline,
        out List<int> tables
    )
    {
        var gutters = new HashSet<(double Left, double Right)>();
        var left = tables = [];
        var pages = document.ConvertAll(p => PdfColumns.Of(p, gutters, left));
        deadline.Check();
        if (!pages.Exists(p => p.Count > 0))
        {
            return [];
        }

        var paragraphs = new PdfParagraphs(pages);
        var notes = new List<List<string>>();
        for (var i = 0; i < pages.Count; i++)
        {
            // A note for which there was no room stands on the next page.
            paragraphs._references.Clear();
            paragraphs._references.UnionWith(
                References([.. pages[Math.Max(0, i - 1)], .. pages[i]])
            );
            notes.Add([.. pages[i].SelectMany(paragraphs.AddColumn)]);
        }

        for (var i = 0; i < pages.Count; i++)
        {
            DropReferences(pages[i], [.. notes[i], .. notes.ElementAtOrDefault(i + 1) ?? []]);
        }

        return paragraphs.Blocks();
    }

    // What refers to a note that is left out is no word of the text either.
    private static void DropReferences(List<List<PdfLine>> columns, HashSet<string> notes)
    {
        foreach (var line in columns.SelectMany(c => c))
        {
            if (line.Words.Exists(w => !IsReference(line, w)))
            {
                line.Words.RemoveAll(w => IsReference(line, w));
            }
        }

        bool IsReference(PdfLine line, PdfWord word) =>
            notes.Contains(Mark(word.Text)) && line.IsRaised(word) && !line.IsPower(word);
    }

    /// <summary>The raised numbers and the signs in some columns that may refer to notes.</summary>
    private static IEnumerable<string> References(IEnumerable<List<PdfLine>> columns)
    {
        // What stands first in its line is the mark of a note, not a reference to it.
        foreach (var line in columns.SelectMany(c => c))
        {
            foreach (var word in line.Words.Skip(1))
            {
                if (line.IsRaised(word) && !line.IsPower(word))
                {
                    yield return Mark(word.Text);
                }
            }

            // A sign is of the size of the text, and so a part of the word before it.
            foreach (var word in line.Words.Where((w, i) => i > 0 || w.Text.Length > 1))
            {
                if (
                    word.Text.TrimEnd('.', ',', ';', ':', '"', '”') is [.., var sign]
                    && IsSign(sign)
                )
                {
                    yield return sign.ToString();
                }
            }
        }
    }

    /// <summary>Adds what stands in a column, and gives the marks of the notes at its foot, which are left out.</summary>
    private List<string> AddColumn(List<PdfLine> column)
    {
        var left = column.Min(l => l.Left);
        var right = column.Max(l => l.Right);
        var first = _paragraphs.Count;
        Paragraph? open = null;
        for (var i = 0; i < column.Count; i++)
        {
            var line = column[i];
            var isIndented =
                line.Left > left + (Indent * line.Size) && line.Left < left + ((right - left) / 2);
            if (open is null || Begins(open, column[i - 1], line, isIndented, left, right))
            {
                open = GoesOn(line, isIndented, isFirst: open is null);
            }

            if (open is null)
            {
                open = new([], isIndented);
                _paragraphs.Add(open);
            }

            open.Lines.Add(line);
            // How wide a column of one line is, is not known.
            open.Room = column.Count > 1 ? right - line.Right : double.MaxValue;
        }

        return DropNotes(Math.Max(1, first));
    }

    /// <summary>Leaves out the notes among the last paragraphs, not those before the first, and gives their marks.</summary>
    private List<string> DropNotes(int first)
    {
        var from = _paragraphs.Count;
        while (from > first && LooksLikeNote(_paragraphs[from - 1]))
        {
            from--;
        }

        // What looks like a note but is referred to by nothing may be the text of a small box.
        var notes = _paragraphs.GetRange(from, _paragraphs.Count - from);
        var marks = notes.ConvertAll(n => Mark(n.Lines[0].Words[0].Text));
        if (!IsSeries(marks) || !marks.Exists(_references.Contains))
        {
            notes.RemoveAll(n => !_references.Contains(Mark(n.Lines[0].Words[0].Text)));
            marks.RemoveAll(m => !_references.Contains(m));
        }

        _paragraphs.RemoveAll(notes.Contains);
        return marks;
    }

    /// <summary>Whether marks are numbers that follow each other.</summary>
    private static bool IsSeries(List<string> marks)
    {
        var numbers = marks.ConvertAll(m =>
            int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1
        );
        return !numbers.Contains(-1)
            && numbers.Zip(numbers.Skip(1)).All(n => n.Second == n.First + 1);
    }

    /// <summary>Whether a line that follows another in its column begins a paragraph.</summary>
    private bool Begins(
        Paragraph open,
        PdfLine before,
        PdfLine line,
        bool isIndented,
        double left,
        double right
    )
    {
        var gap = before.Baseline - line.Baseline;
        var pitch = Same(line.Size, _bodySize) ? _pitch : line.Size * UnknownPitch;
        if (
            !Same(before.Size, line.Size)
            || before.IsBold != line.IsBold && (gap > pitch * 1.05 || before.Words.Count < 12)
            || gap > pitch * ParagraphGap
        )
        {
            return true;
        }

        if (IsBullet(line) || BoxReader.IsPart(line.Text) || BoxReader.IsPart(before.Text))
        {
            return true;
        }

        var wasIndented = before.Left > left + (Indent * before.Size);
        // A headline may be centred.
        if (
            isIndented
            && !wasIndented
            && line.Size <= _bodySize * HeadingSize
            && !IsBullet(open.Lines[0])
        )
        {
            return true;
        }

        // The last line of a paragraph is short; so are all lines of what is not set to a width.
        var isShort = before.Right < left + (Full * (right - left));
        return isShort
            && Words.EndsASentence(before.Text)
            && right - left > NarrowColumn * line.Size
            && before.Right + WidthOfFirst(line) < right;
    }

    /// <summary>
    /// The paragraph that a line goes on with: the last one, if the line is the first of its column; the one before the
    /// captions and notes that stand between, if it broke off; or null.
    /// </summary>
    private Paragraph? GoesOn(PdfLine line, bool isIndented, bool isFirst)
    {
        var last = _paragraphs.Count - 1;
        while (last >= 0 && _paragraphs.Count - last <= MostAsides && IsAside(_paragraphs[last]))
        {
            last--;
        }

        var isLast = last == _paragraphs.Count - 1;
        if (
            last < 0
            || (isLast && !isFirst)
            || isIndented
            || IsBullet(line)
            || !Same(line.Size, _bodySize)
        )
        {
            return null;
        }

        var paragraph = _paragraphs[last];
        var end = paragraph.Lines[^1];
        if (!Same(end.Size, line.Size) || end.IsBold != line.IsBold)
        {
            return null;
        }

        // Where the next word had found no room the line went on, sentence or not: few last lines are that full.
        var wasFull = isLast && WidthOfFirst(line) > paragraph.Room;
        return wasFull || (!Words.EndsASentence(end.Text) && char.IsLower(line.Text[0]))
            ? paragraph
            : null;
    }

    /// <summary>Set smaller than the text, or a caption: it may stand where a paragraph is broken in two.</summary>
    private bool IsAside(Paragraph paragraph) =>
        paragraph.Size < _bodySize * NoteSize || IsCaption(paragraph.Lines[0].Text);

    // With a space in front of it.
    private static double WidthOfFirst(PdfLine line) =>
        line.Words[0].Right - line.Words[0].Left + (0.25 * line.Size);

    private List<HeadedBlock> Blocks()
    {
        var hyphens = new LineEndHyphens(_paragraphs.SelectMany(p => p.Lines));
        var title = Title() is >= 0 and var found ? found : int.MaxValue / 2;
        return _paragraphs
            .Select((p, i) => Block(p, hyphens.Join(p.Lines), i - title))
            .Where(b => b.Block.Text.Length > 0)
            .ToList();
    }

    /// <summary>The paragraph at the beginning that is set largest, or -1.</summary>
    private int Title()
    {
        var first = _paragraphs.Take(MostBeforeTitle).ToList();
        var largest = first.Max(p => p.Size);
        var title = first.FindIndex(p =>
            p.Size == largest && p.Words is > 0 and <= MostWordsOfHeading
        );
        return largest > _bodySize * HeadingSize ? title : -1;
    }

    private HeadedBlock Block(Paragraph paragraph, string text, int afterTitle)
    {
        if (afterTitle == 0)
        {
            return new(new(text, IsTitle: true));
        }

        // Under the headline what is set larger than the text is a standfirst, unless it is as short as a heading.
        if (
            afterTitle is > 0 and <= MostInFront
            && paragraph.Size > _bodySize * HeadingSize
            && paragraph.Words >= FewestOfStandfirst
            && !char.IsAsciiDigit(text[0])
        )
        {
            return new(new(text, IsEmphasised: true));
        }

        var isHeading =
            paragraph.Words <= MostWordsOfHeading
            && (
                paragraph.Size > _bodySize * HeadingSize
                || (
                    paragraph.IsBold
                    && paragraph.Words <= MostWordsOfHeading / 2
                    && !Words.EndsASentence(text)
                )
            );
        var kind =
            isHeading ? ParagraphKind.Heading
            : IsBullet(paragraph.Lines[0]) ? ParagraphKind.ListItem
            : IsCaption(text) ? ParagraphKind.Caption
            : ParagraphKind.Body;
        // Which level is not known; none is the document's title.
        return new(new(text, kind), isHeading ? 2 : 0);
    }

    // Begun by a number or sign, and it or all of it smaller than the text. "5 things to know" counts.
    private bool LooksLikeNote(Paragraph paragraph)
    {
        var line = paragraph.Lines[0];
        var mark = line.Words[0];
        var isRaised = line.Words.Count > 1 && line.IsRaised(mark);
        var isMark =
            Mark(mark.Text) is { Length: > 0 and <= 3 } text
                && (text.All(char.IsAsciiDigit) || text.All(IsSign))
            || mark.Text is [var sign, ..] && IsSign(sign);
        var isCount =
            char.IsAsciiDigit(mark.Text[0])
            && line.Words.Count > 1
            && char.IsLower(line.Words[1].Text[0]);
        return isMark && (isRaised || (paragraph.Size < _bodySize * NoteSize && !isCount));
    }

    private static bool IsSign(char c) => c is '*' or '†' or '‡' or '§';

    // "1", "1.", "[1]", "*", "*See"
    private static string Mark(string word) =>
        word is [var sign, ..] && IsSign(sign)
            ? sign.ToString()
            : word.Trim('.', ')', '(', '[', ']');

    private static bool IsBullet(PdfLine line) =>
        line.Words.Count > 1 && line.Words[0].Text is "•" or "◦" or "▪" or "‣" or "–" or "·";

    private static bool IsCaption(string text) =>
        text.Length < 400
        && (
            text.StartsWith("Figure ", StringComparison.Ordinal)
            || text.StartsWith("Fig. ", StringComparison.Ordinal)
            || text.StartsWith("Table ", StringComparison.Ordinal)
        )
        && text.AsSpan(0, Math.Min(text.Length, 12)).ContainsAnyInRange('0', '9');

    private static bool Same(double one, double other) =>
        Math.Abs(one - other) <= 0.06 * Math.Max(one, other);

    private static double Common(IEnumerable<(double Value, int Weight)> values) =>
        values
            .GroupBy(v => v.Value)
            .OrderByDescending(g => g.Sum(v => (long)v.Weight))
            .ThenBy(g => g.Key)
            .FirstOrDefault()
            ?.Key
        ?? 0;

    private sealed record Paragraph(List<PdfLine> Lines, bool IsIndented)
    {
        /// <summary>What its last line leaves free.</summary>
        public double Room { get; set; }

        public double Size => Lines[0].Size;

        public int Words => Lines.Sum(l => l.Words.Count);

        public bool IsBold => Lines.TrueForAll(l => l.IsBold);
    }
}
