using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds who wrote the article, where the page shows it.</summary>
internal sealed class PageBylines(PageTree page, Zones zones, PageMetadata metadata, Draft draft)
{
    // How far above the headline, below it and below the body a byline may stand.
    private const int Above = 4;
    private const int Below = 30;
    private const int AfterBody = 6;

    private const int MostWords = 30;
    private const int MostBlocks = 8;
    private const int MostLinkedWords = 5;
    private const int LongestRest = 60;
    private const int FewestWordsAfterColon = 10;

    private readonly List<Found> _found = [];
    private int _headline = -1;

    /// <summary>Marks the bylines.</summary>
    /// <param name="headline">The block of the headline, or -1.</param>
    /// <param name="start">The first paragraph of the body.</param>
    public void Mark(int headline, int start)
    {
        _headline = headline;
        var from = headline < 0 ? Math.Max(0, start - Above) : headline + 1;
        var front = Math.Min(Math.Max(start, from), from + Below);
        // Above the headline there are also the writers of other stories.
        _ =
            Among(from, front, false)
            || Among(Math.Max(0, from - 1 - Above), from - 1, false)
            || Among(from, front, true)
            || ByName(from, front)
            || Among(front, start + 3, false)
            || InBody(start)
            || AtEnd();
        foreach (var found in _found)
        {
            Put(found);
        }
    }

    /// <summary>Those that markup or wording tells, between two blocks.</summary>
    private bool Among(int from, int to, bool inClutter)
    {
        ByMarkup(from, to, inClutter);
        if (!inClutter)
        {
            ByWording(from, to);
        }

        // Where one line says "By", a name without it beside it is something else.
        if (_found.Exists(f => f.Line.SaysBy))
        {
            _found.RemoveAll(f => !f.Line.SaysBy);
        }

        return _found.Count > 0;
    }

    private void ByMarkup(int from, int to, bool inClutter)
    {
        PageNode? inside = null;
        foreach (var node in page.Nodes)
        {
            if (
                node.FirstBlock < from
                || node.FirstBlock >= to
                || node.EndBlock <= node.FirstBlock
                || node.FirstBlock == _headline
                || inside?.Contains(node) is true
                || !IsMarked(node)
                || zones.IsClutter(node) != inClutter
                || PageAnatomy.KindOf(page.Blocks[node.FirstBlock]) == ParagraphKind.Caption
            )
            {
                continue;
            }

            var text = page.TextOf(node);
            if (
                Words.Count(text) <= MostWords
                && node.EndBlock - node.FirstBlock <= MostBlocks
                && Take(LinesOf(node, text), "marked as the author's name", node)
            )
            {
                inside = node;
            }
        }
    }

    private static bool IsMarked(PageNode node) =>
        node["rel"] is "author"
        || node["itemprop"] is { } property
            && Words.Of(property).Any(p => p is "author" or "creator")
        || (
            (node.Hints & (Hints.Byline | Hints.Comments)) == Hints.Byline
            && (node.Hints & Hints.Bio) == Hints.None
        );

    /// <summary>The lines of a marked element, each with its block; one that it stands in as a whole if that says "By".</summary>
    private List<(int Block, string Text)> LinesOf(PageNode node, string text)
    {
        var block = page.Blocks[node.FirstBlock];
        if (node.EndBlock == node.FirstBlock + 1 && block.Text.Length > text.Length)
        {
            var at = Math.Min(node.From.Char, block.Text.Length - 1);
            while (char.IsWhiteSpace(block.Text[at]))
            {
                at++;
            }

            var begin = at == 0 ? 0 : block.Text.LastIndexOf('\n', at - 1) + 1;
            var end = block.Text.IndexOf('\n', at);
            var line = block.Text[begin..(end < 0 ? block.Text.Length : end)];
            if (
                Words.Count(line) <= MostWords
                && Signature.Of(line, true) is { SaysBy: true } said
                && said.Name.Contains(FirstWord(text), StringComparison.OrdinalIgnoreCase)
            )
            {
                return [(node.FirstBlock, line)];
            }

            var before = block.Text[..Math.Max(0, begin - 1)];
            before = before[(before.LastIndexOf('\n') + 1)..];
            if (Signature.IsLead(before))
            {
                return [(node.FirstBlock, before), (node.FirstBlock, text)];
            }
        }

        var lines = new List<(int, string)>();
        if (
            node.From.Char == 0
            && node.FirstBlock > 0
            && Signature.IsLead(page.Blocks[node.FirstBlock - 1].Text)
        )
        {
            lines.Add((node.FirstBlock - 1, page.Blocks[node.FirstBlock - 1].Text));
        }

        // A line for each block, more where they are broken.
        var i = node.FirstBlock;
        var breaks = 0;
        foreach (var line in text.Split('\n'))
        {
            lines.Add((Math.Min(i, node.EndBlock - 1), line.Trim()));
            var here = page.Blocks[Math.Min(i, page.Blocks.Count - 1)].Text.Count(c => c == '\n');
            if (breaks++ >= here)
            {
                (i, breaks) = (i + 1, 0);
            }
        }

        return lines;
    }

