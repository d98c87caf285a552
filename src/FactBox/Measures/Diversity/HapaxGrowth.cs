namespace FactBox.Measures.Diversity;

internal static class HapaxGrowth
{
    public static readonly Measure Measure = new()
    {
        Id = "hapax-growth",
        Name = "Hapax growth",
        Description =
            "The types that occur once, among the tokens: about the chance that the next token is a new type.",
        Formula = "hapax-legomena / tokens",
        Source =
            "Good 1953, The population frequencies of species and the estimation of population parameters, "
            + "Biometrika 40(3–4), pp. 237–264",
        Unit = "ratio",
        Range = "0 to 1; 0.2 to 0.46 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all => MeasureValue.Of((double)all.TypesOccurring(1) / all.Tokens),
            },
    };
}
