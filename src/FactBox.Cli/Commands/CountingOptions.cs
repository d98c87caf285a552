using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using FactBox.Cli.Results;
using FactBox.Measures;

namespace FactBox.Cli.Commands;

/// <summary>The options that say how inputs are counted; the same for every command that counts.</summary>
internal sealed class CountingOptions
{
    private const int MostThreads = 1024;

    private readonly Option<string> _measures = new("--measures")
    {
        HelpName = "core|all|ID,ID…",
        Description = "The measures to print: the four of the fact box, every one, or those named",
        DefaultValueFactory = _ => "core",
    };

    private readonly ConventionOption _convention = new();

    private readonly Option<bool> _plain = new("--plain")
    {
        Description = "The text is counted whole: no article parts, no fact box of its own",
    };

    private readonly Option<string> _threads = new("--threads")
    {
        HelpName = "N",
        Description =
            "How many threads may work [default: all processors]; the result is the same for every N",
    };

    public void AddTo(Command command, bool withMeasures = true)
    {
        if (withMeasures)
        {
            command.Add(_measures);
        }

        _convention.AddTo(command);
        command.Add(_plain);
        command.Add(_threads);
    }

    /// <exception cref="CommandLineException">A value is not one that the option takes.</exception>
    public CountingSettings Read(ParseResult result) =>
        new(
            _convention.Read(result),
            _convention.ReadForFormulas(result),
            ReadMeasures(result.GetValue(_measures) ?? "core"),
            result.GetValue(_plain),
            ReadThreads(result.GetValue(_threads))
        );

    /// <summary>The measure with that id.</summary>
    public static Measure MeasureOf(string id)
    {
        var ids = AllMeasures.List.Select(measure => measure.Id);
        return AllMeasures.Find(id)
            ?? throw new CommandLineException(
                Nearest.To(id, ids) is { } near
                    ? $"unknown measure '{id}'; did you mean '{near}'?"
                    : $"unknown measure '{id}'; 'factbox measures' lists them"
            );
    }

    private static ImmutableArray<Measure> ReadMeasures(string value) =>
        [
            .. value
                .Split(',', StringSplitOptions.TrimEntries)
                .SelectMany(name => MeasuresOf(name))
                .Distinct(),
        ];

    private static ImmutableArray<Measure> MeasuresOf(string name) =>
        name switch
        {
            "core" => AllMeasures.Core,
            "all" => AllMeasures.List,
            _ => [MeasureOf(name)],
        };

    private static int ReadThreads(string? value)
    {
        if (value is null)
        {
            return Environment.ProcessorCount;
        }

        return
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var threads)
            && threads is >= 1 and <= MostThreads
            ? threads
            : throw new CommandLineException(
                $"--threads takes a whole number from 1 to {MostThreads}, not '{value}'"
            );
    }
}
