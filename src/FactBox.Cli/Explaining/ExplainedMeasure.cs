using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBox.Cli.Results;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Cli.Explaining;

/// <summary>A measure with the numbers of one text put in.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Convention">What it was counted by.</param>
/// <param name="WithValues">Its formula with the values of this text in it; null where it has no value.</param>
/// <param name="Between">What came out on the way, in words; null where the formula shows it.</param>
/// <param name="Exact">Its value, not rounded.</param>
/// <param name="Rounded">Its value as it is printed.</param>
/// <param name="Warning">Why it is to be taken with care, or null.</param>
internal sealed record ExplainedMeasure(
    Measure Measure,
    Convention Convention,
    string? WithValues,
    string? Between,
    MeasureValue Exact,
    MeasureValue Rounded,
    string? Warning
)
{
    private const int DecimalsShown = 6;

    public static ExplainedMeasure Of(Measure measure, TextProfile profile, Convention convention)
    {
        var exact = measure.Compute(profile);
        return new(
            measure,
            convention,
            exact.IsDefined && !measure.IsProcedure && !measure.IsCount
                ? PutIn(measure.Formula, profile)
                : null,
            exact.IsDefined ? measure.Between?.Invoke(profile) : null,
            exact,
            exact.Rounded(convention.Decimals),
            exact.IsDefined ? measure.Warning?.Invoke(profile) : null
        );
    }

    /// <summary>The ids of the counts that it is made of.</summary>
    public ImmutableArray<string> Counts => Formula.Counts(Measure.Formula);

    /// <summary>The value before and after rounding, <c>14.907708 → 14.908</c>; once where that is the same.</summary>
    public string Steps
    {
        get
        {
            var rounded = Numbers.Shown(Measure, Rounded, Convention.Decimals);
            if (!Exact.IsDefined)
            {
                return rounded;
            }

            return Math.Round(Exact.Number, DecimalsShown).Equals(Rounded.Number)
                ? rounded
                : $"{Short(Exact.Number)} → {rounded}";
        }
    }

    private static string Short(double number) =>
        number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string PutIn(string formula, TextProfile profile)
    {
        var result = new StringBuilder();
        for (var at = 0; at < formula.Length; )
        {
            var word = Formula.WordAt(formula, at);
            if (AllMeasures.Find(word) is { } measure)
            {
                var value = measure.Compute(profile);
                result.Append(
                    value is { IsDefined: true, Number: >= 0 } ? Short(value.Number)
                    : value.IsDefined ? $"({Short(value.Number).Replace('-', '−')})"
                    : $"({value.Undefined})"
                );
            }
            else if (profile.Tool?.Find(word) is { } count)
            {
                result.Append(Numbers.Text(count));
            }
            else
            {
                result.Append(word.Length > 0 ? word : formula[at]);
            }

            at += Math.Max(1, word.Length);
        }

        return result.ToString();
    }
}
