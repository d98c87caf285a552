namespace FactBox.Articles.Feeds;

/// <summary>An entry of a feed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Link">The page that it is about.</param>
/// <param name="Html">What the feed has of its text, as HTML; empty if nothing.</param>
/// <param name="IsSummary">The feed itself calls that a summary.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Published">The day, as <c>2021-11-09</c>.</param>
internal sealed record FeedItem(
    string? Title,
    string? Link,
    string Html,
    bool IsSummary,
    string? Author,
    string? Published
)
{
    /// <summary>Why it cannot be read, or null.</summary>
    public string? Error { get; init; }

    /// <summary>An entry that cannot be read.</summary>
    public static FeedItem Bad(string error) =>
        new(null, null, "", IsSummary: true, null, null) { Error = error };
}

/// <summary>The addresses that a feed has.</summary>
internal static class FeedLinks
{
    /// <summary>The address that a link leads to, or null where it is none, or a short one and nobody says from where.</summary>
    /// <param name="from">What short links go by (RFC 3986, 5), if that is known.</param>
    /// <param name="link">The link as it is written.</param>
    public static Uri? Resolve(Uri? from, string link)
    {
        link = link.Trim();
        // On Unix, .NET takes what begins with a slash for a file of this machine.
        return !link.StartsWith('/') && Uri.TryCreate(link, UriKind.Absolute, out var whole) ? whole
            : from is not null && Uri.TryCreate(from, link, out var uri) ? uri
            : null;
    }
}

/// <summary>A feed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Items">Its entries in their order.</param>
internal sealed record Feed(string? Title, string? Language, IReadOnlyList<FeedItem> Items);
