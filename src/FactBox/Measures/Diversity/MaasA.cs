namespace FactBox.Measures.Diversity;

internal static class MaasA
{
    public static readonly Measure Measure = new()
    {
        Id = "maas-a",
        Name = "Maas a",
        Description =
            "How fast the vocabulary lags behind the text: the square root of a². The lower, the richer.",
        Formula = "sqrt(ln(tokens / types)) / ln(tokens)",
        Source =
            "Maas 1972, Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift "
            + "für Literaturwissenschaft und Linguistik 2(8), pp. 73–96",
        Unit = "index",
        Range = "0 and up; 0.11 to 0.16 in a news article",
        Needs = "at least two tokens",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: 1 } => MeasureValue.UndefinedBecause(Why.OneToken),
                var all => MeasureValue.Of(
                    Math.Sqrt(Math.Log((double)all.Tokens / all.Types)) / Math.Log(all.Tokens)
                ),
            },
    };
}
