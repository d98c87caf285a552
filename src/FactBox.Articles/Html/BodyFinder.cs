namespace FactBox.Articles.Html;

/// <summary>
/// Finds the blocks of the article's body. Three ways of looking have a vote on each block: what paragraphs lie in, where
/// prose stands closest together, and what the page itself marks as the article.
/// </summary>
internal sealed class BodyFinder(PageTree page, Zones zones)
{
    // A shorter block says nothing about what it is in.
    private const int FewestChars = 25;

    // How far out the points of a paragraph reach.
    private const int MostLevels = 5;

    /// <summary>Whether each block is of the body.</summary>
    public bool[] Find()
    {
        var blocks = page.Blocks;
        bool[]?[] voters =
        [
            In(ByScore()),
            BySequence(),
            ByMarkup() is { } marked ? In(marked) : null,
        ];
        var kept = new bool[blocks.Count];
        for (var i = 0; i < kept.Length; i++)
        {
            var votes = voters.Sum(v =>
                v is null ? 0
                : v[i] ? 1
                : -1
            );
            // Two that disagree: the one that goes by what the page is made of has the casting vote.
            kept[i] =
                (votes > 0 || (votes == 0 && voters[0]![i])) && !zones.IsClutter(blocks[i].Node);
        }

        return kept;
    }

    /// <summary>Paragraphs give points to what they are in, less the further out; links take them away.</summary>
    private PageNode ByScore()
    {
        var nodes = page.Nodes;
        var scores = new double[nodes.Count];
        foreach (var block in page.Blocks)
        {
            if (block.Text.Length >= FewestChars && !zones.IsClutter(block.Node))
            {
                var points =
                    1 + block.Text.AsSpan().Count(',') + Math.Min(block.Text.Length / 100.0, 3);
                Spread(scores, block, points * (1 - block.LinkDensity));
            }
        }

        var best = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0)
            {
                scores[i] *= 1 - zones.LinkDensity(nodes[i]);
                scores[i] *= (nodes[i].Hints & Hints.Content) != 0 ? 1.25 : 1;
            }

            best = scores[i] > scores[best] ? i : best;
        }

        return WithSections(nodes[best]);
    }

    private static void Spread(double[] scores, PageBlock block, double points)
    {
        // What holds the paragraph, not the paragraph itself.
        var node = block.Box.Tag is "div" or "section" or "article" or "main"
            ? block.Box
            : block.Box.Parent;
        for (var level = 0; node is not null && level < MostLevels; node = node.Parent)
        {
            // A row or an item is a part of what it is in, whatever it holds.
            if (
                node.IsBlock
                && node.Tag is not ("tr" or "tbody" or "li" or "dd" or "dl" or "ul" or "ol" or "p")
            )
            {
                scores[node.Index] += points / (level == 0 ? 1 : level * 2);
                level++;
            }
        }
    }

    /// <summary>An article may be cut into sections: goes outward as long as it is prose, mostly, that comes in.</summary>
    private PageNode WithSections(PageNode node)
    {
        var found = node;
        for (var outer = node.Parent; outer is { Parent: not null }; outer = outer.Parent)
        {
            var more = zones.Prose(outer) - zones.Prose(found);
            var words = zones.Words(outer) - zones.Words(found);
            if (more > zones.Prose(found) / 10 && more > words * 0.4)
            {
                found = outer;
            }
        }

        return found;
    }

    private bool[] In(PageNode node)
    {
        var kept = new bool[page.Blocks.Count];
        Array.Fill(kept, true, node.FirstBlock, Math.Max(0, node.EndBlock - node.FirstBlock));
        return kept;
    }

    /// <summary>The stretch of blocks with most prose and least else in it.</summary>
    private bool[] BySequence()
    {
        double best = 0,
            sum = 0;
        int from = 0,
            bestFrom = 0,
            bestTo = 0;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (sum <= 0)
            {
                (sum, from) = (0, i);
            }

            sum += ValueOf(page.Blocks[i]);
            if (sum > best)
            {
                (best, bestFrom, bestTo) = (sum, from, i + 1);
            }
        }

        var kept = new bool[page.Blocks.Count];
        Array.Fill(kept, true, bestFrom, bestTo - bestFrom);
        return kept;
    }

    private double ValueOf(PageBlock block) =>
        zones.IsClutter(block.Node) ? -2 - (block.Words * 0.2)
        : Zones.IsProse(block) ? block.Words
        : block.LinkDensity > 0.5 ? -8
        : -3;

    /// <summary>What the page itself marks as the article; null where it marks none that holds much.</summary>
    private PageNode? ByMarkup()
    {
        PageNode? best = null;
        var most = 0;
        foreach (var node in page.Nodes)
        {
            var rank =
                node["itemprop"]?.Contains("articleBody", StringComparison.OrdinalIgnoreCase)
                    is true
                    ? 4
                : node.Tag is "article" ? 2
                : node.Tag is "main" || node["role"] is "main" ? 1
                : 0;
            if (rank > 0 && !zones.IsClutter(node) && zones.Prose(node) * rank > most)
            {
                (most, best) = (zones.Prose(node) * rank, node);
            }
        }

        return best is null || zones.Prose(best) < zones.AllProse / 5 ? null : best;
    }
}
