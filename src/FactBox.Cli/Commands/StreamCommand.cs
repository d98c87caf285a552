using System.CommandLine;
using FactBox.Cli.Streaming;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox stream</c>: a JSON object a line in, one a line out, in order, for as long as there are lines.</summary>
internal static class StreamCommand
{
    public static Command Create(Terminal terminal)
    {
        var counting = new CountingOptions();
        var command = new Command(
            "stream",
            "Count a text a line: {\"id\":…,\"text\":…} in, {\"id\":…,\"measures\":{…}} out, or {\"id\":…,\"error\":…}"
        );
        counting.AddTo(command);
        command.SetAction(result =>
        {
            var settings = counting.Read(result);
            var anyFailed = false;
            try
            {
                OrderedWork.Run(
                    LineBatch.ReadAll(terminal.Input),
                    settings.Threads,
                    batch => new LineCounter(settings).Count(batch),
                    counted =>
                    {
                        anyFailed |= counted.AnyFailed;
                        terminal.Output.Write(counted.Output.Span);
                        terminal.Output.Flush();
                    }
                );
            }
            catch (InputStreamException error)
            {
                terminal.Complain(
                    $"-: cannot be read ({error.Message}); what came before it is counted"
                );
                anyFailed = true;
            }

            return anyFailed ? ExitCodes.InputFailed : ExitCodes.Well;
        });
        return command;
    }
}
