using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>The days that elements of the page mark as those of publication and of the last change.</summary>
internal static class PageDates
{
    // How far from the headline a date without a mark of its own may stand, in blocks.
    private const int Above = 3;
    private const int Below = 6;
    private const int LongestDate = 60;
    private const int LongestBlock = 1000;

    /// <summary>Them as <c>2021-11-09</c>, each null where nothing marks it.</summary>
    public static (string? Published, string? Modified) Of(PageTree page)
    {
        string? published = null,
            modified = null,
            pubdate = null,
            changed = null,
            atHead = null;
        var headline = page.Nodes.FirstOrDefault(n => n.Tag is "h1" && n.EndBlock > n.FirstBlock);
        foreach (var node in page.Nodes)
        {
            var properties = node["itemprop"] is { } all ? Words.Of(all) : [];
            var isMarked =
                node.Tag is "time"
                || node["property"] is not null
                || (node.Hints & Hints.Date) != Hints.None;
            if ((properties.Length == 0 && !isMarked) || IsOfOther(node))
            {
                continue;
            }

            var day =
                Day(node["datetime"] ?? node["content"] ?? node["title"]) ?? Written(page, node);
            if (
                properties.Contains("datePublished", StringComparer.Ordinal)
                || node["property"]
                    is "schema:datePublished"
                        or "schema:dateCreated"
                        or "dc:issued"
                        or "dcterms:issued"
            )
            {
                published ??= day;
            }
            else if (properties.Contains("dateModified", StringComparer.Ordinal))
            {
                modified ??= day;
            }
            else if (
                (Has(node, "published") && (node.Hints & Hints.Date) != Hints.None)
                || (node.Tag is "time" && (Has(node, "entry-date") || node["pubdate"] is not null))
            )
            {
                pubdate ??= day;
            }
            else if (
                (node.Tag is "time" || (node.Hints & Hints.Date) != Hints.None)
                && headline is not null
                && node.FirstBlock >= headline.FirstBlock - Above
                && node.FirstBlock < headline.EndBlock + Below
            )
            {
                // In the article's head: the first is the day of publication unless it says "updated".
                if (IsChange(page, node))
                {
                    changed ??= day;
                }
                else
                {
                    atHead ??= day;
                }
            }
        }

        return (published ?? pubdate ?? atHead, modified ?? changed);
    }

    // As the reader sees it: "Published 9 November 2021".
    private static string? Written(PageTree page, PageNode node) =>
        node.EndBlock == node.FirstBlock + 1
        && page.Blocks[node.FirstBlock].Text.Length <= LongestBlock
        && page.TextOf(node) is { Length: <= LongestDate } text
            ? DateLine.Find(text)
            : null;

    /// <summary>The day in a date as metadata write it, or null.</summary>
    public static string? Day(string? date) =>
        date is null
            ? null
            : DateLine.Find(
                date.Replace(' ', 'T') is { Length: > 10 } iso && iso[4] == '-' ? iso : date
            );

    // The day of a comment or of another story.
    private static bool IsOfOther(PageNode node) =>
        node.SelfAndAncestors()
            .Any(n =>
                n.Tag is "aside" or "nav"
                || (n.Tag is "footer" && node["property"] is null)
                || IsComment(n)
            );

    private static bool IsComment(PageNode node) =>
        node.Tag is not ("html" or "article" or "main")
        && (node.Hints & (Hints.Comments | Hints.Content)) == Hints.Comments;

    private static bool IsChange(PageTree page, PageNode node)
    {
        if (Has(node, "updated") || Has(node, "modified"))
        {
            return true;
        }

        // "Updated 9 November", in the element or right before it.
        if (node.FirstBlock >= page.Blocks.Count)
        {
            return false;
        }

        var text = page.Blocks[node.FirstBlock].Text;
        var from = Math.Min(node.From.Char, text.Length);
        var to =
            node.To.Block == node.FirstBlock ? Math.Min(node.To.Char, text.Length) : text.Length;
        var words = Words.Of(text[Math.Max(0, from - 20)..Math.Max(from, to)]);
        var at = Array.FindLastIndex(
            words,
            w => w.Trim(':', ',', '(').ToUpperInvariant() is "UPDATED" or "MODIFIED"
        );
        return at >= 0
            && !words[at..].Any(w => w.StartsWith("publish", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Has(PageNode node, string word) =>
        node["class"]?.Contains(word, StringComparison.OrdinalIgnoreCase) is true;
}
