namespace FactBox.Measures.Diversity;

internal static class SummerS
{
    public static readonly Measure Measure = new()
    {
        Id = "summer-s",
        Name = "Summer S",
        Description = "The logarithm of the logarithm of the types among that of the tokens.",
        Formula = "ln(ln(types)) / ln(ln(tokens))",
        Source =
            "Somers 1966, Statistical methods in literary analysis, in Leed (ed.), The Computer and Literary "
            + "Style, Kent State University Press, pp. 128–140 (named Summer S in later work); Tweedie & Baayen "
            + "1998, Computers and the Humanities 32(5), pp. 323–352",
        Unit = "ratio",
        Range = "to 1; 0.91 to 0.95 in a news article, and below 0 for two types",
        Needs = "at least two types",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: 1 } => MeasureValue.UndefinedBecause(Why.OneToken),
                { Types: 1 } => MeasureValue.UndefinedBecause(Why.OneType),
                var all => MeasureValue.Of(
                    Math.Log(Math.Log(all.Types)) / Math.Log(Math.Log(all.Tokens))
                ),
            },
    };
}
