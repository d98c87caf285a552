namespace FactBox.Measures.Diversity;

internal static class DugastULog10
{
    public static readonly Measure Measure = new()
    {
        Id = "dugast-u-log10",
        Name = "Dugast U (log10)",
        Description =
            "The Uber index: the squared logarithm of the tokens among how far the logarithm of the types "
            + "falls behind it, by logarithms to the base of 10.",
        Formula = "log10(tokens) ^ 2 / log10(tokens / types)",
        Source =
            "Dugast 1978, Sur quoi se fonde la notion d'étendue théorique du vocabulaire?, Le français moderne "
            + "46, pp. 25–32; Tweedie & Baayen 1998, Computers and the Humanities 32(5), pp. 323–352",
        Unit = "index",
        Range = "0 and up; 17 to 34 in a news article",
        Needs = "at least one type that occurs twice",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all when all.Types == all.Tokens => MeasureValue.UndefinedBecause(
                    Why.NothingRepeats
                ),
                var all => MeasureValue.Of(
                    Math.Log10(all.Tokens)
                        * Math.Log10(all.Tokens)
                        / Math.Log10((double)all.Tokens / all.Types)
                ),
            },
    };
}
