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
            Description = "The file to explain; - is standard input",
        };
        var format = new FormatOption("text", "text", "json");
        var counting = new CountingOptions();
        var encoding = new EncodingOption();
        var command = new Command(
            "explain",
            "Every number with what went into it: parts, sentences, tokens, the formula with its values put in"
        );
        command.Add(path);
        format.AddTo(command);
        counting.AddTo(command);
        encoding.AddTo(command);
        command.SetAction(result =>
        {
            var settings = counting.Read(result);
            ConventionOption.Shown(settings.Convention, "explain");
            var json = format.Read(result) is "json";
            var reader = new InputReader(terminal, settings.Plain, encoding.Read(result));
            var name = result.GetValue(path)!;
            if (name is not InputPaths.StandardInput && Directory.Exists(name))
            {
                throw new CommandLineException(
                    $"{OneLine.Of(name)} is a folder; explain takes one file"
                );
            }

            try
            {
                var explanation = Explanation.Of(reader.Read(name), settings);
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
