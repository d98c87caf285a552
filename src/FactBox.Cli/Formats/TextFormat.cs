using FactBox.Cli.Results;

namespace FactBox.Cli.Formats;

/// <summary>For people: the box as it stands on the page, or a table with a row for each of several inputs.</summary>
internal static class TextFormat
{
    public static readonly ResultFormat Format = new(
        "text",
        context => context.Several ? new TextTable(context) : new Writer(context.Terminal)
    );

    private sealed class Writer(Terminal terminal) : ResultWriter
    {
        public override void Add(InputResult result) =>
            terminal.Write(TextPage.Render(terminal, TextBox.Of(result)));
    }
}
