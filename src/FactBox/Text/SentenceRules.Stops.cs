namespace FactBox.Text;

// Stops, runs of them, and what may stand between a stop and the next sentence.
internal static partial class SentenceRules
{
    [Flags]
    private enum Closers
    {
        None = 0,
        Quote = 1,
        Bracket = 2,
    }

    /// <summary>The stop at an offset and its length in bytes.</summary>
    private static Stop StopAt(ReadOnlySpan<byte> text, int at, out int length)
    {
        length = 1;
        if (at >= text.Length)
        {
            return Stop.None;
        }

        switch (text[at])
        {
            case (byte)'.':
                return Stop.Period;
            case (byte)'!' or (byte)'?':
                return Stop.Mark;
            case < 0x80:
                return Stop.None;
        }

        var rest = text[at..];
        length = 2;
        switch (rest)
        {
            case [0xD8, 0x9F, ..]: // ؟
            case [0xDB, 0x94, ..]: // ۔
                return Stop.Mark;
        }

        length = 3;
        return rest switch
        {
            [0xE2, 0x80, 0xA6, ..] => Stop.Ellipsis, // …
            [0xE2, 0x80, 0xBC or 0xBD, ..] => Stop.Mark, // ‼ ‽
            [0xE2, 0x81, 0x87 or 0x88 or 0x89, ..] => Stop.Mark, // ⁇ ⁈ ⁉
            [0xE0, 0xA5, 0xA4 or 0xA5, ..] => Stop.Mark, // । ॥
            [0xEF, 0xBC, 0x8E, ..] => Stop.Mark, // ．
            [0xE3, 0x80, 0x82, ..] => Stop.Wide, // 。
            [0xEF, 0xBC, 0x81 or 0x9F, ..] => Stop.Wide, // ！ ？
            [0xEF, 0xBD, 0xA1, ..] => Stop.Wide, // ｡
            _ => Stop.None,
        };
    }

    private static bool IsStop(ReadOnlySpan<byte> text, int at) =>
        StopAt(text, at, out _) != Stop.None;

    // " ." or " !" that belongs to the run, and not " .NET"
    private static bool IsSpacedStop(ReadOnlySpan<byte> text, int at) =>
        at + 1 < text.Length
        && text[at] == ' '
        && StopAt(text, at + 1, out var length) != Stop.None
        && (at + 1 + length == text.Length || !IsWordByte(text[at + 1 + length]));

    /// <summary>
    /// Where the run of stops that ends with the one at <paramref name="at"/> begins; what kind of stop the whole
    /// run is.
    /// </summary>
    private static int RunStart(ReadOnlySpan<byte> text, int at, ref Stop stop)
    {
        var start = at;
        var ellipsis = stop == Stop.Ellipsis;
        var mark = stop is Stop.Mark or Stop.Wide;
        var wide = stop == Stop.Wide;
        while (start > 0)
        {
            var before = start;
            if (text[start - 1] == ' ')
            {
                before--;
            }

            var previous = before > 0 ? StopEndingAt(text, before, out before) : Stop.None;
            if (previous == Stop.None)
            {
                break;
            }

            mark |= previous == Stop.Mark;
            ellipsis |= previous is Stop.Ellipsis or Stop.Period;
            start = before;
        }

        stop =
            wide ? Stop.Wide
            : mark ? Stop.Mark
            : ellipsis ? Stop.Ellipsis
            : Stop.Period;
        return start;
    }

    private static Stop StopEndingAt(ReadOnlySpan<byte> text, int end, out int start)
    {
        for (var length = 1; length <= 3 && length <= end; length++)
        {
            start = end - length;
            if (
                (length == 1) == (text[start] < 0x80)
                && StopAt(text, start, out var found) is var stop and not Stop.None
                && found == length
            )
            {
                return stop;
            }
        }

        start = end;
        return Stop.None;
    }

    /// <summary>Where the quotes, brackets and note numbers that close at a stop end.</summary>
    private static int ClosersEnd(ReadOnlySpan<byte> text, int at, out Closers closers)
    {
        closers = Closers.None;
        while (CloserAt(text, at, out var closer) is var length and > 0)
        {
            closers |= closer;
            at += length;
        }

        return at;
    }