    private static string FirstWord(string text) =>
        Words.Of(text).FirstOrDefault(w => w.Length > 2) ?? text;

    private void ByWording(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, page.Blocks.Count); i++)
        {
            var block = page.Blocks[i];
            if (
                zones.IsClutter(block.Node)
                || i == _headline
                || PageAnatomy.KindOf(block) == ParagraphKind.Caption
                || draft[i] is { Kind: not PartKind.Body }
                || _found.Exists(f => f.Block == i)
            )
            {
                continue;
            }

            var lines = block.Text.Split('\n').Select(l => (i, l.Trim())).ToList();
            if (i + 1 < page.Blocks.Count && Signature.IsLead(lines[^1].Item2))
            {
                lines.Add((i + 1, page.Blocks[i + 1].Text.Split('\n')[0]));
            }

            // A link after "by" is to the writer, whatever they call themselves.
            if (
                block is { Words: <= MostLinkedWords, LinkDensity: > 0.5 }
                && Signature.Of(block.Text, true) is { SaysBy: true } line
            )
            {
                _found.Add(new(i, line, "\"by\" and a link", block.Text));
                continue;
            }

            _ = Take(lines, "begins with \"by\" or names a writer's work", null);
        }
    }

    /// <summary>Takes what the lines say; whether they say anything.</summary>
    private bool Take(List<(int Block, string Text)> lines, string why, PageNode? node)
    {
        var found = new List<Found>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (block, text) = lines[i];
            if (Signature.IsLead(text) && i + 1 < lines.Count)
            {
                i++;
                text = $"{text.Trim(' ', ':')} {lines[i].Text}";
            }

            if (Words.Count(text) > MostWords || Line(text, node is not null) is not { } line)
            {
                continue;
            }

            // What they work as, in the line under the name.
            if (
                i + 1 < lines.Count
                && !Signature.IsLead(lines[i + 1].Text)
                && (CreditLine.IsJob(lines[i + 1].Text) || IsHouse(lines[i + 1].Text))
            )
            {
                i++;
                line = line with { Text = $"{line.Text}\n{lines[i].Text}" };
            }

            found.Add(new(block, line, why, text));
        }

        if (found.Exists(f => f.Line.SaysBy))
        {
            found.RemoveAll(f => !f.Line.SaysBy);
        }
        else if (!IsList(node))
        {
            // The further lines of an author's box say where they are, or what else they do.
            found = [.. found.Take(1)];
        }

        foreach (var one in found)
        {
            if (!_found.Exists(f => IsSame(f.Line.Name, one.Line.Name)))
            {
                _found.Add(one);
            }
        }

        return found.Count > 0;
    }

    /// <summary>What a line says, with the author by the page's metadata in it rather than anything else.</summary>
    private Signature? Line(string text, bool isMarked)
    {
        if (Signature.Of(text, isMarked) is { } line)
        {
            // The site's own name says only where one is.
            return
                line.SaysBy
                || !line.Name.Equals(metadata.SiteName, StringComparison.OrdinalIgnoreCase)
                ? line
                : null;
        }

        return !isMarked && CreditLine.Of(text) is { Kind: PartKind.Byline }
            ? new(text, text, false)
            : null;
    }

    /// <summary>Whether the line is the name of the site or of another house: "Harbour Health News".</summary>
    private bool IsHouse(string text) =>
        Words.Of(text) is { Length: >= 2 and <= 5 } words
        && words.All(Words.StartsUpper)
        && (
            (
                metadata.SiteName is { } site
                && text.StartsWith(site, StringComparison.OrdinalIgnoreCase)
            )
            || words[^1]
                is "News"
                    or "Magazine"
                    or "Times"
                    or "Post"
                    or "Press"
                    or "Radio"
                    or "Service"
        );

    private static bool IsList(PageNode? node) =>
        node is { Tag: "ul" or "ol" } || node?.Parent is { Tag: "li" };

    private bool ByName(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var block = page.Blocks[i];
            var author = metadata.Authors.FirstOrDefault(a =>
                block.Words <= MostWords
                && block.Text.Contains(a, StringComparison.OrdinalIgnoreCase)
                && !a.Equals(metadata.SiteName, StringComparison.OrdinalIgnoreCase)
            );
            if (author is not null && draft[i] is not { Kind: not PartKind.Body })
            {
                var line =
                    block
                        .Text.Split('\n')
                        .Select(l => Signature.Of(l, true))
                        .FirstOrDefault(l =>
                            l?.Name.Contains(author, StringComparison.OrdinalIgnoreCase) is true
                        )
                    ?? new(author, author, false);
                _found.Add(new(i, line, "the author by the page's metadata", block.Text));
                return true;
            }
        }

        return false;
    }

    /// <summary>"By Ann Lee: The ferry left"; or a line in the middle of the article, where it has several pieces.</summary>
    private bool InBody(int start)
    {
        var first = page.Blocks[start].Text;
        var colon = first.IndexOf(": ", StringComparison.Ordinal);
        if (
            colon > 0
            && first.StartsWith("By ", StringComparison.Ordinal)
            && Words.IsName(Words.Of(first[3..colon]))
            && Words.Count(first[colon..]) > FewestWordsAfterColon
        )
        {
            var name = first[3..colon];
            _found.Add(
                new(
                    start,
                    new("By " + name, name, true),
                    "begins the first paragraph",
                    first[..(colon + 1)]
                )
            );
            return true;
        }

        for (var i = start; i <= draft.LastOfBody(); i++)
        {
            var block = page.Blocks[i];
            if (
                draft[i] is { Kind: PartKind.Body }
                && block.Words <= MostWords
                && Signature.Of(block.Text, false) is { SaysBy: true } line
                && Words.Of(line.Name) is [{ } one, { } two, ..]
                && Words.IsName([one, two])
            )
            {
                _found.Add(new(i, line, "begins with \"by\" and a name", block.Text));
                return true;
            }
        }

        return false;
    }

    private bool AtEnd()
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
                _found.Add(new(i, new(name, name, false), "a name signed under the body", text));
                return true;
            }
        }

        var (from, to) = (Math.Max(0, last - 2), Math.Min(page.Blocks.Count, last + AfterBody));
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

        return _found.Count > 0;
    }

    private bool IsOfArticle(PageNode node, int last) =>
        node.SelfAndAncestors()
            .FirstOrDefault(n =>
                n.Tag is "article" or "main"
                || (n.Hints & (Hints.Content | Hints.Clutter)) == Hints.Content
            )
            ?.Contains(page.Blocks[last].Node)
            is true;

    private void Put(Found found)
    {
        if (draft[found.Block] is { Kind: PartKind.Body } part)
        {
            // What is more than the byline stays: "By Ann Lee: The ferry left the harbour at seven."
            var rest = part.Text.Length - found.Whole.Length;
            draft[found.Block] = rest > LongestRest ? part : null;
        }

        // A news agency is whose the text is; who wrote it is not said.
        var isAgency =
            !found.Line.SaysBy && CreditLine.Of(found.Line.Name) is { Kind: PartKind.Credit };
        draft.Add(
            found.Block,
            new(isAgency ? PartKind.Credit : PartKind.Byline, found.Line.Text, Why: found.Why)
        );
    }

    private static bool IsSame(string a, string b) =>
        string.Concat(a.Where(char.IsLetter))
            .Equals(string.Concat(b.Where(char.IsLetter)), StringComparison.OrdinalIgnoreCase);

    private sealed record Found(int Block, Signature Line, string Why, string Whole);
}
