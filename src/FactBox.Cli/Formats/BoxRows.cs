using FactBox.Cli.Results;
using FactBox.Measures;

namespace FactBox.Cli.Formats;

/// <summary>The rows of a fact box: always the four, then whatever other measures were asked for.</summary>
internal static class BoxRows
{
    public static IEnumerable<(string Name, string Value)> Of(InputResult result)
    {
        var decimals = result.Convention.Decimals;
        yield return ("Level", Numbers.Shown(result.Box.Level, decimals));
        yield return ("Tokens", Numbers.Text(result.Box.Tokens));
        yield return ("Types", Numbers.Text(result.Box.Types));
        yield return ("TTR", Numbers.Shown(result.Box.Ttr, decimals));
        foreach (var measured in result.Measures.Where(m => !AllMeasures.Core.Contains(m.Measure)))
        {
            var by =
                measured.Convention == result.Convention ? "" : $" ({measured.Convention.Name})";
            yield return (measured.Measure.Name + by, Numbers.Shown(measured, decimals));
        }
    }
}
