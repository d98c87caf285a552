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
        Range = "0 and up; 4 (first year) to 35 (fourth) in print for children",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => 10 * (w.Tokens - w.OneSyllable) / w.Sentences),
    };
}
