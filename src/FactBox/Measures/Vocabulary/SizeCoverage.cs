using System.Collections.Immutable;
using System.Globalization;
using FactBox.Lexicons;

namespace FactBox.Measures.Vocabulary;

/// <summary>How much of a text the word lists of SCOWL cover, by their size.</summary>
internal static class SizeCoverage
{
    /// <summary>Those of sizes 10 to 70.</summary>
    public static ImmutableArray<Measure> Sizes { get; } =
    [.. Enumerable.Range(1, WordEntry.Sizes.Length).Select(Of)];

    private static Measure Of(int classes)
    {
        var size = WordEntry.Sizes[classes - 1];
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"scowl-{size}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Coverage by SCOWL {size}"),
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"The share of the words that are in a list of SCOWL of size {size} or smaller, American or other, or names. {Meaning(size)}"
            ),
            Formula = string.Create(
                CultureInfo.InvariantCulture,
                $"Σ(if({size + 1} − size, f, 0)) / words"
            ),
            Source =
                "Atkinson 2020, SCOWL (Spell Checker Oriented Word Lists), version 2020.12.07, README",
            Unit = "ratio",
            Range = "0 to 1, never less than with a smaller size",
            Needs = VocabularyMeasure.NeedsWord,
            WordData = ["words.bin"],
            Compute = VocabularyMeasure.Of(c => (double)c.InSizes(classes) / c.Words),
        };
    }

    private static string Meaning(byte size) =>
        size switch
        {
            35 => "35 is what its author calls small.",
            50 => "50 is what its author calls medium.",
            70 => "70 is what its author calls large.",
            _ => "The words of a size are commoner than those that the next one adds.",
        };
}
