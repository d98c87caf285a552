namespace FactBox.Measures.Counts;

internal static class SentencesCount
{
    public static readonly Measure Measure = new()
    {
        Id = "sentences",
        Name = "Sentences",
        Description = "The sentences that hold at least one token; a headline is one.",
        Formula = "sentences",
        Source = "factbox/1 rule 2 (docs/counting.md)",
        Unit = "sentences",
        Range = "0 to tokens",
        Needs = "nothing: a text without any has 0",
        Compute = profile => MeasureValue.Of(profile.Sentences),
    };
}
