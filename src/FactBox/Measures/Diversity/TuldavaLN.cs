namespace FactBox.Measures.Diversity;

internal static class TuldavaLN
{
    public static readonly Measure Measure = new()
    {
        Id = "tuldava-ln",
        Name = "Tuldava LN",
        Description =
            "One less the squared types, among the squared types and the logarithm of the tokens: of a text of "
            + "any size it is close to −1 / ln(tokens).",
        Formula = "(1 − types ^ 2) / (types ^ 2 · ln(tokens))",
        Source =
            "Tuldava 1977, in the form of Tweedie & Baayen 1998, Computers and the Humanities 32(5), pp. "
            + "323–352",
        Unit = "index",
        Range = "above −1.1, to 0; −0.17 to −0.14 in a news article",
        Needs = "at least two tokens",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: 1 } => MeasureValue.UndefinedBecause(Why.OneToken),
                var all => MeasureValue.Of(
                    (1 - ((double)all.Types * all.Types))
                        / ((double)all.Types * all.Types * Math.Log(all.Tokens))
                ),
            },
    };
}
