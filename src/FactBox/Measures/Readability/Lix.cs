namespace FactBox.Measures.Readability;

internal static class Lix
{
    public static readonly Measure Measure = new()
    {
        Id = "lix",
        Name = "LIX",
        Description =
            "Words a sentence and the percentage of long words; made for Swedish, used for many languages.",
        Formula = "tokens / sentences + 100 · long-words / tokens",
        Source =
            "Björnsson 1968, Läsbarhet, Liber; Björnsson 1983, Readability of newspapers in 11 languages, Reading Research Quarterly 18(4), pp. 480–497; Anderson 1983, Lix and Rix, Journal of Reading 26(6), p. 494 (grades)",
        Unit = "index",
        Range =
            "1 and up; 20 (very easy) to 60 (very hard) in print; 20 to 23 is grade 4, 36 to 39 grade 8, 56 and more college",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (w.Tokens / w.Sentences) + (100 * w.LongWords / w.Tokens)
        ),
    };
}
