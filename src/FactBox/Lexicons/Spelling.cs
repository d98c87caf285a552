using System.Text;
using FactBox.Text;

namespace FactBox.Lexicons;

/// <summary>A token in the letters of the pronouncing dictionary.</summary>
internal static class Spelling
{
    /// <summary>Stands for a letter of a script that the model can't read.</summary>
    public const byte Unreadable = (byte)'?';

    /// <summary>Stands for a currency sign that is read with two syllables, such as euros.</summary>
    public const byte OtherCurrency = (byte)'$';

    /// <summary>Stands for a currency sign that is read with one syllable: pounds, yen, cents, won.</summary>
    public const byte ShortCurrency = (byte)'#';

    /// <summary>
    /// Writes a token as <c>a</c> to <c>z</c>, <c>0</c> to <c>9</c>, <c>'</c>, <c>-</c>, <c>.</c>, <c>,</c>, <c>:</c>, <c>%</c>, <c>&amp;</c>, <c>$</c> (and for the other
    /// currencies <see cref="OtherCurrency"/> or <see cref="ShortCurrency"/>),
    /// <see cref="Unreadable"/> and a space for all else. Accents, marks and invisible characters are dropped.
    /// </summary>
    /// <param name="token">The token in UTF-8.</param>
    /// <param name="folded">Takes as many bytes as the token has, at the most.</param>
    /// <param name="plural">Where a small s ends two or more capitals, as in <c>MPs</c>; -1 for nowhere.</param>
    /// <returns>The bytes written.</returns>
    public static int Fold(ReadOnlySpan<byte> token, Span<byte> folded, out int plural)
    {
        plural = -1;
        var written = 0;
        var capitals = 0;
        for (var at = 0; at < token.Length; )
        {
            var first = token[at];
            var kind = Characters.Read(token, at, out var length);
            var letters = kind switch
            {
                CharacterKind.Letter or CharacterKind.Digit when first >= 0x80 => Beyond(
                    token[at..],
                    kind
                ),
                CharacterKind.Mark or CharacterKind.Invisible => default,
                CharacterKind.Apostrophe => "'"u8,
                CharacterKind.Hyphen => "-"u8,
                CharacterKind.CurrencySign => token[at..][..length] is var sign
                && (
                    sign.SequenceEqual("£"u8)
                    || sign.SequenceEqual("¥"u8)
                    || sign.SequenceEqual("¢"u8)
                    || sign.SequenceEqual("₩"u8)
                )
                    ? "#"u8
                    : "$"u8,
                _ => first < 0x80 ? Ascii.Slice(first, 1) : " "u8,
            };
            letters.CopyTo(folded[written..]);
            if (kind == CharacterKind.Letter)
            {
                plural = first == 's' && capitals >= 2 ? written : -1;
                capitals = char.IsAsciiLetterUpper((char)first) ? capitals + 1 : 0;
            }
            else if (letters.Length > 0)
            {
                capitals = 0;
            }

            written += letters.Length;
            at += length;
        }

        return written;
    }

    // What each ASCII character is written as.
    private static ReadOnlySpan<byte> Ascii =>
        "                                     %&'    ,-. 0123456789:     "u8
        + " abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     "u8;

    private static ReadOnlySpan<byte> Beyond(ReadOnlySpan<byte> text, CharacterKind kind)
    {
        Rune.DecodeFromUtf8(text, out var rune, out _);
        if (kind == CharacterKind.Digit)
        {
            return "0123456789"u8.Slice((int)Rune.GetNumericValue(rune), 1);
        }

        var letters = LatinLetters.Base(rune);
        return letters.IsEmpty ? "?"u8 : letters;
    }
}
