namespace FactBox.Articles.Fetching;

/// <summary>What a fetcher may do.</summary>
public sealed record FetchOptions
{
    /// <summary>How much is taken on.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>
    /// Hosts, by the name that stands in the address and without a port, that may have a private address.
    /// </summary>
    public IReadOnlyCollection<string> AllowedHosts { get; init; } = [];

    /// <summary>
    /// Where pages are kept, to be asked for again only if they have changed; null for nowhere. It is made if it is not
    /// there.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>How long a host is left in peace between two pages.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);
}
