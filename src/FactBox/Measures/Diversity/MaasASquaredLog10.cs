namespace FactBox.Measures.Diversity;

internal static class MaasASquaredLog10
{
    public static readonly Measure Measure = new()
    {
        Id = "maas-a2-log10",
        Name = "Maas a² (log10)",
        Description =
            "How far the logarithm of the types lags behind that of the tokens, among its square, by "
            + "logarithms to the base of 10. The lower, the richer.",
        Formula = "log10(tokens / types) / log10(tokens) ^ 2",
        Source =
            "Maas 1972, Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift "
            + "für Literaturwissenschaft und Linguistik 2(8), pp. 73–96",
        Unit = "index",
        Range = "0 and up; 0.029 to 0.057 in a news article",
        Needs = "at least two tokens",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: 1 } => MeasureValue.UndefinedBecause(Why.OneToken),
                var all => MeasureValue.Of(
                    Math.Log10((double)all.Tokens / all.Types)
                        / (Math.Log10(all.Tokens) * Math.Log10(all.Tokens))
                ),
            },
    };
}
