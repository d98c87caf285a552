namespace FactBox.Articles.Html;

/// <summary>A page: its elements, and the stretches of text between their beginnings and ends.</summary>
/// <param name="Nodes">The elements, in the order of their start tags. The first is the root.</param>
/// <param name="Blocks">The texts that a reader sees, in the order of the page; none is blank.</param>
/// <param name="Title">What stands in <c>&lt;title&gt;</c>, or null.</param>
/// <param name="LinkedData">The contents of JSON-LD scripts.</param>
internal sealed record PageTree(
    IReadOnlyList<PageNode> Nodes,
    IReadOnlyList<PageBlock> Blocks,
    string? Title,
    IReadOnlyList<ReadOnlyMemory<char>> LinkedData
)
{
    /// <summary>How many characters it has for browsers that run no scripts, and does not show otherwise.</summary>
    public int NoScriptChars { get; init; }

    /// <summary>The text of an element, a line for each block.</summary>
    public string TextOf(PageNode node)
    {
        if (node.EndBlock <= node.FirstBlock)
        {
            return "";
        }

        var (last, end) = (node.EndBlock - 1, node.To.Char > 0 ? node.To.Char : int.MaxValue);
        var parts = new List<string>();
        for (var i = node.FirstBlock; i <= last && i < Blocks.Count; i++)
        {
            var text = Blocks[i].Text;
            var from = i == node.From.Block ? Math.Min(node.From.Char, text.Length) : 0;
            var to = i == node.To.Block ? Math.Min(end, text.Length) : text.Length;
            parts.Add(text[from..Math.Max(from, to)].Trim());
        }

        return string.Join('\n', parts);
    }
}
