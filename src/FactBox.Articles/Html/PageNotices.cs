using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Html;

/// <summary>Tells from a page itself, and from what it says of itself, that it holds a part of its article only.</summary>
internal static partial class PageNotices
{
    private const int MostBlocksAfter = 12;
    private const int MostWords = 60;
    private const int LongestUrl = 2000;

    /// <summary>What is to be said of the page, in words for its reader.</summary>
    /// <param name="page">The page.</param>
    /// <param name="zones">What its elements are.</param>
    /// <param name="metadata">What it says of itself.</param>
    /// <param name="kept">Which blocks the body is looked for in.</param>
    /// <param name="parts">What was found on it.</param>
    /// <param name="url">Where it is from, or null.</param>
    public static IEnumerable<string> Of(
        PageTree page,
        Zones zones,
        PageMetadata metadata,
        bool[] kept,
        IEnumerable<ArticlePart> parts,
        string? url
    )
    {
        if (!parts.Any(part => part.Kind == PartKind.Body))
        {
            yield return "no body of an article was found: the text of the page is menus, links and notices; if a script writes the article, save the page from a browser and name that file";
        }

        if (metadata.IsBehindPaywall)
        {
            yield return "the page says that the article is for subscribers; what is here may be its beginning only";
        }
        else if (EndsAtPaywall(page, zones, kept))
        {
            yield return "the article ends where the page asks its reader to subscribe or sign in; what is here may be its beginning only";
        }

        if (
            metadata.HasNextPage
            || HasPager(page, metadata.Url ?? url)
            || page.Blocks.Any(b => b.Words is 4 && CountsPages(b.Text))
        )
        {
            yield return "the article goes on on another page, which is not read";
        }
    }

    // Links to the same address with a page number: "2", "Next".
    private static bool HasPager(PageTree page, string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var here))
        {
            return false;
        }

        var isLater = NextPage.IsLater(here.PathAndQuery);
        foreach (var node in page.Nodes)
        {
            if (
                node.Tag is "a"
                && SaysNext(page, node, isLater)
                && node["href"] is { Length: > 0 and <= LongestUrl } href
                && Uri.TryCreate(here, href, out var there)
                && there.Host.Equals(here.Host, StringComparison.Ordinal)
                && NextPage.Is(href, "", address)
                && !node.IsInComments
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysNext(PageTree page, PageNode link, bool isLater)
    {
        if (link.FirstBlock >= page.Blocks.Count || link.EndBlock - link.FirstBlock != 1)
        {
            return false;
        }

        var all = page.Blocks[link.FirstBlock].Text.AsSpan();
        var end = link.To.Block == link.From.Block ? link.To.Char : all.Length;
        var text = all[Math.Min(link.From.Char, end)..end].Trim(" »›>→\n");
        return (text is "2" && !isLater)
            || text.Equals("next", StringComparison.OrdinalIgnoreCase)
            || text.Equals("next page", StringComparison.OrdinalIgnoreCase);
    }

    private static bool CountsPages(string text) =>
        Anatomy.Words.Of(text) is [var page, var at, "of" or "/", var all]
        && page.Equals("page", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
        && n >= 1
        && n < most;

    // The request stands right after the last paragraph; further away it is one to all readers.
    private static bool EndsAtPaywall(PageTree page, Zones zones, bool[] kept)
    {
        var last = kept.Length - 1;
        while (
            last >= 0
            && !(kept[last] && Zones.IsProse(page.Blocks[last]) && !Asks(page, zones, last))
        )
        {
            last--;
        }

        var after = Math.Min(kept.Length - last - 1, MostBlocksAfter);
        return Enumerable.Range(last + 1, after).Any(i => Asks(page, zones, i));
    }

    private static bool Asks(PageTree page, Zones zones, int block) =>
        page.Blocks[block] is { Words: <= MostWords } found
        && (
            ForSome().IsMatch(found.Text)
            || (ToRead().IsMatch(found.Text) && ToJoin().IsMatch(found.Text))
            || (IsPaywall(zones, found.Node) && ToJoin().IsMatch(found.Text))
        );

    private static bool IsPaywall(Zones zones, PageNode node)
    {
        // The class of what holds the article, too, says what the site does, not what is asked for here.
        var main = zones.AllProse / 4;
        for (var at = node; at.Parent is not null && zones.Prose(at) <= main; at = at.Parent)
        {
            if ((at.Hints & Hints.Paywall) != Hints.None)
            {
                return true;
            }
        }

        return false;
    }

    // None of these can go back further than a word, so that they need no other engine.
    private const RegexOptions AnyCase =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(continue|keep) reading\b|\bread on\b|\bread the (full|rest|whole)\b|\b(read|view|access|unlock) this (article|story)\b|\bfull (article|story)\b",
        AnyCase,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex ToRead();

    [GeneratedRegex(
        @"\bsubscribe\b|\bsubscription\b|\ba subscriber\b|\b(sign|log) in\b|\bsign up\b|\bregister\b|\bfree account\b|\bbecome a member\b",
        AnyCase,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex ToJoin();

    [GeneratedRegex(
        @"\bfor (our )?subscribers only\b|\bonly for subscribers\b|\b(exclusive|exclusively|reserved) (for|to) (our )?subscribers\b"
            + @"|\bavailable (only )?to subscribers\b|\bis for (members|subscribers)\b|\b(limit of|last) free articles?\b|\bfree articles this month\b",
        AnyCase,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex ForSome();
}
