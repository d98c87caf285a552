namespace FactBox.Measures.Readability;

internal static class WheelerSmith
{
    public static readonly Measure Measure = new()
    {
        Id = "wheeler-smith",
        Name = "Wheeler–Smith",
        Description =
            "Ten times the words of two syllables or more in a sentence, for the first school years.",
        Formula = "10 · (tokens − one-syllable-words) / sentences",
        Source =
            "Wheeler & Smith 1954, A practical readability formula for the classroom teacher in the primary grades, Elementary English 31(7), pp. 397–399",
        Unit = "index",
        Range =
            "0 and up; 4 to 8 is a primer, to 11.5 grade 1, to 19 grade 2, to 26.5 grade 3, to 34.5 grade 4",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => 10 * (w.Tokens - w.OneSyllable) / w.Sentences),
    };
}
