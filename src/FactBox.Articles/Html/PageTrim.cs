using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Takes out of the body what only its neighbours give away: menus, lists of teasers, drawings, empty headings.</summary>
internal sealed class PageTrim(PageTree page, Zones zones, Draft draft)
{
    private const int FewestScraps = 8;
    private const int FewestTeasers = 3;
    private const int LongestTeaser = 45;
    private const int FewestSentenceWords = 8;
    private const double MostOfBody = 0.7;
    private const double MostlyLink = 0.6;

    /// <summary>Trims the draft, which holds nothing but the body yet.</summary>
    public void Apply()
    {
        DropAfterPointer();
        DropLinkLists();
        DropTeasers();
        DropEmptyHeadings();
        DropDrawings();
    }

    /// <summary>Under "Related stories" at the end, and the like, there is no more of the body.</summary>
    private void DropAfterPointer()
    {
        var total = ProseUpTo(draft.Count);
        for (var i = 1; i < draft.Count; i++)
        {
            if (
                PageHeadline.LevelOf(page.Blocks[i]) > 1
                && PageLines.IsPointer(page.Blocks[i].Text)
                && ProseUpTo(i) > total * MostOfBody
                && !GoesOnAfter(i)
            )
            {
                draft.Clear(i, draft.Count);
                return;
            }
        }
    }

    // "Related" may stand in the midst of the body, too: then paragraphs like those before it follow.
    private bool GoesOnAfter(int pointer)
    {
        var before = Enumerable.Range(0, pointer).LastOrDefault(IsProseOfBody, -1);
        return before >= 0
            && Enumerable
                .Range(pointer, draft.Count - pointer)
                .Any(i =>
                    IsProseOfBody(i) && page.Blocks[i].Box.Parent == page.Blocks[before].Box.Parent
                );
    }

    private bool IsProseOfBody(int block) =>
        draft[block] is not null
        && Zones.IsProse(page.Blocks[block])
        && page.Blocks[block].LinkDensity < MostlyLink / 2;

    private int ProseUpTo(int end)
    {
        var words = 0;
        for (var i = 0; i < end; i++)
        {
            words +=
                draft[i] is not null && Zones.IsProse(page.Blocks[i]) ? page.Blocks[i].Words : 0;
        }

        return words;
    }

    /// <summary>A list of which most is links is a menu of other pages.</summary>
    private void DropLinkLists()
    {
        foreach (var node in page.Nodes)
        {
            if (
                node.Tag is "ul" or "ol" or "dl" or "table"
                && node.EndBlock > node.FirstBlock
                && zones.LinkDensity(node) is > MostlyLink and var links
                && (links > 0.9 || zones.Words(node) < 8 * (node.EndBlock - node.FirstBlock))
                && !IsInListOfProse(node)
                && !(IsBetweenProse(node) && (IsOfSentences(node) || IsOfCells(node)))
            )
            {
                draft.Clear(node.FirstBlock, node.EndBlock);
            }
        }
    }

    private bool IsBetweenProse(PageNode node) =>
        node.FirstBlock > 0
        && node.EndBlock < draft.Count
        && new[] { node.FirstBlock - 1, node.EndBlock }.All(i =>
            IsProseOfBody(i) && page.Blocks[i].Box is { Tag: "p" } box && box.Parent == node.Parent
        );

    // A list of teasers has a class for its looks.
    private bool IsOfSentences(PageNode list) =>
        list is { Tag: "ul" or "ol" }
        && list["class"] is null
        && BlocksOf(list).All(b => b.Words >= FewestSentenceWords && !Words.IsTitleCase(b.Text));

    // Two cells or more in each of its rows, not one column of links.
    private bool IsOfCells(PageNode table) =>
        table.Tag is "table"
        && BlocksOf(table).All(b => b.Box.Tag is "td" or "th")
        && BlocksOf(table).GroupBy(b => b.Box.Parent).ToList() is { Count: > 1 } rows
        && rows.TrueForAll(row => row.Count() > 1);

