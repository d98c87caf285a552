using System.Globalization;

namespace FactBox.Articles.Html;

/// <summary>Finds whether an article goes on on another page.</summary>
/// <remarks>
/// A page that is next to this one may be the next article. It is the next part only if its address is this one's but for
/// a number one higher: <c>/story?page=2</c>, <c>/story/2</c>, <c>/story-2.html</c>; or if the page says "Page 1 of 3".
/// </remarks>
internal static class NextPage
{
    private const int LongestUrl = 2000;

    /// <summary>Whether the page has a next part.</summary>
    /// <param name="page">The page.</param>
    /// <param name="url">Its address, or null.</param>
    public static bool IsIn(PageTree page, string? url)
    {
        var here = Address(url, null);
        foreach (var node in page.Nodes)
        {
            if (
                node.Tag is "a" or "link"
                && node["href"] is { Length: > 0 and <= LongestUrl } href
                && (node["rel"] is "next" || (node.Tag is "a" && SaysNext(page, node)))
                && IsNext(here, href)
                && !node.SelfAndAncestors().Any(n => (n.Hints & Hints.Comments) != Hints.None)
            )
            {
                return true;
            }
        }

        return page.Blocks.Any(b => b.Words is 4 && CountsPages(b.Text));
    }

    // A number, or "Next", alone in the link.
    private static bool SaysNext(PageTree page, PageNode link)
    {
        if (link.From.Block >= page.Blocks.Count || link.To.Block - link.From.Block > 1)
        {
            return false;
        }

        var text = page.TextOf(link).AsSpan().Trim(" »›>→\n");
        return text.Length is > 0 and < 12
            && (
                (
                    text.Length < 4
                    && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                )
                || text.Equals("next", StringComparison.OrdinalIgnoreCase)
                || text.Equals("next page", StringComparison.OrdinalIgnoreCase)
            );
    }

    // "Page 1 of 3"
    private static bool CountsPages(string text)
    {
        var words = Anatomy.Words.Of(text);
        return words is [var page, var at, "of" or "/", var all]
            && page.Equals("page", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && n >= 1
            && n < most;
    }

    private static bool IsNext(Uri? here, string href)
    {
        if (here is null)
        {
            // Without the page's own address, only a bare query is surely of the same page.
            return href[0] == '?' && Split(href).Page >= 2;
        }

        var there = Address(href, here);
        if (there is null || there.Host != here.Host)
        {
            return false;
        }

        var (from, to) = (Split(here.PathAndQuery), Split(there.PathAndQuery));
        return to.Page == Math.Max(from.Page, 1) + 1
            && to.Without.Equals(from.Without, StringComparison.Ordinal);
    }

    private static Uri? Address(string? url, Uri? from)
    {
        if (url is null || url.Length > LongestUrl)
        {
            return null;
        }

        return
            Uri.TryCreate(from ?? new("http://unknown.invalid/"), url, out var found)
            && (from is not null || !found.Host.Equals("unknown.invalid", StringComparison.Ordinal))
            && found.Scheme is "http" or "https"
            ? found
            : null;
    }

    /// <summary>An address without its page number, and that number; 0 for none.</summary>
    private static (string Without, int Page) Split(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? address : address[..question];
        var (kept, page) = (new List<string>(), 0);
        foreach (
            var pair in (question < 0 ? "" : address[(question + 1)..]).Split(
                '&',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var (name, value) = pair.Split('=', 2) is [var n, var v] ? (n, v) : (pair, "");
            if (
                name is "page" or "p" or "pg" or "pageno" or "pagenumber" or "pagewanted" or "paged"
                && Number(value) is > 0 and var number
            )
            {
                page = number;
            }
            else
            {
                kept.Add(pair);
            }
        }

        if (page == 0)
        {
            (path, page) = SplitPath(path);
        }

        return (path.TrimEnd('/') + '?' + string.Join('&', kept), page);
    }

    // "/story/2", "/story/page/2", "/story-2.html", "/story,2.html", "/story-page2.html"
    private static (string Path, int Page) SplitPath(string path)
    {
        var bare = path.TrimEnd('/');
        var slash = bare.LastIndexOf('/');
        var dot = bare.LastIndexOf('.');
        var (stem, ending) = dot > slash && dot > 0 ? (bare[..dot], bare[dot..]) : (bare, "");
        var digits = stem.Length;
        while (digits > 0 && char.IsAsciiDigit(stem[digits - 1]))
        {
            digits--;
        }

        if (Number(stem[digits..]) is not (> 0 and var page))
        {
            return (bare, 0);
        }

        var before = stem[..digits];
        foreach (
            var mark in (string[])
                [
                    "/page/",
                    "/page-",
                    "-page-",
                    "_page_",
                    "/page",
                    "-page",
                    "_page",
                    "/",
                    "-",
                    "_",
                    ",",
                ]
        )
        {
            if (before.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return (before[..^mark.Length] + ending, page);
            }
        }

        return (bare, 0);
    }

    // No article has a hundred pages: a longer number is its own.
    private static int Number(string text) =>
        text.Length <= 2
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
