namespace FactBox.Articles.Html;

/// <summary>An element of a page. The nodes of a page stand in the order of their start tags.</summary>
internal sealed class PageNode(
    string tag,
    PageNode? parent,
    int index,
    (string Name, string Value)[] attributes
)
{
    private Hints? _hints;
    private (string Name, string Value)[] _attributes = attributes;

    /// <summary>Its name, in lower case.</summary>
    public string Tag { get; } = tag;

    /// <summary>The element that it is in; null for the root.</summary>
    public PageNode? Parent { get; } = parent;

    /// <summary>Its place among the nodes of the page.</summary>
    public int Index { get; } = index;

    /// <summary>How many elements it is in.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The place after its last descendant.</summary>
    public int End { get; set; } = index + 1;

    /// <summary>Where its text begins: a block, and the character in it.</summary>
    public (int Block, int Char) From { get; set; }

    /// <summary>Where its text ends: the character is the first one after it.</summary>
    public (int Block, int Char) To { get; set; }

    /// <summary>Whether no reader sees it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it is, or is in, a link to another page.</summary>
    public bool IsInLink { get; init; }

    /// <summary>Whether it is, or is in, an element that emphasises.</summary>
    public bool IsEmphasised { get; init; }

    /// <summary>Whether it begins and ends a line.</summary>
    public bool IsBlock { get; } = Tags.Block.Contains(tag);

    /// <summary>The first block with text of it.</summary>
    public int FirstBlock => From.Block;

    /// <summary>The place after the last block with text of it.</summary>
    public int EndBlock => To.Char > 0 ? To.Block + 1 : To.Block;

    /// <summary>What its class, its id and its schema.org property hint at.</summary>
    public Hints Hints =>
        _hints ??=
            HintWords.Of(this["class"], this["id"])
            | HintWords.OfProperty(this["itemprop"], this["itemtype"]);

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in _attributes)
            {
                if (attribute.Name.Equals(name, StringComparison.Ordinal))
                {
                    return attribute.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Takes over attributes that it has not, as the second <c>body</c> of a page does.</summary>
    public void Add((string Name, string Value)[] more) =>
        _attributes = [.. _attributes, .. more.Where(m => this[m.Name] is null)];

    /// <summary>Whether <paramref name="node"/> is this one or in it.</summary>
    public bool Contains(PageNode node) => node.Index >= Index && node.Index < End;

    /// <summary>Whether it is what a reader says, or in it.</summary>
    public bool IsInComments =>
        SelfAndAncestors().Any(n => (n.Hints & Hints.Comments) != Hints.None);

    /// <summary>Itself, then what it is in, from the inside out.</summary>
    public IEnumerable<PageNode> SelfAndAncestors()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }
}