    private IEnumerable<PageBlock> BlocksOf(PageNode node) =>
        Enumerable
            .Range(node.FirstBlock, node.EndBlock - node.FirstBlock)
            .Select(i => page.Blocks[i]);

    // What a list under an item of another names belongs to what the item says.
    private bool IsInListOfProse(PageNode list)
    {
        PageNode? outermost = null;
        for (var node = list.Parent; node is not null; node = node.Parent)
        {
            outermost = node.Tag is "ul" or "ol" ? node : outermost;
        }

        return outermost is not null
            && zones.LinkDensity(outermost) < 0.5
            && zones.Prose(outermost) > 0;
    }

    /// <summary>Headings that lead to other pages, each with a few words under it, at the end: what else there is to read.</summary>
    private void DropTeasers()
    {
        var (teasers, from, under) = (0, draft.Count, 0);
        for (var i = draft.Count - 1; i >= 0; i--)
        {
            if (draft[i] is null)
            {
                continue;
            }

            if (IsLinkedHeading(page.Blocks[i]))
            {
                (teasers, from, under) = (teasers + 1, i, 0);
            }
            else if (
                ++under > 1
                || page.Blocks[i].Words > LongestTeaser
                || PageHeadline.LevelOf(page.Blocks[i]) > 0
            )
            {
                break;
            }
        }

        var before = 0;
        for (var i = 0; i < from; i++)
        {
            before += draft[i] is not null && Zones.IsProse(page.Blocks[i]) ? 1 : 0;
        }

        // A page that is such a list, and no more, is what its reader came for.
        if (teasers >= FewestTeasers && before >= FewestTeasers)
        {
            draft.Clear(from, draft.Count);
        }
    }

    private static bool IsLinkedHeading(PageBlock block) =>
        block.LinkDensity > MostlyLink && PageHeadline.LevelOf(block) > 1;

    /// <summary>A heading is the body's only if something stands under it.</summary>
    private void DropEmptyHeadings()
    {
        for (var i = draft.Count - 1; i >= 0; i--)
        {
            if (draft[i] is { Paragraph: not ParagraphKind.Heading })
            {
                return;
            }

            draft[i] = null;
        }
    }

    /// <summary>Many scraps one after another are the words of a chart or a form.</summary>
    private void DropDrawings()
    {
        var start = 0;
        for (var i = 0; i <= draft.Count; i++)
        {
            if (i < draft.Count && (draft[i] is not { } part || IsScrap(i, part)))
            {
                continue;
            }

            var scraps = Enumerable
                .Range(start, i - start)
                .Where(k => draft[k] is not null)
                .Select(k => page.Blocks[k])
                .ToList();
            if (scraps.Count >= FewestScraps && !AreParagraphs(scraps, start - 1, i))
            {
                draft.Clear(start, i);
            }

            start = i + 1;
        }
    }

    // Verses, or what goes into a soup: a drawing's labels are no paragraphs beside those of the body, and of one word or a number.
    private bool AreParagraphs(List<PageBlock> scraps, int before, int after)
    {
        var parent = scraps[0].Box.Parent;
        return scraps.TrueForAll(s => s.Box is { Tag: "p" } box && box.Parent == parent)
            && scraps.Count(s => s.Words > 1 && Words.HasLetter(s.Text)) * 2 > scraps.Count
            && (IsBeside(before) || IsBeside(after));

        bool IsBeside(int i) => i >= 0 && i < draft.Count && page.Blocks[i].Box.Parent == parent;
    }

    // A table's cells may be short, and are no scraps.
    private bool IsScrap(int block, ArticlePart part) =>
        page.Blocks[block].Box.Tag is not ("td" or "th")
        && part.Paragraph == ParagraphKind.Body
        && Words.Count(part.Text) <= 3
        && !Words.EndsASentence(part.Text);
}
