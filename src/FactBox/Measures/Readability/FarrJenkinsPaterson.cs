namespace FactBox.Measures.Readability;

internal static class FarrJenkinsPaterson
{
    public static readonly Measure Measure = new()
    {
        Id = "farr-jenkins-paterson",
        Name = "Farr–Jenkins–Paterson",
        Description = "Flesch's ease from words of one syllable, which are quicker to count.",
        Formula = "159.9 · one-syllable-words / tokens − 1.015 · tokens / sentences − 31.517",
        Source =
            "Farr, Jenkins & Paterson 1951, Simplification of Flesch Reading Ease formula, Journal of Applied Psychology 35(5), pp. 333–337",
        Unit = "index",
        Range = "127.37 and down; 0 to 100 in print",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            (159.9 * w.OneSyllable / w.Tokens) - (1.015 * w.Tokens / w.Sentences) - 31.517
        ),
    };

    public static readonly Measure PowersSumnerKearl = new()
    {
        Id = "farr-jenkins-paterson-psk",
        Name = "Farr–Jenkins–Paterson, recalculated",
        Description =
            "The Farr–Jenkins–Paterson formula fitted anew, as a grade from words of one syllable and words a sentence.",
        Formula = "8.4335 + 0.0923 · tokens / sentences − 6.48 · one-syllable-words / tokens",
        Source =
            "Powers, Sumner & Kearl 1958, A recalculation of four adult readability formulas, Journal of Educational Psychology 49(2), pp. 99–105",
        Unit = "US school grade",
        Range = "2.05 and up; 4 to 9 in print",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            8.4335 + (0.0923 * w.Tokens / w.Sentences) - (6.48 * w.OneSyllable / w.Tokens)
        ),
    };

    public static readonly Measure Navy = new()
    {
        Id = "farr-jenkins-paterson-nri",
        Name = "Farr–Jenkins–Paterson for the Navy",
        Description =
            "The Farr–Jenkins–Paterson formula fitted anew on Navy personnel and training texts, as a grade.",
        Formula = "22.05 + 0.387 · tokens / sentences − 30.7 · one-syllable-words / tokens",
        Source =
            "Kincaid, Fishburne, Rogers & Chissom 1975, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, p. 17",
        Unit = "US school grade",
        Range = "-8.26 and up; 1 to 14 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            22.05 + (0.387 * w.Tokens / w.Sentences) - (30.7 * w.OneSyllable / w.Tokens)
        ),
    };
}
