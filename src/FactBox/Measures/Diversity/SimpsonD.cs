namespace FactBox.Measures.Diversity;

internal static class SimpsonD
{
    public static readonly Measure Measure = new()
    {
        Id = "simpson-d",
        Name = "Simpson D",
        Description =
            "The chance that two tokens, taken from the text at random, are of one type. The lower, the "
            + "richer.",
        Formula = "(squares − tokens) / (tokens · (tokens − 1))",
        Source =
            "Simpson 1949, Measurement of diversity, Nature 163, p. 688; Tweedie & Baayen 1998, Computers and "
            + "the Humanities 32(5), pp. 323–352, eq. 17",
        Unit = "chance",
        Range = "0 to 1; 0.009 to 0.016 in a news article",
        Needs = "at least two tokens",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: 1 } => MeasureValue.UndefinedBecause(Why.OneToken),
                var all => MeasureValue.Of(
                    (double)(all.SumOfSquares - all.Tokens)
                        / ((double)all.Tokens * (all.Tokens - 1))
                ),
            },
    };
}
