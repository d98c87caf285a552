using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <content>Under the body: signed, or at the foot of the article.</content>
internal sealed partial class PageBylines
{
    private bool AtEnd(int start)
    {
        var last = draft.LastOfBody();
        for (var i = last; i >= Math.Max(0, last - 1); i--)
        {
            var text = page.Blocks[i].Text.Trim();
            // A signature: "– Ann Lee".
            if (
                text is ['-' or '–' or '—', ..]
                && Words.IsName(Words.Of(text.TrimStart('-', '–', '—')))
            )
            {
                var name = text.TrimStart('-', '–', '—', ' ');
                _found.Add(new(i, new(name, name, false), "a name signed under the body"));
                return true;
            }
        }

        if (
            last > start
            && page.Blocks[last].Words <= MostSignOffWords
            && draft[last] is { Paragraph: ParagraphKind.Body }
            && Signature.OfPerson(page.Blocks[last].Text) is { } person
        )
        {
            _found.Add(new(last, person, "a person's name under the body"));
            return true;
        }

        if (last > start && SignOff(page.Blocks[last].Text) is { } signed)
        {
            _found.Add(new(last, signed, "who reports and for whom, under the body"));
            return true;
        }

        var (from, to) = (Math.Max(start, last - 2), Math.Min(page.Blocks.Count, last + AfterBody));
        if (!Among(from, to, false) && Among(from, to, true))
        {
            // At the foot of the article itself, not of another that is told of there.
            _found.RemoveAll(f => !IsOfArticle(page.Blocks[f.Block].Node, last));
        }

        if (_found.Count > 1)
        {
            _found.RemoveRange(1, _found.Count - 1);
        }

        if (_found.Count == 0)
        {
            ByMarkup(0, last, false);
            _found.RemoveAll(f => !f.Line.SaysBy);
        }

        // A list of facts further down: "Date 19.01.2020", "Author Ann Lee".
        for (var i = to; i < Math.Min(page.Blocks.Count, last + Facts) && _found.Count == 0; i++)
        {
            if (
                page.Blocks[i].Text.StartsWith("Author", StringComparison.Ordinal)
                && !zones.IsClutter(page.Blocks[i].Node)
                && Signature.Of(page.Blocks[i].Text, false) is { } line
            )
            {
                _found.Add(new(i, line, "names the author"));
            }
        }

        return _found.Count > 0;
    }

    /// <summary>How reports on radio and television end: "Ann Lee, Harbour Radio News.", "Ann Lee, Harbour News, Leeds."</summary>
    private static Signature? SignOff(string text)
    {
        var bare = text.Trim().TrimEnd('.');
        var pieces = bare.Split(", ");
        return
            pieces.Length is 2 or 3
            && Words.Count(bare) <= MostSignOffWords
            && Words.IsName(Words.Of(pieces[0]))
            && Words.Of(pieces[1]) is [_, .., "News" or "Radio" or "Television" or "TV"] station
            && station.All(Words.StartsUpper)
            && pieces.All(Words.StartsUpper)
            ? new(bare, bare, false)
            : null;
    }

    private bool IsOfArticle(PageNode node, int last) =>
        node.SelfAndAncestors()
            .FirstOrDefault(n =>
                n.Tag is "article" or "main"
                || (n.Hints & (Hints.Content | Hints.Clutter)) == Hints.Content
            )
            ?.Contains(page.Blocks[last].Node)
            is true;
}
