namespace FactBox.Measures.Diversity;

internal static class TypeTokenRatio
{
    public static readonly Measure Measure = new()
    {
        Id = "ttr",
        Name = "TTR",
        Description = "The share of different words among all; it falls as a text gets longer.",
        Formula = "types / tokens",
        Source =
            "Johnson 1944, Studies in Language Behavior, Psychological Monographs 56(2), pp. 1–15 (type-token ratio)",
        Unit = "ratio",
        Range = "above 0, to 1; 0.35 to 0.65 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Types.Count == 0
                ? MeasureValue.UndefinedBecause("no tokens")
                : MeasureValue.Of((double)profile.Types.Count / profile.Tokens),
    };
}
