namespace FactBox.Measures.Diversity;

internal static class MaasALog10
{
    public static readonly Measure Measure = new()
    {
        Id = "maas-a-log10",
        Name = "Maas a (log10)",
        Description =
            "How fast the vocabulary lags behind the text: the square root of a², by logarithms to the base of "
            + "10. The lower, the richer.",
        Formula = "sqrt(log10(tokens / types)) / log10(tokens)",
        Source =
            "Maas 1972, Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift "
            + "für Literaturwissenschaft und Linguistik 2(8), pp. 73–96",
        Unit = "index",
        Range = "0 and up; 0.17 to 0.24 in a news article",
        Needs = "at least two tokens",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: 1 } => MeasureValue.UndefinedBecause(Why.OneToken),
                var all => MeasureValue.Of(
                    Math.Sqrt(Math.Log10((double)all.Tokens / all.Types)) / Math.Log10(all.Tokens)
                ),
            },
    };
}
