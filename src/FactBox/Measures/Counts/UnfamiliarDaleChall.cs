namespace FactBox.Measures.Counts;

internal static class UnfamiliarDaleChall
{
    public static readonly Measure Measure = new()
    {
        Id = "unfamiliar-dale-chall",
        Name = "Words not on the Dale–Chall list",
        Description =
            "The tokens that are neither on the list of 1995 nor a regular form of a word on it. Names count too, since no list knows them.",
        Formula = "unfamiliar-dale-chall",
        Source = "Chall & Dale 1995, Readability Revisited, Brookline (list and rules)",
        Unit = "tokens",
        Range = "0 to tokens; 10 to 30 % of them in prose",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => CountedWord.Of(types, type).IsUnfamiliarDaleChall,
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).UnfamiliarDaleChall),
    };
}
