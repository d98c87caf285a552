using System.Collections.Immutable;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Cli.Results;

/// <summary>What is printed of one input. It holds numbers only, so that many results take little memory.</summary>
/// <param name="Input">The input as it was named.</param>
/// <param name="Convention">What it was counted by.</param>
/// <param name="Headline">Its headline, if it has one.</param>
/// <param name="Box">The four numbers, rounded.</param>
/// <param name="Counts">The counts behind them.</param>
/// <param name="Published">The fact box that the page carried itself, if any.</param>
/// <param name="Measures">The measures asked for, rounded.</param>
internal sealed record InputResult(
    string Input,
    Convention Convention,
    string? Headline,
    FactBoxNumbers Box,
    Counts Counts,
    PublishedFactBox? Published,
    ImmutableArray<MeasuredValue> Measures
)
{
    /// <summary>Gathers a result from what was counted.</summary>
    public static InputResult Of(
        string input,
        string? headline,
        PublishedFactBox? published,
        Profiles profiles,
        CountingSettings settings
    ) =>
        new(
            input,
            settings.Convention,
            headline,
            FactBoxNumbers.Of(profiles.Box, settings.Convention),
            Counts.Of(profiles.Box),
            published,
            settings.Measure(profiles)
        );
}

/// <summary>A measure, its value, what was counted by, and why the value is to be taken with care, if so.</summary>
internal readonly record struct MeasuredValue(
    Measure Measure,
    MeasureValue Value,
    Convention Convention,
    string? Warning
)
{
    /// <summary>A measure of what was counted by a convention, rounded as that says.</summary>
    public static MeasuredValue Of(Measure measure, TextProfile profile, Convention convention)
    {
        // A convention that follows a program has formulas of its own.
        var own = AllMeasures.As(measure, convention.Name);
        var value = own.Compute(profile).Rounded(convention.Decimals);
        return new(
            own,
            value,
            convention,
            value.IsDefined ? measure.Warning?.Invoke(profile) : null
        );
    }
}

/// <summary>The counts that all numbers are made of.</summary>
internal sealed record Counts(
    long Paragraphs,
    long Sentences,
    long Tokens,
    long Types,
    long Syllables
)
{
    public static Counts Of(TextProfile profile) =>
        new(
            profile.Paragraphs,
            profile.Sentences,
            profile.Tokens,
            profile.Types.Count,
            profile.Syllables
        );
}
