using FactBox.Cli.Formats;
using FactBox.Cli.Inputs;
using FactBox.Cli.Results;

namespace FactBox.Cli.Commands;

/// <summary>Counts inputs and prints what is found, in their order.</summary>
internal sealed class BoxRun(
    InputReader reader,
    CountingSettings settings,
    ResultWriter writer,
    Terminal terminal
)
{
    /// <summary>Counts inputs; whether all could be counted.</summary>
    /// <param name="inputs">The inputs, as they are found.</param>
    /// <param name="named">How many the command line names.</param>
    /// <param name="several">Whether there is more than one of them.</param>
    public bool Count(IEnumerable<Input> inputs, int named, bool several)
    {
        // One input is counted by all threads, several by one thread each.
        var atOnce = several ? settings.Threads : 1;
        var forEach = several ? settings with { Threads = 1 } : settings;
        var allWell = true;
        using var progress = Progress.Of(named, terminal);
        writer.Start();
        OrderedWork.Run(
            inputs,
            atOnce,
            input => Outcome.Of(input, reader, forEach),
            outcome =>
            {
                progress.Hide();
                if (outcome.Said is { } said)
                {
                    terminal.Complain($"{outcome.Name}: {said}");
                }

                if (outcome.Result is { } result)
                {
                    writer.Add(result);
                }

                allWell &= !outcome.Failed;
                progress.Advance(outcome.IsPart);
            },
            input => input.Document?.Bytes.Length ?? input.Size
        );
        progress.Hide();
        writer.Finish();
        terminal.Output.Flush();
        return allWell;
    }

    private sealed record Outcome(
        string Name,
        bool IsPart,
        InputResult? Result,
        string? Said,
        bool Failed
    )
    {
        public static Outcome Of(Input input, InputReader reader, CountingSettings settings)
        {
            if (input.Document is { IsNote: true, Note: { } note })
            {
                return new(input.Name, input.IsPart, null, note, Failed: false);
            }

            try
            {
                var counted = reader.Count(input, settings);
                var result = InputResult.Of(
                    input.Name,
                    counted.Headline,
                    counted.FactBox,
                    counted.Profiles,
                    settings
                );
                return new(input.Name, input.IsPart, result, counted.Note, Failed: false);
            }
            catch (InputException error)
            {
                return new(input.Name, input.IsPart, null, error.Message, Failed: true);
            }
        }
    }
}
