namespace FactBox.Articles.Html;

/// <summary>What each element is by its tag, role, class and id: whether an article is looked for in it.</summary>
internal sealed class Zones
{
    private const int FewestProseWords = 10;
    private const double MostLinks = 0.33;
    private const double FewLinks = 0.1;

    // Where more of the page's prose than this is in an element, its class misleads.
    private const double MainShare = 0.4;

    private readonly bool[] _isClutter;
    private readonly int[] _prose;
    private readonly int[] _words;
    private readonly int[] _allWords;
    private readonly int[] _chars;
    private readonly int[] _linkChars;

    public Zones(PageTree page)
    {
        _prose = Sums(page, block => IsProse(block) ? block.Words : 0);
        _chars = Sums(page, block => block.Text.Length);
        _linkChars = Sums(page, block => block.LinkChars);

        _isClutter = new bool[page.Nodes.Count];
        var clutter = Hints.Clutter | Hints.Comments;
        clutter |= IsBuiltOfWidgets(page) ? Hints.None : Hints.Widget;
        for (var i = 1; i < _isClutter.Length; i++)
        {
            var node = page.Nodes[i];
            _isClutter[i] =
                _isClutter[node.Parent!.Index]
                || (IsClutterItself(page, node, clutter) && !IsMain(node));
        }

        _allWords = Sums(page, block => block.Words);
        _words = Sums(page, block => IsClutter(block.Node) ? 0 : block.Words);
    }

    /// <summary>The words of prose on the page.</summary>
    public int AllProse => _prose[^1];

    /// <summary>Whether the element is, or is in, something that is no part of an article.</summary>
    public bool IsClutter(PageNode node) => _isClutter[node.Index];

    /// <summary>The words of prose in an element.</summary>
    public int Prose(PageNode node) => In(node, _prose);

    /// <summary>The words in an element, clutter apart.</summary>
    public int Words(PageNode node) => In(node, _words);

    /// <summary>The words in an element, whatever they are.</summary>
    public int AllWords(PageNode node) => In(node, _allWords);

    /// <summary>The share of an element's text that is links, from 0 to 1; 0 for no text.</summary>
    public double LinkDensity(PageNode node) =>
        (double)In(node, _linkChars) / Math.Max(1, In(node, _chars));

    private static int In(PageNode node, int[] sums) =>
        sums[Math.Max(node.FirstBlock, node.EndBlock)] - sums[node.FirstBlock];

    // Sums up to each block, so that the sum of any element is a difference.
    private static int[] Sums(PageTree page, Func<PageBlock, int> value)
    {
        var sums = new int[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            sums[i + 1] = sums[i] + value(page.Blocks[i]);
        }

        return sums;
    }

    /// <summary>Whether the element has so much of the page's prose that it cannot be clutter.</summary>
    private bool IsMain(PageNode node) => Prose(node) > AllProse * MainShare;

    /// <summary>Whether a block reads as running text.</summary>
    public static bool IsProse(PageBlock block) =>
        block.Words >= FewestProseWords && block.LinkDensity < MostLinks;

    // Page builders call every piece of a page a widget, the paragraphs of its article too.
    private bool IsBuiltOfWidgets(PageTree page)
    {
        var (prose, end) = (0, 0);
        foreach (var node in page.Nodes)
        {
            if (node.Index >= end && (node.Hints & Hints.Widget) != Hints.None && !IsMain(node))
            {
                prose += Prose(node);
                end = node.End;
            }
        }

        return prose > AllProse * MainShare;
    }

    private static bool IsClutterItself(PageTree page, PageNode node, Hints clutter)
    {
        if (node.Tag is "nav" or "menu" or "footer" or "form" or "dialog" or "fieldset" or "aside")
        {
            return true;
        }

        if (
            node["role"]
            is "navigation"
                or "complementary"
                or "contentinfo"
                or "search"
                or "dialog"
                or "alertdialog"
                or "banner"
                or "menu"
                or "menubar"
                or "alert"
        )
        {
            return true;
        }

        return (node.Hints & clutter) != Hints.None
            && (!IsNamedAfterHeading(page, node) || (OfClass(node) & clutter) != Hints.None)
            && !IsSentenceAmongOthers(page, node);
    }

    private static Hints OfClass(PageNode node) => HintWords.Of(node["class"], null);

    // The id of a heading is an anchor made of its words, and a section may have that of its heading.
    private static bool IsNamedAfterHeading(PageTree page, PageNode node) =>
        node["id"] is { } id
        && (
            node.Tag is ['h', >= '1' and <= '6']
            || (
                node.EndBlock > node.FirstBlock
                && (node.Hints & Hints.Comments) == Hints.None
                && page.Blocks[node.FirstBlock] is var first
                && PageHeadline.LevelOf(first) > 0
                && node.Contains(first.Node)
                && IsSlug(id, first.Text)
                && !PageLines.IsClutter(first.Text, first.LinkDensity)
                && !PageLines.IsPointer(first.Text)
            )
        );

    private static bool IsSlug(string id, string heading) =>
        id.Where(char.IsLetterOrDigit)
            .Select(char.ToLowerInvariant)
            .SequenceEqual(heading.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    // <p class="notice"> with a sentence of the article, between paragraphs of it.
    private static bool IsSentenceAmongOthers(PageTree page, PageNode node) =>
        node.Tag is "p"
        && (node.Hints & (Hints.SureClutter | Hints.Comments | Hints.Widget)) == Hints.None
        && node.EndBlock == node.FirstBlock + 1
        && page.Blocks[node.FirstBlock] is var block
        && IsProse(block)
        && block.LinkDensity < FewLinks
        && Anatomy.Words.EndsASentence(block.Text)
        && IsProseBeside(page, node, node.FirstBlock - 1)
        && IsProseBeside(page, node, node.FirstBlock + 1);

    private static bool IsProseBeside(PageTree page, PageNode node, int at) =>
        at >= 0
        && at < page.Blocks.Count
        && page.Blocks[at] is { Box.Tag: "p" } block
        && block.Box.Parent == node.Parent
        && IsProse(block);
}
