namespace FactBox.Measures.Readability;

internal static class GunningFog
{
    public static readonly Measure Measure = new()
    {
        Id = "gunning-fog",
        Name = "Gunning Fog",
        Description =
            "The years of schooling needed: words a sentence and the share of hard words. Hard is a word of three syllables or more; Gunning leaves out names, compounds and endings such as -ed, which takes a reader.",
        Formula = "0.4 · (tokens / sentences + 100 · polysyllables / tokens)",
        Source =
            "Gunning 1952, The Technique of Clear Writing, McGraw-Hill; rev. ed. 1968, pp. 39–41",
        Unit = "US school grade",
        Range = "0.4 and up; 6 to 17 in print",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            0.4 * ((w.Tokens / w.Sentences) + (100 * w.Polysyllables / w.Tokens))
        ),
    };

    public static readonly Measure PowersSumnerKearl = new()
    {
        Id = "gunning-fog-psk",
        Name = "Gunning Fog, recalculated",
        Description =
            "Gunning's formula fitted anew: a grade from words a sentence and the share of words of three syllables or more.",
        Formula = "3.0680 + 0.0877 · tokens / sentences + 9.84 · polysyllables / tokens",
        Source =
            "Powers, Sumner & Kearl 1958, A recalculation of four adult readability formulas, Journal of Educational Psychology 49(2), pp. 99–105",
        Unit = "US school grade",
        Range = "3.16 and up; 4 to 8 in print",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            3.0680 + (0.0877 * w.Tokens / w.Sentences) + (9.84 * w.Polysyllables / w.Tokens)
        ),
    };

    public static readonly Measure Navy = new()
    {
        Id = "gunning-fog-nri",
        Name = "Gunning Fog for the Navy",
        Description =
            "Gunning's formula fitted anew on Navy personnel and training texts: an easy word counts once, a hard one three times.",
        Formula = "((tokens − polysyllables + 3 · polysyllables) / sentences − 3) / 2",
        Source =
            "Kincaid, Fishburne, Rogers & Chissom 1975, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, p. 14",
        Unit = "US school grade",
        Range = "-1 and up; 4 to 16 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (((w.Tokens - w.Polysyllables + (3 * w.Polysyllables)) / w.Sentences) - 3) / 2
        ),
    };
}
