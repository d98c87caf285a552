using System.Text;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Conventions.Quanteda;

/// <summary>
/// Syllables as the R package nsyllable counts them: those of CMUdict, and of a word that it lacks the runs of vowels
/// (<c>a e i o u y</c>); a word without either has 1.
/// </summary>
internal sealed record QuantedaSyllables : SyllableCounter
{
    // Longer words are not in the dictionary.
    private const int LongestWord = 64;

    /// <inheritdoc/>
    public override int Count(ReadOnlySpan<byte> token)
    {
        var known =
            token.Length <= LongestWord
                ? PronouncedWords.Instance.Find(Encoding.UTF8.GetString(token).ToLowerInvariant())
                : null;
        return Math.Max(1, known ?? VowelRuns(token));
    }

    private static int VowelRuns(ReadOnlySpan<byte> token)
    {
        var runs = 0;
        var inRun = false;
        foreach (var b in token)
        {
            var isVowel = (b | 0x20) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            runs += isVowel && !inRun ? 1 : 0;
            inRun = isVowel;
        }

        return runs;
    }
}
