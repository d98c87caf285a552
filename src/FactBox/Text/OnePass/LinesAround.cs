using System.Runtime.Intrinsics;

namespace FactBox.Text.OnePass;

/// <summary>
/// Says where paragraphs end, as <see cref="Paragraphs.EndsAt"/> does, of a text that comes in steps, and keeps what is
/// known of the lines around: of sixteen lines around one break all but one are around the next.
/// </summary>
internal sealed class LinesAround
{
    // Some lines more than are around a break, so that they are seldom moved.
    private const int Kept = 128;
    private const int Ahead = 8;
    private const int LongestBreak = 3;
    private const int Side = Paragraphs.ContextLines;

    private static Vector128<byte> Places => Vector128<byte>.Indices;

    // One after the other, by offsets in the whole text: where each line begins and ends. One more begin: the next line's.
    private readonly long[] _starts = new long[Kept + 1];
    private readonly long[] _ends = new long[Kept];
    private readonly LineShape[] _shapes = new LineShape[Kept];

    // Of each line, and of none before the first and after the last, what a column is seen by.
    private readonly byte[] _widths = new byte[Side + Kept + Side];
    private readonly byte[] _words = new byte[Side + Kept + Side];
    private readonly byte[] _capitals = new byte[Side + Kept + Side];
    private int _count;
    private int _first; // the line before the last break that was asked for
    private int _earliest; // the first line before which all are known that may be around

    /// <summary>Forgets all lines.</summary>
    public void Clear() => _count = _first = 0;

    /// <summary>Whether a paragraph ends at a line break.</summary>
    /// <param name="text">What is in view of the text.</param>
    /// <param name="offset">Where that begins in the whole text.</param>
    /// <param name="at">The line break, by its place in view.</param>
    /// <param name="length">Its length.</param>
    public bool EndsAt(ReadOnlySpan<byte> text, long offset, int at, int length) =>
        Paragraphs.IsByBlankLine(text, at, at + length)
        || !(TryJoin(text, offset, at, at + length) ?? Paragraphs.JoinsAt(text, at, at + length));

    /// <summary>As <see cref="Paragraphs.NextEnd"/>.</summary>
    /// <param name="text">What is in view of the text.</param>
    /// <param name="offset">Where that begins in the whole text.</param>
    /// <param name="from">Where the range begins, by its place in view.</param>
    /// <param name="to">The byte after the range.</param>
    public int NextEnd(ReadOnlySpan<byte> text, long offset, int from, int to)
    {
        for (; Line.BreakIn(text, from, to, out var length) is var at and >= 0; from = at + length)
        {
            if (EndsAt(text, offset, at, length))
            {
                return at;
            }
        }

        return -1;
    }

    // Null: not all lines can be seen whole that the decision depends on.
    private bool? TryJoin(ReadOnlySpan<byte> text, long offset, int at, int next)
    {
        var limit = offset + next - Paragraphs.ContextBytes;
        var end = offset + next + Paragraphs.ContextBytes;
        // A byte order mark where the view of the plain implementation begins is to it one where the text begins.
        if (
            at <= Paragraphs.ContextBytes + LongestBreak
            || text[at - Paragraphs.ContextBytes] == 0xEF
            || !TryFind(text, offset, at, next)
            || _starts[_first] <= limit + LongestBreak
            || !TryHave(text, offset, _first + 1)
            || _starts[_first + 2] > end
        )
        {
            return null;
        }

        ref var first = ref _shapes[_first];
        ref var second = ref _shapes[_first + 1];
        if (!first.HasText)
        {
            return false;
        }

        var joins = LineWrap.JoinsByThemselves(first, second);
        if (joins is not null)
        {
            return joins;
        }

        // Mostly all eight may be looked at on each side.
        var from = Math.Max(0, _first - Side + 1);
        if (_starts[from] <= limit + LongestBreak)
        {
            from = _first;
            while (from > 0 && from > _first - Side + 1 && _starts[from - 1] >= limit)
            {
                if (_starts[--from] <= limit + LongestBreak)
                {
                    return null; // not all of the line break before it may be in view
                }
            }
        }

        var to = _first + Side + 1;
        if (to > _count || _starts[to] > end)
        {
            to = _first + 2;
        }

        while (to <= _first + Side && _starts[to] < end && _starts[to] < offset + text.Length)
        {
            if (!TryHave(text, offset, to) || _starts[++to] > end)
            {
                return null;
            }
        }

        // The lines that may be seen, of the sixteen.
        var start = (nuint)(_first + 1);
        var seen =
            Vector128.GreaterThanOrEqual(Places, Vector128.Create((byte)(from + Side - _first - 1)))
            & Vector128.LessThan(Places, Vector128.Create((byte)(to + Side - _first - 1)));
        return LineWrap.JoinsInColumn(
            first,
            second,
            new(
                Vector128.LoadUnsafe(ref _widths[0], start) & seen,
                Vector128.LoadUnsafe(ref _words[0], start),
                Vector128.LoadUnsafe(ref _capitals[0], start)
            )
        );
    }

