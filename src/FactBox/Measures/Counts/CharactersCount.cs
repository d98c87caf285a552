namespace FactBox.Measures.Counts;

internal static class CharactersCount
{
    public static readonly Measure Measure = new()
    {
        Id = "characters",
        Name = "Characters",
        Description = "The letters and digits of all tokens.",
        Formula = "characters",
        Source = "docs/counting.md, the rules of the convention",
        Unit = "characters",
        Range = "0 or more; 4 to 5 times the tokens in prose",
        Needs = "nothing: a text without any has 0",
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).Characters),
    };
}
