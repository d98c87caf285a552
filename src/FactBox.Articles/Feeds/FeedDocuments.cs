using System.Globalization;
using System.Net;
using System.Text;
using FactBox.Articles.Archives;
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

        for (var i = 0; i < feed.Items.Count; i++)
        {
            if (i == options.Limits.MostFeedItems)
            {
                yield return new(document.Name)
                {
                    Error =
                        $"more than {i} entries, the limit (--limit feed-entries); the others are left out",
                };
                yield break;
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"{document.Name}#{i + 1}");
            var found = Of(name, feed.Items[i], feed);
            yield return found.Article is { } article
            && _seen.RepeatedBy(name, article, found.Url) is { } before
                ? new(name) { Note = $"the same article as {before}; left out" }
                : found;
        }
    }

    private FoundDocument Of(string name, FeedItem item, Feed feed)
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
            if (!IsWhole(item, article))
            {
                return item.Link is null
                    ? found with
                    {
                        Error = "only a summary in the feed, and no link to its page",
                    }
                    : Linked(found, item, feed);
            }

            return found with
            {
                Article = WithFeed(article, item, feed),
            };
        }
        catch (UnreadableInputException error)
        {
            return found with { Error = error.Message };
        }
    }

    private FoundDocument Linked(FoundDocument found, FeedItem item, Feed feed)
    {
        if (options.Pages is null)
        {
            return found with
            {
                Error = $"only a summary in the feed; --follow fetches its page, {item.Link}",
            };
        }

        var page = options.Pages.Fetch(item.Link!);
        var article = DocumentReader.Read(page with { Name = found.Name }, options);
        return page with { Name = found.Name, Article = WithFeed(article, item, feed) };
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
