using System.Text;
using FactBox.Cli.Results;

namespace FactBox.Cli.Formats;

/// <summary>A header row, then a row for each input: input, convention, headline and a column for each measure.</summary>
internal sealed class SeparatedWriter(
    FormatContext context,
    char separator,
    string lineEnd,
    Func<string, string> clean,
    Func<string, string> escape
) : ResultWriter
{
    public override void Start() =>
        Write([
            "input",
            "convention",
            "headline",
            .. context.Settings.Measures.Select(measure => measure.Id),
        ]);

    public override void Add(InputResult result) =>
        Write([
            Text(result.Input),
            result.Convention.Id,
            Text(result.Headline ?? ""),
            .. result.Measures.Select(measured => Numbers.Cell(measured.Value)),
        ]);

    // A spreadsheet would run a text that begins like a formula; after an apostrophe it does not. One sign alone, such as
    // the "-" of standard input, is no formula.
    private string Text(string text)
    {
        var cell = clean(text);
        return cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', _, ..]
            ? $"'{cell}"
            : cell;
    }

    private void Write(IEnumerable<string> cells) =>
        context.Terminal.Output.Write(
            Encoding.UTF8.GetBytes(string.Join(separator, cells.Select(escape)) + lineEnd)
        );
}
