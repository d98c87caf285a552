using System.Collections.Immutable;
using System.Numerics;
using FactBox.Text;

namespace FactBox.Measures;

/// <summary>
/// The difference of a measure between two texts, or between two ways of counting one, split exactly among the counts
/// that its formula is made of and the formula's constants.
/// </summary>
/// <remarks>
/// A part is the Shapley value (L. S. Shapley 1953, A value for n-person games): what it changes to exchange that count
/// of the first for that of the second, on average over all orders in which the counts can be exchanged one after the
/// other. The parts add up to the difference, and what is equal in both has no part.
/// </remarks>
public sealed record DifferenceSplit
{
    /// <summary>The name of the part that two different formulas of a measure have.</summary>
    public const string Constants = "constants";

    /// <summary>The name of the part that rounding to different decimals has.</summary>
    public const string Rounding = "rounding";

    private DifferenceSplit(ImmutableArray<DifferencePart> parts, bool perToken, string? why)
    {
        Parts = parts;
        PerToken = perToken;
        NotSplit = why;
    }

    /// <summary>The parts, in the order of the formula; none where it is not split.</summary>
    public ImmutableArray<DifferencePart> Parts { get; }

    /// <summary>
    /// Whether the second text was first scaled to as many tokens as the first has, so that its length by itself has no
    /// part. So it is between two texts where the measure of a text said twice is the measure of the text.
    /// </summary>
    public bool PerToken { get; }

    /// <summary>Why there are no parts, or null.</summary>
    public string? NotSplit { get; }

