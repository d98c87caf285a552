namespace FactBox.Measures.Diversity;

internal static class GuiraudR
{
    public static readonly Measure Measure = new()
    {
        Id = "guiraud-r",
        Name = "Guiraud R",
        Description =
            "The types among the square root of the tokens: longer texts lose less than by TTR.",
        Formula = "types / sqrt(tokens)",
        Source =
            "Guiraud 1954, Les caractères statistiques du vocabulaire, Presses Universitaires de France; "
            + "Tweedie & Baayen 1998, Computers and the Humanities 32(5), pp. 323–352",
        Unit = "types a square root of tokens",
        Range = "above 0, to the square root of tokens; 10 to 16 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all => MeasureValue.Of(all.Types / Math.Sqrt(all.Tokens)),
            },
    };
}
