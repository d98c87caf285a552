using System.Buffers;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds who wrote the article, where the page shows it.</summary>
internal sealed class PageBylines(PageTree page, PageMetadata metadata, Draft draft)
{
    // How far above the headline, below it and below the body a byline may stand.
    private const int Above = 4;
    private const int Below = 30;
    private const int AfterBody = 6;

    private const int MostWords = 30;
    private const int MostNameWords = 8;

    private static readonly SearchValues<char> AfterName = SearchValues.Create("|•·—–()0123456789");

    private static readonly string[] ByWords =
    [
        "by",
        "by:",
        "words by",
        "written by",
        "story by",
        "posted by",
        "author:",
        "text by",
    ];

    /// <summary>Marks the bylines.</summary>
    /// <param name="headline">The block of the headline, or -1.</param>
    /// <param name="start">The first paragraph of the body.</param>
    public void Mark(int headline, int start)
    {
        var from = Math.Max(0, (headline < 0 ? start : headline) - Above);
        var front = Math.Min(Math.Max(start, headline + 1), from + Below + Above);
        var last = draft.LastOfBody();
        if (!(ByMarkup(from, front) || ByWording(from, front, headline)) && !ByName(from, front))
        {
            _ =
                ByMarkup(front, start + 3)
                || ByMarkup(last, Math.Min(page.Blocks.Count, last + AfterBody));
        }
    }

    private bool ByMarkup(int from, int to)
    {
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        PageNode? inside = null;
        foreach (var node in page.Nodes)
        {
            if (
                node.FirstBlock < from
                || node.FirstBlock >= to
                || node.EndBlock <= node.FirstBlock
                || inside?.Contains(node) is true
                || !IsMarked(node)
            )
            {
                continue;
            }

            if (Name(page.TextOf(node)) is { } name)
            {
                inside = node;
                if (said.Add(Bare(name)))
                {
                    Put(node.FirstBlock, name, "marked as the author's name");
                }
            }
        }

        return said.Count > 0;
    }

    // The author of a picture is its credit.
    private static bool IsMarked(PageNode node) =>
        (
            node["rel"] is "author"
            || node["itemprop"] is "author" or "creator"
            || (
                (node.Hints & (Hints.Byline | Hints.Comments)) == Hints.Byline
                && (node.Hints & Hints.Bio) == Hints.None
            )
        ) && !PageCaptions.IsIn(node);

    private bool ByWording(int from, int to, int headline)
    {
        var found = false;
        for (var i = from; i < to; i++)
        {
            if (i == headline || PageCaptions.IsIn(page.Blocks[i].Node))
            {
                continue;
            }

            foreach (var line in page.Blocks[i].Text.Split('\n'))
            {
                if (CreditLine.Of(line.Trim()) is { Kind: PartKind.Byline } credit)
                {
                    Put(i, line.Trim(), credit.Why);
                    found = true;
                }
            }
        }

        return found;
    }

    private bool ByName(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            foreach (var author in metadata.Authors)
            {
                if (
                    page.Blocks[i].Words <= MostWords
                    && page.Blocks[i].Text.Contains(author, StringComparison.OrdinalIgnoreCase)
                )
                {
                    Put(
                        i,
                        Name(page.Blocks[i].Text) ?? author,
                        "the author by the page's metadata"
                    );
                    return true;
                }
            }
        }

        return false;
    }

    private void Put(int block, string name, string why)
    {
        if (draft[block] is { Kind: PartKind.Body })
        {
            draft[block] = null;
        }

        draft.Add(block, new(PartKind.Byline, name, Why: why));
    }

    /// <summary>The name in a marked text, with the words that lead to it; null where it is none.</summary>
    private string? Name(string text)
    {
        if (text.Length == 0 || Words.Count(text) > MostWords)
        {
            return null;
        }

        var flat = string.Join(' ', Words.Of(text));
        var known = metadata
            .Authors.Select(a =>
                (At: flat.IndexOf(a, StringComparison.OrdinalIgnoreCase), a.Length)
            )
            .Where(a => a.At >= 0)
            .ToList();
        if (known.Count > 0)
        {
            var first = known.Min(a => a.At);
            var lead = flat[..first].TrimEnd();
            var by = ByWords.FirstOrDefault(b =>
                lead.EndsWith(b, StringComparison.OrdinalIgnoreCase)
            );
            return flat[
                (by is null ? first : lead.Length - by.Length)..known.Max(a => a.At + a.Length)
            ];
        }

        // A line that says more than the name says it after a bar or a date.
        var line =
            text.Split('\n')
                .Select(l => l.Trim())
                .FirstOrDefault(l => l.Length > 0 && !PageLines.IsClutter(l, 0) && !IsLabel(l))
            ?? "";
        var end = line.AsSpan().IndexOfAny(AfterName);
        var name = (end < 0 ? line : line[..end]).Trim(' ', ',', '-', ':', ';');
        var bare = Bare(name);
        var words = Words.Of(bare);
        return
            words.Length is >= 1 and <= MostNameWords
            && bare.Length >= 3
            && Words.StartsUpper(bare)
            && !IsLabel(bare)
            && !Words.EndsASentence(bare + " ")
            ? name
            : null;
    }

    private static bool IsLabel(string text) =>
        text.Trim(':').ToLowerInvariant()
            is "by"
                or "author"
                or "authors"
                or "written by"
                or "posted by"
                or "share"
                or "follow"
                or "about the author"
                or "contributor"
                or "published"
                or "posted"
                or "updated"
                or "from";

    /// <summary>The name without what leads to it.</summary>
    private static string Bare(string name)
    {
        var by = ByWords.FirstOrDefault(b =>
            name.StartsWith(b + " ", StringComparison.OrdinalIgnoreCase)
        );
        return (by is null ? name : name[by.Length..]).Trim();
    }
}