    /// <summary>Splits a difference.</summary>
    /// <param name="first">The measure of the first.</param>
    /// <param name="firstText">What was counted of the first.</param>
    /// <param name="second">The measure of the second: the same, or its variant in another convention.</param>
    /// <param name="secondText">What was counted of the second.</param>
    /// <param name="sameText">Whether both are one text, counted in two ways.</param>
    public static DifferenceSplit Of(
        Measure first,
        TextProfile firstText,
        Measure second,
        TextProfile secondText,
        bool sameText
    )
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!first.Compute(firstText).IsDefined || !second.Compute(secondText).IsDefined)
        {
            return Not("one of the two has no value");
        }

        if (IsOfEachWord(first) || IsOfEachWord(second))
        {
            return Not("it is not made of counts alone");
        }

        try
        {
            return Of(
                NotPrinted(first.Formula),
                firstText,
                NotPrinted(second.Formula),
                secondText,
                sameText
            );
        }
        catch (FormatException)
        {
            return Not("its formula is told in words");
        }
    }

    private static DifferenceSplit Of(
        string first,
        TextProfile firstText,
        string second,
        TextProfile secondText,
        bool sameText
    )
    {
        string[] ids = [.. Formula.Counts(first).Union(Formula.Counts(second))];
        var ofFirst = ids.ToDictionary(id => id, id => Count(id, firstText, secondText));
        var ofSecond = ids.ToDictionary(id => id, id => Count(id, secondText, firstText));
        var perToken =
            !sameText && IsOfAnyLength(first, ofFirst) && IsOfAnyLength(second, ofSecond);
        if (perToken)
        {
            var scale = (double)firstText.Tokens / secondText.Tokens;
            foreach (var id in ids)
            {
                ofSecond[id] *= scale;
            }
        }

        string[] names = first == second ? ids : [.. ids, Constants];
        var values = new double[1 << names.Length];
        for (var exchanged = 0; exchanged < values.Length; exchanged++)
        {
            var those = exchanged;
            values[exchanged] = Evaluate(
                Has(those, Constants) ? second : first,
                id => Of(Has(those, id) ? ofSecond : ofFirst, id)
            );
        }

        if (!values.All(double.IsFinite))
        {
            return Not("with some counts of the one and some of the other it has no value");
        }

        var parts = names.Select((name, i) => new DifferencePart(name, Shapley(values, i)));
        return new(
            [
                .. parts.Where(part =>
                    part.Name is Constants
                        // Two formulas may differ in how they are written alone.
                        ? Math.Abs(part.Value) > 1e-9
                        : AllMeasures.Find(part.Name) is not null
                ),
            ],
            perToken,
            null
        );

        bool Has(int exchanged, string name) =>
            Array.IndexOf(names, name) is >= 0 and var i && (exchanged >> i & 1) == 1;
    }

    /// <summary>
    /// The parts with so many decimals, rounded so that they add up to <paramref name="difference"/> to the last digit:
    /// those with the largest remainders are rounded up. Where the two values are rounded to different decimals, what
    /// that adds is a part of its own, <see cref="Rounding"/>.
    /// </summary>
    /// <param name="difference">The difference as it is printed, with at most so many decimals.</param>
    /// <param name="decimals">Decimals, 0 to 9.</param>
    public ImmutableArray<DifferencePart> Rounded(double difference, int decimals)
    {
        if (Parts.IsEmpty)
        {
            return Parts;
        }

        var unit = Math.Pow(10, decimals);
        var left = difference - Parts.Sum(part => part.Value);
        var parts = Math.Abs(left) * unit > 1 + 1e-6 ? Parts.Add(new(Rounding, left)) : Parts;
        var scaled = parts.Select(part => part.Value * unit).ToArray();
        if (scaled.Any(number => Math.Abs(number) > 1L << 52))
        {
            return parts; // so large that a number has no such decimals
        }

        var units = scaled.Select(Math.Floor).ToArray();
        var missing = (long)(Math.Round(difference * unit) - units.Sum());
        foreach (
            var i in Enumerable.Range(0, units.Length).OrderByDescending(i => scaled[i] - units[i])
        )
        {
            var step = Math.Clamp(missing, 0, 1);
            units[i] += step;
            missing -= step;
        }

        // The difference as printed may be a digit beyond what the parts can be rounded to.
        units[0] += missing;
        return
        [
            .. parts.Select(
                (part, i) => part with { Value = Math.Round(units[i] / unit, decimals) + 0.0 } // no -0
            ),
        ];
    }

    private static DifferenceSplit Not(string why) => new([], false, why);

    private static bool IsOfEachWord(Measure measure) =>
        measure.IsProcedure || measure.Formula.Contains('Σ', StringComparison.Ordinal);

    // A count that a program has for itself is taken to be the same in both: then it is part of its formula.
    private static double Count(string id, TextProfile profile, TextProfile other) =>
        AllMeasures.Find(id)?.Compute(profile).Number
        ?? profile.Tool?.Find(id)
        ?? other.Tool?.Find(id)
        ?? throw new FormatException($"'{id}' is no count");

    private static double Of(Dictionary<string, double> counts, string id) =>
        counts.TryGetValue(id, out var count)
            ? count
            : throw new FormatException($"'{id}' is no count");

    // The value before it is rounded to the decimals that a program prints.
    private static string NotPrinted(string formula) =>
        formula.StartsWith("printed(", StringComparison.Ordinal)
            ? formula["printed(".Length..^1]
            : formula;

    private static double Evaluate(string formula, Func<string, double> count) =>
        Formula.Evaluate(
            formula,
            id =>
                AllMeasures.Find(id) is { IsCount: false } other
                    ? Evaluate(other.Formula, count)
                    : count(id)
        );

    // A text said twice has twice of everything, but the same types.
    private static bool IsOfAnyLength(string formula, Dictionary<string, double> counts)
    {
        if (
            Formula
                .Counts(formula)
                .Any(id => AllMeasures.Find(id) is { Unit: "types" } or { Id: "squares" })
        )
        {
            return false;
        }

        var once = Evaluate(formula, id => Of(counts, id));
        var twice = Evaluate(formula, id => 2 * Of(counts, id));
        return Math.Abs(once - twice) <= 1e-9 * Math.Max(1, Math.Abs(once));
    }

    private static double Shapley(double[] values, int part)
    {
        var parts = BitOperations.Log2((uint)values.Length);
        var sum = 0.0;
        for (var before = 0; before < values.Length; before++)
        {
            if ((before >> part & 1) == 0)
            {
                var size = BitOperations.PopCount((uint)before);
                sum +=
                    (values[before | 1 << part] - values[before])
                    / (parts * Choose(parts - 1, size));
            }
        }

        return sum;
    }

    private static double Choose(int n, int k)
    {
        var ways = 1.0;
        for (var i = 0; i < k; i++)
        {
            ways = ways * (n - i) / (i + 1);
        }

        return ways;
    }
}

/// <summary>A part of a difference.</summary>
/// <param name="Name">The id of the count that it is due to, or <see cref="DifferenceSplit.Constants"/>.</param>
/// <param name="Value">What it adds to the difference, second less first.</param>
public sealed record DifferencePart(string Name, double Value);
