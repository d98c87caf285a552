using System.Globalization;
using System.Text;
using FactBox.Cli.Results;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Cli.Explaining;

/// <summary>A measure with the numbers of one text put in.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="WithValues">Its formula with the values of this text in it; null where it has no value.</param>
/// <param name="Exact">Its value, not rounded.</param>
/// <param name="Rounded">Its value as it is printed.</param>
/// <param name="Decimals">The decimals that it is printed with.</param>
internal sealed record ExplainedMeasure(
    Measure Measure,
    string? WithValues,
    MeasureValue Exact,
    MeasureValue Rounded,
    int? Decimals
)
{
    private const int DecimalsShown = 6;

    public static ExplainedMeasure Of(Measure measure, TextProfile profile, Convention convention)
    {
        var exact = measure.Compute(profile);
        return new(
            measure,
            exact.IsDefined && !measure.IsProcedure ? PutIn(measure.Formula, profile) : null,
            exact,
            exact.Rounded(convention.Decimals),
            convention.Decimals
        );
    }

    /// <summary>The value before and after rounding, <c>14.907708 → 14.908</c>; once where that is the same.</summary>
    public string Steps
    {
        get
        {
            var rounded = Numbers.Shown(Measure, Rounded, Decimals);
            if (!Exact.IsDefined)
            {
                return rounded;
            }

            var exact = Math.Round(Exact.Number, DecimalsShown);
            return exact.Equals(Rounded.Number)
                ? rounded
                : $"{exact.ToString("0.######", CultureInfo.InvariantCulture)} → {rounded}";
        }
    }

    // Ids are letters and inner hyphens; a minus sign in a formula is "−", so none is taken for the other.
    private static string PutIn(string formula, TextProfile profile)
    {
        var result = new StringBuilder();
        for (var at = 0; at < formula.Length; )
        {
            var end = at;
            while (
                end < formula.Length
                && (char.IsAsciiLetterOrDigit(formula[end]) || formula[end] is '-')
            )
            {
                end++;
            }

            if (
                end > at
                && char.IsAsciiLetter(formula[at])
                && AllMeasures.Find(formula[at..end]) is { } measure
            )
            {
                var value = measure.Compute(profile);
                result.Append(
                    value.IsDefined ? Numbers.Text(value.Number) : $"({value.Undefined})"
                );
            }
            else
            {
                end = Math.Max(end, at + 1);
                result.Append(formula, at, end - at);
            }

            at = end;
        }

        return result.ToString();
    }
}
