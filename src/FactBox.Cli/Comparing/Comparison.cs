using System.Collections.Immutable;
using FactBox.Cli.Inputs;
using FactBox.Cli.Results;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Cli.Comparing;

/// <summary>Two texts, or one text counted by two conventions, beside each other.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="SameText">Whether it is one text by two conventions.</param>
/// <param name="Measures">The measures whose difference is told.</param>
internal sealed record Comparison(
    InputResult First,
    InputResult Second,
    bool SameText,
    ImmutableArray<ComparedMeasure> Measures
)
{
    /// <summary>How the parts of a difference are defined, in a few words.</summary>
    public string Definition =>
        "A part is what it changes to exchange that count of the first for that of the second, on average over all "
        + "orders in which the counts can be exchanged (the Shapley value). The parts add up to the difference."
        + (
            Measures.Any(measure => measure.PerToken)
                ? " The counts of the second text were first scaled to as many words as the first has, so that its "
                    + "length by itself has no part."
                : ""
        );

    public static Comparison Of(
        InputText first,
        CountingSettings firstSettings,
        InputText second,
        CountingSettings secondSettings,
        bool sameText
    )
    {
        var ofFirst = Count(first, firstSettings);
        var ofSecond = Count(second, secondSettings);
        return new(
            Result(first, ofFirst, firstSettings),
            Result(second, ofSecond, secondSettings),
            sameText,
            [
                .. AllMeasures
                    .Core[..1]
                    .Concat(firstSettings.Measures)
                    .Distinct()
                    .Select(measure =>
                        ComparedMeasure.Of(
                            Counted.Of(measure, firstSettings, ofFirst),
                            Counted.Of(measure, secondSettings, ofSecond),
                            sameText
                        )
                    ),
            ]
        );
    }

    private static Profiles Count(InputText input, CountingSettings settings) =>
        settings.Count(input.Text, settings.Threads);

    private static InputResult Result(
        InputText input,
        Profiles profiles,
        CountingSettings settings
    ) =>
        InputResult.Of(
            input.Name,
            input.Article?.Headline,
            input.Article?.FactBox,
            profiles,
            settings
        );
}

/// <summary>A measure of one text.</summary>
/// <param name="Value">It, rounded, and what was counted by.</param>
/// <param name="Profile">What was counted.</param>
internal sealed record Counted(MeasuredValue Value, TextProfile Profile)
{
    public static Counted Of(Measure measure, CountingSettings settings, Profiles profiles)
    {
        var (convention, profile) = settings.For(measure, profiles);
        return new(MeasuredValue.Of(measure, profile, convention), profile);
    }

    /// <summary>The decimals that it is printed with.</summary>
    public int Decimals => Value.Convention.Decimals ?? Numbers.UsualDecimals;
}

/// <summary>The difference of a measure, and its parts.</summary>
/// <param name="First">The measure of the first.</param>
/// <param name="Second">The measure of the second.</param>
/// <param name="Difference">Second less first, as they are printed.</param>
/// <param name="Decimals">The decimals of the difference and its parts.</param>
/// <param name="Parts">The parts, which add up to it; none where it is not split.</param>
/// <param name="PerToken">Whether the second was scaled to the length of the first.</param>
/// <param name="NotSplit">Why it is not split, or null.</param>
internal sealed record ComparedMeasure(
    MeasuredValue First,
    MeasuredValue Second,
    MeasureValue Difference,
    int Decimals,
    ImmutableArray<ComparedPart> Parts,
    bool PerToken,
    string? NotSplit
)
{
    public static ComparedMeasure Of(Counted first, Counted second, bool sameText)
    {
        var decimals = Math.Max(first.Decimals, second.Decimals);
        var difference = Subtract(first.Value.Value, second.Value.Value, decimals);
        var split = DifferenceSplit.Of(
            first.Value.Measure,
            first.Profile,
            second.Value.Measure,
            second.Profile,
            sameText
        );
        return new(
            first.Value,
            second.Value,
            difference,
            decimals,
            difference.IsDefined
                ?
                [
                    .. split
                        .Rounded(difference.Number, decimals)
                        .Select(part => ComparedPart.Of(part, first.Profile, second.Profile)),
                ]
                : [],
            split.PerToken,
            split.NotSplit
        );
    }

    private static MeasureValue Subtract(MeasureValue first, MeasureValue second, int decimals) =>
        !first.IsDefined ? first
        : !second.IsDefined ? second
        : MeasureValue
            .Of(
                Math.Round(second.Number, decimals, MidpointRounding.AwayFromZero)
                    - Math.Round(first.Number, decimals, MidpointRounding.AwayFromZero)
            )
            .Rounded(decimals);
}

/// <summary>A part of a difference.</summary>
/// <param name="Name">What it is due to: <c>words</c>, the id of another count, <c>constants</c> or <c>rounding</c>.</param>
/// <param name="Count">The count; null for constants and rounding.</param>
/// <param name="First">The count in the first.</param>
/// <param name="Second">The count in the second.</param>
/// <param name="FirstTokens">The tokens of the first.</param>
/// <param name="SecondTokens">The tokens of the second.</param>
/// <param name="Value">What it adds to the difference.</param>
internal sealed record ComparedPart(
    string Name,
    Measure? Count,
    double First,
    double Second,
    long FirstTokens,
    long SecondTokens,
    double Value
)
{
    public static ComparedPart Of(DifferencePart part, TextProfile first, TextProfile second)
    {
        var count = AllMeasures.Find(part.Name);
        return new(
            part.Name is "tokens" ? "words" : part.Name,
            count,
            count?.Compute(first).Number ?? 0,
            count?.Compute(second).Number ?? 0,
            first.Tokens,
            second.Tokens,
            part.Value
        );
    }
}
