using System.CommandLine;
using FactBox.Cli.Inputs;
using FactBox.Cli.Results;
using FactBox.Cli.Vocabulary;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox vocabulary PATH</c>: the words of a text by how frequent or how hard they are.</summary>
internal static class VocabularyCommand
{
    private static readonly string[] Orders = ["frequency", "cefr"];

    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The file to look at; - is standard input",
        };
        var by = new Option<string>("--by")
        {
            HelpName = string.Join('|', Orders),
            Description =
                "The bands: by frequency in film subtitles, or by estimated CEFR level [default: frequency]",
        };
        var format = new FormatOption("text", "text", "json", "tsv", "csv");
        var counting = new CountingOptions();
        var options = new InputOptions();
        var command = new Command(
            "vocabulary",
            "The words of a text by band, with counts and coverage: how many words one must know to read it"
        );
        command.Add(path);
        command.Add(by);
        format.AddTo(command);
        counting.AddTo(command, withMeasures: false);
        options.AddTo(command);
        command.SetAction(result =>
        {
            var order = ReadOrder(result.GetValue(by));
            var settings = counting.Read(result);
            // A measure like the others, so counted as they are.
            settings = settings with
            {
                Convention = settings.Formulas,
                Measures = [],
            };
            var name = format.Read(result) ?? "text";
            using var access = options.Read(result, terminal, settings.Plain);
            var input = result.GetValue(path)!;
            if (input is not InputPaths.StandardInput && Directory.Exists(input))
            {
                throw new CommandLineException(
                    $"{OneLine.Of(input)} is a folder; vocabulary takes one file"
                );
            }

            return Run(input, order, name, access, settings, terminal);
        });
        return command;
    }

    private static int Run(
        string input,
        string order,
        string format,
        InputAccess access,
        CountingSettings settings,
        Terminal terminal
    )
    {
        try
        {
            var counted = access.Reader.Count(access.Source.One(input), settings);
            if (counted.Note is { } note)
            {
                terminal.Complain($"{input}: {note}");
            }

            var list = WordList.Of(
                input,
                counted.Headline,
                order,
                counted.Profiles.Box,
                settings.Convention
            );
            terminal.Write(
                format switch
                {
                    "json" => WordListJson.Of(list),
                    "tsv" => WordListRows.Of(list, '\t', "\n"),
                    "csv" => WordListRows.Of(list, ',', "\r\n"),
                    _ => WordListText.Of(list, terminal.Width),
                }
            );
            return ExitCodes.Well;
        }
        catch (InputException error)
        {
            terminal.Complain($"{input}: {error.Message}");
            return ExitCodes.InputFailed;
        }
    }

    private static string ReadOrder(string? order) =>
        order is null ? Orders[0]
        : Orders.Contains(order, StringComparer.Ordinal) ? order
        : throw new CommandLineException(
            $"--by takes {string.Join(" or ", Orders)}, not '{order}'"
        );
}
