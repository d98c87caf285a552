using System.Buffers;
using System.Text;

namespace FactBox.Text;

// What follows a stop.
internal static partial class SentenceRules
{
    private enum FollowingKind
    {
        /// <summary>A sign that may open a sentence: $, *, #, or a bracket or quote before such.</summary>
        Sign,
        Upper,
        Lower,
        Digit,

        /// <summary>A letter of a script without case.</summary>
        Caseless,

        /// <summary>A comma, a colon and the like: the sentence goes on.</summary>
        Continuation,
    }

    /// <param name="Kind">What the first character is, after quotes, brackets and dashes.</param>
    /// <param name="Start">Its offset.</param>
    /// <param name="AfterBracket">Whether a bracket opens before it.</param>
    /// <param name="AfterQuote">Whether a quotation opens before it.</param>
    /// <param name="AfterDash">Whether a dash stands before it.</param>
    private readonly record struct Following(
        FollowingKind Kind,
        int Start,
        bool AfterBracket,
        bool AfterQuote,
        bool AfterDash
    );

    private static Following FollowingAt(ReadOnlySpan<byte> text, int at)
    {
        bool bracket = false,
            quote = false,
            dash = false;
        while (at < text.Length)
        {
            var rest = text[at..];
            switch (rest)
            {
                case [(byte)'(' or (byte)'[' or (byte)'{', ..]:
                    bracket = true;
                    at++;
                    continue;
                case [(byte)'"' or (byte)'\'' or (byte)'`', ..]:
                    quote = true;
                    at++;
                    continue;
                case [0xE2, 0x80, 0x98 or 0x99 or 0x9A or 0x9C or 0x9D or 0x9E or 0xB9, ..]: // ‘ ’ ‚ “ ” „ ‹
                    quote = true;
                    at += 3;
                    continue;
                case [0xC2, 0xAB or 0xBB, ..]: // « »
                    quote = true;
                    at += 2;
                    continue;
                case [0xC2, 0xBF or 0xA1, ..]: // ¿ ¡
                    at += 2;
                    continue;
                case [0xE2, 0x80, 0x93 or 0x94 or 0x95, ..]: // – — ―
                    dash = true;
                    at += 3;
                    continue;
                case [(byte)'-', ..]:
                    dash = true;
                    at++;
                    continue;
                case [(byte)' ', ..] when dash || quote:
                    at++;
                    continue;
            }

            break;
        }

        return new(KindAt(text, at), at, bracket, quote, dash);
    }

    private static FollowingKind KindAt(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
        {
            return FollowingKind.Sign;
        }

        switch (text[at])
        {
            case >= (byte)'A' and <= (byte)'Z':
                return FollowingKind.Upper;
            case >= (byte)'a' and <= (byte)'z':
                return FollowingKind.Lower;
            case >= (byte)'0' and <= (byte)'9':
                return FollowingKind.Digit;
            case (byte)',' or (byte)';' or (byte)':' or (byte)'&' or (byte)'%' or (byte)'+':
                return FollowingKind.Continuation;
            case < 0x80:
                return FollowingKind.Sign;
        }

        if (Rune.DecodeFromUtf8(text[at..], out var rune, out _) != OperationStatus.Done)
        {
            return FollowingKind.Sign;
        }

        return Rune.IsUpper(rune) ? FollowingKind.Upper
            : Rune.IsLower(rune) ? FollowingKind.Lower
            : Rune.IsDigit(rune) ? FollowingKind.Digit
            : Rune.IsLetter(rune) ? FollowingKind.Caseless
            : FollowingKind.Sign;
    }

    // Not in text that is all capitals, where a capital tells nothing: "THE U.S. IS".
    private static bool IsStarter(ReadOnlySpan<byte> text, Following following)
    {
        if (following.Kind != FollowingKind.Upper)
        {
            return false;
        }

        var word = LettersAt(text, following);
        return IsStarterWord(word)
            && (
                word.Length > 1 ? IsLower(word, 1) : CharacterAt(text, following.Start + 1) != '.' // an initial
            );
    }

    private static bool IsStarterWord(ReadOnlySpan<byte> word) =>
        Abbreviations.Of(word).Has(WordClass.Starter);

    private static bool IsWord(
        ReadOnlySpan<byte> text,
        Following following,
        ReadOnlySpan<byte> word
    ) =>
        following.Kind == FollowingKind.Upper
        && text[following.Start..LettersEnd(text, following.Start)].SequenceEqual(word);

    // a name or "I", and then "said"
    private static bool IsSaying(ReadOnlySpan<byte> text, Following following)
    {
        if (following.AfterQuote || following.AfterBracket || following.AfterDash)
        {
            return false;
        }

        var end = LettersEnd(text, following.Start);
        if (end + 1 >= text.Length || text[end] != ' ')
        {
            return false;
        }

        var verbEnd = LettersEnd(text, end + 1);
        return Abbreviations.Of(text[(end + 1)..verbEnd]).Has(WordClass.Saying)
            && (!IsStarterWord(text[following.Start..end]) || end - following.Start == 1);
    }

    private static WordClass ClassOf(ReadOnlySpan<byte> text, Following following) =>
        Abbreviations.Of(LettersAt(text, following));

    private static ReadOnlySpan<byte> LettersAt(ReadOnlySpan<byte> text, Following following) =>
        text[following.Start..LettersEnd(text, following.Start)];

    private static int LettersEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsLetterByte(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The letters before an offset.</summary>
    private static ReadOnlySpan<byte> WordBefore(ReadOnlySpan<byte> text, int end, out int start)
    {
        start = end;
        while (start > 0 && IsLetterByte(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    /// <summary>Where white space from an offset ends.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c == ' ')
            {
                at++;
            }
            else if (
                c is > (byte)' ' and < 0x80
                || Characters.Read(text, at, out var length) != CharacterKind.Space
            )
            {
                break;
            }
            else
            {
                at += length;
            }
        }

        return at;
    }

    /// <summary>The length of a text without the white space at its end.</summary>
    public static int TrimmedLength(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0)
        {
            var length = 1;
            while (length < 3 && length < text.Length && (text[^length] & 0xC0) == 0x80)
            {
                length++;
            }

            if (
                Characters.Read(text, text.Length - length, out var read) != CharacterKind.Space
                || read != length
            )
            {
                break;
            }

            text = text[..^length];
        }

        return text.Length;
    }

    internal static bool IsSpaceByte(byte c) => c is (byte)' ' or >= 9 and <= 13;

    // Letters beyond ASCII are of two bytes or more; their bytes count as letters, but for the signs E2 80 xx.
    public static bool IsLetterByte(byte c) =>
        char.IsAsciiLetter((char)c) || c >= 0x80 && c != 0xE2;

    public static bool IsWordByte(byte c) => IsLetterByte(c) || char.IsAsciiDigit((char)c);

    private static bool IsLower(ReadOnlySpan<byte> text, int at) =>
        text[at] is >= (byte)'a' and <= (byte)'z' or >= 0x80;

    public static bool IsUpper(ReadOnlySpan<byte> text, int at, out int length)
    {
        length = 1;
        if (text[at] < 0x80)
        {
            return char.IsAsciiLetterUpper((char)text[at]);
        }

        return Rune.DecodeFromUtf8(text[at..], out var rune, out length) == OperationStatus.Done
            && Rune.IsUpper(rune);
    }
}
