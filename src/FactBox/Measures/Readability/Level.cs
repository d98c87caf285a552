using System.Globalization;

namespace FactBox.Measures.Readability;

internal static class Level
{
    public static readonly Measure Measure = new()
    {
        Id = "level",
        Name = "Level",
        Description =
            "The school grade at which a reader can follow the text: longer sentences and longer words raise it.",
        Formula = "0.39 · tokens / sentences + 11.8 · syllables / tokens − 15.59",
        Source =
            "Kincaid, Fishburne, Rogers & Chissom 1975, Derivation of New Readability Formulas for Navy Enlisted "
            + "Personnel, Research Branch Report 8-75, p. 14 (Flesch–Kincaid grade)",
        Unit = "US school grade",
        Range = "-3.40 and up; 2 (easy) to 16 (hard) in print",
        Needs = "at least one token",
        Between = profile =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(double)profile.Tokens / profile.Sentences:0.000} tokens a sentence, {(double)profile.Syllables / profile.Tokens:0.000} syllables a token"
            ),
        Compute = profile =>
        {
            double tokens = profile.Tokens;
            return tokens == 0
                ? MeasureValue.UndefinedBecause("no tokens")
                : MeasureValue.Of(
                    (0.39 * tokens / profile.Sentences)
                        + (11.8 * profile.Syllables / tokens)
                        - 15.59
                );
        },
    };

    public static readonly Measure Simple = new()
    {
        Id = "flesch-kincaid-simple",
        Name = "Flesch–Kincaid, by hand",
        Description =
            "The Flesch–Kincaid grade, which is the level, with constants rounded for use by hand.",
        Formula = "0.4 · tokens / sentences + 12 · syllables / tokens − 16",
        Source = Measure.Source,
        Unit = "US school grade",
        Range = "-3.6 and up; 2 (easy) to 16 (hard) in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (0.4 * w.Tokens / w.Sentences) + (12 * w.Syllables / w.Tokens) - 16
        ),
    };
}
