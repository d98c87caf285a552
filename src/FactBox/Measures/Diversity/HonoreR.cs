namespace FactBox.Measures.Diversity;

internal static class HonoreR
{
    public static readonly Measure Measure = new()
    {
        Id = "honore-r",
        Name = "Honoré R",
        Description =
            "A hundred times the logarithm of the tokens, the more the more types occur once.",
        Formula = "100 · ln(tokens) / (1 − hapax-legomena / types)",
        Source =
            "Honoré 1979, Some simple measures of richness of vocabulary, Association for Literary and "
            + "Linguistic Computing Bulletin 7(2), pp. 172–177",
        Unit = "index",
        Range = "0 and up; 1400 to 3400 in a news article",
        Needs = "at least one type that occurs twice",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all when all.TypesOccurring(1) == all.Types => MeasureValue.UndefinedBecause(
                    Why.AllHapaxes
                ),
                var all => MeasureValue.Of(
                    100 * Math.Log(all.Tokens) / (1 - ((double)all.TypesOccurring(1) / all.Types))
                ),
            },
    };
}
