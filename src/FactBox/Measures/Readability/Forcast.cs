namespace FactBox.Measures.Readability;

internal static class Forcast
{
    public static readonly Measure Measure = new()
    {
        Id = "forcast",
        Name = "FORCAST",
        Description =
            "A grade from words of one syllable in 150 words alone, for forms and lists that have no sentences.",
        Formula = "20 − 15 · one-syllable-words / tokens",
        Source =
            "Caylor, Sticht, Fox & Ford 1973, Methodologies for Determining Reading Requirements of Military Occupational Specialties, HumRRO Technical Report 73-5",
        Unit = "US school grade",
        Range = "5 to 20",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => 20 - (15 * w.OneSyllable / w.Tokens)),
    };

    public static readonly Measure ReadingGradeLevel = new()
    {
        Id = "forcast-rgl",
        Name = "FORCAST, reading grade level",
        Description = "The same with the constants of the fit, not rounded for use by hand.",
        Formula = "20.43 − 16.5 · one-syllable-words / tokens",
        Source =
            "Caylor, Sticht, Fox & Ford 1973, Methodologies for Determining Reading Requirements of Military Occupational Specialties, HumRRO Technical Report 73-5",
        Unit = "US school grade",
        Range = "3.93 to 20.43",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => 20.43 - (16.5 * w.OneSyllable / w.Tokens)),
    };
}
