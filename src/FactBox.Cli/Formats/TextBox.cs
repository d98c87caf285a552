using FactBox.Cli.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactBox.Cli.Formats;

/// <summary>The fact box of one article, as it stands on the page: the headline over it, the box, what it agrees with.</summary>
internal static class TextBox
{
    public static IEnumerable<IRenderable> Of(InputResult result)
    {
        if (result.Headline is { } headline)
        {
            yield return TextPage.Line(OneLine.Of(headline), TextPage.Strong);
        }

        var rows = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 2, 0) })
            .AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 0, 0) });
        foreach (var (name, value) in BoxRows.Of(result))
        {
            rows.AddRow(TextPage.Cell($"{name}:"), TextPage.Cell(value, TextPage.Strong));
        }

        yield return new Panel(rows)
        {
            Border = BoxBorder.Rounded,
            Header = new PanelHeader(" Fact Box "),
        };
        if (result.Published is { } published)
        {
            yield return TextPage.Line(Agreement.Of(published, result.Box));
        }
    }
}
