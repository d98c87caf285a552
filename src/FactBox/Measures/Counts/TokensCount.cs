namespace FactBox.Measures.Counts;

internal static class TokensCount
{
    public static readonly Measure Measure = new()
    {
        Id = "tokens",
        Name = "Tokens",
        Description = "The running words: every occurrence counts.",
        Formula = "tokens",
        Source = "factbox/1 rule 3 (docs/counting.md)",
        Unit = "tokens",
        Range = "0 or more; 300 to 1200 in a news article",
        Needs = "nothing: a text without any has 0",
        Compute = profile => MeasureValue.Of(profile.Tokens),
    };
}
