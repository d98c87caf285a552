using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Tells the parts of a page's article apart, by its markup where that says so, else by place and wording.</summary>
internal sealed class PageAnatomy
{
    private const int MostDateWords = 20;
    private const int FewestSentenceWords = 8;
    private const int FewestVerses = 8;
    private const int MostBlocksOfChapter = 100;
    private const int MostBlocksOfRights = 5;

    private readonly PageTree _page;
    private readonly Zones _zones;
    private readonly PageMetadata _metadata;
    private readonly bool[] _kept;
    private readonly Draft _draft;

    private PageAnatomy(PageTree page, Zones zones, PageMetadata metadata, bool[] kept)
    {
        (_page, _zones, _metadata, _kept) = (page, zones, metadata, kept);
        _draft = new(page.Blocks.Count);
    }

    /// <summary>The parts, in the order of the page.</summary>
    public static IReadOnlyList<ArticlePart> Of(
        PageTree page,
        Zones zones,
        PageMetadata metadata,
        bool[] kept
    )
    {
        var anatomy = new PageAnatomy(page, zones, metadata, kept);
        return anatomy.Parts();
    }

    private List<ArticlePart> Parts()
    {
        var first = Math.Max(0, Array.FindIndex(_kept, k => k));
        var headline = PageHeadline.Find(_page, _zones, _metadata.Headline, FirstProse(first));
        Body(headline);
        var start = FirstProse(Math.Max(0, headline + 1));
        if (
            headline < 0
            || PageHeadline.LengthIn(_page.Blocks[headline].Text, _metadata.Headline)
                == _page.Blocks[headline].Text.Length
        )
        {
            new PageStandfirst(_page, _zones, _metadata, _draft).Mark(headline, start);
        }

        if (_draft[start] is { Kind: PartKind.Standfirst })
        {
            start = FirstProse(start + 1);
        }

        new PageBylines(_page, _zones, _metadata, _draft).Mark(headline, start);
        new PageCredits(_page, _zones, _metadata, _draft).Mark(headline);
        new PageNotes(_page, _zones, _metadata, _draft).Mark(headline, start);
        DropFront(headline, start);
        DropDateAtEnd();
        var parts = new List<ArticlePart>();
        if (headline >= 0)
        {
            var text = Text(_page.Blocks[headline]);
            var length = PageHeadline.LengthIn(text, _metadata.Headline);
            _draft[headline] = new(
                PartKind.Headline,
                text[..length].TrimEnd(),
                Why: "the page's own headline"
            );
            if (length < text.Length)
            {
                var rest = text[length..].Trim();
                _draft.Add(
                    headline,
                    Signature.Of(rest, false) is { SaysBy: true }
                        ? new(
                            PartKind.Byline,
                            rest,
                            Why: "in the headline's element, after the headline"
                        )
                        : new(
                            PartKind.Standfirst,
                            rest,
                            Why: "in the headline's element, after the headline"
                        )
                );
            }
        }
        else if (_metadata.Headline is { } said)
        {
            parts.Add(new(PartKind.Headline, said, Why: "the headline by the page's metadata"));
        }

        parts.AddRange(_draft.Parts());
        return parts;
    }

    /// <summary>Dates, sections and buttons between the headline and the first paragraph.</summary>
    private void DropFront(int headline, int start)
    {
        var begins = start;
        while (begins - 1 > headline && IsLikeNext(begins - 1))
        {
            begins--;
        }

        // One line may be a greeting, and many the verses of a poem; a few are dates, sections and buttons.
        begins = start - begins >= FewestVerses ? begins : start - 1;
        for (var i = headline + 1; i < start; i++)
        {
            if (
                _draft[i]
                    is {
                        Kind: PartKind.Body,
                        Paragraph: ParagraphKind.Body or ParagraphKind.ListItem
                    } part
                && (
                    IsDate(_page.Blocks[i])
                    || Words.Count(part.Text) < 8
                        && !Words.EndsASentence(part.Text)
                        && !(i >= begins && IsLikeNext(i))
                )
            )
            {
                _draft[i] = null;
            }
        }
    }

    private void DropDateAtEnd()
    {
        var last = _draft.LastOfBody();
        if (last >= 0 && DateLine.IsDate(_page.Blocks[last].Text))
        {
            _draft[last] = null;
        }
    }

    // "Sir," or "Part one" in a paragraph like the one after it.
    private bool IsLikeNext(int at) =>
        _draft[at] is { Kind: PartKind.Body }
        && at + 1 < _kept.Length
        && _page.Blocks[at] is { Box.Tag: "p", LinkDensity: 0 } block
        && _page.Blocks[at + 1].Box is { Tag: "p" } next
        && block.Box.Parent == next.Parent
        && block.Box["class"] == next["class"];

    private int FirstProse(int from)
    {
        for (var i = from; i < _kept.Length; i++)
        {
            if (
                _kept[i]
                && Zones.IsProse(_page.Blocks[i])
                && PageHeadline.LevelOf(_page.Blocks[i]) == 0
                && KindOf(_page.Blocks[i]) != ParagraphKind.Caption
                && !IsDate(_page.Blocks[i])
            )
            {
                return i;
            }
        }

        return Math.Min(from, _kept.Length - 1);
    }

