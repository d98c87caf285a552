using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Measures;

/// <summary>
/// What the readability formulas are made of, all of it from the table of types: each type is looked at once and
/// counts as often as it occurs.
/// </summary>
internal sealed class WordCounts
{
    private const int LongWord = 7;
    private const int ShortWord = 3;
    private const int MostOnStack = 64;

    private WordCounts(TextProfile profile)
    {
        Tokens = profile.Tokens;
        Types = profile.Types.Count;
        Sentences = profile.Sentences;
        Syllables = profile.Syllables;
        profile.Types.Visit(
            (type, utf8, times) => Add(utf8, times, profile.Types.Syllables(type))
        );
    }

    public double Tokens { get; }

    public double Types { get; }

    public double Sentences { get; }

    public double Syllables { get; }

    /// <summary>Letters of any script.</summary>
    public double Letters { get; private set; }

    /// <summary>Letters and digits.</summary>
    public double Characters { get; private set; }

    /// <summary>Tokens of one syllable.</summary>
    public double OneSyllable { get; private set; }

    /// <summary>Tokens of three syllables or more.</summary>
    public double Polysyllables { get; private set; }

    /// <summary>Tokens of more than six letters.</summary>
    public double LongWords { get; private set; }

    /// <summary>Tokens of one to three letters.</summary>
    public double ShortWords { get; private set; }

    public double Pronouns { get; private set; }

    public double Prepositions { get; private set; }

    public double Conjunctions { get; private set; }

    /// <summary>Tokens that the list of Chall and Dale (1995) does not tell.</summary>
    public double UnfamiliarDaleChall { get; private set; }

    /// <summary>Tokens that the revised list of Spache (1974) does not tell.</summary>
    public double UnfamiliarSpache { get; private set; }

    /// <summary>Those of a profile, counted when they are first asked for.</summary>
    public static WordCounts Of(TextProfile profile) => profile.Once(p => new WordCounts(p));

    private void Add(ReadOnlySpan<byte> utf8, long times, int syllables)
    {
        var letters = 0;
        var digits = 0;
        for (var at = 0; at < utf8.Length; )
        {
            var kind = Text.Characters.Read(utf8, at, out var size);
            letters += kind == CharacterKind.Letter ? 1 : 0;
            digits += kind == CharacterKind.Digit ? 1 : 0;
            at += size;
        }

        Letters += (double)letters * times;
        Characters += (double)(letters + digits) * times;
        OneSyllable += syllables == 1 ? times : 0;
        Polysyllables += syllables >= 3 ? times : 0;
        LongWords += letters >= LongWord ? times : 0;
        ShortWords += letters is > 0 and <= ShortWord ? times : 0;
        if (letters == 0)
        {
            return; // a number is familiar
        }

        // Most types are short words of ASCII, of which no string need be made.
        Span<char> lower = stackalloc char[MostOnStack];
        AddWord(
            utf8.Length <= lower.Length
            && Ascii.ToLower(utf8, lower, out var length) == OperationStatus.Done
                ? lower[..length]
                : Encoding.UTF8.GetString(utf8).ToLowerInvariant(),
            times
        );
    }

    private void AddWord(ReadOnlySpan<char> word, long times)
    {
        Pronouns += Has(FunctionWords.Pronouns, word) ? times : 0;
        Prepositions += Has(FunctionWords.Prepositions, word) ? times : 0;
        Conjunctions += Has(FunctionWords.Conjunctions, word) ? times : 0;
        UnfamiliarDaleChall += FamiliarWords.DaleChall.Knows(word) ? 0 : times;
        UnfamiliarSpache += FamiliarWords.Spache.Knows(word) ? 0 : times;
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
