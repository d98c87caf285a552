namespace FactBox.Text;

/// <summary>Whether a line break was set only to fit a column, so that the paragraph goes on.</summary>
internal static class LineWrap
{
    // Columns that text is wrapped at; below is a list or verse, above nobody wraps.
    private const int MinColumn = 40;
    private const int MaxColumn = 100;

    // A line as short as this was not ended by a column.
    private const int MinWrapped = 20;

    /// <summary>Whether the second line goes on with the paragraph of the first.</summary>
    public static bool Joins(ReadOnlySpan<byte> text, Line first, Line second)
    {
        if (second.IsBlank || text[first.End..first.Next].SequenceEqual("\u2029"u8))
        {
            return false;
        }

        var (quote, firstText) = Quoted(text, first);
        var (secondQuote, secondText) = Quoted(text, second);
        if (quote != secondQuote || firstText == first.TextEnd || secondText == second.TextEnd)
        {
            return false; // another level of "> " in a message, or an empty line there
        }

        var lower = StartsLower(text[secondText..second.TextEnd]);
        var stopped = EndsInStop(text[first.TextStart..first.TextEnd]);
        if (
            lower
            && !stopped
            && quote == 0
            && (text[first.End - 1] == ' ' || IsCutSentence(text, first, second))
        )
        {
            return true;
        }

        return JoinsInColumn(text, first, second, firstText, secondText, lower, stopped);
    }

    private static bool JoinsInColumn(
        ReadOnlySpan<byte> text,
        Line first,
        Line second,
        int firstText,
        int secondText,
        bool lower,
        bool stopped
    )
    {
        if (
            first.End - first.Start > MaxColumn * 4
            || second.End - second.Start > MaxColumn * 4 && !lower
        )
        {
            return false;
        }

        var width = Width(text, first);
        if (width is < MinWrapped or > MaxColumn || IsRule(text, first) || IsRule(text, second))
        {
            return false;
        }

        var column = Column.Around(text, first, second);
        if (!column.IsWrapped)
        {
            return false;
        }

        var full = column.IsFull(width, WordWidth(text, secondText, second.TextEnd));
        if (column.Breaks < 3 && (!lower || stopped || !full))
        {
            return false; // too little to see a column
        }

        if (StartsItem(text[secondText..second.TextEnd]) && (!full || stopped))
        {
            return false;
        }

        var indent = secondText - second.Start - (firstText - first.Start);
        if (indent >= 2 && !StartsItem(text[firstText..first.TextEnd]))
        {
            return false; // the first line of a paragraph is set in
        }

        return full || lower && !stopped;
    }

    /// <summary>The column that the lines around a break are wrapped at.</summary>
    private struct Column
    {
        private int _widest;
        private int _second;
        private int _lines;
        private int _long;
        private int _capitals;
        private int _full;

        /// <summary>How many breaks between two lines with text were seen.</summary>
        public int Breaks { get; private set; }

        private readonly int Edge => _lines > 3 ? _second : _widest;

        /// <summary>Whether most breaks are where the column makes them.</summary>
        public readonly bool IsWrapped =>
            Edge is >= MinColumn and <= MaxColumn
            && _long * 6 <= _lines
            && (Breaks < 3 || _capitals * 10 < Breaks * 7)
            && _full * 10 >= Breaks * 6;

        /// <summary>Whether a word of this width would not have fitted after a line of that width.</summary>
        public readonly bool IsFull(int width, int word) => width + 1 + word > Edge - Edge / 8;

        public static Column Around(ReadOnlySpan<byte> text, Line first, Line second)
        {
            Span<Line> lines = stackalloc Line[2 * Paragraphs.ContextLines];
            var from = Paragraphs.ContextLines - 1;
            lines[from] = first;
            var limit = Math.Max(0, second.Start - Paragraphs.ContextBytes);
            while (
                from > 0
                && lines[from].Start > limit
                && Line.TryBefore(text, lines[from].Start, limit, out var line)
            )
            {
                lines[--from] = line;
            }

            var to = Paragraphs.ContextLines;
            lines[to++] = second;
            var end = Math.Min(text.Length, (long)second.Start + Paragraphs.ContextBytes);
            while (to < lines.Length && lines[to - 1].Next < end)
            {
                var line = Line.At(text, lines[to - 1].Next);
                if (line.End > end)
                {
                    break; // not all of it may be looked at
                }

                lines[to++] = line;
            }

            var column = default(Column);
            column.Measure(text, lines[from..to]);
            return column;
        }

        private void Measure(ReadOnlySpan<byte> text, ReadOnlySpan<Line> lines)
        {
            Span<int> widths = stackalloc int[lines.Length];
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].IsBlank)
                {
                    continue;
                }

