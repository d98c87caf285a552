namespace FactBox.Measures.Counts;

internal static class ShortWords
{
    public static readonly Measure Measure = new()
    {
        Id = "short-words",
        Name = "Short words",
        Description = "The tokens of one to three letters.",
        Formula = "short-words",
        Source = "McAlpine 2006, From Plain English to Global English (miniwords)",
        Unit = "tokens",
        Range = "0 to tokens; 35 to 50 % of them in prose",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => CountedWord.Of(types, type).IsShort,
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).ShortWords),
    };
}
