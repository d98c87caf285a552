namespace FactBox.Measures.Diversity;

internal static class DugastU
{
    public static readonly Measure Measure = new()
    {
        Id = "dugast-u",
        Name = "Dugast U",
        Description =
            "The Uber index: the squared logarithm of the tokens among how far the logarithm of the types "
            + "falls behind it.",
        Formula = "ln(tokens) ^ 2 / ln(tokens / types)",
        Source =
            "Dugast 1978, Sur quoi se fonde la notion d'étendue théorique du vocabulaire?, Le français moderne "
            + "46, pp. 25–32; Tweedie & Baayen 1998, Computers and the Humanities 32(5), pp. 323–352",
        Unit = "index",
        Range = "0 and up; 40 to 80 in a news article",
        Needs = "at least one type that occurs twice",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all when all.Types == all.Tokens => MeasureValue.UndefinedBecause(
                    Why.NothingRepeats
                ),
                var all => MeasureValue.Of(
                    Math.Log(all.Tokens)
                        * Math.Log(all.Tokens)
                        / Math.Log((double)all.Tokens / all.Types)
                ),
            },
    };
}
