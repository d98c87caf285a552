using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Tells what stands in a box on one of those who wrote the article, wherever on the page it is.</summary>
/// <param name="page">The page.</param>
/// <param name="zones">What its elements are.</param>
/// <param name="writers">Who wrote the article, as far as is known.</param>
/// <param name="start">The first paragraph of the body: what it is in is no box.</param>
internal sealed class AuthorBoxes(
    PageTree page,
    Zones zones,
    IReadOnlyList<string> writers,
    int start
)
{
    // How far inside the marked element the words may be, and what a box says besides them: a name, a job, links.
    private const int MostLevels = 5;
    private const int MostOtherWords = 25;

    private const int FewestWords = 6;
    private const int MostWords = 200;
    private const double MostLinks = 0.7;

    /// <summary>Whether the block says who one of the writers is, or how to reach them.</summary>
    public bool Holds(PageBlock block)
    {
        // The text is looked at first, and the elements around it only where it may be one.
        var isLine = block.Words < FewestWords;
        if (
            isLine
                ? !block.Text.AsSpan().ContainsAny('@', ']')
                    || ContactLine.InFront(block.Text) is null
                : block.Words > MostWords || block.LinkDensity > MostLinks
        )
        {
            return false;
        }

        var isByline = false;
        var level = 0;
        for (
            var node = block.Node;
            node is not null && level < MostLevels && !IsOutside(node);
            node = node.Parent, level++
        )
        {
            if ((node.Hints & Hints.Comments) != Hints.None)
            {
                continue;
            }

            if (IsBio(node))
            {
                return !block.Node.IsInComments && (NamesWriter(block) || IsOnWriter(node));
            }

            isByline |= (node.Hints & Hints.Byline) != Hints.None;
        }

        // The name and the date of a byline are marked as the author's, too: a note has a sentence.
        return isByline
            && (isLine || Words.EndsASentence(block.Text[..LastStop(block.Text)]))
            && !block.Node.IsInComments
            && NamesWriter(block);
    }

    // Only the first of several paragraphs may name the writer.
    private bool IsOnWriter(PageNode box) =>
        zones.AllWords(box) <= MostWords
        && page.TextOf(box) is var text
        && writers.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase));

    private bool IsOutside(PageNode node) =>
        node.Tag is "article" or "main" || (node.FirstBlock <= start && start < node.EndBlock);

    /// <summary>Whether the box is on one of those who wrote this, not on somebody else of the paper.</summary>
    public bool NamesWriter(PageBlock block)
    {
        var box = block
            .Node.SelfAndAncestors()
            .TakeWhile(n => zones.AllWords(n) <= block.Words + MostOtherWords)
            .LastOrDefault();
        var text = box is null ? block.Text : page.TextOf(box);
        return writers.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase))
            || (
                block
                    .Node.SelfAndAncestors()
                    .TakeWhile(n => !IsOutside(n))
                    .Take(MostLevels)
                    .Any(IsBio) && BeginsWithPartOfName(block.Text)
            );
    }

    // "Ann is a writer in Leeds", "Ms. Lee covers harbours".
    private bool BeginsWithPartOfName(string text) =>
        Words
            .Of(text)
            .Take(2)
            .Any(word =>
                writers.Any(n =>
                    Words.Of(n) is [var given, .., var family]
                    && (
                        word.Equals(given, StringComparison.Ordinal)
                        || word.Equals(family, StringComparison.Ordinal)
                    )
                )
            );

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

    /// <summary>"Professor of Economics, University of Leeds", in the author's box under the body.</summary>
    public static bool IsRole(PageBlock block) =>
        block is { LinkDensity: < 0.5, Words: <= MostWords }
        && NoteLine.NamesRole(block.Text)
        && block
            .Node.SelfAndAncestors()
            .TakeWhile(n => n.Tag is not ("article" or "main") && n.Parent is not null)
            .Take(5)
            .Any(n => (n.Hints & (Hints.Byline | Hints.Comments)) == Hints.Byline);

    /// <summary>Whether the page marks it as a note, or as the author's with a sentence in it.</summary>
    public static bool IsMarked(PageBlock block) =>
        block
            .Node.SelfAndAncestors()
            .TakeWhile(n => n.Tag is not ("article" or "main") && n.Parent is not null)
            .Take(5)
            .Any(n =>
                (n.Hints & (Hints.Bio | Hints.Comments)) == Hints.Bio
                || (
                    (n.Hints & (Hints.Byline | Hints.Comments)) == Hints.Byline
                    && Words.EndsASentence(block.Text)
                    && block.Words >= FewestWords
                )
            );
}
