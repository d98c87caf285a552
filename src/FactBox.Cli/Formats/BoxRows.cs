using FactBox.Cli.Results;
using FactBox.Measures;

namespace FactBox.Cli.Formats;

/// <summary>
/// The rows of a fact box: always the four, then whatever other measures were asked for and counted by the same
/// convention; and those by another.
/// </summary>
internal static class BoxRows
{
    public static IEnumerable<(string Name, string Value)> Of(InputResult result) =>
        OfFour(result)
            .Concat(
                Of([
                    .. result.Measures.Where(m =>
                        !AllMeasures.Core.Any(core => core.Id == m.Measure.Id)
                        && m.Convention == result.Convention
                    ),
                ])
            );

    /// <summary>The four alone.</summary>
    public static IEnumerable<(string Name, string Value)> OfFour(InputResult result)
    {
        var decimals = result.Convention.Decimals;
        yield return ("Level", Numbers.Shown(result.Box.Level, decimals));
        yield return ("Tokens", Numbers.Text(result.Box.Tokens));
        yield return ("Types", Numbers.Text(result.Box.Types));
        yield return ("TTR", Numbers.Shown(result.Box.Ttr, decimals));
    }

    /// <summary>All rows as one list; a measure that was counted by another convention says so.</summary>
    public static IEnumerable<(string Name, string Value)> AllOf(InputResult result) =>
        Of(result)
            .Concat(
                ByOthers(result)
                    .Select(m =>
                        (
                            $"{m.Measure.Name} ({m.Convention.Id})",
                            Numbers.Shown(m, m.Convention.Decimals)
                        )
                    )
            );

    /// <summary>The measures that were counted by another convention than the fact box.</summary>
    public static List<MeasuredValue> ByOthers(InputResult result) =>
        [.. result.Measures.Where(m => m.Convention != result.Convention)];

    public static IEnumerable<(string Name, string Value)> Of(List<MeasuredValue> measures) =>
        measures.Select(m => (m.Measure.Name, Numbers.Shown(m, m.Convention.Decimals)));
}
