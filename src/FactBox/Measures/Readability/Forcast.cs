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
            "Caylor, Sticht, Fox & Ford 1973, Methodologies for Determining Reading Requirements of Military Occupational Specialties, HumRRO Technical Report 73-5, pp. 15–16",
        Unit = "US school grade",
        Range = "5 to 20",
        Needs = "at least one token",
        Warning = Sample.OfTokens(150),
        Compute = ReadabilityFormula.Of(w => 20 - (15 * w.OneSyllable / w.Tokens)),
    };

    public static readonly Measure ReadingGradeLevel = new()
    {
        Id = "forcast-rgl",
        Name = "FORCAST, reading grade level",
        Description =
            "FORCAST with the constants of the fit, not rounded for use by hand: a grade from words of one syllable in 150 words alone.",
        Formula = "20.43 − 16.5 · one-syllable-words / tokens",
        Source =
            "Caylor, Sticht, Fox & Ford 1973, Methodologies for Determining Reading Requirements of Military Occupational Specialties, HumRRO Technical Report 73-5, pp. 15–16; Klare 1975, Assessing readability, Reading Research Quarterly 10(1), pp. 84–85",
        Unit = "US school grade",
        Range = "3.93 to 20.43",
        Needs = "at least one token",
        Warning = Sample.OfTokens(150),
        Compute = ReadabilityFormula.Of(w => 20.43 - (16.5 * w.OneSyllable / w.Tokens)),
    };
}
