using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using FactBox.Articles.Anatomy;
using FactBox.Articles.Archives;

namespace FactBox.Articles.Feeds;

/// <summary>Reads RSS (0.9 to 2.0) and Atom (0.3, and 1.0: RFC 4287), by what they have in common.</summary>
internal static partial class XmlFeed
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Atom03 = "http://purl.org/atom/ns#";

    /// <summary>Reads a feed.</summary>
    /// <param name="xml">The feed.</param>
    /// <param name="url">Where it is from, which short links in it go by; null if that is not known, then they go by the page of the feed.</param>
    /// <param name="limits">How much is taken on.</param>
    /// <exception cref="UnreadableInputException">It is no feed, or nested deeper than the limits allow.</exception>
    public static Feed Read(ReadOnlyMemory<byte> xml, string? url, ReadingLimits limits)
    {
        var root = Root(xml, limits);
        foreach (var old in root.DescendantsAndSelf().Where(e => e.Name.Namespace == Atom03))
        {
            old.Name = Atom + old.Name.LocalName;
        }

        var channel = root.Elements().FirstOrDefault(e => e.Name.LocalName is "channel") ?? root;
        var from = FeedLinks.Resolve(null, url ?? Link(channel, null) ?? "");
        // Once: it is looked for among all entries.
        var author = Author(channel);
        var items = channel.Elements().Concat(channel == root ? [] : root.Elements());
        return new(
            Text(channel, "title"),
            Text(channel, "language") ?? (string?)root.Attribute(XNamespace.Xml + "lang"),
            items
                .Where(e => e.Name.LocalName is "item" or "entry")
                .Take(limits.MostFeedItems + 1)
                .Select(e => Item(e, author, from))
                .ToList()
        );
    }

    private static XElement Root(ReadOnlyMemory<byte> xml, ReadingLimits limits)
    {
        try
        {
            return FeedText.IsLatin1(xml.Span)
                ? Root(FeedText.Decoded(xml.Span), limits)
                : Root(() => SafeXml.Open(xml, address: null), limits);
        }
        catch (UnreadableInputException error) when (error.InnerException is XmlException)
        {
            if (FeedText.Mended(xml.Span) is not { } mended)
            {
                throw;
            }

            return Root(mended, limits);
        }
    }

    private static XElement Root(string xml, ReadingLimits limits) =>
        Root(() => SafeXml.Open(xml), limits);

    private static XElement Root(Func<XmlReader> open, ReadingLimits limits)
    {
        // First node by node, since a tree may be as deep as what it is made of.
        SafeXml.Read(open, "the feed", limits, _ => { });
        using var reader = open();
        return XDocument.Load(reader).Root!;
    }

    private static FeedItem Item(XElement item, string? feedAuthor, Uri? from)
    {
        var full =
            Filled(item.Element(Content + "encoded")?.Value)
            ?? Filled(Html(item.Element(Atom + "content")));
        var summary = Html(item.Element(Atom + "summary")) ?? Child(item, "description")?.Value;
        return new(
            Title(item),
            Link(item, from),
            full ?? summary ?? "",
            full is null,
            // The authors of an entry that names none are those of where it was, or of the feed (RFC 4287, 4.2.1).
            Author(item)
                ?? (item.Element(Atom + "source") is { } source ? Author(source) : null)
                ?? feedAuthor,
            Date(item)
        );
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    // The elements of RSS have no namespace, or that of its version 1; those of others are told apart by theirs.
    private static XElement? Child(XElement of, string name) =>
        of.Elements()
            .FirstOrDefault(e =>
                e.Name.LocalName == name
                && (e.Name.Namespace == of.Name.Namespace || e.Name.Namespace == XNamespace.None)
            );

    private static string? Text(XElement of, string name) =>
        Child(of, name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    // Titles of both may hold markup.
    private static string? Title(XElement item) =>
        Text(item, "title") is { } title
            ? WebUtility.HtmlDecode(Tag().Replace(title, "")).Trim()
            : null;

    private static string? Link(XElement item, Uri? from)
    {
        var link =
            item.Elements(Atom + "link")
                .FirstOrDefault(l => (string?)l.Attribute("rel") is null or "alternate")
                ?.Attribute("href")
                ?.Value
            ?? Text(item, "link")
            ?? (
                Child(item, "guid") is { } guid
                && guid.Value.StartsWith("http", StringComparison.Ordinal)
                    ? guid.Value
                    : null
            );
        if (link is null)
        {
            return null;
        }

        foreach (var around in item.AncestorsAndSelf().Reverse())
        {
            if ((string?)around.Attribute(XNamespace.Xml + "base") is { } named)
            {
                from = FeedLinks.Resolve(from, named) ?? from;
            }
        }

        return FeedLinks.Resolve(from, link)?.AbsoluteUri;
    }

    private static string? Html(XElement? content) =>
        (string?)content?.Attribute("type") switch
        {
            null or "text" or "text/plain" => content is null
                ? null
                : $"<p>{WebUtility.HtmlEncode(content.Value)}</p>",
            "html" or "text/html" => content.Value,
            "xhtml" => string.Concat(
                content.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))
            ),
            // Something else, or elsewhere.
            _ => null,
        };

    private static string? Author(XElement item)
    {
        var named = item.Elements(Atom + "author")
            .Select(a => a.Element(Atom + "name")?.Value)
            .Concat(item.Elements(DublinCore + "creator").Select(c => c.Value));
        // RSS has "desk@example.org (Ann Lee)".
        var names = named
            .DefaultIfEmpty(Text(item, "author"))
            .OfType<string>()
            .Select(n =>
                InBrackets().Match(n) is { Success: true } match ? match.Groups["inside"].Value : n
            )
            .Select(n => n.Trim())
            .Where(n => n.Length > 0)
            .Distinct(StringComparer.Ordinal);
        return string.Join(", ", names) is { Length: > 0 } all ? all : null;
    }

    /// <summary>The day that the feed writes, in its own time zone, where day, month and year are plain.</summary>
    private static string? Date(XElement item)
    {
        var date =
            item.Element(Atom + "published")?.Value
            ?? item.Element(Atom + "issued")?.Value
            ?? Text(item, "pubDate")
            ?? item.Element(DublinCore + "date")?.Value
            ?? item.Element(Atom + "updated")?.Value
            ?? item.Element(Atom + "modified")?.Value;
        return date is null
            ? null
            : DateLine.Find(
                ShortYear()
                    .Replace(
                        date,
                        // RFC 5322, 4.3.
                        m =>
                            $"{m.Groups["day"]} {(string.CompareOrdinal(m.Groups["year"].Value, "50") < 0 ? "20" : "19")}{m.Groups["year"]}{m.Groups["after"]}"
                    )
            );
    }

    [GeneratedRegex(
        @"(?<day>\b[0-9]{1,2} [A-Za-z]{3}) (?<year>[0-9]{2})(?<after> |$)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ShortYear();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\((?<inside>[^()]+)\)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets();
}
