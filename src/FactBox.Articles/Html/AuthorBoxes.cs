using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Tells what stands in a box on one of those who wrote the article, wherever on the page it is.</summary>
internal sealed class AuthorBoxes
{
    // How far inside the marked element the words may be, and what a box says besides them: a name, a job, links.
    private const int MostLevels = 5;
    private const int MostOtherWords = 25;

    private const int FewestWords = 6;
    private const int MostWords = 200;
    private const double MostLinks = 0.7;

    private readonly PageTree _page;
    private readonly Zones _zones;
    private readonly IReadOnlyList<string> _writers;

    // For each node how far out what marks it is.
    private readonly byte[] _toBio;
    private readonly byte[] _toByline;

    /// <summary>Looks for the boxes.</summary>
    /// <param name="page">The page.</param>
    /// <param name="zones">What its elements are.</param>
    /// <param name="writers">Who wrote the article, as far as is known.</param>
    /// <param name="start">The first paragraph of the body: what it is in is no box.</param>
    public AuthorBoxes(PageTree page, Zones zones, IReadOnlyList<string> writers, int start)
    {
        (_page, _zones, _writers) = (page, zones, writers);
        _toBio = new byte[page.Nodes.Count];
        _toByline = new byte[page.Nodes.Count];
        _toBio[0] = _toByline[0] = MostLevels;
        for (var i = 1; i < page.Nodes.Count; i++)
        {
            var node = page.Nodes[i];
            var outer = node.Parent!.Index;
            var isOutside =
                node.Tag is "article" or "main"
                || (node.FirstBlock <= start && start < node.EndBlock);
            var isComment = (node.Hints & Hints.Comments) != Hints.None;
            _toBio[i] =
                isOutside ? (byte)MostLevels
                : !isComment && IsBio(node) ? (byte)0
                : Further(_toBio[outer]);
            _toByline[i] =
                isOutside ? (byte)MostLevels
                : !isComment && (node.Hints & Hints.Byline) != Hints.None ? (byte)0
                : Further(_toByline[outer]);
        }
    }

    /// <summary>Whether the block says who one of the writers is, or how to reach them.</summary>
    public bool Holds(PageBlock block)
    {
        var isBio = _toBio[block.Node.Index] < MostLevels;
        if (!isBio && _toByline[block.Node.Index] >= MostLevels)
        {
            return false;
        }

        var isLine = block.Words < FewestWords;
        if (isLine ? ContactLine.InFront(block.Text) is null : !IsNote(block, isBio))
        {
            return false;
        }

        return !IsInComments(block) && NamesWriter(block);
    }

    /// <summary>Whether the box is on one of those who wrote this, not on somebody else of the paper.</summary>
    public bool NamesWriter(PageBlock block)
    {
        var box = block
            .Node.SelfAndAncestors()
            .TakeWhile(n => _zones.AllWords(n) <= block.Words + MostOtherWords)
            .LastOrDefault();
        var text = box is null ? block.Text : _page.TextOf(box);
        return _writers.Count == 0
            || _writers.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether it is what a reader says.</summary>
    public static bool IsInComments(PageBlock block) =>
        block.Node.SelfAndAncestors().Any(n => (n.Hints & Hints.Comments) != Hints.None);

    private static byte Further(byte levels) => (byte)Math.Min(levels + 1, MostLevels);

    // The name and the date of a byline are marked as the author's, too: a note has a sentence.
    private static bool IsNote(PageBlock block, bool isBio) =>
        block.Words <= MostWords
        && block.LinkDensity < MostLinks
        && (isBio || Words.EndsASentence(block.Text[..LastStop(block.Text)]));

    // "A writer in Leeds. Follow her: @annlee"
    private static int LastStop(string text) =>
        text.EndsWith('.') ? text.Length : text.LastIndexOf(". ", StringComparison.Ordinal) + 1;

    private static bool IsBio(PageNode node) =>
        (node.Hints & Hints.Bio) != Hints.None
        || (
            node["itemprop"] is "description"
            && node.SelfAndAncestors()
                .Take(6)
                .Any(n => n["itemtype"]?.EndsWith("/Person", StringComparison.Ordinal) is true)
        );
}
