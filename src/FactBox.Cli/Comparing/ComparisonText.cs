using System.Globalization;
using FactBox.Cli.Formats;
using FactBox.Cli.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactBox.Cli.Comparing;

/// <summary>A comparison for people: the two boxes, then what each difference is due to.</summary>
internal static class ComparisonText
{
    private const int BarCells = 16;
    private const int LongestName = 32;
    private const int SideBySide = 72;

    public static IEnumerable<IRenderable> Of(Comparison comparison, int width) =>
        [
            Boxes(comparison, width),
            .. comparison
                .Measures.Where(measure => !IsInTheBox(measure))
                .SelectMany(measure => Difference(measure, comparison.SameText)),
            TextPage.Line(),
            TextPage.Line(comparison.Definition, TextPage.Quiet),
        ];

    private static IRenderable Boxes(Comparison comparison, int width)
    {
        var boxes = new[] { comparison.First, comparison.Second }
            .Select(result => new Rows([
                TextPage.Cell(
                    comparison.SameText
                        ? result.Convention.Id
                        : OneLine.Of(result.Headline ?? result.Input),
                    TextPage.Strong
                ),
                TextBox.OfFour(result),
            ]))
            .ToArray();
        if (width < SideBySide)
        {
            return new Rows(boxes);
        }

        var grid = new Grid()
            .AddColumn(new GridColumn { Padding = new(0, 0, 3, 0) })
            .AddColumn(new GridColumn { Padding = new(0, 0, 0, 0) });
        return grid.AddRow(boxes);
    }

    // Tokens and types: there is nothing more to tell of them.
    private static bool IsInTheBox(ComparedMeasure measure) =>
        measure.First.Measure.IsCount
        && FactBox.Measures.AllMeasures.Core.Any(core => core.Id == measure.First.Measure.Id);

    private static IEnumerable<IRenderable> Difference(ComparedMeasure measure, bool sameText)
    {
        yield return TextPage.Line();
        yield return TextPage.Line(Summary(measure), TextPage.Strong);
        if (measure.NotSplit is { } why)
        {
            if (measure.Difference.IsDefined)
            {
                yield return TextPage.Line($"  not split: {why}");
            }

            yield break;
        }

        if (measure.First.Measure.IsCount)
        {
            yield break; // its only part is itself
        }

        if (measure.Difference.Number is not 0 || measure.Parts.Any(part => part.Value is not 0))
        {
            yield return new Padder(Parts(measure, sameText), new Padding(2, 0, 0, 0));
        }
    }

    private static string Summary(ComparedMeasure measure)
    {
        var values =
            $"{measure.First.Measure.Name}: {Numbers.Shown(measure.First, measure.Decimals)} → {Numbers.Shown(measure.Second, measure.Decimals)}";
        if (!measure.Difference.IsDefined)
        {
            return values;
        }

        if (measure.Difference.Number is 0)
        {
            return $"{values}, the same";
        }

        var causes = ByWeight(measure)
            .Where(part => part.Value is not 0 && !measure.First.Measure.IsCount)
            .Select(part =>
                $"{Size(part.Value, measure.Decimals)} {Direction(part.Value)} for {NameOf(part)}"
            )
            .ToArray();
        var decimals = measure.First.Measure.IsCount ? 0 : measure.Decimals;
        var whole =
            $"{values}, {Size(measure.Difference.Number, decimals)} {Direction(measure.Difference.Number)}";
        return causes.Length == 0 ? whole : $"{whole}: {string.Join(", ", causes)}";
    }

    private static Grid Parts(ComparedMeasure measure, bool sameText)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 2, 0) })
            .AddColumn(
                new GridColumn
                {
                    NoWrap = true,
                    Alignment = Justify.Right,
                    Padding = new(0, 0, 2, 0),
                }
            )
            .AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new(0, 0, 0, 0) });
        var largest = measure.Parts.Max(part => Math.Abs(part.Value));
        foreach (var part in ByWeight(measure))
        {
            grid.AddRow(
                TextPage.Cell(OneLine.Of(NameOf(part), LongestName)),
                TextPage.Cell(Signed(part.Value, measure.Decimals)),
                TextPage.Cell(Bar(part.Value, largest)),
                TextPage.Cell(Why(part, measure, sameText), TextPage.Quiet)
            );
        }

        return grid;
    }

    private static IEnumerable<ComparedPart> ByWeight(ComparedMeasure measure) =>
        measure.Parts.OrderByDescending(part => Math.Abs(part.Value));

    // What there is more or less of in the second.
    private static string Why(ComparedPart part, ComparedMeasure measure, bool sameText) =>
        part switch
        {
            { Name: "constants" } =>
                $"{measure.First.Measure.Formula} → {measure.Second.Measure.Formula}",
            { Name: "rounding" } => "to other decimals",
            _ when !measure.PerToken => $"{Numbers.Text(part.First)} → {Numbers.Text(part.Second)}",
            { Name: "words" } => sameText ? "" : "a text's length by itself has no part",
            { Name: "sentences" } => Ratios(
                part.FirstTokens / part.First,
                part.SecondTokens / part.Second,
                "words a sentence"
            ),
            { Count.Unit: "tokens" or "types" } => Ratios(
                100 * part.First / part.FirstTokens,
                100 * part.Second / part.SecondTokens,
                "in 100 words"
            ),
            _ => Ratios(
                part.First / part.FirstTokens,
                part.Second / part.SecondTokens,
                $"{part.Name} a word"
            ),
        };

    private static string Ratios(double first, double second, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{first:0.00} → {second:0.00} {unit}");

    private static string NameOf(ComparedPart part) =>
        part switch
        {
            { Name: "words" } => "words",
            { Count: { } count } => char.ToLowerInvariant(count.Name[0]) + count.Name[1..],
            _ => part.Name,
        };

    private static string Size(double number, int decimals) =>
        Numbers.Shown(FactBox.Measures.MeasureValue.Of(Math.Abs(number)), decimals);

    private static string Signed(double number, int decimals) =>
        (
            number > 0 ? "+"
            : number < 0 ? "-"
            : ""
        ) + Size(number, decimals);

    private static string Direction(double number) => number > 0 ? "higher" : "lower";

    // To the left of the axis what lowers, to the right what raises.
    private static string Bar(double value, double largest)
    {
        var cells = largest is 0
            ? 0
            : (int)Math.Ceiling(Math.Abs(value) / largest * (BarCells / 2.0));
        var bar = new string('█', cells);
        return value < 0
            ? $"{bar, BarCells / 2}│{"", BarCells / 2}"
            : $"{"", BarCells / 2}│{bar, -BarCells / 2}";
    }
}