                widths[i] = Width(text, lines[i]);
                _lines++;
                if (widths[i] > MaxColumn)
                {
                    _long++;
                }
                else if (widths[i] >= _widest)
                {
                    (_widest, _second) = (widths[i], _widest);
                }
                else
                {
                    _second = Math.Max(_second, widths[i]);
                }
            }

            for (var i = 1; i < lines.Length; i++)
            {
                if (lines[i].IsBlank || lines[i - 1].IsBlank)
                {
                    continue;
                }

                var (_, start) = Quoted(text, lines[i]);
                Breaks++;
                _capitals += StartsCapital(text[start..lines[i].TextEnd]) ? 1 : 0;
                _full += IsFull(widths[i - 1], WordWidth(text, start, lines[i].TextEnd)) ? 1 : 0;
            }
        }
    }

    // "This is a sentence" / "cut off in the middle.": a capital at its beginning, a stop only at its end.
    private static bool IsCutSentence(ReadOnlySpan<byte> text, Line first, Line second)
    {
        var line = text[first.TextStart..first.TextEnd];
        return StartsCapital(line)
            && line.Length < MaxColumn
            && second.TextEnd - second.TextStart < MaxColumn
            && SentenceRules.IsLetterByte(line[^1])
            && line.Count((byte)' ') >= 2
            && EndsInStop(text[second.TextStart..second.TextEnd]);
    }

    // The depth of "> > " and where the text after it begins.
    private static (int Depth, int Start) Quoted(ReadOnlySpan<byte> text, Line line)
    {
        var depth = 0;
        var at = line.TextStart;
        while (at < line.TextEnd && text[at] is (byte)'>' or (byte)' ')
        {
            depth += text[at] == '>' ? 1 : 0;
            at++;
        }

        return (depth, at);
    }

    // In characters, with the indentation.
    private static int Width(ReadOnlySpan<byte> text, Line line) =>
        line.TextEnd - line.Start > MaxColumn * 4
            ? MaxColumn + 1
            : Characters(text[line.Start..line.TextEnd]);

    private static int WordWidth(ReadOnlySpan<byte> text, int start, int end)
    {
        var word = text[start..Math.Min(end, start + MaxColumn)];
        var length = word.IndexOf((byte)' ');
        return Characters(length < 0 ? word : word[..length]);
    }

    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        if (System.Text.Ascii.IsValid(utf8))
        {
            return utf8.Length;
        }

        var count = 0;
        foreach (var c in utf8)
        {
            count += (c & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }

    // A line of dashes and the like.
    private static bool IsRule(ReadOnlySpan<byte> text, Line line)
    {
        foreach (var c in text[line.TextStart..line.TextEnd])
        {
            if (SentenceRules.IsWordByte(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsLower(ReadOnlySpan<byte> line) =>
        line[0] is >= (byte)'a' and <= (byte)'z';

    private static bool StartsCapital(ReadOnlySpan<byte> line)
    {
        while (line is [(byte)'"' or (byte)'\'' or (byte)'(' or (byte)'[', ..])
        {
            line = line[1..];
        }

        if (line.StartsWith("“"u8) || line.StartsWith("‘"u8))
        {
            line = line[3..];
        }

        return line.Length > 0 && SentenceRules.IsUpper(line, 0, out _);
    }

    private static bool EndsInStop(ReadOnlySpan<byte> line)
    {
        while (line is [.., (byte)'"' or (byte)'\'' or (byte)')' or (byte)']'])
        {
            line = line[..^1];
        }

        if (line.EndsWith("”"u8) || line.EndsWith("’"u8))
        {
            line = line[..^3];
        }

        return line is [.., (byte)'.' or (byte)'!' or (byte)'?' or (byte)':']
            || line.EndsWith("…"u8);
    }

    // "- ", "* ", "• ", "12. ", "3) ", "(a) "
    private static bool StartsItem(ReadOnlySpan<byte> line)
    {
        if (
            line is [(byte)'-' or (byte)'*' or (byte)'+' or (byte)'#', (byte)' ', ..]
            || line.StartsWith("•"u8)
            || line.StartsWith("⁃"u8)
            || line.StartsWith("–"u8) && line.Length > 3 && line[3] == ' '
        )
        {
            return true;
        }

        var at = line[0] == '(' ? 1 : 0;
        var start = at;
        while (at < line.Length && at - start < 3 && char.IsAsciiLetterOrDigit((char)line[at]))
        {
            at++;
        }

        return at > start
            && (at - start == 1 || char.IsAsciiDigit((char)line[start]))
            && at + 1 < line.Length
            && line[at] is (byte)'.' or (byte)')'
            && line[at + 1] == ' ';
    }
}
