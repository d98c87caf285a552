namespace FactBox.Measures.Diversity;

internal static class YuleI
{
    public static readonly Measure Measure = new()
    {
        Id = "yule-i",
        Name = "Yule I",
        Description =
            "The squared types among what repeats: the other way round than K, so the higher, the richer.",
        Formula = "types ^ 2 / (squares − types)",
        Source =
            "Yule 1944, The Statistical Study of Literary Vocabulary, Cambridge University Press (the "
            + "characteristic inverted, as later work prints it)",
        Unit = "index",
        Range = "above 0; 9 to 33 in a news article",
        Needs = "at least one type that occurs twice",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all when all.Types == all.Tokens => MeasureValue.UndefinedBecause(
                    Why.NothingRepeats
                ),
                var all => MeasureValue.Of(
                    (double)all.Types * all.Types / (double)(all.SumOfSquares - all.Types)
                ),
            },
    };
}
