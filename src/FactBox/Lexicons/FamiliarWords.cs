using System.Collections.Frozen;

namespace FactBox.Lexicons;

/// <summary>
/// A list of words that schoolchildren know, with the rules by which other forms of them are known too (origin and
/// licence: Lexicons/README.md).
/// </summary>
internal sealed class FamiliarWords
{
    private static readonly Lazy<FamiliarWords> LazyDaleChall = new(() => new("dale_chall.txt"));
    private static readonly Lazy<FamiliarWords> LazySpache = new(() => new("spache.txt"));

    // No word of a list is longer.
    private const int Longest = 32;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private FamiliarWords(string resource)
    {
        using var reader = new StreamReader(
            typeof(FamiliarWords).Assembly.GetManifestResourceStream(resource)!
        );
        _words = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The 3,000 words of the new Dale–Chall formula (1995).</summary>
    public static FamiliarWords DaleChall => LazyDaleChall.Value;

    /// <summary>The words of the revised Spache formula (1974).</summary>
    public static FamiliarWords Spache => LazySpache.Value;

    /// <summary>
    /// Whether a word in lower case is on the list or a regular form of a word on it: plural, possessive, third person,
    /// -ed, -ing, -er, -est, -ly; a contraction of one; a compound of several with hyphens.
    /// </summary>
    public bool Knows(ReadOnlySpan<char> word)
    {
        // One part between hyphens after the other; what is looked for once and not there is in no later part.
        var mayHaveApostrophe = true;
        while (!Has(word))
        {
            var apostrophe = mayHaveApostrophe ? word.IndexOfAny('\'', '’') : -1;
            mayHaveApostrophe = apostrophe >= 0;
            if (apostrophe > 0)
            {
                // "isn't" before its n, "can't" with it; "teacher's", "they'll"
                var stem = word[..apostrophe];
                return Knows(stem)
                    || stem[^1] == 'n' && word[apostrophe..] is "'t" && Knows(stem[..^1]);
            }

            var hyphen = word.IndexOf('-');
            if (hyphen <= 0)
            {
                // All endings end in one of these.
                return word is [.., 's' or 'd' or 'g' or 'r' or 't' or 'y'] && HasStem(word);
            }

            if (!Knows(word[..hyphen]))
            {
                return false;
            }

            word = word[(hyphen + 1)..];
        }

        return true;
    }

    private bool HasStem(ReadOnlySpan<char> word) =>
        Stem(word, "s")
        || Stem(word, "es")
        || StemOfY(word, "ies")
        || Inflected(word, "ed")
        || Stem(word, "d")
        || StemOfY(word, "ied")
        || Inflected(word, "ing")
        || Inflected(word, "er")
        || Stem(word, "r")
        || StemOfY(word, "ier")
        || Inflected(word, "est")
        || Stem(word, "st")
        || StemOfY(word, "iest")
        || Stem(word, "ly");

    /// <summary>Whether a word in lower case is itself on the list.</summary>
    public bool Has(ReadOnlySpan<char> word) => _words.Contains(word);

    // Whether the word with one more letter is on the list.
    private bool HasWith(ReadOnlySpan<char> word, char last)
    {
        Span<char> longer = stackalloc char[Longest];
        if (word.Length >= Longest)
        {
            return false;
        }

        word.CopyTo(longer);
        longer[word.Length] = last;
        return Has(longer[..(word.Length + 1)]);
    }

    private bool Stem(ReadOnlySpan<char> word, string ending) =>
        word.Length > ending.Length + 1
        && word.EndsWith(ending, StringComparison.Ordinal)
        && Has(word[..^ending.Length]);

    // "carries" for carry
    private bool StemOfY(ReadOnlySpan<char> word, string ending) =>
        word.EndsWith(ending, StringComparison.Ordinal)
        && word.Length > ending.Length + 1
        && HasWith(word[..^ending.Length], 'y');

    // "walking" for walk, "making" for make, "running" for run
    private bool Inflected(ReadOnlySpan<char> word, string ending)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 2)
        {
            return false;
        }

        var stem = word[..^ending.Length];
        return Has(stem)
            || HasWith(stem, 'e')
            || stem.Length > 2 && stem[^1] == stem[^2] && Has(stem[..^1]);
    }
}
