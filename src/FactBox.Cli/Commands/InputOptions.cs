using System.CommandLine;
using FactBox.Articles;
using FactBox.Articles.Fetching;
using FactBox.Cli.Inputs;

namespace FactBox.Cli.Commands;

/// <summary>The options that say how inputs are found and read.</summary>
internal sealed class InputOptions
{
    private readonly EncodingOption _encoding = new();

    private readonly LimitOption _limit = new();

    private readonly Option<bool> _follow = new("--follow")
    {
        Description =
            "Fetch the pages that a feed in a file only summarises; a feed that is fetched itself does so anyway",
    };

    private readonly Option<string[]> _allowHost = new("--allow-host")
    {
        HelpName = "NAME",
        Description =
            "Fetch from this host even if its address is not a public one; may be given again",
    };

    private readonly Option<string> _cache = new("--cache")
    {
        HelpName = "FOLDER",
        Description =
            "Keep fetched pages in this folder, and fetch them again only if they have changed",
    };

    public void AddTo(Command command)
    {
        _encoding.AddTo(command);
        command.Add(_follow);
        command.Add(_allowHost);
        command.Add(_cache);
        _limit.AddTo(command);
    }

    /// <exception cref="CommandLineException">A value is not one that the option takes.</exception>
    public InputAccess Read(ParseResult result, Terminal terminal, bool plain)
    {
        var limits = _limit.Read(result);
        var pages = new PageFetcher(
            new()
            {
                Limits = limits,
                AllowedHosts = [.. (result.GetValue(_allowHost) ?? []).Select(Host)],
                CacheFolder = result.GetValue(_cache),
            }
        );
        var options = new ReadingOptions
        {
            Limits = limits,
            EncodingName = _encoding.Read(result),
            Pages = result.GetValue(_follow) ? pages : null,
        };
        var large = new Lock();
        return new(
            new InputSource(terminal, options, pages, large),
            new InputReader(terminal, plain, options, large),
            pages
        );
    }

    private static string Host(string given) =>
        PageAddress.Host(given)
        ?? throw new CommandLineException(
            $"--allow-host takes the name or address of a host alone, such as 127.0.0.1, localhost or ::1, not '{OneLine.Of(given)}'"
        );
}

/// <summary>What finds inputs and what reads them.</summary>
internal sealed record InputAccess(InputSource Source, InputReader Reader, PageFetcher Pages)
    : IDisposable
{
    public void Dispose() => Pages.Dispose();
}
