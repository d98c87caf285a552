using System.Collections.Immutable;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Cli.Results;

/// <summary>How inputs are to be counted, as the command line says.</summary>
/// <param name="Convention">The convention of the fact box and the counts.</param>
/// <param name="Formulas">The convention of all other measures.</param>
/// <param name="Measures">The measures to print.</param>
/// <param name="Plain">Whether an input is text to be counted whole, not an article.</param>
/// <param name="Threads">How many threads may work.</param>
internal sealed record CountingSettings(
    Convention Convention,
    Convention Formulas,
    ImmutableArray<Measure> Measures,
    bool Plain,
    int Threads
)
{
    private bool WithSequence => Measures.Any(measure => measure.NeedsSequence);

    // Whether a text has to be counted by both conventions.
    private bool CountsTwice =>
        Formulas != Convention && Measures.Any(measure => !IsOfFactBox(measure));

    /// <summary>Counts a text by what it has to be counted by.</summary>
    public Profiles Count(CountedText text, int threads) =>
        Of([.. Ways.Select(way => way.Convention.Count(text, threads, way.WithSequence))]);

    /// <summary>Counts plain text, as it is read, by what it has to be counted by.</summary>
    public Profiles CountStream(Stream text) => Of(Convention.CountStreamBy(Ways, text, Threads));

    private ImmutableArray<WayOfCounting> Ways =>
        CountsTwice
            ? [new(Convention, false), new(Formulas, WithSequence)]
            : [new(Convention, WithSequence)];

    private static Profiles Of(ImmutableArray<TextProfile> profiles) =>
        new(profiles[0], profiles[^1]);

    /// <summary>The measures of what was counted, rounded as the convention says.</summary>
    public ImmutableArray<MeasuredValue> Measure(Profiles profiles) =>
        [
            .. Measures.Select(measure =>
            {
                var (convention, profile) = For(measure, profiles);
                return MeasuredValue.Of(measure, profile, convention);
            }),
        ];

    /// <summary>What a measure is counted by, and what was counted by it.</summary>
    public (Convention Convention, TextProfile Profile) For(Measure measure, Profiles profiles) =>
        IsOfFactBox(measure) ? (Convention, profiles.Box) : (Formulas, profiles.Formulas);

    private static bool IsOfFactBox(Measure measure) =>
        measure.IsCount || AllMeasures.Core.Contains(measure);
}

/// <summary>What was counted of a text; the same profile twice where one convention is for all.</summary>
/// <param name="Box">For the fact box and the counts.</param>
/// <param name="Formulas">For all other measures.</param>
internal readonly record struct Profiles(TextProfile Box, TextProfile Formulas);
