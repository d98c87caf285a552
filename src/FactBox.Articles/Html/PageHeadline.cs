using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds the block that is the headline.</summary>
internal static class PageHeadline
{
    private const int LongestHeadline = 300;
    private const int Near = 8;
    private const int FewestWords = 3;

    /// <summary>The place of the headline among the blocks, or -1 where the page shows none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="zones">What is clutter on it.</param>
    /// <param name="said">The headline by the page's metadata, or null.</param>
    /// <param name="body">The first block of the body.</param>
    public static int Find(PageTree page, Zones zones, string? said, int body)
    {
        var best = -1;
        var bestScore = 0.0;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var score = Score(page.Blocks[i], zones, said);
            // The one nearest above the body; below it there are related stories.
            score -= i > body ? Under(page, zones, body, i) : Math.Min(1, (body - i) * 0.02);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best < 0 ? Above(page, zones, body) : best;
    }

    // Where nothing agrees with the title of the page, which may be the site's: the heading that the body begins with.
    private static int Above(PageTree page, Zones zones, int body)
    {
        var before = body - 1;
        return
            before >= 0
            && LevelOf(page.Blocks[before]) is 1 or 2
            && page.Blocks[before]
                is { Words: >= FewestWords, Text.Length: <= LongestHeadline } block
            && block.LinkDensity < 0.5
            && !zones.IsClutter(block.Node)
            ? before
            : -1;
    }

    /// <summary>How much of a text is the headline: all of it, unless a subtitle follows what the page says the headline is.</summary>
    public static int LengthIn(string text, string? said) =>
        said is not null
        && text.Length > said.Length + 1
        && text.StartsWith(said, StringComparison.OrdinalIgnoreCase)
        && char.IsWhiteSpace(text[said.Length])
        && Words.Count(said) >= FewestWords
        && text[said.Length..].Trim() is var rest
        && Words.Count(rest) >= FewestWords
        && (Words.StartsUpper(rest) || Signature.Of(rest, false) is not null)
            ? said.Length
            : text.Length;

    // Over the headline there may be a line that reads as prose: a quotation, the caption of the picture.
    private static double Under(PageTree page, Zones zones, int body, int at)
    {
        var isNear = at - body <= Near;
        for (var i = body + 1; i < at && isNear; i++)
        {
            isNear = zones.IsClutter(page.Blocks[i].Node) || !Zones.IsProse(page.Blocks[i]);
        }

        return isNear ? 0.5 : Math.Min(4, 2.5 + ((at - body) * 0.1));
    }

    private static double Score(PageBlock block, Zones zones, string? said)
    {
        if (block.Text.Length > LongestHeadline || !Words.HasLetter(block.Text))
        {
            return -10;
        }

        var level = LevelOf(block);
        var agrees = said is null ? 0 : Likeness(block.Text, said);
        var isNamed =
            (block.Node.Hints & Hints.Headline) != Hints.None
            || (block.Box.Hints & Hints.Headline) != Hints.None
            || block.Node["itemprop"] is "headline"
            || block.Box["itemprop"] is "headline";
        if (agrees < 0.5 && (level != 1 || said is not null && agrees < 0.2 && !isNamed))
        {
            return level == 1 && !zones.IsClutter(block.Node) ? 0.6 : -10;
        }

        return (agrees * 3)
            + (
                level == 1 ? 1.5
                : level > 1 ? 0.7
                : 0
            )
            + (isNamed ? 0.5 : 0)
            - (zones.IsClutter(block.Node) ? 1 : 0)
            - (block.LinkDensity > 0.5 && level != 1 ? 0.7 : 0)
            - (level == 0 && !isNamed ? 1 : 0);
    }

    /// <summary>The level of the heading that the block is in: 1 to 6, or 0 for none.</summary>
    public static int LevelOf(PageBlock block)
    {
        foreach (var node in block.Node.SelfAndAncestors().Take(4))
        {
            if (node.Tag is ['h', >= '1' and <= '6'])
            {
                return node.Tag[1] - '0';
            }
        }

        return 0;
    }

    /// <summary>How much of the words of either is in the other, from 0 to 1: Dice's coefficient.</summary>
    public static double Likeness(string a, string b)
    {
        var (left, right) = (WordsOf(a), WordsOf(b));
        return left.Count + right.Count == 0
            ? 0
            : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Words.Of(text))
        {
            var bare = string.Concat(word.Where(char.IsLetterOrDigit));
            if (bare.Length > 0)
            {
                words.Add(bare);
            }
        }

        return words;
    }
}
