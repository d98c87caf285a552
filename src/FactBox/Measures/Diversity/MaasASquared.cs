namespace FactBox.Measures.Diversity;

internal static class MaasASquared
{
    public static readonly Measure Measure = new()
    {
        Id = "maas-a2",
        Name = "Maas a²",
        Description =
            "How far the logarithm of the types lags behind that of the tokens, among its square. The lower, "
            + "the richer.",
        Formula = "ln(tokens / types) / ln(tokens) ^ 2",
        Source =
            "Maas 1972, Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift "
            + "für Literaturwissenschaft und Linguistik 2(8), pp. 73–96",
        Unit = "index",
        Range = "0 and up; 0.013 to 0.025 in a news article",
        Needs = "at least two tokens",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: 1 } => MeasureValue.UndefinedBecause(Why.OneToken),
                var all => MeasureValue.Of(
                    Math.Log((double)all.Tokens / all.Types)
                        / (Math.Log(all.Tokens) * Math.Log(all.Tokens))
                ),
            },
    };
}
