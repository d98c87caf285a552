namespace FactBox.Articles.Html;

/// <summary>Finds the blocks of the article's body: several ways of looking, each with a vote on each block.</summary>
internal sealed class BodyFinder
{
    private readonly PageTree _page;
    private readonly Zones _zones;

    public BodyFinder(PageTree page, Zones zones)
    {
        _page = page;
        _zones = zones;
    }

    /// <summary>Whether each block is of the body.</summary>
    public bool[] Find()
    {
        var blocks = _page.Blocks;
        var kept = new bool[blocks.Count];
        var byScore = ByScore();
        var bySequence = BySequence();
        var byMarkup = ByMarkup();
        for (var i = 0; i < kept.Length; i++)
        {
            var votes =
                (byScore[i] ? 2 : 0)
                + (bySequence[i] ? 1 : 0)
                + (
                    byMarkup is null ? (byScore[i] ? 1 : 0)
                    : byMarkup[i] ? 1
                    : 0
                );
            kept[i] = votes >= 2 && !_zones.IsClutter(blocks[i].Node);
        }

        return kept;
    }

    /// <summary>Paragraphs give points to what they are in, less the further out; links take them away.</summary>
    private bool[] ByScore()
    {
        var nodes = _page.Nodes;
        var scores = new double[nodes.Count];
        foreach (var block in _page.Blocks)
        {
            if (block.Text.Length < 25 || _zones.IsClutter(block.Node))
            {
                continue;
            }

            var points =
                (1 + block.Text.AsSpan().Count(',') + Math.Min(block.Text.Length / 100, 3))
                * (1 - block.LinkDensity);
            var share = 1.0;
            var box = block.Box.Tag is "p" or "pre" or "td" or "li" or "blockquote"
                ? block.Box.Parent
                : block.Box;
            for (
                var (node, level) = (box, 0);
                node is not null && level < 5;
                (node, level) = (node.Parent, level + 1)
            )
            {
                if (!node.IsBlock && node.Parent is not null)
                {
                    level--;
                    continue;
                }

                share = level switch
                {
                    0 => 1,
                    1 => 0.5,
                    _ => 1.0 / (level * 3),
                };
                scores[node.Index] += points * share;
            }
        }

        var best = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0)
            {
                scores[i] *= 1 - LinkDensity(nodes[i]);
                if ((nodes[i].Hints & Hints.Content) != 0)
                {
                    scores[i] += 25;
                }
            }

            best = scores[i] > scores[best] ? i : best;
        }

        var top = nodes[best];
        // What holds the best and much more prose around it is the article, cut into sections.
        for (var outer = top.Parent; outer?.Parent is not null; outer = outer.Parent)
        {
            if (
                _zones.Prose(outer) > _zones.Prose(top) * 1.2
                && LinkDensity(outer) < 0.4
                && scores[outer.Index] > scores[best] / 3
            )
            {
                top = outer;
            }
        }

        return In(top);
    }

    private double LinkDensity(PageNode node)
    {
        int links = 0,
            all = 0;
        for (var i = node.FirstBlock; i < node.EndBlock && i < _page.Blocks.Count; i++)
        {
            links += _page.Blocks[i].LinkChars;
            all += _page.Blocks[i].Text.Length;
        }

        return all == 0 ? 0 : (double)links / all;
    }

    private bool[] In(PageNode node)
    {
        var kept = new bool[_page.Blocks.Count];
        for (var i = node.FirstBlock; i < node.EndBlock && i < kept.Length; i++)
        {
            kept[i] = true;
        }

        return kept;
    }

    /// <summary>The stretch of blocks with most prose and least else in it.</summary>
    private bool[] BySequence()
    {
        var kept = new bool[_page.Blocks.Count];
        double best = 0,
            sum = 0;
        int from = 0,
            bestFrom = 0,
            bestTo = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            var block = _page.Blocks[i];
            if (sum <= 0)
            {
                (sum, from) = (0, i);
            }

            sum +=
                Zones.IsProse(block) && !_zones.IsClutter(block.Node) ? block.Words
                : _zones.IsClutter(block.Node) ? -2 - block.Words * 0.2
                : block.LinkDensity > 0.5 ? -8
                : -3;
            if (sum > best)
            {
                (best, bestFrom, bestTo) = (sum, from, i + 1);
            }
        }

        Array.Fill(kept, true, bestFrom, bestTo - bestFrom);
        return kept;
    }

    /// <summary>What the page itself marks as the article; null where it marks none.</summary>
    private bool[]? ByMarkup()
    {
        PageNode? best = null;
        var most = 0;
        foreach (var node in _page.Nodes)
        {
            var rank =
                node["itemprop"]?.Contains("articleBody", StringComparison.OrdinalIgnoreCase)
                    is true
                    ? 4
                : node.Tag is "article" ? 2
                : node.Tag is "main" || node["role"] is "main" ? 1
                : 0;
            if (rank > 0 && !_zones.IsClutter(node))
            {
                var prose = _zones.Prose(node) * rank;
                if (prose > most)
                {
                    (most, best) = (prose, node);
                }
            }
        }

        return best is null || _zones.Prose(best) < _zones.AllProse * 0.2 ? null : In(best);
    }
}
