namespace FactBox.Measures.Readability;

internal static class ColemanFormulas
{
    public static readonly Measure First = new()
    {
        Id = "coleman-1",
        Name = "Coleman 1",
        Description =
            "The share of deleted words that a reader fills in, from words of one syllable.",
        Formula = "129 · one-syllable-words / tokens − 38.45",
        Source =
            "Coleman 1965, On Understanding Prose: Some Determiners of Its Complexity, NSF Final Report GB-2604, as DuBay 2004, The Principles of Readability, gives it",
        Unit = "percent",
        Range = "-38.45 to 90.55",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => (129 * w.OneSyllable / w.Tokens) - 38.45),
    };

    public static readonly Measure Second = new()
    {
        Id = "coleman-2",
        Name = "Coleman 2",
        Description =
            "The share of deleted words that a reader fills in, from words of one syllable and sentences.",
        Formula = "116 · one-syllable-words / tokens + 148 · sentences / tokens − 37.95",
        Source =
            "Coleman 1965, On Understanding Prose: Some Determiners of Its Complexity, NSF Final Report GB-2604, as DuBay 2004, The Principles of Readability, gives it",
        Unit = "percent",
        Range = "-37.95 to 226.05",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (116 * w.OneSyllable / w.Tokens) + (148 * w.Sentences / w.Tokens) - 37.95
        ),
    };

    public static readonly Measure Third = new()
    {
        Id = "coleman-3",
        Name = "Coleman 3",
        Description =
            "The share of deleted words that a reader fills in, from words of one syllable, sentences and pronouns, by a closed list.",
        Formula =
            "107 · one-syllable-words / tokens + 118 · sentences / tokens + 76 · pronouns / tokens − 34.02",
        Source =
            "Coleman 1965, On Understanding Prose: Some Determiners of Its Complexity, NSF Final Report GB-2604, as DuBay 2004, The Principles of Readability, gives it",
        Unit = "percent",
        Range = "-34.02 and up",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (107 * w.OneSyllable / w.Tokens)
            + (118 * w.Sentences / w.Tokens)
            + (76 * w.Pronouns / w.Tokens)
            - 34.02
        ),
    };

    public static readonly Measure Fourth = new()
    {
        Id = "coleman-4",
        Name = "Coleman 4",
        Description =
            "The share of deleted words that a reader fills in, from words of one syllable, sentences, pronouns and prepositions, by closed lists.",
        Formula =
            "104 · one-syllable-words / tokens + 106 · sentences / tokens + 56 · pronouns / tokens − 36 · prepositions / tokens − 26.01",
        Source =
            "Coleman 1965, On Understanding Prose: Some Determiners of Its Complexity, NSF Final Report GB-2604, as DuBay 2004, The Principles of Readability, gives it",
        Unit = "percent",
        Range = "no bound",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (104 * w.OneSyllable / w.Tokens)
            + (106 * w.Sentences / w.Tokens)
            + (56 * w.Pronouns / w.Tokens)
            - (36 * w.Prepositions / w.Tokens)
            - 26.01
        ),
    };
}
