using System.Globalization;
using FactBox.Measures;

namespace FactBox.Cli.Results;

/// <summary>Numbers as text, the same on every machine.</summary>
internal static class Numbers
{
    /// <summary>The decimals of a published box, and of a number that the convention does not round.</summary>
    public const int UsualDecimals = 3;

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>With all its decimals, 0.370 and not 0.37, as people read it; or <c>undefined: why</c>.</summary>
    public static string Shown(MeasureValue value, int? decimals) =>
        value.IsDefined ? Fixed(value.Number, decimals) : $"undefined: {value.Undefined}";

    /// <summary>The same of a measure; a count has no decimals.</summary>
    public static string Shown(MeasuredValue measured, int? decimals) =>
        Shown(measured.Measure, measured.Value, decimals);

    /// <summary>The same.</summary>
    public static string Shown(Measure measure, MeasureValue value, int? decimals) =>
        measure.IsCount && value.IsDefined ? Text(value.Number) : Shown(value, decimals);

    /// <summary>The number, or nothing: for a cell that a program reads.</summary>
    public static string Cell(MeasureValue value) => value.IsDefined ? Text(value.Number) : "";

    /// <summary>"s" after any number but one.</summary>
    public static string Plural(long number, string noun) =>
        $"{Text(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Fixed(double number, int? decimals) =>
        number.ToString(
            string.Create(CultureInfo.InvariantCulture, $"F{decimals ?? UsualDecimals}"),
            CultureInfo.InvariantCulture
        );
}

/// <summary>What is said of the box that a page carries itself.</summary>
internal static class Agreement
{
    public static string Of(PublishedFactBox published, FactBoxNumbers counted)
    {
        if (published.AgreesWith(counted))
        {
            return "agrees with the published box";
        }

        var differences = string.Join(
            ", ",
            Difference(
                    "Level",
                    published.Level,
                    counted.Level,
                    Numbers.UsualDecimals,
                    published.IsLevelUndefined
                )
                .Concat(Difference("Tokens", published.Tokens, MeasureValue.Of(counted.Tokens), 0))
                .Concat(Difference("Types", published.Types, MeasureValue.Of(counted.Types), 0))
                .Concat(
                    Difference(
                        "TTR",
                        published.Ttr,
                        counted.Ttr,
                        Numbers.UsualDecimals,
                        published.IsTtrUndefined
                    )
                )
        );
        return differences.Length == 0
            ? "the published box gives no number"
            : $"differs from the published box: {differences}";
    }

    private static IEnumerable<string> Difference(
        string name,
        double? published,
        MeasureValue counted,
        int decimals,
        bool isUndefined = false
    )
    {
        if (isUndefined && counted.IsDefined)
        {
            yield return $"{name} undefined published, {Numbers.Shown(counted, decimals)} counted";
        }

        if (published is { } number && !(counted.IsDefined && counted.Number.Equals(number)))
        {
            yield return $"{name} {Numbers.Text(number)} published, {Numbers.Shown(counted, decimals)} counted";
        }
    }
}
