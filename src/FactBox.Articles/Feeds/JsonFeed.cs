using System.Net;
using System.Text.Json;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    /// <summary>Reads a feed.</summary>
    /// <param name="json">The feed.</param>
    /// <param name="url">Where it is from, which short links in it go by; null if that is not known, then they go by its home page.</param>
    /// <param name="limits">How much is taken on.</param>
    /// <exception cref="UnreadableInputException">It is no feed.</exception>
    public static Feed Read(ReadOnlyMemory<byte> json, string? url, ReadingLimits limits)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json,
                new() { MaxDepth = 64 }
            );
            var feed = document.RootElement;
            var from = FeedLinks.Resolve(
                null,
                url ?? Text(feed, "home_page_url") ?? Text(feed, "feed_url") ?? ""
            );
            // An entry without authors has those of the feed (jsonfeed.org/version/1.1, "authors").
            var author = Author(feed);
            return new(
                Text(feed, "title"),
                Text(feed, "language"),
                feed.TryGetProperty("items", out var items)
                && items.ValueKind == JsonValueKind.Array
                    ? items
                        .EnumerateArray()
                        .Take(limits.MostFeedItems + 1)
                        .Select(i => Item(i, from))
                        .Select(i => i with { Author = i.Author ?? author })
                        .ToList()
                    : throw new UnreadableInputException("damaged: the JSON feed has no items")
            );
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new UnreadableInputException(
                $"damaged: the feed is no JSON ({error.Message})",
                error
            );
        }
    }

    private static FeedItem Item(JsonElement item, Uri? from)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return FeedItem.Bad($"damaged: the entry is no JSON object but {Kind(item)}");
        }

        try
        {
            return Read(item, from);
        }
        catch (InvalidOperationException error)
        {
            // Half a surrogate pair.
            return FeedItem.Bad($"damaged: text of the entry is no Unicode ({error.Message})");
        }
    }

    private static string Kind(JsonElement item) =>
        item.ValueKind switch
        {
            JsonValueKind.Array => "an array",
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "true or false",
        };

    private static FeedItem Read(JsonElement item, Uri? from)
    {
        var full =
            Text(item, "content_html")
            ?? (Text(item, "content_text") is { } text ? Paragraphs(text) : null);
        return new(
            Text(item, "title"),
            (Text(item, "url") ?? Text(item, "external_url")) is { } link
                ? FeedLinks.Resolve(from, link)?.AbsoluteUri
                : null,
            full ?? (Text(item, "summary") is { } summary ? Paragraphs(summary) : ""),
            full is null,
            Author(item),
            Text(item, "date_published") is { } date ? DateLine.Find(date.Split('T')[0]) : null
        );
    }

    private static string? Author(JsonElement item)
    {
        if (
            item.ValueKind == JsonValueKind.Object
            && item.TryGetProperty("authors", out var authors)
            && authors.ValueKind == JsonValueKind.Array
        )
        {
            var names = authors
                .EnumerateArray()
                .Select(a => Text(a, "name"))
                .OfType<string>()
                .ToList();
            return names.Count > 0 ? string.Join(", ", names) : null;
        }

        // Version 1 had one.
        return
            item.ValueKind == JsonValueKind.Object && item.TryGetProperty("author", out var author)
            ? Text(author, "name")
            : null;
    }

    private static string Paragraphs(string text) =>
        string.Concat(
            text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>")
        );

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object
        && of.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
