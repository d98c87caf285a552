using System.CommandLine;
using FactBox.Cli.Inputs;
using FactBox.Cli.Splitting;
using FactBox.Conventions;
using FactBox.Text;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox sentences PATH</c> and <c>factbox tokens PATH</c>: the pieces of a text and where they stand.</summary>
internal static class SplitCommand
{
    public static Command Sentences(Terminal terminal) =>
        Create(
            "sentences",
            "Each sentence on a line: {\"start\":…,\"end\":…,\"text\":…}, offsets in UTF-16 units of the input",
            PieceKind.Sentences,
            terminal
        );

    public static Command Tokens(Terminal terminal) =>
        Create(
            "tokens",
            "Each token on a line: {\"start\":…,\"end\":…,\"text\":…}, offsets in UTF-16 units of the input",
            PieceKind.Tokens,
            terminal
        );

    private static Command Create(
        string name,
        string description,
        PieceKind kind,
        Terminal terminal
    )
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The file to split; - is standard input",
        };
        var plain = new Option<bool>("--plain")
        {
            Description = "The input is split whole: no article parts, no fact box of its own",
        };
        var convention = new ConventionOption();
        var encoding = new EncodingOption();
        var command = new Command(name, description);
        command.Add(path);
        if (kind == PieceKind.Tokens)
        {
            convention.AddTo(command);
        }

        command.Add(plain);
        encoding.AddTo(command);
        command.SetAction(result =>
        {
            var input = result.GetValue(path)!;
            var reader = new InputReader(
                terminal,
                result.GetValue(plain),
                new() { EncodingName = encoding.Read(result) },
                new()
            );
            if (input is not InputPaths.StandardInput && Directory.Exists(input))
            {
                throw new CommandLineException(
                    $"{OneLine.Of(input)} is a folder; {name} takes one file"
                );
            }

            try
            {
                var rules =
                    kind == PieceKind.Tokens
                        ? ConventionOption.Shown(convention.Read(result), name).Counting
                        : AllConventions.List[0].Counting;
                Run(input, reader, result.GetValue(plain), kind, rules, terminal);
                return ExitCodes.Well;
            }
            catch (InputException error)
            {
                terminal.Complain($"{input}: {error.Message}");
                return ExitCodes.InputFailed;
            }
        });
        return command;
    }

    private static void Run(
        string path,
        InputReader reader,
        bool plain,
        PieceKind kind,
        CountingRules rules,
        Terminal terminal
    )
    {
        var page = reader.ReadPage(path);
        using var writer = new PieceWriter(page, terminal.Output);
        var splitter = new Splitter(page, kind, rules, writer);
        if (plain)
        {
            splitter.SplitPlain();
        }
        else
        {
            splitter.SplitArticle(
                InputReader.ArticleOf(path, page).ToCountedText(),
                InputReader.IsMarkdown(path)
            );
        }

        writer.Flush();
    }
}
