namespace FactBox.Measures.Readability;

internal static class Spache
{
    public static readonly Measure Of1953 = new()
    {
        Id = "spache-1953",
        Name = "Spache 1953",
        Description =
            "A grade for the first three school years, from unfamiliar words and words a sentence. The words are told by the revised list.",
        Formula = "0.141 · tokens / sentences + 8.6 · unfamiliar-spache / tokens + 0.839",
        Source =
            "Spache 1953, A new readability formula for primary-grade reading materials, Elementary School Journal 53(7), pp. 410–413",
        Unit = "US school grade",
        Range = "0.98 and up; 1.5 to 4 in print for children",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            (0.141 * w.Tokens / w.Sentences) + (8.6 * w.UnfamiliarSpache / w.Tokens) + 0.839
        ),
    };

    public static readonly Measure Measure = new()
    {
        Id = "spache",
        Name = "Spache, revised",
        Description =
            "A grade for the first three school years, from unfamiliar words and words a sentence, with the constants of 1974. Spache counts an unfamiliar word once, however often it comes; here every occurrence counts, so that the grade does not fall with the length of the text.",
        Formula = "0.121 · tokens / sentences + 8.2 · unfamiliar-spache / tokens + 0.659",
        Source = "Spache 1974, Good Reading for Poor Readers, 9th ed., Garrard, pp. 195–198",
        Unit = "US school grade",
        Range = "0.78 and up; 1.5 to 4 in print for children",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            (0.121 * w.Tokens / w.Sentences) + (8.2 * w.UnfamiliarSpache / w.Tokens) + 0.659
        ),
    };
}
