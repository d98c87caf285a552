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
);

/// <summary>A feed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Items">Its entries in their order.</param>
internal sealed record Feed(string? Title, string? Language, IReadOnlyList<FeedItem> Items);
