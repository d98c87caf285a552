namespace FactBox.Measures.Diversity;

internal static class HapaxLegomena
{
    public static readonly Measure Measure = new()
    {
        Id = "hapax-legomena",
        Name = "Hapax legomena",
        Description = "The types that occur once.",
        Formula = "hapax-legomena",
        Source =
            "Baayen 2001, Word Frequency Distributions, Kluwer, ch. 1 (V(1, N) of the frequency spectrum)",
        Unit = "types",
        Range = "0 to types; half of the types or more in a news article",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => types.Occurrences(type) == 1,
        Compute = profile => MeasureValue.Of(profile.Spectrum.TypesOccurring(1)),
    };
}
