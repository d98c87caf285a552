namespace FactBox.Measures.Diversity;

internal static class SichelS
{
    public static readonly Measure Measure = new()
    {
        Id = "sichel-s",
        Name = "Sichel S",
        Description =
            "The share of the types that occur twice: it changes little as a text gets longer.",
        Formula = "dis-legomena / types",
        Source =
            "Sichel 1975, On a distribution law for word frequencies, Journal of the American Statistical "
            + "Association 70(351), pp. 542–547",
        Unit = "ratio",
        Range = "0 to 1; 0.11 to 0.19 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all => MeasureValue.Of((double)all.TypesOccurring(2) / all.Types),
            },
    };
}
