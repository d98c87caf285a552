namespace FactBox.Measures.Counts;

internal static class ParagraphsCount
{
    public static readonly Measure Measure = new()
    {
        Id = "paragraphs",
        Name = "Paragraphs",
        Description = "The paragraphs that hold at least one token; a headline is one.",
        Formula = "paragraphs",
        Source = "factbox/1 rule 1 (docs/counting.md)",
        Unit = "paragraphs",
        Range = "0 to sentences",
        Needs = "nothing: a text without any has 0",
        Compute = profile => MeasureValue.Of(profile.Paragraphs),
    };
}
