using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.ServiceModel.Syndication;
using System.Xml;
using FactBox.Articles.Archives;

namespace FactBox.Articles.Feeds;

/// <summary>Reads RSS 2.0 and its forerunners of the same shape, and Atom 1.0 (RFC 4287).</summary>
internal static partial class XmlFeed
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Reads a feed.</summary>
    /// <exception cref="UnreadableInputException">It is no feed, or nested deeper than the limits allow.</exception>
    public static Feed Read(ReadOnlyMemory<byte> xml, string? url, ReadingLimits limits)
    {
        // First alone, since the formatter would follow any nesting with its own stack.
        var root = "";
        SafeXml.Read(xml, "the feed", limits, reader => root = reader.Depth == 0 && reader.NodeType == XmlNodeType.Element ? reader.LocalName : root);
        if (root is "RDF")
        {
            throw new UnreadableInputException("a feed in RSS 1.0 (RDF): not supported; RSS 2.0 and Atom are");
        }

        try
        {
            using var reader = SafeXml.Open(xml, url);
            var feed = SyndicationFeed.Load(reader);
            return new(
                feed.Title?.Text,
                feed.Language,
                feed.Items.Take(limits.MostFeedItems).Select(Item).ToList()
            );
        }
        catch (Exception error)
            when (error is XmlException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableInputException($"damaged: no feed that can be read ({error.Message})", error);
        }
    }

    private static FeedItem Item(SyndicationItem item)
    {
        var link = item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate");
        var encoded = Extension(item, "encoded", Content);
        var html = encoded ?? Html(item.Content);
        return new(
            item.Title is { } title ? Plain(title) : null,
            link is null ? null : Address(link, item),
            html ?? Html(item.Summary) ?? "",
            html is null,
            item.Authors.Select(a => a.Name ?? a.Email).FirstOrDefault(a => !string.IsNullOrWhiteSpace(a))
                ?? Extension(item, "creator", DublinCore),
            Date(item)
        );
    }

    private static string? Address(SyndicationLink link, SyndicationItem item) =>
        (link.GetAbsoluteUri() ?? (item.BaseUri is { } baseUri ? new Uri(baseUri, link.Uri) : link.Uri))
            .ToString();

    private static string? Extension(SyndicationItem item, string name, string space)
    {
        foreach (var extension in item.ElementExtensions)
        {
            if (extension.OuterName == name && extension.OuterNamespace == space)
            {
                using var reader = extension.GetReader();
                return reader.ReadElementContentAsString();
            }
        }

        return null;
    }

    private static string? Html(SyndicationContent? content) =>
        content switch
        {
            TextSyndicationContent { Type: "text" } text => $"<p>{WebUtility.HtmlEncode(text.Text)}</p>",
            TextSyndicationContent text => text.Text,
            _ => null,
        };

    // Titles of both kinds of feed may hold markup.
    private static string Plain(TextSyndicationContent title) =>
        title.Type is "html" or "xhtml" || title.Text.Contains('&', StringComparison.Ordinal)
            ? WebUtility.HtmlDecode(Tag().Replace(title.Text, ""))
            : title.Text;

    private static string? Date(SyndicationItem item)
    {
        try
        {
            // Whoever writes no date has the first of all days.
            var date = item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
            return date == default ? null : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        catch (XmlException)
        {
            // Dates are read when they are asked for, and many are written wrongly.
            return null;
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
