using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactBox.Cli.Formats;

/// <summary>Lays out text for people, by Spectre.Console, for a terminal or for a file.</summary>
internal static class TextPage
{
    public static readonly Style Strong = new(decoration: Decoration.Bold);

    public static readonly Style Quiet = new(decoration: Decoration.Dim);

    public static string Render(Terminal terminal, IEnumerable<IRenderable> parts)
    {
        using var writer = new StringWriter();
        writer.NewLine = "\n";
        // Everything is said here, so that nothing is found out from the environment: that would cost
        // milliseconds, and the text would depend on the machine.
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = terminal.Color ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = terminal.Color
                    ? ColorSystemSupport.Standard
                    : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
                Out = new Output(writer, terminal.Width),
            }
        );
        console.Profile.Capabilities.Unicode = true;
        foreach (var part in parts)
        {
            console.Write(part);
        }

        return terminal.Color ? writer.ToString() : WithoutTrailingSpaces(writer.ToString());
    }

    /// <summary>A line of text; never read as markup.</summary>
    public static IRenderable Line(string text, Style? style = null) =>
        new Paragraph(text + "\n", style);

    public static IRenderable Line() => new Paragraph("\n");

    /// <summary>Text in a cell; never read as markup.</summary>
    public static IRenderable Cell(string text, Style? style = null) =>
        new Spectre.Console.Text(text, style);

    private static string WithoutTrailingSpaces(string text)
    {
        var lines = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines.Append(line.TrimEnd(' ')).Append('\n');
        }

        return lines.ToString(0, Math.Max(0, lines.Length - 1));
    }

    private sealed class Output(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 25;

        public void SetEncoding(Encoding encoding) { }
    }
}