    // Goes to the line that ends at a break.
    private bool TryFind(ReadOnlySpan<byte> text, long offset, int at, int next)
    {
        var end = offset + at;
        while (_first > 0 && _ends[_first - 1] >= end)
        {
            _first--;
        }

        while (
            _count > 0
            && end - _starts[_first] <= Paragraphs.ContextBytes
            && TryHave(text, offset, _first)
        )
        {
            DropIfFull();
            if (_ends[_first] >= end)
            {
                if (_first < _earliest)
                {
                    break;
                }

                return _ends[_first] == end && _starts[_first + 1] == offset + next;
            }

            _first++;
        }

        return TryBegin(text, offset, next);
    }

    // Begins with the lines before an offset.
    private bool TryBegin(ReadOnlySpan<byte> text, long offset, int next)
    {
        Span<Line> lines = stackalloc Line[Side];
        var from = Side;
        var limit = next - Paragraphs.ContextBytes;
        Clear();
        for (
            var start = next;
            from > 0 && start > limit && Line.TryBefore(text, start, limit, out var line);
            start = line.Start
        )
        {
            lines[--from] = line;
        }

        _starts[0] = offset + (from < Side ? lines[from].Start : next);
        foreach (var line in lines[from..])
        {
            Append(LineShape.Of(text, line), offset + line.End, offset + line.Next);
        }

        _first = _earliest = Math.Max(_count - 1, 0);
        return _count > 0;
    }

    // Whether a line is known; it may be the next one.
    private bool TryHave(ReadOnlySpan<byte> text, long offset, int index)
    {
        if (index < _count)
        {
            return true;
        }

        var start = (int)(_starts[_count] - offset);
        if (TryAppendPlain(text, offset, ref start))
        {
            // And some of those after it: what was just written is slow to read in another width.
            for (var more = 1; more < Ahead && TryAppendPlain(text, offset, ref start); more++) { }

            return true;
        }

        // A line that ends where the view does may go on.
        var view = text[..Math.Min(text.Length, start + (2 * Paragraphs.ContextBytes))];
        if (start >= view.Length || Line.At(view, start) is var line && line.Next >= view.Length)
        {
            return false;
        }

        Append(LineShape.Of(text, line), offset + line.End, offset + line.Next);
        return true;
    }

    private bool TryAppendPlain(ReadOnlySpan<byte> text, long offset, ref int start)
    {
        if (!LineShape.TryPlain(text, start, out var length, out var shape))
        {
            return false;
        }

        var end = start + length;
        start = end + (text[end] == '\n' ? 1 : 2);
        Append(shape, offset + end, offset + start);
        return true;
    }

    // So that there is room for the lines after the one that is looked at.
    private void DropIfFull()
    {
        if (_first + (2 * Side) + Ahead < Kept)
        {
            return;
        }

        var drop = _first - Side;
        Array.Copy(_starts, drop, _starts, 0, _count + 1 - drop);
        Array.Copy(_ends, drop, _ends, 0, _count - drop);
        Array.Copy(_shapes, drop, _shapes, 0, _count - drop);
        Array.Copy(_widths, Side + drop, _widths, Side, _count - drop);
        Array.Copy(_words, Side + drop, _words, Side, _count - drop);
        Array.Copy(_capitals, Side + drop, _capitals, Side, _count - drop);
        _count -= drop;
        _first = Side;
        _earliest = Math.Max(_earliest - drop, Side - 1);
    }

    // A line that begins where the last one's next does.
    private void Append(in LineShape shape, long end, long next)
    {
        _ends[_count] = end;
        _shapes[_count] = shape;
        _widths[Side + _count] = shape.Width;
        _words[Side + _count] = shape.FirstWord;
        _capitals[Side + _count] = shape.StartsCapital ? byte.MaxValue : (byte)0;
        _count++;
        _starts[_count] = next;
    }
}
