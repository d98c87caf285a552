using System.CommandLine;
using FactBox.Cli.Formats;
using FactBox.Cli.Inputs;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox extract PATH</c>: the article's parts as JSON.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The page or file to take apart; - is standard input",
        };
        var options = new InputOptions();
        var command = new Command(
            "extract",
            "The article's parts as JSON: headline, standfirst, bylines, credits, paragraphs, author note, contact"
        );
        command.Add(path);
        options.AddTo(command);
        command.SetAction(result =>
        {
            var name = result.GetValue(path)!;
            if (name is not InputPaths.StandardInput && Directory.Exists(name))
            {
                throw new CommandLineException(
                    $"{OneLine.Of(name)} is a folder; extract takes one file"
                );
            }

            try
            {
                using var inputs = options.Read(result, terminal, plain: false);
                var article = inputs.Reader.Read(inputs.Source.One(name)).Article!;
                terminal.Write(ArticleJson.Of(article));
                foreach (var warning in article.Warnings)
                {
                    terminal.Complain($"{name}: {warning}");
                }

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
