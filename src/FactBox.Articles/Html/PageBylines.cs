using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds who wrote the article, where the page shows it.</summary>
internal sealed partial class PageBylines(
    PageTree page,
    Zones zones,
    PageMetadata metadata,
    Draft draft
)
{
    // How far above the headline, below it and below the body a byline may stand.
    private const int Above = 4;
    private const int Below = 60;
    private const int AfterStart = 3;
    private const int AfterBody = 6;
    private const int Facts = 20;
    private const int MostNames = 24;

    private const int MostWords = 30;
    private const int MostBlocks = 8;
    private const int MostLinkedWords = 5;
    private const int LongestRest = 60;
    private const int FewestWordsAfterColon = 10;
    private const int MostSignOffWords = 10;

    private readonly List<FoundByline> _found = [];
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
            || ByGivenName(from, front)
            || Among(front, start + AfterStart, false)
            || InBody(start)
            || AtEnd(start);
        foreach (var found in _found)
        {
            Put(found);
        }
    }

    /// <summary>Those that markup or wording tells, between two blocks.</summary>
    private bool Among(int from, int to, bool inClutter)
    {
        ByMarkup(from, to, inClutter);
        // So many are a list of people that the page is about.
        if (_found.Count >= MostNames)
        {
            _found.Clear();
        }

        if (!inClutter)
        {
            ByWording(from, to);
        }

        // Where one line says "By", a name without it beside it is something else.
        if (_found.Exists(f => f.Line.SaysBy))
        {
            _found.RemoveAll(f => !f.Line.SaysBy);
        }
        else if (_found.Count > 0 && !_found.Exists(IsKnown))
        {
            // Marked is somebody whom the page's metadata does not know; perhaps the one whom they know stands here, too.
            var marked = _found.ToList();
            _found.Clear();
            if (!ByName(from, to))
            {
                _found.AddRange(marked);
            }
        }

        return _found.Count > 0;
    }

    private bool IsKnown(FoundByline found) =>
        metadata.Authors.Any(a => found.Line.Name.Contains(a, StringComparison.OrdinalIgnoreCase));

    private void ByMarkup(int from, int to, bool inClutter)
    {
        PageNode? inside = null;
        foreach (var node in page.Nodes.TakeWhile(_ => _found.Count < MostNames))
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
                || node.EndBlock - node.FirstBlock > MostBlocks
                || Words.Count(page.TextOf(node)) > MostWords
            )
            {
                continue;
            }

            var lines = BylineLines.Of(page, node);
            var found = BylineLines.Read(
                page,
                lines,
                true,
                metadata.SiteName,
                "marked as the author's name"
            );
            // The further lines of an author's box say where they are, or what else they do.
            if (found.Count > 1 && !found[0].Line.SaysBy && !IsList(node))
            {
                found.RemoveRange(1, found.Count - 1);
            }

            inside = found.Count > 0 ? node : inside;
            found.ForEach(Take);
        }
    }

    // The author of a picture is its credit.
    private static bool IsMarked(PageNode node) =>
        (
            node["rel"] is "author"
            || node["itemprop"] is { } property
                && Words.Of(property).Any(p => p is "author" or "creator")
            || (node["property"] ?? node["rel"])
                is "schema:author"
                    or "author"
                    or "dc:creator"
                    or "dcterms:creator"
            || (
                (node.Hints & (Hints.Byline | Hints.Comments)) == Hints.Byline
                && (node.Hints & Hints.Bio) == Hints.None
            )
            || (node.Tag is "a" && node["href"] is { } link && WriterLink.Leads(link))
        ) && !PageCaptions.IsIn(node);

    private static bool IsList(PageNode node) =>
        node.Tag is "ul" or "ol" || node.Parent is { Tag: "li" };

    private void ByWording(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, page.Blocks.Count); i++)
        {
            var block = page.Blocks[i];
            if (
                zones.IsClutter(block.Node)
                || i == _headline
                || PageAnatomy.KindOf(block) == ParagraphKind.Caption
                || PageCaptions.IsIn(block.Node)
                || draft[i] is { Kind: not PartKind.Body }
                || _found.Exists(f => f.Block == i)
            )
            {
                continue;
            }

            // A link after "by" is to the writer, whatever they call themselves.
            if (
                block is { Words: <= MostLinkedWords, LinkDensity: > 0.5 }
                && Signature.Of(block.Text, true) is { SaysBy: true } line
            )
            {
                Take(new(i, line, "\"by\" and a link"));
                continue;
            }

            var lines = block.Text.Split('\n').Select(l => (i, l.Trim())).ToList();
            if (i + 1 < page.Blocks.Count && Signature.IsLead(lines[^1].Item2))
            {
                lines.Add((i + 1, page.Blocks[i + 1].Text.Split('\n')[0]));
            }

            BylineLines
                .Read(page, lines, false, metadata.SiteName, "says who it is by")
                .ForEach(Take);
        }
    }

    /// <summary>Takes it where the same name has not been taken; into the one before where they stand in one line.</summary>
    private void Take(FoundByline found)
    {
        if (_found.Exists(f => IsSame(f.Line.Name, found.Line.Name)))
        {
            return;
        }

        if (_found.Count > 0 && _found[^1] is var last && last.Block == found.Block)
        {
            var text = page.Blocks[found.Block].Text;
            var first = text.IndexOf(last.Line.Text, StringComparison.Ordinal);
            var second =
                first < 0
                    ? -1
                    : text.IndexOf(
                        found.Line.Text,
                        first + last.Line.Text.Length,
                        StringComparison.Ordinal
                    );
            if (
                second > 0
                && text[(first + last.Line.Text.Length)..second].Trim()
                    is ","
                        or "&"
                        or "and"
                        or ", and"
            )
            {
                var whole = text[first..(second + found.Line.Text.Length)];
                _found[^1] = last with { Line = last.Line with { Text = whole, Name = whole } };
                return;
            }
        }

        _found.Add(found);
    }

    private bool ByName(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, page.Blocks.Count); i++)
        {
            var block = page.Blocks[i];
            var author = metadata.Authors.FirstOrDefault(a =>
                block.Words <= MostWords
                && block.Text.Contains(a, StringComparison.OrdinalIgnoreCase)
                && !a.Equals(metadata.SiteName, StringComparison.OrdinalIgnoreCase)
            );
            if (author is not null && i != _headline && draft[i] is not { Kind: not PartKind.Body })
            {
                var line =
                    block
                        .Text.Split('\n')
                        .Select(l => Signature.Of(l, true))
                        .FirstOrDefault(l =>
                            l?.Name.Contains(author, StringComparison.OrdinalIgnoreCase) is true
                        )
                    ?? new(author, author, false);
                _found.Add(new(i, line, "the author by the page's metadata"));
                return true;
            }
        }

        return false;
    }

    /// <summary>A line between headline and body that nothing marks, but that begins with a person's name.</summary>
    private bool ByGivenName(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, page.Blocks.Count); i++)
        {
            var block = page.Blocks[i];
            if (
                block.Words <= MostSignOffWords
                && PageHeadline.LevelOf(block) == 0
                && !zones.IsClutter(block.Node)
                && !PageCaptions.IsIn(block.Node)
                && draft[i] is not { Kind: not PartKind.Body }
                && Signature.OfPerson(block.Text.Split('\n')[0]) is { } line
            )
            {
                _found.Add(new(i, line, "a person's name between headline and body"));
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
            _found.Add(new(start, new("By " + name, name, true), "begins the first paragraph"));
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
                _found.Add(new(i, line, "begins with \"by\" and a name"));
                return true;
            }
        }

        return false;
    }

    private void Put(FoundByline found)
    {
        found = BylineLines.WithJob(page, found);
        // What is much more than the byline stays: "By Ann Lee: The ferry left the harbour at seven."
        if (
            draft[found.Block] is { Kind: PartKind.Body } part
            && part.Text.Length <= found.Line.Text.Length + LongestRest
        )
        {
            draft[found.Block] = null;
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
}
