namespace FactBox.Measures.Diversity;

internal static class CarrollCttr
{
    public static readonly Measure Measure = new()
    {
        Id = "carroll-cttr",
        Name = "Carroll CTTR",
        Description =
            "The corrected type-token ratio: types among the square root of twice the tokens.",
        Formula = "types / sqrt(2 · tokens)",
        Source =
            "Carroll 1964, Language and Thought, Prentice-Hall, p. 54 (corrected type-token ratio)",
        Unit = "types a square root of tokens",
        Range = "above 0, to the square root of half the tokens; 7 to 11 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all => MeasureValue.Of(all.Types / Math.Sqrt(2.0 * all.Tokens)),
            },
    };
}
