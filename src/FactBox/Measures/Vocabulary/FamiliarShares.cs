using FactBox.Measures.Readability;

namespace FactBox.Measures.Vocabulary;

internal static class FamiliarShares
{
    public static readonly Measure DaleChall = new()
    {
        Id = "familiar-dale-chall",
        Name = "Familiar words (Dale–Chall)",
        Description =
            "The share of the tokens that American fourth-graders know: on the list of 1995, or a regular form of a word on it.",
        Formula = "1 − unfamiliar-dale-chall / tokens",
        Source = "Chall & Dale 1995, Readability Revisited, Brookline (list and rules)",
        Unit = "ratio",
        Range = "0 to 1; 0.7 to 0.9 in prose",
        Needs = "at least one token",
        WordData = ["dale_chall.txt"],
        Compute = ReadabilityFormula.Of(w => 1 - (w.UnfamiliarDaleChall / w.Tokens)),
    };

    public static readonly Measure Spache = new()
    {
        Id = "familiar-spache",
        Name = "Familiar words (Spache)",
        Description =
            "The same by the list for the first three school years: on it, or a regular form of a word on it.",
        Formula = "1 − unfamiliar-spache / tokens",
        Source = "Spache 1974, Good Reading for Poor Readers, Garrard (revised list)",
        Unit = "ratio",
        Range = "0 to 1; 0.55 to 0.85 in prose",
        Needs = "at least one token",
        WordData = ["spache.txt"],
        Compute = ReadabilityFormula.Of(w => 1 - (w.UnfamiliarSpache / w.Tokens)),
    };
}
