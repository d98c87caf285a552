using System.CommandLine;
using FactBox.Cli.Formats;
using FactBox.Cli.Inputs;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox PATH…</c>: the fact box of each input.</summary>
internal static class BoxCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "box",
            "The fact box of each file, folder or page; the same as factbox PATH…"
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
                "Files, folders to be read at any depth, addresses of pages (https://…); - is standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new FormatOption(
            "text; tsv for several inputs when the output is no terminal",
            [.. AllFormats.List.Select(f => f.Name)]
        );
        var counting = new CountingOptions();
        var options = new InputOptions();
        command.Add(paths);
        format.AddTo(command);
        counting.AddTo(command);
        options.AddTo(command);
        command.SetAction(result =>
        {
            var settings = counting.Read(result);
            using var access = options.Read(result, terminal, settings.Plain);
            var name = format.Read(result);
            var named = InputPaths.Expand(result.GetValue(paths) ?? [], terminal);
            using var inputs = access.Source.Of(named.Paths).GetEnumerator();
            // One input may hold many: what is found first tells.
            var first = Next(inputs, 2);
            var several = named.Several || first.Count > 1 || first.Exists(i => i.IsPart);
            name ??=
                several && !terminal.OutputIsTerminal
                    ? TsvFormat.Format.Name
                    : TextFormat.Format.Name;
            var names = named.Paths.Concat(first.Select(i => i.Name)).ToList();
            var writer = AllFormats.Find(name)!.Open(new(terminal, settings, names, several));
            var run = new BoxRun(access.Reader, settings, writer, terminal);
            var allWell = run.Count(first.Concat(Rest(inputs)), named.Paths.Count, several);
            return allWell && !named.AnyFailed ? ExitCodes.Well : ExitCodes.InputFailed;
        });
    }

    private static List<Input> Next(IEnumerator<Input> inputs, int most)
    {
        var next = new List<Input>();
        while (next.Count < most && inputs.MoveNext())
        {
            next.Add(inputs.Current);
        }

        return next;
    }

    private static IEnumerable<Input> Rest(IEnumerator<Input> inputs)
    {
        while (inputs.MoveNext())
        {
            yield return inputs.Current;
        }
    }
}
