using System.CommandLine;
using FactBox.Cli.Formats;
using FactBox.Cli.Inputs;
using FactBox.Cli.Results;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox PATH…</c>: the fact box of each input.</summary>
internal static class BoxCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "box",
            "The fact box of each file or folder; the same as factbox PATH…"
        );
        Configure(command, terminal);
        return command;
    }

    /// <summary>Makes it what <paramref name="command"/> does.</summary>
    public static void Configure(Command command, Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description =
                "Files, and folders to be read at any depth (.txt, .text, .md, .markdown, .html, .htm); - is standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new FormatOption(
            "text; tsv for several inputs when the output is no terminal",
            [.. AllFormats.List.Select(f => f.Name)]
        );
        var counting = new CountingOptions();
        var encoding = new EncodingOption();
        command.Add(paths);
        format.AddTo(command);
        counting.AddTo(command);
        encoding.AddTo(command);
        command.SetAction(result =>
        {
            var settings = counting.Read(result);
            var reader = new InputReader(terminal, settings.Plain, encoding.Read(result));
            var name = format.Read(result);
            var inputs = InputPaths.Expand(result.GetValue(paths) ?? [], terminal);
            name ??=
                inputs.Several && !terminal.OutputIsTerminal
                    ? TsvFormat.Format.Name
                    : TextFormat.Format.Name;
            var writer = AllFormats
                .Find(name)!
                .Open(new(terminal, settings, inputs.Paths, inputs.Several));
            return Run(inputs, reader, settings, writer, terminal);
        });
    }

    private static int Run(
        InputPaths inputs,
        InputReader reader,
        CountingSettings settings,
        ResultWriter writer,
        Terminal terminal
    )
    {
        // One input is counted by all threads, several by one thread each.
        var atOnce = Math.Min(settings.Threads, inputs.Paths.Count);
        var forEach = atOnce > 1 ? settings with { Threads = 1 } : settings;
        var anyFailed = inputs.AnyFailed;
        using var progress = Progress.Of(inputs.Paths.Count, terminal);
        writer.Start();
        OrderedWork.Run(
            inputs.Paths,
            Math.Max(1, atOnce),
            path => Outcome.Of(path, reader, forEach),
            outcome =>
            {
                progress.Hide();
                if (outcome.Said is { } said)
                {
                    terminal.Complain($"{outcome.Path}: {said}");
                }

                if (outcome.Result is { } result)
                {
                    writer.Add(result);
                }
                else
                {
                    anyFailed = true;
                }

                progress.Advance();
            }
        );
        progress.Hide();
        writer.Finish();
        terminal.Output.Flush();
        return anyFailed ? ExitCodes.InputFailed : ExitCodes.Well;
    }

    private sealed record Outcome(string Path, InputResult? Result, string? Said)
    {
        public static Outcome Of(string path, InputReader reader, CountingSettings settings)
        {
            try
            {
                var counted = reader.Count(path, settings);
                var result = InputResult.Of(
                    path,
                    counted.Article?.Headline,
                    counted.Article?.FactBox,
                    counted.Profiles,
                    settings
                );
                return new(path, result, counted.Note);
            }
            catch (InputException error)
            {
                return new(path, null, error.Message);
            }
        }
    }
}
