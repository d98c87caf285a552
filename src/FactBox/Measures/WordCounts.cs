using FactBox.Text;

namespace FactBox.Measures;

/// <summary>
/// What the readability formulas are made of, all of it from the table of types: each type is looked at once and
/// counts as often as it occurs.
/// </summary>
internal sealed class WordCounts
{
    private WordCounts(TextProfile profile)
    {
        Tokens = profile.Tokens;
        Types = profile.Types.Count;
        Sentences = profile.Sentences;
        Syllables = profile.Syllables;
        profile.Types.Visit((utf8, times, syllables) => Add(utf8, times, syllables));
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

    private void Add(ReadOnlySpan<byte> utf8, double times, int syllables)
    {
        // Most types are short words of ASCII, of which no string need be made.
        Span<char> room = stackalloc char[CountedWord.Room];
        var word = CountedWord.Of(utf8, syllables, room);
        Letters += word.Letters * times;
        Characters += (word.Letters + word.Digits) * times;
        OneSyllable += word.IsOneSyllable ? times : 0;
        Polysyllables += word.IsPolysyllable ? times : 0;
        LongWords += word.IsLong ? times : 0;
        ShortWords += word.IsShort ? times : 0;
        Pronouns += word.IsPronoun ? times : 0;
        Prepositions += word.IsPreposition ? times : 0;
        Conjunctions += word.IsConjunction ? times : 0;
        UnfamiliarDaleChall += word.IsUnfamiliarDaleChall ? times : 0;
        UnfamiliarSpache += word.IsUnfamiliarSpache ? times : 0;
    }
}
