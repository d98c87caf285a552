namespace FactBox.Measures.Diversity;

internal static class HerdanC
{
    public static readonly Measure Measure = new()
    {
        Id = "herdan-c",
        Name = "Herdan C",
        Description = "The logarithm of the types among that of the tokens, also called LogTTR.",
        Formula = "ln(types) / ln(tokens)",
        Source =
            "Herdan 1960, Type-Token Mathematics, Mouton; Tweedie & Baayen 1998, Computers and the Humanities "
            + "32(5), pp. 323–352",
        Unit = "ratio",
        Range = "0 to 1; 0.85 to 0.92 in a news article",
        Needs = "at least two tokens",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: 1 } => MeasureValue.UndefinedBecause(Why.OneToken),
                var all => MeasureValue.Of(Math.Log(all.Types) / Math.Log(all.Tokens)),
            },
    };
}
