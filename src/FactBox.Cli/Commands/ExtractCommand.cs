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
        var encoding = new EncodingOption();
        var command = new Command(
            "extract",
            "The article's parts as JSON: headline, standfirst, bylines, credits, paragraphs, author note, contact"
        );
        command.Add(path);
        encoding.AddTo(command);
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
                var reader = new InputReader(terminal, plain: false, encoding.Read(result));
                var article = reader.Read(name).Article!;
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