    private static int CloserAt(ReadOnlySpan<byte> text, int at, out Closers closer)
    {
        closer = Closers.Quote;
        if (at >= text.Length)
        {
            return 0;
        }

        var rest = text[at..];
        switch (rest)
        {
            case [(byte)'"' or (byte)'\'' or (byte)'`', ..]:
                return 1;
            case [(byte)')' or (byte)']' or (byte)'}' or (byte)'>', ..]:
                closer = Closers.Bracket;
                return 1;
            case [(byte)'*' or (byte)'_', ..]: // emphasis
                closer = Closers.None;
                return 1;
            case [(byte)'[', >= (byte)'0' and <= (byte)'9', ..]:
                closer = Closers.None;
                return NoteLength(rest);
            case [0xC2, 0xBB, ..]: // »
                return 2;
            case [0xC2, 0xB9 or 0xB2 or 0xB3, ..]: // ¹ ² ³
                closer = Closers.None;
                return 2;
            case [0xE2, 0x80, 0x99 or 0x9D or 0xBA, ..]: // ’ ” ›
                return 3;
            case [0xE2, 0x81, >= 0xB0 and <= 0xB9, ..]: // ⁰ … ⁹
                closer = Closers.None;
                return 3;
            case [0xE2, 0x80, 0x8C or 0x8D or 0x8E or 0x8F, ..]: // joiners and marks of direction, which nobody sees
                closer = Closers.None;
                return 3;
            case [0xE3, 0x80, 0x8D or 0x8F or 0x91 or 0x8B or 0x89, ..]: // 」 』 】 》 〉
            case [0xEF, 0xBC, 0x89, ..]: // ）
                closer = Closers.Bracket;
                return 3;
            default:
                return 0;
        }
    }

    // [12]
    private static int NoteLength(ReadOnlySpan<byte> rest)
    {
        var length = 1;
        while (length < rest.Length && char.IsAsciiDigit((char)rest[length]))
        {
            length++;
        }

        return length < rest.Length && rest[length] == ']' ? length + 1 : 0;
    }

    // Whether a letter or digit follows a stop at once.
    private static bool IsWordAfterStop(ReadOnlySpan<byte> text, int stop) =>
        stop + 1 < text.Length
        && Characters.IsWordCharacter(Characters.Peek(text, stop + 1, out _));

    /// <summary>
    /// Takes what stands after white space but belongs to the sentence that ended: a quote or bracket with white
    /// space on both sides, an emoticon.
    /// </summary>
    /// <returns>Where the next sentence would begin.</returns>
    private static int TrailersEnd(
        ReadOnlySpan<byte> text,
        ref int end,
        int next,
        ref Closers closers
    )
    {
        while (next < text.Length)
        {
            var length = CloserAt(text, next, out var closer);
            if (closer == Closers.None)
            {
                length = 0; // a star opens a bullet, and a note number alone is no trailer
            }

            if (length == 0)
            {
                length = EmoticonLength(text, next);
                closer = Closers.None;
            }

            var after = next + length;
            if (
                length == 0
                || after < text.Length
                    && !IsSpaceByte(text[after])
                    && (!IsStop(text, after) || IsWordAfterStop(text, after)) // ":p.m." is no emoticon
            )
            {
                break;
            }

            if (text[next] == '>')
            {
                break; // a quoted line of a message
            }

            closers |= closer;
            end = after;
            next = SkipSpace(text, end);
        }

        return next;
    }

    // "compounds. . . . The", "compounds. ... The": the stop at a word's end ends the sentence, and the ellipsis
    // stands for what was left out before the next.
    private static bool ClosesBeforeEllipsis(Surroundings s, int stopEnd) =>
        ClosesBeforeEllipsis(s, stopEnd - 1, stopEnd);

    private static bool ClosesBeforeEllipsis(Surroundings s, int stop, int stopEnd)
    {
        var text = s.Text;
        if (
            stop == 0
            || text[stop] != '.'
            || !IsWordByte(text[stop - 1])
            || stopEnd >= text.Length
            || text[stopEnd] != ' '
        )
        {
            return false;
        }

        var at = stopEnd;
        var dots = 0;
        while (at + 1 < text.Length)
        {
            if (text[at] == '.')
            {
                dots++;
                at++;
            }
            else if (text[at] == ' ' && text[at + 1] == '.')
            {
                dots++;
                at += 2;
            }
            else if (text[at..].StartsWith("…"u8) || text[at..].StartsWith(" …"u8))
            {
                dots += 3;
                at += text[at] == ' ' ? 4 : 3;
            }
            else
            {
                break;
            }
        }

        if (dots != 3 || at >= text.Length || text[at] != ' ')
        {
            return false;
        }

        var next = SkipSpace(text, at);
        return next < text.Length && FollowingAt(text, next).Kind == FollowingKind.Upper;
    }
}
