namespace FactBox.Text;

// List marks, bullets, lines of stars and dashes, emoticons.
internal static partial class SentenceRules
{
    private const int MinGlued = 4;
    private const int MaxMarks = 24; // more stops and brackets than that between two marks is no list

    /// <summary>
    /// The boundary before the list mark whose <c>.</c> or <c>)</c> is the trigger, or -1: "1) The first item
    /// 2) The second". An item that a stop ends has its boundary there already.
    /// </summary>
    private static int ListItem(Surroundings s)
    {
        var text = s.Text;
        var markEnd = s.At;
        var bracket = text[markEnd] == ')';
        if (bracket && markEnd > 0 && text[markEnd - 1] == '.')
        {
            markEnd--;
        }

        if (!IsMarkShape(text, markEnd, out var start, out var number) || start == 0 || number < 1)
        {
            return -1;
        }

        var after = s.At + 1;
        if (after + 1 >= text.Length || text[after] != ' ')
        {
            return -1;
        }

        var end = start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        if (
            end == start
            || end == 0
            || text[end - 1] is (byte)',' or (byte)';' or (byte)':' or (byte)'(' or (byte)'"'
            || StopEndingAt(text, end, out _) != Stop.None
            || BulletLength(text, end - 3) > 0
        )
        {
            return -1;
        }

        var letter = !char.IsAsciiDigit((char)text[start]);
        if (bracket)
        {
            var word = WordBefore(text, end, out _);
            return
                !word.SequenceEqual("and"u8)
                && !word.SequenceEqual("or"u8)
                && !word.SequenceEqual("to"u8)
                && (
                    HasMark(text, 0, start, number - 1, letter)
                    || HasMark(text, after, text.Length, number + 1, letter)
                )
                ? end
                : -1;
        }

        return IsUpper(text, after + 1, out _) && IsChained(s, start, number, letter) ? end : -1;
    }

    /// <summary>
    /// Whether a number or letter and its stop are the mark of a list item and no end: "2. The second", "2.) The".
    /// </summary>
    private static bool IsMark(Surroundings s, int markEnd) =>
        IsMarkShape(s.Text, markEnd, out var start, out _)
        && (OpensSentence(s, start) || IsBracketed(s.Text, start, markEnd + 1));

    // ")" with no "(" that it closes
    private static bool IsBracketed(ReadOnlySpan<byte> text, int start, int at) =>
        at < text.Length
        && text[at] == ')'
        && text[..start].LastIndexOf((byte)'(') <= text[..start].LastIndexOf((byte)')');

    // one to three digits, or one lower-case letter; white space or a bullet before
    private static bool IsMarkShape(ReadOnlySpan<byte> text, int end, out int start, out int number)
    {
        start = end;
        number = 0;
        while (start > 0 && char.IsAsciiDigit((char)text[start - 1]) && end - start < 4)
        {
            start--;
        }

        if (start < end)
        {
            foreach (var digit in text[start..end])
            {
                number = number * 10 + (digit - '0');
            }
        }
        else if (start > 0 && char.IsAsciiLetter((char)text[start - 1]))
        {
            start--;
            number = char.IsAsciiLetterLower((char)text[start]) ? text[start] - 'a' + 1 : 0;
        }

        return end - start is > 0 and < 4
            && (
                start == 0
                || IsSpaceByte(text[start - 1])
                || BulletLength(text, start - 3) > 0
                || text[start - 1] == '('
            );
    }

    /// <summary>Whether a sentence begins at an offset, as far as can be seen.</summary>
    private static bool OpensSentence(Surroundings s, int start)
    {
        var text = s.Text;
        var at = start;
        while (at > 0 && (IsSpaceByte(text[at - 1]) || text[at - 1] is (byte)'(' or (byte)'"'))
        {
            at--;
        }

        if (at == 0)
        {
            return s.Opens;
        }

        if (BulletLength(text, at - 3) > 0)
        {
            return true;
        }

        if (at == start)
        {
            return false;
        }

        // After a stop that is no abbreviation's: "the end. 2. The", not "at No. 5. The".
        while (at > 0 && text[at - 1] is (byte)'"' or (byte)'\'' or (byte)')' or (byte)']')
        {
            at--;
        }

        switch (StopEndingAt(text, at, out var stop))
        {
            case Stop.None:
                return false;
            case Stop.Period:
                var word = WordBefore(text, stop, out var wordStart);
                return word.Length != 1
                    && !(wordStart > 0 && text[wordStart - 1] == '.')
                    && !Abbreviations.Of(word).IsAbbreviation();
            default:
                return true;
        }
    }

