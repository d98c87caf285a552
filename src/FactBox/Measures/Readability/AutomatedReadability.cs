namespace FactBox.Measures.Readability;

internal static class AutomatedReadability
{
    public static readonly Measure Measure = new()
    {
        Id = "ari",
        Name = "Automated Readability Index",
        Description =
            "A grade from letters and digits a word and words a sentence, made to be counted by a machine: a typewriter that counted strokes, so the original had commas in it, too.",
        Formula = "4.71 · characters / tokens + 0.5 · tokens / sentences − 21.43",
        Source =
            "Smith & Senter 1967, Automated Readability Index, AMRL-TR-66-220, Aerospace Medical Research Laboratories",
        Unit = "US school grade",
        Range = "-21.43 and up; 1 to 14 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (4.71 * w.Characters / w.Tokens) + (0.5 * w.Tokens / w.Sentences) - 21.43
        ),
    };

    public static readonly Measure Simple = new()
    {
        Id = "ari-simple",
        Name = "Automated Readability Index, simple",
        Description =
            "The index from which the grade was fitted: words a sentence and nine times the letters and digits a word.",
        Formula = "tokens / sentences + 9 · characters / tokens",
        Source =
            "Smith & Senter 1967, Automated Readability Index, AMRL-TR-66-220, Aerospace Medical Research Laboratories",
        Unit = "index",
        Range = "1 and up; 40 to 70 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (w.Tokens / w.Sentences) + (9 * w.Characters / w.Tokens)
        ),
    };

    public static readonly Measure Navy = new()
    {
        Id = "ari-nri",
        Name = "Automated Readability Index for the Navy",
        Description =
            "The Automated Readability Index fitted anew on Navy personnel and training texts, its constants rounded for use by hand.",
        Formula = "0.4 · tokens / sentences + 6 · characters / tokens − 27.4",
        Source =
            "Kincaid, Fishburne, Rogers & Chissom 1975, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, p. 14",
        Unit = "US school grade",
        Range = "-27.00 and up; 1 to 16 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (0.4 * w.Tokens / w.Sentences) + (6 * w.Characters / w.Tokens) - 27.4
        ),
    };

    public static readonly Measure NavyNotRounded = new()
    {
        Id = "ari-nri-fit",
        Name = "Automated Readability Index for the Navy, as fitted",
        Description =
            "The Automated Readability Index fitted anew on Navy personnel and training texts, its constants as they were fitted.",
        Formula = "0.37 · tokens / sentences + 5.84 · characters / tokens − 26.01",
        Source = Navy.Source,
        Unit = "US school grade",
        Range = "-25.64 and up; 1 to 16 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (0.37 * w.Tokens / w.Sentences) + (5.84 * w.Characters / w.Tokens) - 26.01
        ),
    };
}
