using System.Collections.Immutable;
using System.Globalization;
using FactBox.Lexicons;

namespace FactBox.Measures.Vocabulary;

/// <summary>The shares of the estimated CEFR levels.</summary>
internal static class CefrShares
{
    private const string Source =
        "levels: Council of Europe 2001, Common European Framework of Reference for Languages, ch. 3; estimated by a model of "
        + "ours of frequency, length, form and spelling, learned from the CEFR-J Vocabulary Profile 1.5 (Tono, Tokyo "
        + "University of Foreign Studies) and the Octanove Vocabulary Profile C1/C2 1.0; accuracy: docs/accuracy/vocabulary.md";

    public static readonly Measure Mean = new()
    {
        Id = "mean-cefr",
        Name = "Mean estimated CEFR level",
        Description =
            "The mean of the estimated levels of the words that are no names, A1 being 1 and C2 being 6. It is of words, not of the text: most words of any text are A1.",
        Formula = "Σ(f · cefr) / (words − names)",
        Source = Source,
        Unit = "CEFR level",
        Range = "1 to 6; 1.3 to 2.3 in print",
        Needs = VocabularyMeasure.NeedsNoName,
        WordData = ["words.bin", "irregular_forms.bin", "cefr_weights.bin"],
        Compute = VocabularyMeasure.OfNoNames(
            (profile, c) => (double)CefrCounts.Of(profile).Sum() / (c.Words - c.Names)
        ),
    };

    /// <summary>The names of the levels, A1 to C2.</summary>
    public static ImmutableArray<string> Names { get; } = ["A1", "A2", "B1", "B2", "C1", "C2"];

    /// <summary>Those of A1 to C2.</summary>
    public static ImmutableArray<Measure> Levels { get; } =
    [.. Enumerable.Range(1, CefrModel.Levels).Select(Of)];

    private static Measure Of(int level)
    {
        var name = Names[level - 1];
        return new()
        {
            Id = $"cefr-{name.ToLowerInvariant()}",
            Name = $"Words estimated {name}",
            Description =
                $"The share of level {name} among the words that are no names. A word has one level, that of its easiest meaning.",
            Formula = string.Create(
                CultureInfo.InvariantCulture,
                $"Σ(if(cefr − {level}, 0, if(cefr − {level - 1}, f, 0))) / (words − names)"
            ),
            Source = Source,
            Unit = "ratio",
            Range = "0 to 1; the six add up to 1",
            Needs = VocabularyMeasure.NeedsNoName,
            WordData = ["words.bin", "irregular_forms.bin", "cefr_weights.bin"],
            Compute = VocabularyMeasure.OfNoNames(
                (profile, c) => (double)CefrCounts.Of(profile).At(level) / (c.Words - c.Names)
            ),
        };
    }
}
