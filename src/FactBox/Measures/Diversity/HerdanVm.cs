namespace FactBox.Measures.Diversity;

internal static class HerdanVm
{
    public static readonly Measure Measure = new()
    {
        Id = "herdan-vm",
        Name = "Herdan Vm",
        Description =
            "How unevenly the tokens are spread over the types: their coefficient of variation among the "
            + "square root of the types.",
        Formula = "sqrt((squares · types − tokens ^ 2) / (tokens ^ 2 · types))",
        Source =
            "Herdan 1955, A new derivation and interpretation of Yule's \"Characteristic\" K, Zeitschrift für "
            + "angewandte Mathematik und Physik 6, pp. 332–334; Tweedie & Baayen 1998, Computers and the "
            + "Humanities 32(5), pp. 323–352, eq. 18",
        Unit = "ratio",
        Range = "0 to below 1; 0.09 to 0.12 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all => MeasureValue.Of(
                    Math.Sqrt(
                        (double)((all.SumOfSquares * all.Types) - ((Int128)all.Tokens * all.Tokens))
                            / all.Types
                    ) / all.Tokens
                ),
            },
    };
}
