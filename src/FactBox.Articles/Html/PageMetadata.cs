using System.Collections.Immutable;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>What a page says of itself, each fact from the most reliable place that has it.</summary>
internal sealed record PageMetadata
{
    private const int LongestName = 120;

    // A site's own name after the headline: "Coral dies | The Daily Reef".
    private static readonly string[] TitleSeparators =
    [
        " | ",
        " – ",
        " — ",
        " - ",
        " « ",
        " » ",
        " :: ",
        " · ",
        " • ",
    ];

    public string? Headline { get; private init; }
    public string? Description { get; private init; }
    public ImmutableArray<string> Authors { get; private init; } = [];
    public string? SiteName { get; private init; }
    public string? Published { get; private init; }
    public string? Modified { get; private init; }
    public string? Section { get; private init; }
    public string? Language { get; private init; }
    public string? Url { get; private init; }
    public string? Body { get; private init; }
    public bool IsBehindPaywall { get; private init; }
    public bool HasNextPage { get; private init; }

    /// <summary>Reads it: JSON-LD first, then Open Graph, microdata, meta tags and <c>title</c>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="url">Where it is from; null if that is not known.</param>
    public static PageMetadata Of(PageTree page, string? url)
    {
        var linked = LinkedData.Of(page.LinkedData);
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var authors = new List<string>();
        string? canonical = null;
        var next = new List<PageNode>();
        foreach (var node in page.Nodes)
        {
            switch (node.Tag)
            {
                case "meta" when (node["property"] ?? node["name"] ?? node["itemprop"]) is { } name:
                    var content = Clean(node["content"]);
                    if (content is not null)
                    {
                        meta.TryAdd(name, content);
                        if (
                            name.ToLowerInvariant()
                            is "author"
                                or "article:author"
                                or "byl"
                                or "citation_author"
                                or "dc.creator"
                                or "dcterms.creator"
                                or "parsely-author"
                                or "sailthru.author"
                        )
                        {
                            authors.Add(InOrder(name, content));
                        }
                    }

                    break;
                case "link" when node["rel"] is "canonical":
                    canonical ??= node["href"];
                    break;
                case "link" or "a" when node["rel"] is "next":
                    next.Add(node);
                    break;
            }
        }

        string? First(params string[] names) =>
            names.Select(n => meta.GetValueOrDefault(n)).FirstOrDefault(v => v is not null);

        // A date that says no day is passed over for the next.
        string? FirstDay(params string[] names) =>
            names
                .Select(n => PageDates.Day(meta.GetValueOrDefault(n)))
                .FirstOrDefault(d => d is not null);

        var marked = PageDates.Of(page);
        var site = First("og:site_name", "application-name", "al:ios:app_name") ?? linked.SiteName;
        return new()
        {
            Headline =
                linked.Headline
                ?? First("og:title", "twitter:title", "citation_title", "dc.title", "headline")
                ?? WithoutSite(page.Title, site),
            Description =
                linked.Description ?? First("og:description", "description", "twitter:description"),
            Authors = [.. Names(linked.Authors.Count > 0 ? linked.Authors : authors)],
            SiteName = site,
            Published =
                PageDates.Day(linked.Published)
                ?? FirstDay(
                    "article:published_time",
                    "article:published",
                    "datePublished",
                    "og:article:published_time",
                    "citation_publication_date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.issued",
                    "date",
                    "pubdate"
                )
                ?? marked.Published,
            Modified =
                PageDates.Day(linked.Modified)
                ?? FirstDay(
                    "article:modified_time",
                    "article:modified",
                    "dateModified",
                    "og:updated_time",
                    "dc.date.modified",
                    "dcterms.modified"
                )
                ?? marked.Modified,
            Section = linked.Section ?? First("article:section", "articleSection", "section"),
            Language = LanguageOf(
                page.Nodes[0]["lang"]
                    ?? First("og:locale", "language", "content-language")
                    ?? linked.Language
            ),
            Url = canonical ?? First("og:url"),
            Body = linked.Body,
            IsBehindPaywall =
                linked.IsBehindPaywall
                || First("article:content_tier") is "locked" or "metered"
                || "false".Equals(First("isAccessibleForFree"), StringComparison.OrdinalIgnoreCase),
            HasNextPage = next.Exists(n =>
                NextPage.Is(n["href"] ?? "", page.TextOf(n), canonical ?? First("og:url") ?? url)
            ),
        };
    }

    // As libraries have it: "Lee, Ann".
    private static string InOrder(string name, string author) =>
        name.StartsWith("dc", StringComparison.OrdinalIgnoreCase) || name is "citation_author"
            ? author.Split(", ") is [var family, var given]
            && !family.Contains(' ', StringComparison.Ordinal)
                ? $"{given} {family}"
                : author
            : author;

    private static IEnumerable<string> Names(IEnumerable<string> authors) =>
        authors
            .Select(a =>
                a.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? a[3..].Trim() : a
            )
            // An address is where the author's page is, not who it is.
            .Where(a =>
                a.Length is > 1 and <= LongestName
                && !a.Contains("://", StringComparison.Ordinal)
                && Words.HasLetter(a)
            )
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static string? Clean(string? text)
    {
        var clean = text is null ? "" : Words.OnOneLine(text);
        return clean.Length > 0 ? clean : null;
    }

    private static string? LanguageOf(string? tag)
    {
        var bare = tag?.Trim().Replace('_', '-');
        return
            bare is { Length: >= 2 and <= 35 }
            && bare.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? bare
            : null;
    }

    /// <summary>A page's title without the name of the site at its end.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null)
        {
            return null;
        }

        var cut = TitleSeparators.Max(s => title.LastIndexOf(s, StringComparison.Ordinal));
        if (cut <= 0)
        {
            return title;
        }

        var (before, after) = (
            title[..cut].Trim(),
            title[(cut + 2)..].Trim('|', '–', '—', '-', '«', '»', ':', '·', '•', ' ')
        );
        return after.Equals(site, StringComparison.OrdinalIgnoreCase) || Words.Count(before) >= 3
            ? before
            : title;
    }
}
