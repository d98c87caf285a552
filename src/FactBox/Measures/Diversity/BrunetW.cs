namespace FactBox.Measures.Diversity;

internal static class BrunetW
{
    public static readonly Measure Measure = new()
    {
        Id = "brunet-w",
        Name = "Brunet W",
        Description =
            "The tokens to the power of the types, these to the power of −0.172. The lower, the richer.",
        Formula = "tokens ^ (types ^ (0 − 0.172))",
        Source =
            "Brunet 1978, Le vocabulaire de Jean Giraudoux: structure et évolution, Slatkine; the exponent "
            + "0.172 as in Tweedie & Baayen 1998, Computers and the Humanities 32(5), pp. 323–352",
        Unit = "index",
        Range = "1 and up; 10 to 12.5 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all => MeasureValue.Of(Math.Pow(all.Tokens, Math.Pow(all.Types, -0.172))),
            },
    };
}
