namespace FactBox.Articles;

/// <summary>One document that was found: a file, a page that was fetched, or one of many in an archive or a feed.</summary>
/// <param name="Name">What it is called, such as <c>a.zip!/b.html</c> or <c>feed.xml#2</c>.</param>
public sealed record FoundDocument(string Name)
{
    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Where it is from.</summary>
    public string? Url { get; init; }

    /// <summary>What its server said that it is, such as <c>text/html</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding that its server named.</summary>
    public string? Charset { get; init; }

    /// <summary>What it reads, where that is known already.</summary>
    public Article? Article { get; init; }

    /// <summary>Why it cannot be read, in one line.</summary>
    public string? Error { get; init; }

    /// <summary>What is worth knowing of it; with neither bytes nor article nor error, there is nothing more of it.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it is a remark only.</summary>
    public bool IsNote => Note is not null && Article is null && Error is null && Bytes.IsEmpty;
}
