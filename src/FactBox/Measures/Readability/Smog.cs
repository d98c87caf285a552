namespace FactBox.Measures.Readability;

internal static class Smog
{
    public static readonly Measure Measure = new()
    {
        Id = "smog",
        Name = "SMOG",
        Description =
            "The grade at which a text is understood fully, from polysyllables in thirty sentences.",
        Formula = "1.0430 · sqrt(30 · polysyllables / sentences) + 3.1291",
        Source =
            "McLaughlin 1969, SMOG grading: a new readability formula, Journal of Reading 12(8), pp. 639–646, p. 643",
        Unit = "US school grade",
        Range = "3.13 and up; 5 to 18 in print",
        Needs = "at least 30 sentences, as the sample that it was made on",
        Compute = ReadabilityFormula.Of(
            w => w.Sentences >= 30,
            "needs 30 sentences",
            w => (1.0430 * Math.Sqrt(30 * w.Polysyllables / w.Sentences)) + 3.1291
        ),
    };

    public static readonly Measure AnyLength = new()
    {
        Id = "smog-any",
        Name = "SMOG of any length",
        Description =
            "SMOG of a text of any number of sentences: the paper promises nothing for fewer than thirty.",
        Formula = "1.0430 · sqrt(30 · polysyllables / sentences) + 3.1291",
        Source =
            "McLaughlin 1969, SMOG grading: a new readability formula, Journal of Reading 12(8), pp. 639–646, p. 643",
        Unit = "US school grade",
        Range = "3.13 and up; 5 to 18 in print",
        Needs = "at least one token",
        Warning = Sample.OfSentences(30),
        Compute = ReadabilityFormula.Of(w =>
            (1.0430 * Math.Sqrt(30 * w.Polysyllables / w.Sentences)) + 3.1291
        ),
    };

    public static readonly Measure Corrected = new()
    {
        Id = "smog-c",
        Name = "SMOG, formula C",
        Description = "The third of the four formulas that McLaughlin fitted; the fourth is SMOG.",
        Formula = "0.9986 · sqrt(30 · polysyllables / sentences + 5) + 2.8795",
        Source =
            "McLaughlin 1969, SMOG grading: a new readability formula, Journal of Reading 12(8), pp. 639–646 (formula C)",
        Unit = "US school grade",
        Range = "5.11 and up; 6 to 18 in print",
        Needs = "at least one token",
        Warning = Sample.OfSentences(30),
        Compute = ReadabilityFormula.Of(w =>
            (0.9986 * Math.Sqrt((30 * w.Polysyllables / w.Sentences) + 5)) + 2.8795
        ),
    };

    public static readonly Measure Simple = new()
    {
        Id = "smog-simple",
        Name = "SMOG, by hand",
        Description =
            "SMOG with round numbers: the root of the polysyllables in thirty sentences, plus 3. By hand the root is that of the nearest square.",
        Formula = "sqrt(30 · polysyllables / sentences) + 3",
        Source =
            "McLaughlin 1969, SMOG grading: a new readability formula, Journal of Reading 12(8), pp. 639–646, p. 639",
        Unit = "US school grade",
        Range = "3 and up; 5 to 18 in print",
        Needs = "at least one token",
        Warning = Sample.OfSentences(30),
        Compute = ReadabilityFormula.Of(w => Math.Sqrt(30 * w.Polysyllables / w.Sentences) + 3),
    };
}
