using System.CommandLine;
using FactBox.Cli.Commands;

namespace FactBox.Cli;

/// <summary>The <c>factbox</c> command.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => Run(arguments, Terminal.OfProcess());

    /// <summary>Runs one command line; gives the exit code.</summary>
    public static int Run(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand(
            "Honest, recountable numbers on English text: the fact box of an article."
        )
        {
            HelpName = "factbox",
        };
        BoxCommand.Configure(root, terminal);
        root.Add(BoxCommand.Create(terminal));
        root.Add(ExplainCommand.Create(terminal));
        root.Add(ExtractCommand.Create(terminal));
        root.Add(CompareCommand.Create(terminal));
        root.Add(MeasuresCommand.Create(terminal));
        root.Add(StreamCommand.Create(terminal));
        root.Add(SplitCommand.Sentences(terminal));
        root.Add(SplitCommand.Tokens(terminal));
        root.Add(SyllablesCommand.Create(terminal));
        root.Add(VocabularyCommand.Create(terminal));
        return CommandLine.Run(root, arguments, terminal);
    }
}
