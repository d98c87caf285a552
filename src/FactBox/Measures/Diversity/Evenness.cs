namespace FactBox.Measures.Diversity;

internal static class Evenness
{
    public static readonly Measure Measure = new()
    {
        Id = "evenness",
        Name = "Evenness",
        Description =
            "The entropy among the most that so many types can have: 1 where all are equally frequent.",
        Formula = "Σ(f / tokens · ln(tokens / f)) / ln(types)",
        Source =
            "Pielou 1966, The measurement of diversity in different types of biological collections, Journal "
            + "of Theoretical Biology 13, pp. 131–144",
        Unit = "ratio",
        Range = "above 0, to 1; 0.86 to 0.92 in a news article",
        Needs = "at least two types",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: 1 } => MeasureValue.UndefinedBecause(Why.OneToken),
                { Types: 1 } => MeasureValue.UndefinedBecause(Why.OneType),
                var all => MeasureValue.Of(
                    Math.Min(1, Entropy.OfTokens(all) / Math.Log2(all.Types))
                ),
            },
    };
}
