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

    private WordCounts(TextProfile profile)
    {
        Tokens = profile.Tokens;
        Types = profile.Types.Count;
        Sentences = profile.Sentences;
        Syllables = profile.Syllables;
        for (var type = 0; type < profile.Types.Count; type++)
        {
            Add(profile.Types, type);
        }

        if (profile.Tool is { } tool)
        {
            Take(tool);
        }
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

    // A program that is followed may count by another way than over its tokens.
    private void Take(ToolCounts tool)
    {
        Letters = tool.Find("letters") ?? Letters;
        Characters = tool.Find("characters") ?? Characters;
        OneSyllable = tool.Find("one-syllable-words") ?? OneSyllable;
        Polysyllables = tool.Find("polysyllables") ?? Polysyllables;
        LongWords = tool.Find("long-words") ?? LongWords;
        ShortWords = tool.Find("short-words") ?? ShortWords;
        Pronouns = tool.Find("pronouns") ?? Pronouns;
        Prepositions = tool.Find("prepositions") ?? Prepositions;
        Conjunctions = tool.Find("conjunctions") ?? Conjunctions;
        UnfamiliarDaleChall = tool.Find("unfamiliar-dale-chall") ?? UnfamiliarDaleChall;
        UnfamiliarSpache = tool.Find("unfamiliar-spache") ?? UnfamiliarSpache;
    }

    private void Add(TypeTable types, int type)
    {
        var utf8 = types.Utf8(type);
        var times = types.Occurrences(type);
        var letters = 0;
        var digits = 0;
        for (var at = 0; at < utf8.Length; )
        {
            var kind = Text.Characters.Read(utf8, at, out var length);
            letters += kind == CharacterKind.Letter ? 1 : 0;
            digits += kind == CharacterKind.Digit ? 1 : 0;
            at += length;
        }

        Letters += (double)letters * times;
        Characters += (double)(letters + digits) * times;
        OneSyllable += types.Syllables(type) == 1 ? times : 0;
        Polysyllables += types.Syllables(type) >= 3 ? times : 0;
        LongWords += letters >= LongWord ? times : 0;
        ShortWords += letters is > 0 and <= ShortWord ? times : 0;
        if (letters == 0)
        {
            return; // a number is familiar
        }

        var word = Encoding.UTF8.GetString(utf8).ToLowerInvariant();
        Pronouns += FunctionWords.Pronouns.Contains(word) ? times : 0;
        Prepositions += FunctionWords.Prepositions.Contains(word) ? times : 0;
        Conjunctions += FunctionWords.Conjunctions.Contains(word) ? times : 0;
        UnfamiliarDaleChall += FamiliarWords.DaleChall.Knows(word) ? 0 : times;
        UnfamiliarSpache += FamiliarWords.Spache.Knows(word) ? 0 : times;
    }
}