    // Whether the marks before this one go down to one that opens a sentence: 3. ← 2. ← 1.
    private static bool IsChained(Surroundings s, int start, int number, bool letter)
    {
        var end = start;
        while (number > 1)
        {
            number--;
            end = MarkBefore(s.Text, 0, end, number, letter);
            if (end < 0)
            {
                return false;
            }

            if (OpensSentence(s, end))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMark(
        ReadOnlySpan<byte> text,
        int from,
        int to,
        int number,
        bool letter
    ) => number > 0 && MarkBefore(text, from, to, number, letter) >= 0;

    // Where the last mark of this number before an offset begins, or -1.
    private static int MarkBefore(
        ReadOnlySpan<byte> text,
        int from,
        int to,
        int number,
        bool letter
    )
    {
        var at = to;
        for (var looked = 0; looked < MaxMarks; looked++)
        {
            at = from + text[from..at].LastIndexOfAny((byte)'.', (byte)')');
            if (at <= from)
            {
                break;
            }

            if (
                IsMarkShape(text, at, out var start, out var found)
                && found == number
                && start >= from
                && letter != char.IsAsciiDigit((char)text[start])
                && at + 1 < text.Length
                && text[at + 1] is (byte)' ' or (byte)')'
            )
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>The boundary before a bullet, if an earlier one opens a sentence: "• one • two".</summary>
    private static int BulletItem(Surroundings s)
    {
        var text = s.Text;
        var length = BulletLength(text, s.At);
        if (length == 0 || s.At == 0 || !IsSpaceByte(text[s.At - 1]))
        {
            return -1;
        }

        // The list begins with the first bullet in view, or anew after a stop with the one before.
        var earlier = text[..s.At];
        var bullet = text.Slice(s.At, length);
        var first = earlier.IndexOf(bullet);
        return
            first >= 0 && (OpensSentence(s, first) || OpensSentence(s, earlier.LastIndexOf(bullet)))
            ? s.At
            : -1;
    }

    private static int BulletLength(ReadOnlySpan<byte> text, int at)
    {
        if (at < 0 || at >= text.Length)
        {
            return 0;
        }

        return text[at..] switch
        {
            [0xE2, 0x80, 0xA2 or 0xA3, ..] => 3, // • ‣
            [0xE2, 0x81, 0x83 or 0x8C or 0x8D, ..] => 3, // ⁃ ⁌ ⁍
            [0xE2, 0x88, 0x99, ..] => 3, // ∙
            [0xE2, 0x96, 0xA0 or 0xAA or 0xBA or 0xB8, ..] => 3, // ■ ▪ ► ▸
            [0xE2, 0x97, 0x8F or 0xA6 or 0x8B or 0xBE, ..] => 3, // ● ◦ ○ ◾
            _ => 0,
        };
    }

    /// <summary>
    /// The boundary before the first sign of a run of stars or dashes, or after its last: "the end. ***** The next".
    /// </summary>
    private static int Separator(Surroundings s)
    {
        var text = s.Text;
        var sign = text[s.At];
        if (s.At + 1 < text.Length && text[s.At + 1] == sign)
        {
            if (s.At == 0 || !IsSpaceByte(text[s.At - 1]))
            {
                return -1;
            }

            var length = text[s.At..].IndexOfAnyExcept(sign);
            var end = length < 0 ? text.Length : s.At + length;
            return end - s.At >= MinSign(sign) && (end == text.Length || IsSpaceByte(text[end]))
                ? s.At
                : -1;
        }

        if (s.At == 0 || text[s.At - 1] != sign || s.At + 1 >= text.Length || text[s.At + 1] != ' ')
        {
            return -1;
        }

        var start = text[..s.At].LastIndexOfAnyExcept(sign) + 1;
        var count = s.At + 1 - start;
        var free = start == 0 || IsSpaceByte(text[start - 1]);
        return
            free && count >= MinSign(sign)
            || free && sign == '-' && count == 2 && OpensSentence(s, start) // before a signature
            || count >= MinGlued && IsCapital(text, s.At + 2) // "NOTICE***** The"
            ? s.At + 1
            : -1;
    }

    // "--" and "---" are dashes.
    private static int MinSign(byte sign) => sign == '-' ? 5 : 3;

    private static bool IsCapital(ReadOnlySpan<byte> text, int at) =>
        at < text.Length && IsUpper(text, at, out _);

    /// <summary>The boundary after an emoticon that ends in the trigger, before a capital: "thanks :-) We".</summary>
    private static int Emoticon(Surroundings s)
    {
        var text = s.Text;
        var start = s.At;
        while (start > 0 && s.At - start < 3 && !IsSpaceByte(text[start - 1]))
        {
            start--;
        }

        if (start == s.At || EmoticonLength(text, start) != s.At + 1 - start)
        {
            return -1;
        }

        var next = SkipSpace(text, s.At + 1);
        return
            next > s.At + 1
            && next < text.Length
            && FollowingAt(text, next).Kind == FollowingKind.Upper
            && !IsWord(text, FollowingAt(text, next), "I"u8)
            ? s.At + 1
            : -1;
    }

    // :) ;-) :D =( :P <3
    private static int EmoticonLength(ReadOnlySpan<byte> text, int at)
    {
        var rest = text[at..];
        if (rest.StartsWith("<3"u8))
        {
            return 2;
        }

        if (rest.Length < 2 || rest[0] is not ((byte)':' or (byte)';' or (byte)'='))
        {
            return 0;
        }

        var mouth = rest[1] is (byte)'-' or (byte)'o' or (byte)'^' or (byte)'\'' ? 2 : 1;
        return
            mouth < rest.Length
            && rest[mouth]
                is (byte)')'
                    or (byte)'('
                    or (byte)'D'
                    or (byte)'P'
                    or (byte)'p'
                    or (byte)'/'
                    or (byte)'|'
                    or (byte)'*'
                    or (byte)'O'
            ? mouth + 1
            : 0;
    }
}
