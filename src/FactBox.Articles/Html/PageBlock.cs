namespace FactBox.Articles.Html;

/// <summary>A stretch of text that stands by itself on the page: no block element begins or ends in it.</summary>
/// <param name="Node">The innermost element that all of it is in.</param>
/// <param name="Text">Its text; runs of white space are one space, <c>&lt;br&gt;</c> is <c>\n</c>.</param>
/// <param name="LinkChars">How many of its characters are in links to other pages.</param>
/// <param name="IsEmphasised">Whether all of it is emphasised.</param>
internal sealed record PageBlock(PageNode Node, string Text, int LinkChars, bool IsEmphasised)
{
    /// <summary>How many words it has.</summary>
    public int Words { get; } = Anatomy.Words.Count(Text);

    /// <summary>The share of it that is links, from 0 to 1.</summary>
    public double LinkDensity { get; } = (double)LinkChars / Text.Length;

    /// <summary>The innermost block element that it is in.</summary>
    public PageNode Box { get; } = BoxOf(Node);

    private static PageNode BoxOf(PageNode node)
    {
        while (!node.IsBlock && node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }
}
