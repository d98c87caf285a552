using System.Buffers;
using System.Globalization;
using System.Text;

namespace FactBox.Text;

/// <summary>What a character is to the counting rules.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Anything that separates or is no part of a token; bytes that are not UTF-8 too.</summary>
    Other,
    Letter,
    Digit,

    /// <summary>A combining mark: it belongs to the letter before it.</summary>
    Mark,

    /// <summary>An invisible character inside a word: soft hyphen, joiners, direction marks.</summary>
    Invisible,
    Underscore,
    Apostrophe,
    Hyphen,
    CurrencySign,
    Space,
}

/// <summary>Reads characters from UTF-8.</summary>
internal static class Characters
{
    private static readonly CharacterKind[] Ascii = BuildAscii();

    /// <summary>The kind of the character at <paramref name="at"/>, and its length in bytes.</summary>
    public static CharacterKind Read(ReadOnlySpan<byte> text, int at, out int length)
    {
        var first = text[at];
        if (first < 0x80)
        {
            length = 1;
            return Ascii[first];
        }

        return ReadBeyondAscii(text[at..], out length);
    }

    /// <summary>The kind at <paramref name="at"/>, or <see cref="CharacterKind.Other"/> past the end.</summary>
    public static CharacterKind Peek(ReadOnlySpan<byte> text, int at, out int length)
    {
        if (at < text.Length)
        {
            return Read(text, at, out length);
        }

        length = 0;
        return CharacterKind.Other;
    }

    /// <summary>Whether the character can stand in a word as <c>\w</c> of a regular expression does.</summary>
    public static bool IsWordCharacter(CharacterKind kind) =>
        kind
            is CharacterKind.Letter
                or CharacterKind.Digit
                or CharacterKind.Mark
                or CharacterKind.Underscore;

    private static CharacterKind ReadBeyondAscii(ReadOnlySpan<byte> text, out int length)
    {
        if (Rune.DecodeFromUtf8(text, out var rune, out length) != OperationStatus.Done)
        {
            return CharacterKind.Other;
        }

        switch (rune.Value)
        {
            case 0x2019: // right single quotation mark, the typographic apostrophe
            case 0xFF07: // full-width apostrophe
                return CharacterKind.Apostrophe;
            case 0x2010: // hyphen
            case 0x2011: // non-breaking hyphen
                return CharacterKind.Hyphen;
            case 0x200B: // zero-width space: a place to break, so no part of a word
            case 0x0085: // next line
            case 0xFEFF: // byte order mark
                return CharacterKind.Space;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter => CharacterKind.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
            UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark => CharacterKind.Mark,
            UnicodeCategory.Format => CharacterKind.Invisible,
            UnicodeCategory.CurrencySymbol => CharacterKind.CurrencySign,
            UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => CharacterKind.Space,
            _ => CharacterKind.Other,
        };
    }

    private static CharacterKind[] BuildAscii()
    {
        var kinds = new CharacterKind[128];
        for (var c = 0; c < 128; c++)
        {
            kinds[c] = (char)c switch
            {
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' => CharacterKind.Letter,
                >= '0' and <= '9' => CharacterKind.Digit,
                '_' => CharacterKind.Underscore,
                '\'' => CharacterKind.Apostrophe,
                '-' => CharacterKind.Hyphen,
                '$' => CharacterKind.CurrencySign,
                ' ' or '\t' or '\n' or '\r' or '\v' or '\f' => CharacterKind.Space,
                _ => CharacterKind.Other,
            };
        }

        return kinds;
    }
}
