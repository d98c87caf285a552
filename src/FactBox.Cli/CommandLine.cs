using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace FactBox.Cli;

/// <summary>A command line that is wrong; the message says how, in one line.</summary>
internal sealed class CommandLineException(string message) : Exception(message);

/// <summary>Parses a command line, runs its command, and turns whatever goes wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    public static int Run(RootCommand root, string[] arguments, Terminal terminal)
    {
        // A first argument in brackets would be dropped as a directive, and we have none.
        root.Directives.Clear();
        arguments = arguments is [['[', .., ']'] name, .. var rest]
            ? [$"./{name}", .. rest]
            : arguments;
        Describe(root, terminal);

        // Neither @file nor -abc mean anything special: "@notes.txt" is a file of that name.
        var result = root.Parse(
            arguments,
            new ParserConfiguration
            {
                EnablePosixBundling = false,
                ResponseFileTokenReplacer = null,
            }
        );
        try
        {
            if (result.Action is not (HelpAction or ExampleHelp or PrintVersion))
            {
                Check(result, arguments);
            }

            using var output = new StringWriter();
            var code = result.Invoke(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    Output = output,
                    Error = terminal.Error,
                }
            );
            terminal.Write(WithoutTrailingSpaces(output.ToString()));
            return code;
        }
        catch (CommandLineException wrong)
        {
            terminal.Complain(wrong.Message);
            return ExitCodes.WrongCommandLine;
        }
        catch (IOException error) when (Terminal.IsClosedPipe(error))
        {
            // "factbox folder | head": the reader has what it wanted.
            return ExitCodes.Well;
        }
        catch (IOException error)
        {
            // Inputs' errors have been caught where they are read.
            terminal.Complain($"standard output cannot be written ({error.Message})");
            return ExitCodes.InputFailed;
        }
    }

    // The help pads its columns.
    private static string WithoutTrailingSpaces(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));

    private static void Check(ParseResult result, string[] arguments)
    {
        RefuseUnknownOptions(result, arguments);
        RefuseWhatStandsBeforeTheCommand(result);
        if (result.Errors is [var error, ..])
        {
            // The parser's sentences as one of our lines, which follow "factbox: ".
            throw new CommandLineException(
                char.ToLowerInvariant(error.Message[0]) + error.Message[1..].TrimEnd('.')
            );
        }
    }

    // The parser would take "--fromat" for the name of a file. After "--" it may be one.
    private static void RefuseUnknownOptions(ParseResult result, string[] arguments)
    {
        var command = result.CommandResult.Command;
        var literal = arguments.SkipWhile(argument => argument is not "--").Skip(1).Count();
        var values = command
            .Arguments.SelectMany(argument => result.GetResult(argument)?.Tokens ?? [])
            .Select(token => token.Value)
            .SkipLast(literal)
            .Concat(result.UnmatchedTokens);
        foreach (var value in values)
        {
            if (value.Length > 1 && value[0] == '-')
            {
                var name = value.Split('=', ':')[0];
                var known = command.Options.Concat(
                    result.RootCommandResult.Command.Options.Where(o => o.Recursive)
                );
                throw new CommandLineException(
                    $"unknown option '{name}'{Nearest.Hint(name, known.SelectMany(o => o.Aliases.Append(o.Name)))}"
                );
            }
        }
    }

    // "factbox a.txt explain b.txt" and "factbox --format json explain b.txt": the first half would be lost.
    private static void RefuseWhatStandsBeforeTheCommand(ParseResult result)
    {
        var before = result.RootCommandResult.Children.SelectMany(child =>
            child switch
            {
                ArgumentResult argument => argument.Tokens.Select(token => token.Value),
                OptionResult { Implicit: false } option => [option.Option.Name],
                _ => [],
            }
        );
        if (
            result.CommandResult != result.RootCommandResult
            && before.FirstOrDefault() is { } first
        )
        {
            var command = result.CommandResult.Command.Name;
            throw new CommandLineException($"'{first}' stands before '{command}'; put it after");
        }
    }

    private static void Describe(RootCommand root, Terminal terminal)
    {
        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption => new ExampleHelp(terminal),
                VersionOption => new PrintVersion(),
                _ => option.Action,
            };
        }
    }

    /// <summary>The usual help, then the command's examples.</summary>
    private sealed class ExampleHelp(Terminal terminal) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            // The paths that the root command takes are no part of the others.
            var command = parseResult.CommandResult.Command;
            foreach (var argument in parseResult.RootCommandResult.Command.Arguments)
            {
                argument.Hidden = parseResult.CommandResult != parseResult.RootCommandResult;
            }

            new HelpAction { MaxWidth = terminal.Width }.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var (line, what) in Examples.Of(command.Name))
            {
                output.WriteLine($"  {line, -47}  {what}");
            }

            return ExitCodes.Well;
        }
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(PrintVersion).Assembly.GetName().Version!.ToString(3);
            parseResult.InvocationConfiguration.Output.WriteLine($"factbox {version}");
            return ExitCodes.Well;
        }
    }
}
