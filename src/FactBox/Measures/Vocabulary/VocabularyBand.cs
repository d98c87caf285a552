using System.Collections.Immutable;

namespace FactBox.Measures.Vocabulary;

/// <summary>A word of a text, with how often it occurs.</summary>
/// <param name="Word">The word, as its type is written.</param>
/// <param name="Occurrences">Its tokens, at least 1.</param>
public readonly record struct VocabularyWord(string Word, long Occurrences);

/// <summary>The words of a text that belong together by how frequent or how hard they are.</summary>
/// <param name="Id">Its id, in lower case with hyphens; stable.</param>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="Words">Its words, the most frequent of the text first.</param>
/// <param name="Tokens">The tokens of all of them.</param>
/// <param name="Share">Tokens by the words of all bands, from 0 to 1; null where they are no part of those, or there are none.</param>
/// <param name="Coverage">
/// The shares of this band and all before it, added up; null of the last band, which is outside the order, and where there
/// are no words.
/// </param>
public sealed record VocabularyBand(
    string Id,
    string Name,
    ImmutableArray<VocabularyWord> Words,
    long Tokens,
    double? Share,
    double? Coverage
);
