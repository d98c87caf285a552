using System.Collections.Frozen;
using System.Text.Json;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>What the JSON-LD of a page says of its article (schema.org <c>Article</c> and its kinds).</summary>
internal sealed class LinkedData
{
    private const int LongestScript = 2 << 20;

    private static readonly FrozenSet<string> ArticleTypes = new[]
    {
        "AdvertiserContentArticle",
        "AnalysisNewsArticle",
        "Article",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "Report",
        "ReportageNewsArticle",
        "ReviewNewsArticle",
        "SatiricalArticle",
        "ScholarlyArticle",
        "SocialMediaPosting",
        "TechArticle",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    public string? Headline { get; private set; }
    public string? Description { get; private set; }
    public List<string> Authors { get; } = [];
    public string? SiteName { get; private set; }
    public string? Published { get; private set; }
    public string? Modified { get; private set; }
    public string? Section { get; private set; }
    public string? Language { get; private set; }
    public string? Body { get; private set; }
    public bool IsBehindPaywall { get; private set; }

    /// <summary>Reads the scripts; one that is no JSON is passed over.</summary>
    public static LinkedData Of(IReadOnlyList<ReadOnlyMemory<char>> scripts)
    {
        var data = new LinkedData();
        var articles = new List<JsonElement>();
        foreach (var script in scripts)
        {
            if (script.Length <= LongestScript && Parse(script) is { } root)
            {
                data.Collect(root, articles);
            }
        }

        foreach (var article in articles)
        {
            data.Read(article);
        }

        return data;
    }

    private static JsonElement? Parse(ReadOnlyMemory<char> script)
    {
        try
        {
            // The elements outlive this method, so the document is left to the garbage collector.
            return JsonDocument
                .Parse(
                    script,
                    new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
                )
                .RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Collect(JsonElement root, List<JsonElement> articles)
    {
        var todo = new Stack<JsonElement>([root]);
        while (todo.TryPop(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse())
                {
                    todo.Push(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (Text(element, "@id") is { } id && element.GetPropertyCount() > 1)
                {
                    _byId.TryAdd(id, element);
                }

                if (IsArticle(element))
                {
                    articles.Add(element);
                }

                foreach (var name in new[] { "mainEntity", "@graph" })
                {
                    if (element.TryGetProperty(name, out var inner))
                    {
                        todo.Push(inner);
                    }
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && (
            type.ValueKind == JsonValueKind.Array
                ? type.EnumerateArray().Any(IsArticleType)
                : IsArticleType(type)
        );

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && ArticleTypes.Contains(type.GetString()!);

    private void Read(JsonElement article)
    {
        // A page has one article; further ones are teasers, unless it is told in pieces.
        if (Headline is not null && Text(article, "headline") is { } other && other != Headline)
        {
            return;
        }

        Headline ??= Text(article, "headline") ?? Text(article, "name");
        Description ??= Text(article, "description") ?? Text(article, "alternativeHeadline");
        Published ??= Text(article, "datePublished");
        Modified ??= Text(article, "dateModified");
        Section ??= Text(article, "articleSection");
        Language ??= Text(article, "inLanguage");
        Body ??= Text(article, "articleBody");
        IsBehindPaywall |=
            article.TryGetProperty("isAccessibleForFree", out var free)
            && (
                free.ValueKind == JsonValueKind.False
                || (
                    free.ValueKind == JsonValueKind.String
                    && free.GetString()!.Equals("false", StringComparison.OrdinalIgnoreCase)
                )
            );
        if (Authors.Count == 0)
        {
            Authors.AddRange(People(article, "author"));
        }

        SiteName ??= People(article, "publisher").FirstOrDefault();
    }

    private IEnumerable<string> People(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var given))
        {
            return [];
        }

        var people =
            given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().ToArray() : [given];
        return people.SelectMany(person =>
            person.ValueKind switch
            {
                JsonValueKind.String => Clean(person) is { } name ? [name] : [],
                JsonValueKind.Object when Names(person) is { Count: > 0 } names => names,
                JsonValueKind.Object
                    when Text(person, "@id") is { } id && _byId.TryGetValue(id, out var there) =>
                    Names(there),
                _ => [],
            }
        );
    }

    // One person may be told with the names of all.
    private static List<string> Names(JsonElement person) =>
        !person.TryGetProperty("name", out var name) ? []
        : name.ValueKind == JsonValueKind.Array
            ?
            [
                .. name.EnumerateArray()
                    .Where(n => n.ValueKind == JsonValueKind.String)
                    .Select(Clean)
                    .OfType<string>(),
            ]
        : Text(person, "name") is { } one ? [one]
        : [];

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            value = value.EnumerateArray().FirstOrDefault();
        }

        return value.ValueKind == JsonValueKind.String ? Clean(value) : null;
    }

    private static string? Clean(JsonElement value)
    {
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape.
            return null;
        }

        // Many sites escape twice.
        text = Words.OnOneLine(System.Net.WebUtility.HtmlDecode(text));
        return text.Length > 0 ? text : null;
    }
}
