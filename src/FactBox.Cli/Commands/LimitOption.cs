using System.CommandLine;
using System.Globalization;
using FactBox.Articles;

namespace FactBox.Cli.Commands;

/// <summary>The option that sets limits: <c>--limit NAME=VALUE</c>.</summary>
internal sealed class LimitOption
{
    private const int Mega = 1 << 20;

    // In seconds: a day.
    private const int MostSeconds = 86_400;

    private static readonly Limit[] All =
    [
        new("file-size", "MB", 1024, (l, n) => l with { MostBytes = n * Mega }),
        new("unpacked-size", "MB", 1024, (l, n) => l with { MostUnpackedBytes = n * Mega }),
        new("markup-size", "MB", 1024, (l, n) => l with { MostMarkupBytes = n * Mega }),
        new("ratio", "", 10_000, (l, n) => l with { MostRatio = n }),
        new("archive-size", "MB", Mega, (l, n) => l with { MostArchiveBytes = (long)n * Mega }),
        new("archive-files", "", 10_000_000, (l, n) => l with { MostEntries = n }),
        new("archive-depth", "", 20, (l, n) => l with { MostArchiveDepth = n }),
        new("nesting", "", 1000, (l, n) => l with { MostNesting = n }),
        new(
            "page-size",
            "MB",
            512,
            (l, n) => l with { Html = l.Html with { MostBytes = n * Mega } }
        ),
        new(
            "page-elements",
            "",
            100_000_000,
            (l, n) => l with { Html = l.Html with { MostElements = n } }
        ),
        new("page-nesting", "", 1000, (l, n) => l with { Html = l.Html with { MostDepth = n } }),
        new("pdf-pages", "", 1_000_000, (l, n) => l with { MostPages = n }),
        new("pdf-page-size", "MB", 512, (l, n) => l with { MostPageBytes = n * Mega }),
        new("pdf-time", "s", MostSeconds, (l, n) => l with { MostTime = TimeSpan.FromSeconds(n) }),
        new("feed-entries", "", 10_000_000, (l, n) => l with { MostFeedItems = n }),
        new("fetch-size", "MB", 1024, (l, n) => l with { MostFetchedBytes = n * Mega }),
        new(
            "fetch-time",
            "s",
            MostSeconds,
            (l, n) => l with { MostFetchTime = TimeSpan.FromSeconds(n) }
        ),
        new("redirects", "", 20, (l, n) => l with { MostRedirects = n }),
    ];

    private readonly Option<string[]> _limit = new("--limit")
    {
        HelpName = "NAME=N",
        Description =
            "Take on more or less than by default; may be given again. Sizes in MB: file-size, unpacked-size, markup-size, "
            + "page-size, archive-size, fetch-size, pdf-page-size; seconds: pdf-time, fetch-time; numbers: ratio, archive-files, "
            + "archive-depth, nesting, page-elements, page-nesting, pdf-pages, feed-entries, redirects",
    };

    /// <summary>The names of all limits.</summary>
    public static IEnumerable<string> Names => All.Select(l => l.Name);

    public void AddTo(Command command) => command.Add(_limit);

    /// <exception cref="CommandLineException">There is no such limit, or it cannot be that.</exception>
    public ReadingLimits Read(ParseResult result) =>
        (result.GetValue(_limit) ?? []).Aggregate(ReadingLimits.Default, With);

    private static ReadingLimits With(ReadingLimits limits, string value)
    {
        var name = value.Split('=')[0];
        var limit =
            Array.Find(All, l => l.Name == name)
            ?? throw new CommandLineException($"unknown limit '{name}'{Nearest.Hint(name, Names)}");
        return
            int.TryParse(
                value.AsSpan(Math.Min(name.Length + 1, value.Length)),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= 1
            && number <= limit.Most
            ? limit.Set(limits, number)
            : throw new CommandLineException(
                $"--limit {name} takes a whole number from 1 to {limit.Most}{(limit.Unit.Length > 0 ? $" ({limit.Unit})" : "")}, as in {name}={Math.Min(10, limit.Most)}, not '{value}'"
            );
    }

    /// <summary>A limit.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Unit">What its value is in; empty for a number of things.</param>
    /// <param name="Most">What it may be at most.</param>
    /// <param name="Set">Sets it.</param>
    private sealed record Limit(
        string Name,
        string Unit,
        int Most,
        Func<ReadingLimits, int, ReadingLimits> Set
    );
}
