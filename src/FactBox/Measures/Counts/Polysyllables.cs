namespace FactBox.Measures.Counts;

internal static class Polysyllables
{
    public static readonly Measure Measure = new()
    {
        Id = "polysyllables",
        Name = "Polysyllables",
        Description = "The tokens of three syllables or more.",
        Formula = "polysyllables",
        Source = "McLaughlin 1969, SMOG grading, Journal of Reading 12(8), p. 639",
        Unit = "tokens",
        Range = "0 to tokens; 5 to 20 % of them in prose",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => CountedWord.Of(types, type).IsPolysyllable,
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).Polysyllables),
    };
}
