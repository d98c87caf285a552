namespace FactBox.Measures.Counts;

internal static class UnfamiliarSpache
{
    public static readonly Measure Measure = new()
    {
        Id = "unfamiliar-spache",
        Name = "Words not on the Spache list",
        Description =
            "The tokens that are neither on the revised list nor a regular form of a word on it. Names count too, since no list knows them.",
        Formula = "unfamiliar-spache",
        Source = "Spache 1974, Good Reading for Poor Readers, 9th ed., Garrard (list and rules)",
        Unit = "tokens",
        Range = "0 to tokens; 20 to 50 % of them in prose for adults",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => CountedWord.Of(types, type).IsUnfamiliarSpache,
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).UnfamiliarSpache),
    };
}
