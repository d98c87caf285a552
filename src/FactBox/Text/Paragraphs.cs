namespace FactBox.Text;

/// <summary>Finds the paragraphs of plain text.</summary>
/// <remarks>
/// <para>A blank line ends a paragraph. A single line break does too, unless the line was broken only to fit a
/// column:</para>
/// <code>
/// It was late when the last of them   ┐ the next word, "came", would not have fitted
/// came home. Nobody had waited, and   ┘ into the column, so the line was wrapped
/// the fire was out.                   ← short, and a capital follows: a paragraph ends
/// In the morning they left, without   ← a new one
///
/// Fresh bread                         ← never near a column: a list, an address, a
/// Eggs                                  heading; each line is a paragraph
/// Milk
/// </code>
/// <para>The column is seen in the lines around: at most <see cref="ContextLines"/> lines, within
/// <see cref="ContextBytes"/> bytes, before the break and after it. Verse, whose lines begin with capitals, is not
/// wrapped.</para>
/// </remarks>
public static class Paragraphs
{
    /// <summary>How many bytes before and after a line break the decision about it may depend on.</summary>
    internal const int ContextBytes = 1024;

    /// <summary>How many lines before and after a line break the decision about it may depend on.</summary>
    internal const int ContextLines = 8;

    /// <summary>The paragraphs of <paramref name="utf8"/>, in order, without the white space around them.</summary>
    /// <param name="utf8">Plain text with LF, CRLF or CR line ends, with or without a byte order mark.</param>
    public static Enumerator Split(ReadOnlySpan<byte> utf8) => new(utf8);

    /// <summary>The first line break in a range at which a paragraph ends, by its offset, or -1.</summary>
    /// <param name="text">The text, or a window of it with <see cref="ContextBytes"/> bytes around the range.</param>
    /// <param name="from">Where the range begins.</param>
    /// <param name="to">The byte after the range.</param>
    /// <param name="length">The length of the line break.</param>
    internal static int NextEnd(ReadOnlySpan<byte> text, int from, int to, out int length)
    {
        for (; Line.BreakIn(text, from, to, out length) is var at and >= 0; from = at + length)
        {
            if (EndsAt(text, at, length))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a paragraph ends at a line break.</summary>
    internal static bool EndsAt(ReadOnlySpan<byte> text, int at, int length) =>
        IsByBlankLine(text, at, at + length) || !JoinsAt(text, at, at + length);

    /// <summary>
    /// Whether a blank line, or nothing, is on one side of a line break, so that a paragraph ends: nine of ten cases,
    /// decided without a look at the lines.
    /// </summary>
    internal static bool IsByBlankLine(ReadOnlySpan<byte> text, int at, int next) =>
        at == 0 || next == text.Length || IsLineFeed(text[at - 1]) || IsLineFeed(text[next]);

    /// <summary>Whether the paragraph goes on after a line break that is by no blank line.</summary>
    internal static bool JoinsAt(ReadOnlySpan<byte> text, int at, int next)
    {
        // The first line is seen whole or not at all, whether a byte order mark stands before it or not.
        var start = Math.Max(0, at - ContextBytes);
        start = start < 3 && text.StartsWith("\uFEFF"u8) ? 0 : start;
        var view = text[start..(int)Math.Min(text.Length, (long)next + ContextBytes)];
        Line.TryBefore(view, next - start, 0, out var first);
        return !first.IsBlank && LineWrap.Joins(view, first, Line.At(view, next - start));
    }

    private static bool IsLineFeed(byte b) => b is (byte)'\n' or (byte)'\r';

    /// <summary>Walks over the paragraphs of one text.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<byte> _text;
        private int _at;

        internal Enumerator(ReadOnlySpan<byte> text)
        {
            _text = text;
            _at = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        }

        /// <summary>The paragraph, by its bytes in the text.</summary>
        public TextRange Current { get; private set; }

        /// <summary>This enumerator, so that <c>foreach</c> takes it.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next paragraph.</summary>
        public bool MoveNext()
        {
            while (_at < _text.Length)
            {
                var end = NextEnd(_text, _at, _text.Length, out var length);
                if (end < 0)
                {
                    end = _text.Length;
                }

                var start = SentenceRules.SkipSpace(_text[..end], _at);
                _at = end + length;
                if (start < end)
                {
                    Current = new(start, SentenceRules.TrimmedLength(_text[start..end]));
                    return true;
                }
            }

            return false;
        }
    }
}
