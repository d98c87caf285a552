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

    /// <summary>Bytes around a trigger that must be in the paragraph for a shortcut.</summary>
    public const int Near = 16;

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

        if (at < Near || at + Near > paragraph.Length)
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
                // Only the first and the last of a run of them tell anything.
                return before == b
                    ? after == ' '
                        ? Unknown
                        : None
                    : after != b || !SentenceRules.IsSpaceByte(before)
                        ? None
                        : Unknown;
            case (byte)':':
                // no time, no address, and no field of a message's header
                return before == ' ' || (after != ' ' && after != '/' && !IsDigit(before))
                    ? None
                    : Unknown;
            case (byte)'/':
                return IsDigit(before) ? Unknown : None; // no date
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
        if (before == ' ')
        {
            // "the end . The": as some corpora write
            return IsLetterOrDigit(Unsafe.Add(ref b, -2)) && IsLetterOrDigit(next)
                ? at + 1
                : Unknown;
        }

        if (!IsUpper(next))
        {
            return Unknown;
        }

        // A word in lower case that is no abbreviation, white space before it.
        var start = at;
        while (start > at - Near && IsLower(paragraph[start - 1]))
        {
            start--;
        }

        return
            at - start is > 1 and < Near
            && paragraph[start - 1] == ' '
            && Abbreviations.Of(paragraph[start..at]) == WordClass.None
            ? at + 1
            : Unknown;
    }

    private static bool IsLower(byte b) => (uint)(b - 'a') < 26;

    private static bool IsUpper(byte b) => (uint)(b - 'A') < 26;

    private static bool IsLetter(byte b) => IsLower((byte)(b | 0x20));

    private static bool IsDigit(byte b) => (uint)(b - '0') < 10;

    private static bool IsLetterOrDigit(byte b) => IsLetter(b) || IsDigit(b);

    private static bool IsLowerOrDigit(byte b) => IsLower(b) || IsDigit(b);
}
