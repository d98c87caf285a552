namespace FactBox.Measures.Counts;

internal static class LettersCount
{
    public static readonly Measure Measure = new()
    {
        Id = "letters",
        Name = "Letters",
        Description = "The letters of all tokens; digits and marks are none.",
        Formula = "letters",
        Source = "docs/counting.md, the rules of the convention",
        Unit = "letters",
        Range = "0 or more; 4 to 5 times the tokens in prose",
        Needs = "nothing: a text without any has 0",
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).Letters),
    };
}
