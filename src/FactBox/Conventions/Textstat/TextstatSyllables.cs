using System.Collections.Frozen;
using System.Text;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Conventions.Textstat;

/// <summary>
/// Syllables as textstat counts them: those of the first pronunciation in CMUdict as NLTK has it, and for a word that
/// it lacks the US hyphenation points with at least 2 characters before and after, plus 1.
/// </summary>
internal sealed record TextstatSyllables : SyllableCounter
{
    // Longer words are not in the dictionary.
    private const int LongestWord = 64;

    private static readonly HyphenationSyllables Hyphenation = new(WrittenHyphens: false);

    // NLTK has an edition of CMUdict 0.7a that is older than the one which is packaged. Where the two were found to
    // differ, these are NLTK's: 0 is a word that it lacks.
    private static readonly FrozenDictionary<string, int> Older = new Dictionary<string, int>
    {
        ["google"] = 0,
        ["iphone"] = 0,
        ["ipod"] = 0,
        ["realize"] = 2,
        ["solely"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int Count(ReadOnlySpan<byte> token) => Math.Max(1, OfWord(token));

    /// <summary>The syllables of a word; 0 of one that is pronounced without a vowel, such as <c>hmm</c>.</summary>
    public static int OfWord(ReadOnlySpan<byte> token) =>
        (token.Length <= LongestWord ? InDictionary(token) : null) ?? Hyphenation.Count(token);

    private static int? InDictionary(ReadOnlySpan<byte> token)
    {
        var word = Encoding.UTF8.GetString(token).ToLowerInvariant();
        return Older.TryGetValue(word, out var syllables)
            ? syllables == 0
                ? null
                : syllables
            : PronouncedWords.Instance.Find(word);
    }
}
