namespace FactBox.Articles.Feeds;

/// <summary>The articles that came before, to leave out those that come again.</summary>
internal sealed class SeenArticles
{
    // A caption that is the same twice is no article that is the same twice.
    private const int FewestWords = 30;

    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly List<(ulong Fingerprint, string Name)> _texts = [];

    /// <summary>The name of the article that it repeats, or null; from now on it is known by its own.</summary>
    public string? RepeatedBy(string name, Article article, string? url)
    {
        var addresses = new[] { Canonical(article.Url), Canonical(url) }.OfType<string>().ToList();
        var text = article.Text;
        var fingerprint = HasWords(text) ? SimHash.Of(text) : 0;
        var before =
            addresses
                .Select(a => _addresses.GetValueOrDefault(a))
                .FirstOrDefault(n => n is not null)
            ?? (
                fingerprint == 0
                    ? null
                    : _texts.Find(t => SimHash.Same(t.Fingerprint, fingerprint)).Name
            );
        if (before is null)
        {
            addresses.ForEach(a => _addresses.TryAdd(a, name));
            if (fingerprint != 0)
            {
                _texts.Add((fingerprint, name));
            }
        }

        return before;
    }

    /// <summary>The address without what does not change the page: the fragment, campaign tags, a slash at the end.</summary>
    public static string? Canonical(string? url)
    {
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
        )
        {
            return null;
        }

        var query = string.Join(
            '&',
            uri.Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(p => !p.StartsWith("utm_", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
        );
        var host = uri.Authority.StartsWith("www.", StringComparison.Ordinal)
            ? uri.Authority[4..]
            : uri.Authority;
        return $"{host}{uri.AbsolutePath.TrimEnd('/')}{(query.Length > 0 ? "?" : "")}{query}";
    }

    private static bool HasWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;
}
