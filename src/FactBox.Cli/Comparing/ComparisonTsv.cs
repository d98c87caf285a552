using System.Text;
using FactBox.Cli.Results;

namespace FactBox.Cli.Comparing;

/// <summary>
/// A comparison as tab-separated values: a row for each measure and, under it, one for each part, with the counts that it
/// is due to.
/// </summary>
internal static class ComparisonTsv
{
    public static string Of(Comparison comparison)
    {
        var text = new StringBuilder("measure\tpart\tfirst\tsecond\tdifference\n");
        foreach (var measure in comparison.Measures)
        {
            var id = measure.First.Measure.Id;
            Row(
                id,
                "",
                Numbers.Cell(measure.First.Value),
                Numbers.Cell(measure.Second.Value),
                Numbers.Cell(measure.Difference)
            );
            foreach (var part in measure.Parts)
            {
                Row(
                    id,
                    part.Name,
                    part.Count is null ? "" : Numbers.Text(part.First),
                    part.Count is null ? "" : Numbers.Text(part.Second),
                    Numbers.Text(part.Value)
                );
            }
        }

        return text.ToString();

        void Row(params ReadOnlySpan<string> cells) => text.AppendJoin('\t', cells!).Append('\n');
    }
}
