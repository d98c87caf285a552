namespace FactBox.Measures.Readability;

internal static class DaleChall
{
    public static readonly Measure Of1948 = new()
    {
        Id = "dale-chall-1948",
        Name = "Dale–Chall 1948",
        Description =
            "A raw score from words that fourth-graders do not know and words a sentence. The words are told by the list of 1995.",
        Formula = "15.79 · unfamiliar-dale-chall / tokens + 0.0496 · tokens / sentences + 3.6365",
        Source =
            "Dale & Chall 1948, A formula for predicting readability, Educational Research Bulletin 27(1), pp. 11–20, 28",
        Unit = "raw score",
        Range =
            "3.69 and up; below 5 is grade 4 and below, 6 to 6.9 grade 7 and 8, 10 and more grade 16 and above",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            (15.79 * w.UnfamiliarDaleChall / w.Tokens) + (0.0496 * w.Tokens / w.Sentences) + 3.6365
        ),
    };

    public static readonly Measure Measure = new()
    {
        Id = "dale-chall",
        Name = "New Dale–Chall",
        Description =
            "The share of deleted words that a reader is expected to fill in, from words that fourth-graders do not know and words a sentence: higher is easier. Its authors count a name once; here every occurrence counts.",
        Formula = "64 − 95 · unfamiliar-dale-chall / tokens − 0.69 · tokens / sentences",
        Source =
            "Chall & Dale 1995, Readability Revisited: The New Dale–Chall Readability Formula, Brookline",
        Unit = "cloze score",
        Range =
            "63.31 and down; 58 and more is grade 1, 40 to 44 grade 5 and 6, 15 and less grade 16 and above",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            64 - (95 * w.UnfamiliarDaleChall / w.Tokens) - (0.69 * w.Tokens / w.Sentences)
        ),
    };

    public static readonly Measure PowersSumnerKearl = new()
    {
        Id = "dale-chall-psk",
        Name = "Dale–Chall, recalculated",
        Description =
            "The Dale–Chall formula of 1948 fitted anew: a grade from words that fourth-graders do not know and words a sentence.",
        Formula = "11.55 · unfamiliar-dale-chall / tokens + 0.0596 · tokens / sentences + 3.2672",
        Source =
            "Powers, Sumner & Kearl 1958, A recalculation of four adult readability formulas, Journal of Educational Psychology 49(2), pp. 99–105",
        Unit = "US school grade",
        Range = "3.33 and up; 4 to 9 in print",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            (11.55 * w.UnfamiliarDaleChall / w.Tokens) + (0.0596 * w.Tokens / w.Sentences) + 3.2672
        ),
    };
}
