namespace FactBox.Measures.Counts;

internal static class SyllablesCount
{
    public static readonly Measure Measure = new()
    {
        Id = "syllables",
        Name = "Syllables",
        Description = "The syllables of all tokens.",
        Formula = "syllables",
        Source = "factbox/1 rule 6 (docs/counting.md)",
        Unit = "syllables",
        Range = "tokens or more; 1.3 to 2 times the tokens in prose",
        Needs = "nothing: a text without any has 0",
        Compute = profile => MeasureValue.Of(profile.Syllables),
    };
}
