namespace FactBox.Measures.Diversity;

internal static class YuleK
{
    public static readonly Measure Measure = new()
    {
        Id = "yule-k",
        Name = "Yule K",
        Description =
            "How often words repeat, ten thousand times the chance that two tokens are of one type, less "
            + "chance alone. The lower, the richer; it changes little as a text gets longer.",
        Formula = "10000 · (squares − tokens) / tokens ^ 2",
        Source =
            "Yule 1944, The Statistical Study of Literary Vocabulary, Cambridge University Press; Tweedie & "
            + "Baayen 1998, Computers and the Humanities 32(5), pp. 323–352, eq. 16",
        Unit = "in ten thousand",
        Range = "0 to 10000; 90 to 160 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all => MeasureValue.Of(
                    1e4
                        * (double)(all.SumOfSquares - all.Tokens)
                        / ((double)all.Tokens * all.Tokens)
                ),
            },
    };
}
