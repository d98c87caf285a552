namespace FactBox.Measures.Readability;

internal static class LinsearWrite
{
    public static readonly Measure Measure = new()
    {
        Id = "linsear-write",
        Name = "Linsear Write",
        Description = "Easy words count once, polysyllables three times, all by the sentence.",
        Formula = "(tokens + 2 · polysyllables) / sentences",
        Source =
            "Klare 1975, Assessing readability, Reading Research Quarterly 10(1), p. 85 (as O'Hayre's, undated; for a sample of 100 words, here for all)",
        Unit = "index",
        Range = "1 and up; 10 to 40 in print",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w => (w.Tokens + (2 * w.Polysyllables)) / w.Sentences),
    };

    public static readonly Measure Grade = new()
    {
        Id = "linsear-write-grade",
        Name = "Linsear Write grade",
        Description =
            "The Linsear Write index as a grade: half of it, or half of two less where it is not above 20.",
        Formula = "if(linsear-write − 20, linsear-write / 2, linsear-write / 2 − 1)",
        Source = Measure.Source,
        Unit = "US school grade",
        Range = "-0.5 and up; 4 to 20 in print",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            (w.Tokens + (2 * w.Polysyllables)) / w.Sentences is var index && index > 20
                ? index / 2
                : (index / 2) - 1
        ),
    };
}
