namespace FactBox.Measures.Counts;

internal static class TypesCount
{
    public static readonly Measure Measure = new()
    {
        Id = "types",
        Name = "Types",
        Description = "The different words: each counts once, however often it occurs.",
        Formula = "types",
        Source = "factbox/1 rule 4 (docs/counting.md)",
        Unit = "types",
        Range = "0 to tokens",
        Needs = "nothing: a text without any has 0",
        Compute = profile => MeasureValue.Of(profile.Types.Count),
    };
}
