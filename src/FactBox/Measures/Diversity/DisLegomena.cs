namespace FactBox.Measures.Diversity;

internal static class DisLegomena
{
    public static readonly Measure Measure = new()
    {
        Id = "dis-legomena",
        Name = "Dis legomena",
        Description = "The types that occur twice.",
        Formula = "dis-legomena",
        Source =
            "Baayen 2001, Word Frequency Distributions, Kluwer, ch. 1 (V(2, N) of the frequency spectrum)",
        Unit = "types",
        Range = "0 to types; a tenth to a fifth of the types in a news article",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => types.Occurrences(type) == 2,
        Compute = profile => MeasureValue.Of(profile.Spectrum.TypesOccurring(2)),
    };
}
