using System.Runtime.CompilerServices;

namespace FactBox.Text.OnePass;

/// <summary>
/// Decides the common triggers from a few bytes around them, as the rules would; all others are left to the rules.
/// A test holds every answer to <see cref="Sentences.BoundaryAt"/>.
/// </summary>
internal static class SentenceShortcuts
{
    /// <summary>The trigger must be looked at by the rules.</summary>
    public const int Unknown = -2;

    private const int None = -1;

    // The words of the lists are shorter.
    private const int LongWord = 16;

    /// <summary>The boundary, -1 for none (or one that nothing follows), or <see cref="Unknown"/>.</summary>
    /// <param name="paragraph">As for <see cref="Sentences.BoundaryAt"/>.</param>
    /// <param name="at">Offset of the trigger.</param>
    public static int BoundaryAt(ReadOnlySpan<byte> paragraph, int at)
    {
        if (at + 1 == paragraph.Length)
        {
            // The last byte ends no sentence before the paragraph's end, unless it is a bullet or a list mark.
            return paragraph[at] is (byte)'.' or (byte)'!' or (byte)'?' ? None : Unknown;
        }

        if (at < 3 || at + 3 >= paragraph.Length)
        {
            return Unknown;
        }

        ref var b = ref Unsafe.Add(
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(paragraph),
            at
        );
        var before = Unsafe.Add(ref b, -1);
        var after = Unsafe.Add(ref b, 1);
        switch (b)
        {
            case (byte)'.' or (byte)'!' or (byte)'?':
                // The last stop of a run decides for all of it.
                return after is (byte)'.' or (byte)'!' or (byte)'?'
                    ? None
                    : AfterStop(paragraph, at, ref b, before, after);
            case (byte)'-' or (byte)'*' or (byte)'=' or (byte)'_':
                return InRun(ref b, before, after);
            case (byte)':':
                // no time, no address, and no field of a message's header
                return
                    before == ' '
                    || after != ' ' && after != '/' && !IsDigit(before)
                    || IsLetter(before) && AfterLabel(paragraph[..at], after)
                    ? None
                    : Unknown;
            case (byte)'/':
                // no date: white space, one digit or two
                var second = Unsafe.Add(ref b, -2);
                var start = IsDigit(second) ? Unsafe.Add(ref b, -3) : second;
                return IsDigit(before) && start == ' ' ? Unknown : None;
            case (byte)')':
                // no list mark and no emoticon
                return
                    IsLetter(before)
                    && IsLetter(Unsafe.Add(ref b, -2))
                    && IsLetter(Unsafe.Add(ref b, -3))
                    ? None
                    : Unknown;
            case 0xE2:
                return after == 0x80 && Unsafe.Add(ref b, 2) is >= 0x90 and <= 0x9F
                    ? None
                    : Unknown; // dash or quote
            default:
                return Unknown;
        }
    }

    // Only the first and the last of a run of signs tell anything, and of two only "--" where a sentence begins.
    private static int InRun(ref byte b, byte before, byte after)
    {
        if (after == b)
        {
            return SentenceRules.IsSpaceByte(before) && Unsafe.Add(ref b, 2) == b ? Unknown : None;
        }

        if (before != b || after != ' ')
        {
            return None;
        }

        var start = Unsafe.Add(ref b, -2);
        var isOfTwo =
            start != b
            && (
                start is > (byte)' ' and < 0x80
                || b == '-' && start == ' ' && IsLetterOrDigit(Unsafe.Add(ref b, -3))
                || b != '-'
            );
        return isOfTwo ? None : Unknown;
    }

    // "note: see", "(tel: 5": a field of a message's header has white space before it and a capital.
    private static bool AfterLabel(ReadOnlySpan<byte> text, byte after)
    {
        var start = text.Length - 1;
        while (start > 0 && IsLetter(text[start - 1]))
        {
            start--;
        }

        return start == 0
            || text[start - 1] is > (byte)' ' and < 0x80
            || after == ' ' && IsLower(text[start]) && text[start - 1] == ' ';
    }

    private static int AfterStop(
        ReadOnlySpan<byte> paragraph,
        int at,
        ref byte b,
        byte before,
        byte after
    )
    {
        if (b == '.' && IsLowerOrDigit(after))
        {
            return IsLetter(before) || IsDigit(before) ? None : Unknown; // 3.14, example.com
        }

        if (after != ' ')
        {
            return Unknown;
        }

        var next = Unsafe.Add(ref b, 2);
        if (next is (byte)'"' or (byte)'(' && IsUpper(Unsafe.Add(ref b, 3)))
        {
            next = Unsafe.Add(ref b, 3);
        }

        if (before == ' ')
        {
            // "the end . The": as some corpora write
            return IsLetterOrDigit(Unsafe.Add(ref b, -2)) && IsLetterOrDigit(next)
                ? at + 1
                : Unknown;
        }

        return IsUpper(next) && EndsAfterWord(paragraph[..at], isPeriod: b == '.')
            ? at + 1
            : Unknown;
    }

    // An ordinary word of two letters or more: no mark of a list, no initial, no abbreviation with stops inside.
    private static bool EndsAfterWord(ReadOnlySpan<byte> text, bool isPeriod)
    {
        var start = text.Length;
        while (start > 0 && IsLetter(text[start - 1]))
        {
            if (text.Length - start == LongWord)
            {
                return true; // longer than any word of the lists
            }

            start--;
        }

        var word = text[start..];
        return word.Length > 1
            && (
                start == 0 || text[start - 1] < 0x80 && (text[start - 1] != '.' || IsLower(word[0]))
            )
            && Abbreviations.Of(word) is var known
            && !(isPeriod ? known.IsAbbreviation() : known.Has(WordClass.MarkedName));
    }

    private static bool IsLower(byte b) => (uint)(b - 'a') < 26;

    private static bool IsUpper(byte b) => (uint)(b - 'A') < 26;

    private static bool IsLetter(byte b) => IsLower((byte)(b | 0x20));

    private static bool IsDigit(byte b) => (uint)(b - '0') < 10;

    private static bool IsLetterOrDigit(byte b) => IsLetter(b) || IsDigit(b);

    private static bool IsLowerOrDigit(byte b) => IsLower(b) || IsDigit(b);
}
