using System.Globalization;
using System.Net;
using System.Text;
using FactBox.Articles.Archives;
using FactBox.Articles.Fetching;
using FactBox.Articles.Html;

namespace FactBox.Articles.Feeds;

/// <summary>The articles of feeds: from the feed where it has the whole text, else from the page that it links to.</summary>
/// <param name="options">How they are read.</param>
internal sealed class FeedDocuments(ReadingOptions options)
{
    // Fewer words than this are no article but the beginning of one, if the feed does not say that it is all.
    private const int FewestWords = 200;

    private readonly SeenArticles _seen = new();

    /// <summary>The articles of a feed, each once: what came before in any feed is left out, with a remark.</summary>
    public IEnumerable<FoundDocument> Read(FoundDocument document)
    {
        Feed? feed = null;
        string? refused = null;
        try
        {
            if (document.Bytes.Length > options.Limits.MostMarkupBytes)
            {
                throw BoundedRead.TooMuchMarkup(options.Limits);
            }

            feed = document.Bytes.Span.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{', ..]
                ? JsonFeed.Read(document.Bytes, document.Url, options.Limits)
                : XmlFeed.Read(document.Bytes, document.Url, options.Limits);
            refused = feed.Items.Count == 0 ? "a feed without entries" : null;
        }
        catch (UnreadableInputException error)
        {
            refused = error.Message;
        }

        if (feed is null || refused is not null)
        {
            yield return new(document.Name) { Url = document.Url, Error = refused };
            yield break;
        }

        var entries = feed
            .Items.Take(options.Limits.MostFeedItems)
            .Select(
                (item, i) =>
                    Of(
                        string.Create(CultureInfo.InvariantCulture, $"{document.Name}#{i + 1}"),
                        item,
                        feed
                    )
            );
        var pages = options.Pages is null
            ? entries.Select(e => (e, (FoundDocument?)null))
            : PagesAhead.Fetch(entries, e => e.Linked, options.Pages);
        foreach (var (entry, page) in pages)
        {
            var found = page is null ? entry.Found : Linked(entry, page, feed);
            yield return found.Article is { } article
            && _seen.RepeatedBy(found.Name, article, found.Url) is { } before
                ? new(found.Name) { Note = $"the same article as {before}; left out" }
                : found;
        }

        if (feed.Items.Count > options.Limits.MostFeedItems)
        {
            yield return new(document.Name)
            {
                Error =
                    $"more than {options.Limits.MostFeedItems} entries, the limit (--limit feed-entries); the others are left out",
            };
        }
    }

    /// <summary>An entry as far as the feed itself has it.</summary>
    /// <param name="Found">Its article, or why there is none.</param>
    /// <param name="Item">The entry.</param>
    /// <param name="Linked">The page that is to be fetched for it, or null.</param>
    private sealed record Entry(FoundDocument Found, FeedItem Item, string? Linked = null);

    private Entry Of(string name, FeedItem item, Feed feed)
    {
        var found = new FoundDocument(name) { Url = item.Link };
        try
        {
            if (item.Error is { } bad)
            {
                throw new UnreadableInputException(bad);
            }

            if (item.Link is null && string.IsNullOrWhiteSpace(item.Html))
            {
                throw new UnreadableInputException(
                    "the entry has neither a text nor the address of a page"
                );
            }

            var page = Page(item);
            var article = HtmlArticle.Read(
                Encoding.UTF8.GetBytes(page),
                options.Limits.Html,
                item.Link,
                "utf-8"
            );
            if (IsWhole(item, article))
            {
                return new(found with { Article = WithFeed(article, item, feed) }, item);
            }

            if (item.Link is not { } link)
            {
                throw new UnreadableInputException(
                    "only a summary in the feed, and no link to its page"
                );
            }

            return options.Pages is null
                ? throw new UnreadableInputException(
                    $"only a summary in the feed; --follow fetches its page, {link}"
                )
                : new(found, item, link);
        }
        catch (Exception error) when (LastNet.Reason(error) is { } reason)
        {
            return new(found with { Error = reason }, item);
        }
    }

    private FoundDocument Linked(Entry entry, FoundDocument page, Feed feed)
    {
        page = page with { Name = entry.Found.Name };
        try
        {
            var article = DocumentReader.Read(page, options);
            return page with { Article = WithFeed(article, entry.Item, feed) };
        }
        catch (Exception error) when (LastNet.Reason(error) is { } reason)
        {
            return entry.Found with { Error = reason };
        }
    }

    private static Article WithFeed(Article article, FeedItem item, Feed feed) =>
        article with
        {
            Url = article.Url ?? item.Link,
            Author = article.Author ?? item.Author,
            Published = article.Published ?? item.Published,
            Language = article.Language ?? feed.Language,
            SiteName = article.SiteName ?? feed.Title,
        };

    private static string Page(FeedItem item)
    {
        var title = WebUtility.HtmlEncode(item.Title ?? "");
        var heading = title.Length > 0 ? $"<h1>{title}</h1>" : "";
        return $"<!DOCTYPE html><html><head><title>{title}</title></head><body><article>{heading}{item.Html}</article></body></html>";
    }

    private static bool IsWhole(FeedItem item, Article article)
    {
        var text = article.Text.TrimEnd();
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words > 0
            && (!item.IsSummary || words >= FewestWords)
            && !(
                text.EndsWith('…')
                || text.EndsWith("...", StringComparison.Ordinal)
                || text.EndsWith("[…]", StringComparison.Ordinal)
                || text.EndsWith("[...]", StringComparison.Ordinal)
            );
    }
}
