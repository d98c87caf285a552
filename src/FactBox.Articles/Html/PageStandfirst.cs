using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds the standfirst: the sentence or two between headline and body.</summary>
internal sealed class PageStandfirst(PageTree page, Zones zones, PageMetadata metadata, Draft draft)
{
    private const int FewestWords = 4;
    private const int MostWords = 80;
    private const int Below = 15;

    /// <summary>Marks it, if there is one.</summary>
    /// <param name="headline">The block of the headline, or -1.</param>
    /// <param name="start">The first paragraph of the body.</param>
    public void Mark(int headline, int start)
    {
        var from = headline < 0 ? Math.Max(0, start - 3) : headline + 1;
        var to = Math.Min(page.Blocks.Count, Math.Min(start + 1, from + Below));
        for (var i = from; i < to; i++)
        {
            var block = page.Blocks[i];
            if (
                block.Words is < FewestWords or > MostWords
                || block.LinkDensity > 0.5
                || draft[i] is { Kind: not PartKind.Body } or { Paragraph: ParagraphKind.Caption }
                || DateLine.IsDate(block.Text)
                || PageLines.IsClutter(block.Text, block.LinkDensity)
            )
            {
                continue;
            }

            if (Why(block, i, start) is { } why)
            {
                draft[i] = new(
                    PartKind.Standfirst,
                    string.Join(' ', Words.Of(block.Text)),
                    Why: why
                );
                return;
            }
        }
    }

    private string? Why(PageBlock block, int at, int start)
    {
        var isClutter = zones.IsClutter(block.Node);
        if (
            block
                .Node.SelfAndAncestors()
                .TakeWhile(n =>
                    n.Tag is not ("article" or "main" or "header")
                    && zones.Words(n) <= MostWords + 20
                )
                .Any(n =>
                    (n.Hints & Hints.Standfirst) != 0
                    || n["itemprop"] is "description" or "alternativeHeadline"
                )
        )
        {
            return "marked as the standfirst";
        }

        var isDescription =
            metadata.Description is { } said && PageHeadline.Likeness(said, block.Text) > 0.8;
        if (isClutter)
        {
            return null;
        }

        var level = PageHeadline.LevelOf(block);
        if (level > 1 && at < start && block.Words >= 6)
        {
            return "a heading under the headline";
        }

        if (at < start && isDescription)
        {
            return "the page's description, above the body";
        }

        // The description is often the first paragraph; a standfirst looks unlike those that follow.
        return block.IsEmphasised
            && block.Words >= 6
            && at + 1 < page.Blocks.Count
            && !page.Blocks[at + 1].IsEmphasised
                ? "emphasised, under the headline"
            : isDescription
            && at == start
            && draft[at] is not null
            && page.Blocks.Skip(at + 1).Take(2).Any(b => b.Box.Tag == block.Box.Tag) is false
                ? "the page's description, unlike the paragraphs under it"
            : null;
    }
}
