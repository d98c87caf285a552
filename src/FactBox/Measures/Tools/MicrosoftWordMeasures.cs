using System.Collections.Immutable;
using FactBox.Measures.Readability;

namespace FactBox.Measures.Tools;

/// <summary>
/// The numbers of Microsoft Word's readability statistics, with the one decimal that it shows. The averages leave out
/// paragraphs that do not end with a stop.
/// </summary>
internal static class MicrosoftWordMeasures
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Measure> List =
    [
        Level.Measure with
        {
            Formula =
                "printed(0.39 · prose-words / sentences + 11.8 · prose-syllables / prose-words − 15.59)",
            Source = "Microsoft Word help, Flesch–Kincaid Grade Level",
            Compute = ToolMeasures.Of(
                (w, own) =>
                    PrintedRounding.ToOneDecimal(
                        (0.39 * own("prose-words") / w.Sentences)
                            + (11.8 * own("prose-syllables") / own("prose-words"))
                            - 15.59
                    )
            ),
        },
        FleschReadingEase.Measure with
        {
            Formula =
                "printed(max(0, min(100, 206.835 − 1.015 · prose-words / sentences − 84.6 · prose-syllables / prose-words)))",
            Source = "Microsoft Word help, Flesch Reading Ease: a 100-point scale",
            Range = "0 to 100; 60 to 70 in plain English",
            Compute = ToolMeasures.Of(
                (w, own) =>
                    PrintedRounding.ToOneDecimal(
                        Math.Clamp(
                            206.835
                                - (1.015 * own("prose-words") / w.Sentences)
                                - (84.6 * own("prose-syllables") / own("prose-words")),
                            0,
                            100
                        )
                    )
            ),
        },
        MeanLengths.Sentence with
        {
            Formula = "printed(prose-words / sentences)",
            Source = "Microsoft Word, Words per Sentence",
            Compute = ToolMeasures.Of(
                (w, own) => PrintedRounding.ToOneDecimal(own("prose-words") / w.Sentences)
            ),
        },
    ];
}
