using System.CommandLine;
using FactBox.Cli.Comparing;
using FactBox.Cli.Formats;
using FactBox.Cli.Inputs;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox compare</c>: two texts, or one text under two conventions.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "The two files to compare, or one and --against; - is standard input",
            Arity = new ArgumentArity(1, 2),
        };
        var against = new ConventionOption(
            "--against",
            "The convention to count the same text by as well"
        );
        var format = new FormatOption("text", "text", "json", "tsv");
        var counting = new CountingOptions();
        var options = new InputOptions();
        var command = new Command(
            "compare",
            "Two texts, or one under two conventions: what the difference in Level is due to"
        );
        command.Add(paths);
        against.AddTo(command);
        format.AddTo(command);
        counting.AddTo(command);
        options.AddTo(command);
        command.SetAction(result =>
        {
            var settings = counting.Read(result);
            var other = against.ReadIfAny(result);
            var inputs = Inputs(result.GetValue(paths)!, other is not null);
            var name = format.Read(result) ?? "text";
            using var access = options.Read(result, terminal, settings.Plain);
            var texts = new List<InputText>();
            foreach (var input in inputs)
            {
                try
                {
                    texts.Add(access.Reader.Read(access.Source.One(input)));
                }
                catch (InputException error)
                {
                    terminal.Complain($"{input}: {error.Message}");
                }
            }

            if (texts.Count < inputs.Length)
            {
                return ExitCodes.InputFailed;
            }

            var comparison = Comparison.Of(
                texts[0],
                settings,
                texts[^1],
                other is null ? settings : settings with { Convention = other, Formulas = other },
                sameText: other is not null
            );
            terminal.Write(
                name switch
                {
                    "json" => ComparisonJson.Of(comparison),
                    "tsv" => ComparisonTsv.Of(comparison),
                    _ => TextPage.Render(terminal, ComparisonText.Of(comparison, terminal.Width)),
                }
            );
            return ExitCodes.Well;
        });
        return command;
    }

    private static string[] Inputs(string[] paths, bool isAgainst)
    {
        if (isAgainst && paths.Length > 1)
        {
            throw new CommandLineException(
                "--against compares one text by two conventions; name one file"
            );
        }

        if (!isAgainst && paths.Length < 2)
        {
            throw new CommandLineException(
                "compare takes two files, or one file and --against NAME"
            );
        }

        if (paths.Count(path => path is InputPaths.StandardInput) > 1)
        {
            throw new CommandLineException("standard input ('-') can be read only once");
        }

        foreach (var path in paths)
        {
            if (path is not InputPaths.StandardInput && Directory.Exists(path))
            {
                throw new CommandLineException(
                    $"{OneLine.Of(path)} is a folder; compare takes files"
                );
            }
        }

        return paths;
    }
}
