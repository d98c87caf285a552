using System.CommandLine;
using FactBox.Cli.Explaining;
using FactBox.Cli.Formats;
using FactBox.Cli.Inputs;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox explain PATH</c>: every number with what went into it.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The file or address to explain; - is standard input",
        };
        var format = new FormatOption("text", "text", "json");
        var counting = new CountingOptions();
        var options = new InputOptions();
        var command = new Command(
            "explain",
            "Every number with what went into it: parts, sentences, tokens, the formula with its values put in"
        );
        command.Add(path);
        format.AddTo(command);
        counting.AddTo(command);
        options.AddTo(command);
        command.SetAction(result =>
        {
            var settings = counting.Read(result);
            ConventionOption.Shown(settings.Convention, "explain");
            var json = format.Read(result) is "json";
            using var inputs = options.Read(result, terminal, settings.Plain);
            var name = result.GetValue(path)!;
            if (name is not InputPaths.StandardInput && Directory.Exists(name))
            {
                throw new CommandLineException(
                    $"{OneLine.Of(name)} is a folder; explain takes one file"
                );
            }

            try
            {
                var explanation = Explanation.Of(
                    inputs.Reader.Read(inputs.Source.One(name)),
                    settings
                );
                terminal.Write(
                    json
                        ? ExplanationJson.Of(explanation)
                        : TextPage.Render(terminal, ExplanationText.Of(explanation, terminal.Width))
                );
                return ExitCodes.Well;
            }
            catch (InputException error)
            {
                terminal.Complain($"{name}: {error.Message}");
                return ExitCodes.InputFailed;
            }
        });
        return command;
    }
}
