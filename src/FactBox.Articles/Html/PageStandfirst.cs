using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds the standfirst: the sentence or two between headline and body.</summary>
internal sealed class PageStandfirst(PageTree page, Zones zones, PageMetadata metadata, Draft draft)
{
    private const int FewestWords = 4;
    private const int FewestUnmarkedWords = 6;
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
            if (!MayBe(i) || Why(i, headline, start) is not { } why)
            {
                continue;
            }

            Put(i, why);
            // It may be of several paragraphs, in one box.
            var words = page.Blocks[i].Words;
            for (
                var next = i + 1;
                next < to + 2
                    && next < page.Blocks.Count
                    && page.Blocks[next].Box.Parent == page.Blocks[i].Box.Parent
                    && page.Blocks[next].Box.Tag == page.Blocks[i].Box.Tag
                    && MayBe(next)
                    && Why(next, headline, next) == why
                    && (words += page.Blocks[next].Words) <= MostWords;
                next++
            )
            {
                Put(next, why);
            }

            return;
        }
    }

    private void Put(int at, string why) =>
        draft[at] = new(PartKind.Standfirst, Words.OnOneLine(page.Blocks[at].Text), Why: why);

    private bool MayBe(int at)
    {
        var block = page.Blocks[at];
        return block.Words is >= FewestWords and <= MostWords
            && block.LinkDensity <= 0.5
            && draft[at] is null or { Kind: PartKind.Body }
            && PageAnatomy.KindOf(block) != ParagraphKind.Caption
            && !DateLine.IsDate(block.Text)
            && CreditLine.Of(block.Text) is null
            && Signature.Of(block.Text.Split('\n')[0], false) is null
            && !PageLines.IsClutter(block.Text, block.LinkDensity);
    }

    private string? Why(int at, int headline, int start)
    {
        var block = page.Blocks[at];
        if (IsMarked(block))
        {
            return "marked as the standfirst";
        }

        var isDescription =
            at < start
            && metadata.Description is { } said
            && PageHeadline.Likeness(said, block.Text) > 0.8;
        if (isDescription && IsOver(block, at))
        {
            return "the page's description, above the body";
        }

        if (
            zones.IsClutter(block.Node)
            || IsInProfile(block.Node)
            || block.Words < FewestUnmarkedWords
            || IsOfFigures(block.Text)
            || block
                .Node.SelfAndAncestors()
                .Take(4)
                .Any(n => (n.Hints & (Hints.Byline | Hints.Bio | Hints.Date)) != Hints.None)
        )
        {
            return null;
        }

        if (isDescription)
        {
            return "the page's description, above the body";
        }

        var level = PageHeadline.LevelOf(block);
        if (level > 1 && at < start && IsOnlyOne(level, at))
        {
            return "a heading under the headline";
        }

        if (headline < 0 || at < headline)
        {
            return null;
        }

        // How it is set does not tell: many a first paragraph is bold.
        return StandsApart(at, headline) ? "with the headline, apart from the body"
            : IsOpen(at) ? "under the headline, without a stop"
            : null;
    }

    /// <summary>
    /// Whether it begins with a capital, as no line of a list need, and ends without a stop, and prose that ends with one
    /// follows.
    /// </summary>
    private bool IsOpen(int at)
    {
        var block = page.Blocks[at];
        return PageHeadline.LevelOf(block) == 0
            && !block.Text.Contains('\n', StringComparison.Ordinal)
            && char.IsUpper(block.Text.FirstOrDefault(char.IsLetterOrDigit))
            && char.IsLetterOrDigit(block.Text.TrimEnd()[^1])
            && NextProse(at) is { } next
            && Words.EndsASentence(next.Text)
            && next.Box != block.Box;
    }

    /// <summary>Whether it is a date, a place or a number of an issue rather than a sentence.</summary>
    private static bool IsOfFigures(string text)
    {
        var words = Words.Of(text);
        return text.AsSpan().ContainsAny('|', '•', '·')
            || words.Count(w => w.Any(char.IsDigit)) > words.Length / 6;
    }

    /// <summary>Whether the body has no other heading of that level: those between its sections come in several.</summary>
    private bool IsOnlyOne(int level, int at)
    {
        for (var i = at + 1; i < page.Blocks.Count; i++)
        {
            if (
                draft[i] is { Paragraph: ParagraphKind.Heading }
                && PageHeadline.LevelOf(page.Blocks[i]) == level
            )
            {
                return false;
            }
        }

        return true;
    }

    private bool IsMarked(PageBlock block) =>
        !IsInProfile(block.Node)
        && block
            .Node.SelfAndAncestors()
            .TakeWhile(n =>
                n.Tag is not ("article" or "main" or "header") && zones.Words(n) <= MostWords + 20
            )
            .Any(n =>
                (n.Hints & Hints.Standfirst) != Hints.None
                || n["itemprop"] is "description" or "alternativeHeadline"
            );

    // The subtitle of the card on the writer.
    private static bool IsInProfile(PageNode node) =>
        node.SelfAndAncestors()
            .Take(4)
            .Any(n => n["class"]?.Contains("profile", StringComparison.OrdinalIgnoreCase) is true);

    /// <summary>Whether prose that is another paragraph follows.</summary>
    private bool IsOver(PageBlock block, int at) =>
        NextProse(at) is { } next && next.Box != block.Box;

    /// <summary>Whether it is in a box with the headline that the body is not in, or a byline or date parts it from the body.</summary>
    private bool StandsApart(int at, int headline)
    {
        if (NextProse(at) is not { } next)
        {
            return false;
        }

        var block = page.Blocks[at];
        var common = block
            .Node.SelfAndAncestors()
            .First(n => n.Contains(page.Blocks[headline].Node));
        if (!common.Contains(next.Node))
        {
            return true;
        }

        // Its own header, as some pages have it inside the body.
        if (
            block
                .Node.SelfAndAncestors()
                .Any(n => n.Tag is "header" or "hgroup" && !n.Contains(next.Node))
        )
        {
            return true;
        }

        for (var i = at + 1; page.Blocks[i] != next; i++)
        {
            var between = page.Blocks[i];
            if (
                !zones.IsClutter(between.Node)
                && (
                    DateLine.IsDate(between.Text)
                    || Signature.Of(between.Text.Split('\n')[0], false) is { SaysBy: true }
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next paragraph that reads as running text, near enough.</summary>
    private PageBlock? NextProse(int at)
    {
        for (var i = at + 1; i < Math.Min(page.Blocks.Count, at + 1 + (2 * Below)); i++)
        {
            var block = page.Blocks[i];
            if (
                draft[i] is { Kind: PartKind.Body, Paragraph: not ParagraphKind.Caption }
                && Zones.IsProse(block)
                && PageHeadline.LevelOf(block) == 0
            )
            {
                return block;
            }
        }

        return null;
    }
}
