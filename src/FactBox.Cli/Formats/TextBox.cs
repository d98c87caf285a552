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

        yield return Box(" Fact Box ", BoxRows.Of(result));
        if (BoxRows.ByOthers(result) is { Count: > 0 } others)
        {
            yield return Box($" by {others[0].Convention.Id} ", BoxRows.Of(others));
        }

        if (result.Published is { } published)
        {
            yield return TextPage.Line(Agreement.Of(published, result.Box));
        }
    }

    /// <summary>The four numbers alone.</summary>
    public static IRenderable OfFour(InputResult result) =>
        Box(" Fact Box ", BoxRows.OfFour(result));

    private static Panel Box(string header, IEnumerable<(string Name, string Value)> values)
    {
        var rows = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 2, 0) })
            .AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 0, 0) });
        foreach (var (name, value) in values)
        {
            rows.AddRow(TextPage.Cell($"{name}:"), TextPage.Cell(value, TextPage.Strong));
        }

        return new Panel(rows) { Border = BoxBorder.Rounded, Header = new PanelHeader(header) };
    }
}
