namespace FactBox.Measures.Readability;

internal static class Rix
{
    public static readonly Measure Measure = new()
    {
        Id = "rix",
        Name = "RIX",
        Description = "Long words a sentence.",
        Formula = "long-words / sentences",
        Source =
            "Anderson 1983, Lix and Rix: variations on a little-known readability index, Journal of Reading 26(6), p. 495",
        Unit = "words a sentence",
        Range = "0 and up; 0.2 to 7.2 in print; 0.8 is grade 4, 3.0 grade 8, 7.2 and more college",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.LongWords / w.Sentences),
    };
}
