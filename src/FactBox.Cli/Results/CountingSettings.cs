using System.Collections.Immutable;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Cli.Results;

/// <summary>How inputs are to be counted, as the command line says.</summary>
/// <param name="Convention">The convention.</param>
/// <param name="Measures">The measures to print.</param>
/// <param name="Plain">Whether an input is text to be counted whole, not an article.</param>
/// <param name="Threads">How many threads may work.</param>
internal sealed record CountingSettings(
    Convention Convention,
    ImmutableArray<Measure> Measures,
    bool Plain,
    int Threads
)
{
    /// <summary>Whether any of the measures goes by the order of the tokens.</summary>
    public bool WithSequence => Measures.Any(measure => measure.NeedsSequence);

    /// <summary>The measures of what was counted, rounded as the convention says.</summary>
    public ImmutableArray<MeasuredValue> Measure(TextProfile profile) =>
        [
            .. Measures.Select(measure => new MeasuredValue(
                measure,
                measure.Compute(profile).Rounded(Convention.Decimals)
            )),
        ];
}
