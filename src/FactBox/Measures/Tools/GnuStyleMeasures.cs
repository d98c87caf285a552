using System.Collections.Immutable;
using FactBox.Measures.Readability;

namespace FactBox.Measures.Tools;

/// <summary>The grades that GNU style 1.11 prints, with the one decimal that it prints.</summary>
internal static class GnuStyleMeasures
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Measure> List =
    [
        Level.Measure with
        {
            Formula = "printed(11.8 · syllables / tokens + 0.39 · tokens / sentences − 15.59)",
            Source = "GNU style 1.11, Kincaid",
            Compute = Printed(w =>
                (11.8 * (w.Syllables / w.Tokens)) + (0.39 * (w.Tokens / w.Sentences)) - 15.59
            ),
        },
        AutomatedReadability.Measure with
        {
            Formula = "printed(4.71 · characters / tokens + 0.5 · tokens / sentences − 21.43)",
            Source = "GNU style 1.11, ARI",
            Compute = Printed(w =>
                (4.71 * (w.Characters / w.Tokens)) + (0.5 * (w.Tokens / w.Sentences)) - 21.43
            ),
        },
        ColemanLiau.Grade with
        {
            Formula =
                "printed(5.879851 · characters / tokens − 29.587280 · sentences / tokens − 15.800804)",
            Source = "GNU style 1.11, Coleman-Liau",
            Compute = Printed(w =>
                (5.879851 * (w.Characters / w.Tokens))
                - (29.587280 * (w.Sentences / w.Tokens))
                - 15.800804
            ),
        },
        FleschReadingEase.Measure with
        {
            Formula = "printed(206.835 − 84.6 · syllables / tokens − 1.015 · tokens / sentences)",
            Source = "GNU style 1.11, Flesch Index",
            Compute = Printed(w =>
                206.835 - (84.6 * (w.Syllables / w.Tokens)) - (1.015 * (w.Tokens / w.Sentences))
            ),
        },
        GunningFog.Measure with
        {
            Formula = "printed(0.4 · (tokens / sentences + 100 · polysyllables / tokens))",
            Source = "GNU style 1.11, Fog Index",
            Compute = Printed(w =>
                0.4 * ((w.Tokens / w.Sentences) + (100 * (w.Polysyllables / w.Tokens)))
            ),
        },
        Lix.Measure with
        {
            Formula = "printed(tokens / sentences + 100 · long-words / tokens)",
            Source = "GNU style 1.11, Lix",
            Compute = Printed(w => (w.Tokens / w.Sentences) + (100 * w.LongWords / w.Tokens)),
        },
        Smog.Measure with
        {
            Formula = "printed(sqrt(30 · polysyllables / sentences) + 3)",
            Source = "GNU style 1.11, SMOG-Grading",
            Needs = "at least one token",
            Compute = Printed(w => Math.Sqrt(30 * (w.Polysyllables / w.Sentences)) + 3),
        },
    ];

    private static Func<Text.TextProfile, MeasureValue> Printed(Func<WordCounts, double> formula) =>
        ReadabilityFormula.Of(words => PrintedRounding.ToOneDecimal(formula(words)));
}
