namespace FactBox.Measures.Diversity;

internal static class DugastK
{
    public static readonly Measure Measure = new()
    {
        Id = "dugast-k",
        Name = "Dugast k",
        Description =
            "The logarithm of the types among the logarithm of the logarithm of the tokens, also called "
            + "Rubet's k.",
        Formula = "ln(types) / ln(ln(tokens))",
        Source =
            "Dugast 1979, Vocabulaire et stylistique I, Slatkine; Tweedie & Baayen 1998, Computers and the "
            + "Humanities 32(5), pp. 323–352",
        Unit = "ratio",
        Range = "0 and up; 2.9 to 3.2 in a news article",
        Needs = "at least three tokens",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: < 3 } => MeasureValue.UndefinedBecause(Why.FewerTokensThan(3)),
                var all => MeasureValue.Of(Math.Log(all.Types) / Math.Log(Math.Log(all.Tokens))),
            },
    };
}
