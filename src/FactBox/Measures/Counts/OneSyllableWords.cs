namespace FactBox.Measures.Counts;

internal static class OneSyllableWords
{
    public static readonly Measure Measure = new()
    {
        Id = "one-syllable-words",
        Name = "Words of one syllable",
        Description = "The tokens of one syllable.",
        Formula = "one-syllable-words",
        Source = "docs/counting.md, the rules of the convention",
        Unit = "tokens",
        Range = "0 to tokens; 60 to 75 % of them in prose",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => CountedWord.Of(types, type).IsOneSyllable,
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).OneSyllable),
    };
}
