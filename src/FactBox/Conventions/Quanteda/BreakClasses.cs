using System.Buffers;
using System.Globalization;
using System.Text;

namespace FactBox.Conventions.Quanteda;

/// <summary>Word_Break of a character, as far as the rules need it (Unicode Standard Annex #29, table 3).</summary>
internal enum WordBreak : byte
{
    Other,
    Letter,
    Numeric,
    Katakana,
    ExtendNumLet,
    Extend,
    SingleQuote,
    MidLetter,
    MidNum,
    MidNumLet,
}

/// <summary>Sentence_Break of a character (Unicode Standard Annex #29, table 4).</summary>
internal enum SentenceBreak : byte
{
    Other,
    Extend,
    Sep,
    Sp,
    Lower,
    Upper,
    OLetter,
    Numeric,
    ATerm,
    STerm,
    SContinue,
    Close,
}

/// <summary>
/// The classes that text is broken into words and sentences by. They are told by general category and the exceptions
/// that the annex lists; scripts that are cut by a dictionary are cut into characters.
/// </summary>
internal static class BreakClasses
{
    /// <summary>The character at an offset, and its length in bytes; U+FFFD for what is not UTF-8.</summary>
    public static Rune At(ReadOnlySpan<byte> text, int at, out int length)
    {
        if (text[at] < 0x80)
        {
            length = 1;
            return new(text[at]);
        }

        return Rune.DecodeFromUtf8(text[at..], out var rune, out length) == OperationStatus.Done
            ? rune
            : Rune.ReplacementChar;
    }

    public static WordBreak OfWord(Rune rune) =>
        rune.Value switch
        {
            '\'' => WordBreak.SingleQuote,
            '.' or 0x2018 or 0x2019 or 0x2024 or 0xFE52 or 0xFF07 or 0xFF0E => WordBreak.MidNumLet,
            0xB7 or 0x387 or 0x55F or 0x5F4 or 0x2027 => WordBreak.MidLetter,
            ',' or ';' or 0x37E or 0x589 or 0x60C or 0x66C or 0x2044 or 0xFF0C or 0xFF1B =>
                WordBreak.MidNum,
            >= 0x30A0 and <= 0x30FF or >= 0x31F0 and <= 0x31FF => WordBreak.Katakana,
            >= 0x1F3FB and <= 0x1F3FF => WordBreak.Extend,
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.DecimalDigitNumber => WordBreak.Numeric,
                UnicodeCategory.ConnectorPunctuation => WordBreak.ExtendNumLet,
                UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark => WordBreak.Extend,
                UnicodeCategory.Format when rune.Value != 0x200B => WordBreak.Extend,
                _ when Rune.IsLetter(rune) && !IsCutByDictionary(rune.Value) => WordBreak.Letter,
                _ => WordBreak.Other,
            },
        };

    public static SentenceBreak OfSentence(Rune rune) =>
        rune.Value switch
        {
            '.' or 0x2024 or 0xFE52 or 0xFF0E => SentenceBreak.ATerm,
            '!' or '?' or 0x203C or 0x203D or 0x2047 or 0x2048 or 0x2049 => SentenceBreak.STerm,
            0x3002 or 0xFF01 or 0xFF1F or 0xFF61 or 0x589 or 0x61F or 0x6D4 or 0x964 or 0x965 =>
                SentenceBreak.STerm,
            ',' or '-' or ':' or 0x60C or 0x2013 or 0x2014 or 0x3001 or 0xFF0C =>
                SentenceBreak.SContinue,
            '"' or '\'' => SentenceBreak.Close,
            '\r' or 0x85 or 0x2028 or 0x2029 => SentenceBreak.Sep,
            _ when Rune.IsWhiteSpace(rune) => SentenceBreak.Sp,
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.LowercaseLetter => SentenceBreak.Lower,
                UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter =>
                    SentenceBreak.Upper,
                UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber => SentenceBreak.OLetter,
                UnicodeCategory.DecimalDigitNumber => SentenceBreak.Numeric,
                UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation => SentenceBreak.Close,
                UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => SentenceBreak.Extend,
                _ => SentenceBreak.Other,
            },
        };

    // Thai, Lao, Burmese, Khmer; hiragana; ideographs.
    private static bool IsCutByDictionary(int c) =>
        c
            is >= 0xE00
                and <= 0xEFF
                or >= 0x1000
                and <= 0x109F
                or >= 0x1780
                and <= 0x17FF
                or >= 0x3040
                and <= 0x309F
                or >= 0x3400
                and <= 0x9FFF
                or >= 0xF900
                and <= 0xFAFF
                or >= 0x20000
                and <= 0x3FFFF;
}
