namespace FactBox.Measures.Counts;

internal static class LongWords
{
    public static readonly Measure Measure = new()
    {
        Id = "long-words",
        Name = "Long words",
        Description = "The tokens of more than six letters.",
        Formula = "long-words",
        Source = "Björnsson 1968, Läsbarhet, Liber",
        Unit = "tokens",
        Range = "0 to tokens; 15 to 35 % of them in prose",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => CountedWord.Of(types, type).IsLong,
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).LongWords),
    };
}
