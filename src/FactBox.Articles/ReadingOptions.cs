using FactBox.Articles.Fetching;

namespace FactBox.Articles;

/// <summary>How documents are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>How much is taken on.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>The encoding of what is text and carries no byte order mark, such as <c>windows-1252</c>, or null.</summary>
    public string? EncodingName { get; init; }

    /// <summary>Fetches the pages that a feed only links to; without it those cannot be read.</summary>
    public PageFetcher? Pages { get; init; }
}
