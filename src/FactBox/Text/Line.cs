using System.Buffers;

namespace FactBox.Text;

/// <summary>A line of a text, by byte offsets.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="TextStart">Its first byte that is not white space.</param>
/// <param name="TextEnd">The byte after its last that is not white space.</param>
/// <param name="End">The byte after its last, the line break left out.</param>
/// <param name="Next">The first byte of the next line.</param>
internal readonly record struct Line(int Start, int TextStart, int TextEnd, int End, int Next)
{
    // LF, VT, FF, CR, and the first byte of U+2028 and U+2029.
    private static readonly SearchValues<byte> Breaks = SearchValues.Create([
        (byte)'\n',
        0x0B,
        0x0C,
        (byte)'\r',
        0xE2,
    ]);

    // LF, VT, FF, CR, and the last byte of U+2028 and U+2029.
    private static readonly SearchValues<byte> LastOfBreaks = SearchValues.Create([
        (byte)'\n',
        0x0B,
        0x0C,
        (byte)'\r',
        0xA8,
        0xA9,
    ]);

    public bool IsBlank => TextStart >= TextEnd;

    /// <summary>The line that begins at an offset.</summary>
    public static Line At(ReadOnlySpan<byte> text, int start)
    {
        var end = BreakFrom(text, start, out var length);
        var content = text[start..end];
        var indent = SentenceRules.SkipSpace(content, 0);
        var textEnd = indent == content.Length ? indent : SentenceRules.TrimmedLength(content);
        return new(start, start + indent, start + textEnd, end, end + length);
    }

    /// <summary>The line before the one that begins at an offset above 0.</summary>
    /// <param name="text">The text.</param>
    /// <param name="next">Where the following line begins.</param>
    /// <param name="limit">The line must begin here or later.</param>
    /// <param name="line">The line.</param>
    public static bool TryBefore(ReadOnlySpan<byte> text, int next, int limit, out Line line)
    {
        var first = FirstByte(text);
        if (next <= first)
        {
            line = default;
            return false;
        }

        // Over the line break that ends it.
        var end = next - 1;
        if (text[end] == '\n' && end > 0 && text[end - 1] == '\r')
        {
            end--;
        }
        else if (text[end] is 0xA8 or 0xA9 && end > 1)
        {
            end -= 2;
        }

        var start = AfterLastBreak(text, Math.Max(first, limit), Math.Min(end, next));

        line =
            start <= first ? At(text, first)
            : start > limit || EndsBreak(text, start) ? At(text, start)
            : default;
        return line != default;
    }

    // A byte order mark takes no room in the first line.
    private static int FirstByte(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? 3 : 0;

    // Where the last line break that ends after 'low' and not after 'high' ends, or the lower of the two.
    private static int AfterLastBreak(ReadOnlySpan<byte> text, int low, int high)
    {
        while (high > low)
        {
            var last = text[low..high].LastIndexOfAny(LastOfBreaks);
            if (last < 0)
            {
                return low;
            }

            high = low + last + 1;
            if (EndsBreak(text, high))
            {
                return high;
            }

            high--;
        }

        return high;
    }

    private static bool EndsBreak(ReadOnlySpan<byte> text, int at) =>
        text[at - 1] is >= 0x0A and <= 0x0D
        || text[at - 1] is 0xA8 or 0xA9 && at >= 3 && text[at - 2] == 0x80 && text[at - 3] == 0xE2;

    /// <summary>The length of the line break that begins with a text's first byte, which is one of those that may.</summary>
    public static int BreakLength(ReadOnlySpan<byte> text) =>
        text switch
        {
            [(byte)'\r', (byte)'\n', ..] => 2,
            [0xE2, 0x80, 0xA8 or 0xA9, ..] => 3,
            [0xE2, ..] => 0,
            _ => 1,
        };

    /// <summary>The first line break that begins in a range, and its length; none: -1, and 0.</summary>
    public static int BreakIn(ReadOnlySpan<byte> text, int from, int to, out int length)
    {
        length = 0;
        var at = from < to ? BreakFrom(text[..to], from, out length) : to;
        // At the very end of the range it may be longer than what is seen of it.
        return length == 0 ? -1 : BreakFrom(text, at, out length);
    }

    /// <summary>The first line break from an offset on, and its length; none: the end, and 0.</summary>
    public static int BreakFrom(ReadOnlySpan<byte> text, int start, out int length)
    {
        for (var at = start; at < text.Length; at++)
        {
            var skip = text[at..].IndexOfAny(Breaks);
            if (skip < 0)
            {
                break;
            }

            at += skip;
            length = BreakLength(text[at..]);
            if (length > 0)
            {
                return at;
            }
        }

        length = 0;
        return text.Length;
    }
}
