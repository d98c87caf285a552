namespace FactBox.Measures.Diversity;

internal static class HapaxShare
{
    public static readonly Measure Measure = new()
    {
        Id = "hapax-share",
        Name = "Hapax share",
        Description = "The share of the types that occur once.",
        Formula = "hapax-legomena / types",
        Source =
            "Tweedie & Baayen 1998, Computers and the Humanities 32(5), pp. 323–352 (V(1, N) / V(N), part of "
            + "Honoré's R)",
        Unit = "ratio",
        Range = "0 to 1; 0.55 to 0.8 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all => MeasureValue.Of((double)all.TypesOccurring(1) / all.Types),
            },
    };
}
