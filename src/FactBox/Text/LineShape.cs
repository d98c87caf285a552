using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactBox.Text;

/// <summary>
/// What <see cref="LineWrap"/> asks about a line. A line stands around many line breaks and is looked at once.
/// </summary>
internal readonly struct LineShape
{
    /// <summary>Columns that text is wrapped at are no wider: above nobody wraps.</summary>
    public const byte MaxColumn = 100;

    /// <summary>See <see cref="TryPlain"/>.</summary>
    public const int LongestPlain = 128;

    // The first space in "(12) " at the latest.
    private const int ItemSpace = 5;

    // So many bytes are more characters than that, whatever they are.
    private const int LongBytes = MaxColumn * 4;

    // All in one number: it is written at once, since a vector of what was just written byte by byte is slow to read.
    private readonly Is _is;

    private LineShape(ReadOnlySpan<byte> text, Line line)
    {
        var content = text[line.TextStart..line.TextEnd];
        (Depth, var marks) = Quoted(content);
        var inner = content[marks..];
        Indent = line.TextStart + marks - line.Start;
        Width =
            line.TextEnd - line.Start > LongBytes
                ? (byte)(MaxColumn + 1)
                : (byte)Math.Min(Characters(text[line.Start..line.TextEnd]), MaxColumn + 1);
        FirstWord = WordWidth(inner);
        var endsInLetter = SentenceRules.IsLetterByte(content[^1]);
        _is =
            Is.Text
            | If(!inner.IsEmpty, Is.Words)
            | If(line.End - line.Start > LongBytes, Is.Long)
            | If(content.Length < MaxColumn, Is.Narrow)
            | If(inner is [>= (byte)'a' and <= (byte)'z', ..], Is.Lower)
            | If(IsCapital(inner), Is.Capital)
            | If(IsItem(inner), Is.Item)
            | If(IsStopped(content), Is.Stopped)
            | If(text[line.End - 1] == ' ', Is.Spaced)
            | If(text[line.End..line.Next].SequenceEqual("\u2029"u8), Is.Paragraph)
            | If(content.Length <= LongBytes && !ContainsWord(content), Is.Rule)
            | If(endsInLetter && content.Count((byte)' ') >= 2, Is.WordsToTheEnd);
    }

    // Of a line of ASCII that begins with a letter and ends with no space.
    private LineShape(ReadOnlySpan<byte> line, int firstSpace)
    {
        Width = (byte)Math.Min(line.Length, MaxColumn + 1);
        FirstWord = (byte)Math.Min(firstSpace, MaxColumn);
        var endsInLetter = SentenceRules.IsLetterByte(line[^1]);
        _is =
            Is.Text
            | Is.Words
            | If(line.Length < MaxColumn, Is.Narrow)
            | (line[0] >= 'a' ? Is.Lower : Is.Capital)
            | If(firstSpace < ItemSpace && IsItem(line), Is.Item)
            | If(!endsInLetter && IsStopped(line), Is.Stopped)
            | If(endsInLetter && line.Count((byte)' ') >= 2, Is.WordsToTheEnd);
    }

    private static Is If(bool condition, Is flag) => condition ? flag : Is.Blank;

    /// <summary>Whether it is not blank. Of a blank line nothing else is known.</summary>
    public bool HasText => _is.HasFlag(Is.Text);

    /// <summary>How deep it is quoted in a message: the marks of "> > ".</summary>
    public int Depth { get; }

    /// <summary>Whether something stands after these marks.</summary>
    public bool HasWords => _is.HasFlag(Is.Words);

    /// <summary>Bytes before its text, the marks among them.</summary>
    public int Indent { get; }

    /// <summary>Whether it is longer than any that was wrapped.</summary>
    public bool IsLong => _is.HasFlag(Is.Long);

    /// <summary>Whether its text has fewer bytes than the widest column.</summary>
    public bool IsNarrow => _is.HasFlag(Is.Narrow);

    /// <summary>
    /// In characters, with the indentation, up to one more than <see cref="MaxColumn"/>; 0 if it is blank.
    /// </summary>
    public byte Width { get; }

    /// <summary>The characters of its first word, up to <see cref="MaxColumn"/>.</summary>
    public byte FirstWord { get; }

    public bool StartsLower => _is.HasFlag(Is.Lower);

    public bool StartsCapital => _is.HasFlag(Is.Capital);

    /// <summary>"- ", "* ", "• ", "12. ", "3) ", "(a) ".</summary>
    public bool StartsItem => _is.HasFlag(Is.Item);

    public bool EndsInStop => _is.HasFlag(Is.Stopped);

    public bool EndsInSpace => _is.HasFlag(Is.Spaced);

    /// <summary>Whether U+2029 ends it.</summary>
    public bool EndsParagraph => _is.HasFlag(Is.Paragraph);

    /// <summary>A line of dashes and the like.</summary>
    public bool IsRule => _is.HasFlag(Is.Rule);

    /// <summary>Some words with a capital at the beginning and a letter at the end: a sentence may go on after it.</summary>
    public bool BeginsSentence =>
        (_is & (Is.Capital | Is.Narrow | Is.WordsToTheEnd))
        == (Is.Capital | Is.Narrow | Is.WordsToTheEnd);

    /// <summary>The shape of a line.</summary>
    /// <param name="text">The text that it is a line of.</param>
    /// <param name="line">Where it is.</param>
    public static LineShape Of(ReadOnlySpan<byte> text, Line line) =>
        line.IsBlank ? default : new(text, line);

    /// <summary>
    /// As <see cref="Of"/>, of a line as most are: up to <see cref="LongestPlain"/> bytes of ASCII, a letter first and no
    /// space last.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="shape">Its shape.</param>
    /// <returns>Whether it is such a line, and a line feed with or without a carriage return after it.</returns>
    public static bool TryPlain(
        ReadOnlySpan<byte> text,
        int start,
        out int length,
        out LineShape shape
    )
    {
        length = 0;
        shape = default;
        if (text.Length - start <= LongestPlain + 2)
        {
            return false;
        }

        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start);
        if (!char.IsAsciiLetter((char)first))
        {
            return false;
        }

        var space = int.MaxValue;
        for (var at = 0; at < LongestPlain; at += Vector256<byte>.Count)
        {
            var bytes = Vector256.LoadUnsafe(ref first, (nuint)at);
            var spaces = Vector256
                .Equals(bytes, Vector256.Create((byte)' '))
                .ExtractMostSignificantBits();
            if (spaces != 0 && space == int.MaxValue)
            {
                space = at + BitOperations.TrailingZeroCount(spaces);
            }

            // Control characters, and as signed numbers also all that are beyond ASCII.
            var others = Vector256
                .LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' '))
                .ExtractMostSignificantBits();
            if (others == 0)
            {
                continue;
            }

            length = at + BitOperations.TrailingZeroCount(others);
            var end = start + length;
            if (
                text[end - 1] == ' '
                || text[end] != '\n' && (text[end] != '\r' || text[end + 1] != '\n')
            )
            {
                return false;
            }

            shape = new(text[start..end], Math.Min(space, length));
            return true;
        }

        return false;
    }

    // The depth of "> > " and how long it is.
    private static (int Depth, int Length) Quoted(ReadOnlySpan<byte> content)
    {
        var depth = 0;
        var at = 0;
        while (at < content.Length && content[at] is (byte)'>' or (byte)' ')
        {
            depth += content[at] == '>' ? 1 : 0;
            at++;
        }

        return (depth, at);
    }

    private static byte WordWidth(ReadOnlySpan<byte> inner)
    {
        var word = inner[..Math.Min(inner.Length, MaxColumn)];
        var length = word.IndexOf((byte)' ');
        return (byte)Characters(length < 0 ? word : word[..length]);
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

    private static bool ContainsWord(ReadOnlySpan<byte> content)
    {
        foreach (var c in content)
        {
            if (SentenceRules.IsWordByte(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCapital(ReadOnlySpan<byte> line)
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

    private static bool IsStopped(ReadOnlySpan<byte> line)
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

    private static bool IsItem(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return false;
        }

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

    [Flags]
    private enum Is : ushort
    {
        Blank = 0,
        Text = 1,
        Words = 1 << 1,
        Long = 1 << 2,
        Narrow = 1 << 3,
        Lower = 1 << 4,
        Capital = 1 << 5,
        Item = 1 << 6,
        Stopped = 1 << 7,
        Spaced = 1 << 8,
        Paragraph = 1 << 9,
        Rule = 1 << 10,
        WordsToTheEnd = 1 << 11,
    }
}
