using FactBox.Text;

namespace FactBox.Conventions.GnuStyle;

/// <summary>
/// Syllables as GNU style counts them in English: the places where a consonant follows a vowel, without an ending in
/// <c>-ed</c>; at least 1. Only lower-case letters are vowels; whatever is none is a consonant. A number has 1.
/// </summary>
internal sealed record GnuStyleSyllables : SyllableCounter
{
    /// <inheritdoc/>
    public override int Count(ReadOnlySpan<byte> token)
    {
        if (char.IsAsciiDigit((char)token[0]))
        {
            return 1;
        }

        var word = token.EndsWith("ed"u8) ? token[..^2] : token;
        var count = 0;
        for (var at = 1; at < word.Length; at++)
        {
            count += IsVowel(word[at - 1]) && !IsVowel(word[at]) ? 1 : 0;
        }

        return Math.Max(1, count);
    }

    private static bool IsVowel(byte b) =>
        b is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';
}
