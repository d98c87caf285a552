using System.Buffers;

namespace FactBox.Lexicons;

/// <summary>
/// Words without a vowel letter (a e i o u y) are read by the names of their letters, w being three syllables and
/// every other letter one: <c>BBC</c> 3, <c>WWF</c> 7. A small s that ends capitals is a plural and adds none:
/// <c>MPs</c> 2. A letter three times in a row is a sound, not a name: <c>Grrr</c> 1.
/// </summary>
internal static class Initialisms
{
    private static readonly SearchValues<byte> Vowels = SearchValues.Create("aeiouy"u8);

    public static bool HasVowel(ReadOnlySpan<byte> word) => word.ContainsAny(Vowels);

    /// <summary>The syllables of a lower-case word, read by its letters.</summary>
    public static int Syllables(ReadOnlySpan<byte> word, bool plural)
    {
        if (plural)
        {
            word = word[..^1];
        }

        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2] && word[i] != 'w')
            {
                return 1;
            }
        }

        return word.Length + (2 * word.Count((byte)'w'));
    }
}