    // "Published on May 2, 2019 at 10:30 and updated on May 4, 2019" is long enough for prose.
    private bool IsDate(PageBlock block) =>
        block.Words <= MostDateWords
        && (
            DateLine.IsDate(block.Text)
            || (block.Node.Hints & Hints.Date) != Hints.None
            || (block.Box.Hints & Hints.Date) != Hints.None
            || (!Words.EndsASentence(block.Text) && IsByAndDate(block.Text))
        );

    // "Ann Lee, Harbours correspondent Tue 9 Nov 2021 10.30 GMT", "on August 4, 2009 5:22 PM | Comments (1)"
    private bool IsByAndDate(string text) =>
        DateLine.Find(text) is not null
        && (
            _metadata.Authors.Any(a => text.StartsWith(a, StringComparison.OrdinalIgnoreCase))
            || Words.Of(text)[0].ToUpperInvariant() is "BY" or "ON" or "PUBLISHED" or "POSTED"
        );

    private void Body(int headline)
    {
        var start = FirstProse(Math.Max(0, headline + 1));
        for (var i = 0; i < _kept.Length; i++)
        {
            var block = _page.Blocks[i];
            if (!_kept[i] || i == headline || IsClutter(i))
            {
                continue;
            }

            // Above the headline there are menus and dates; a paragraph there is a page that puts it elsewhere.
            if (i < headline && !(Zones.IsProse(block) && block.Words >= 20))
            {
                continue;
            }

            if (
                headline >= 0
                && PageHeadline.LevelOf(block) > 0
                && PageHeadline.Likeness(block.Text, _page.Blocks[headline].Text) > 0.9
            )
            {
                continue;
            }

            _draft[i] = new(PartKind.Body, Text(block), KindOf(block));
        }

        new PageTrim(_page, _zones, _draft).Apply();
    }

    private bool IsClutter(int at)
    {
        var block = _page.Blocks[at];
        if (PageLines.IsClutter(block.Text, block.LinkDensity))
        {
            return !(PageLines.IsChapterToo(block.Text) && IsChapter(at)) && !IsOfRights(at);
        }

        // A paragraph that is one link points elsewhere; a whole sentence among the body's may be one.
        return block.LinkDensity > 0.8
            && block.Words < 30
            && block.Box.Tag is "p" or "div"
            && PageHeadline.LevelOf(block) == 0
            && !(
                block.Words >= FewestSentenceWords
                && Words.EndsASentence(block.Text)
                && IsProseBeside(at, at - 1)
                && IsProseBeside(at, at + 1)
            );
    }

    // "Related" is a chapter's heading where prose stands right under it and another chapter comes after it.
    private bool IsChapter(int at) =>
        PageHeadline.LevelOf(_page.Blocks[at]) is > 1 and var level
        && HasProseUnder(at)
        && Enumerable
            .Range(at + 2, Math.Clamp(_kept.Length - at - 3, 0, MostBlocksOfChapter))
            .Any(i =>
                PageHeadline.LevelOf(_page.Blocks[i]) == level
                && HasProseUnder(i)
                && !PageLines.IsClutter(_page.Blocks[i].Text, _page.Blocks[i].LinkDensity)
                && !PageLines.IsPointer(_page.Blocks[i].Text)
            );

    private bool HasProseUnder(int heading) =>
        _kept[heading]
        && _page.Blocks[heading].LinkDensity == 0
        && IsProseBeside(heading, heading + 1);

    private bool IsProseBeside(int at, int other) =>
        other >= 0
        && other < _kept.Length
        && _kept[other]
        && _page.Blocks[other] is { Box.Tag: "p" } block
        && block.Box.Parent == _page.Blocks[at].Box.Parent
        && Zones.IsProse(block);

    // A notice on rights is body in a chapter on them, as terms of use have.
    private bool IsOfRights(int at)
    {
        var block = _page.Blocks[at];
        if (!PageLines.IsOnRights(block.Text) || block.LinkDensity > 0)
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(0, at - MostBlocksOfRights); i--)
        {
            if (PageHeadline.LevelOf(_page.Blocks[i]) > 1)
            {
                return NamesRights(_page.Blocks[i].Text) && IsChapter(i);
            }
        }

        return false;
    }

    private static bool NamesRights(string heading) =>
        heading.Contains("copyright", StringComparison.OrdinalIgnoreCase)
        || heading.Contains("rights", StringComparison.OrdinalIgnoreCase);

    private static string Text(PageBlock block) => block.Text.Replace('\n', ' ');

    /// <summary>What kind of paragraph a block is by its markup.</summary>
    public static ParagraphKind KindOf(PageBlock block)
    {
        foreach (var node in block.Node.SelfAndAncestors().Take(8))
        {
            switch (node.Tag)
            {
                case ['h', >= '1' and <= '6']:
                    return ParagraphKind.Heading;
                case "blockquote":
                    return ParagraphKind.Quote;
                case "li" or "dd" or "dt":
                    return ParagraphKind.ListItem;
                case "table" or "pre" when (node.Hints & Hints.Caption) == Hints.None:
                    // A figure may be a table, or a listing: then its caption alone is one.
                    return ParagraphKind.Body;
                case "figcaption" or "figure":
                    return ParagraphKind.Caption;
            }

            if ((node.Hints & Hints.Caption) != Hints.None)
            {
                return ParagraphKind.Caption;
            }
        }

        return ParagraphKind.Body;
    }
}
