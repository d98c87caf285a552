using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>A byline that was found.</summary>
/// <param name="Block">The block that it begins in.</param>
/// <param name="Line">What it says.</param>
/// <param name="Why">Why it was taken as that.</param>
internal sealed record FoundByline(int Block, Signature Line, string Why);

/// <summary>The lines that a byline may be in, and what they say together: "By", the name under it, the work under that.</summary>
internal static class BylineLines
{
    private const int MostWords = 30;
    private const int MostTitleWords = 7;
    private const int LongestBlock = 1000;

    /// <summary>The lines of an element, each with its block; the line that it stands in if that leads to it with "By".</summary>
    public static List<(int Block, string Text)> Of(PageTree page, PageNode node)
    {
        var text = page.TextOf(node);
        var block = page.Blocks[node.FirstBlock];
        if (
            node.EndBlock == node.FirstBlock + 1
            && block.Text.Length > text.Length
            && block.Text.Length <= LongestBlock
            && Around(block.Text, node.From.Char, text) is { } around
        )
        {
            return [.. around.Select(line => (node.FirstBlock, line))];
        }

        var lines = new List<(int, string)>();
        var above =
            node.From.Char > 0 || node.FirstBlock == 0 ? "" : page.Blocks[node.FirstBlock - 1].Text;
        if (Signature.LeadsToOther(above))
        {
            return [];
        }

        if (Signature.IsLead(above))
        {
            lines.Add((node.FirstBlock - 1, above));
        }

        for (var i = node.FirstBlock; i < node.EndBlock; i++)
        {
            var inside = node.EndBlock == node.FirstBlock + 1 ? text : page.Blocks[i].Text;
            lines.AddRange(inside.Split('\n').Select(line => (i, line.Trim())));
        }

        return lines;
    }

    /// <summary>The line around an element, or it and the line before, where "By" stands there.</summary>
    private static string[]? Around(string block, int from, string text)
    {
        var at = Math.Min(from, block.Length - 1);
        while (at < block.Length - 1 && char.IsWhiteSpace(block[at]))
        {
            at++;
        }

        var begin = at == 0 ? 0 : block.LastIndexOf('\n', at - 1) + 1;
        var end = block.IndexOf('\n', at);
        var line = block[begin..(end < 0 ? block.Length : end)];
        if (
            Words.Count(line) <= MostWords
            && Signature.Of(line, true) is { SaysBy: true } said
            && Words.Of(text).FirstOrDefault(w => w.Length > 2) is { } first
            && said.Name.Contains(first, StringComparison.OrdinalIgnoreCase)
        )
        {
            return [line];
        }

        if (Signature.LeadsToOther(block[begin..at]))
        {
            return [];
        }

        var before = block[..Math.Max(0, begin - 1)];
        before = before[(before.LastIndexOf('\n') + 1)..];
        return Signature.IsLead(before) ? [before, text] : null;
    }

    /// <summary>The bylines in lines that stand one under the other.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">The lines, each with its block.</param>
    /// <param name="isMarked">Whether the page marks them as the author's.</param>
    /// <param name="site">The name of the site, or null.</param>
    /// <param name="why">Why they are taken as bylines.</param>
    public static List<FoundByline> Read(
        PageTree page,
        IReadOnlyList<(int Block, string Text)> lines,
        bool isMarked,
        string? site,
        string why
    )
    {
        lines = [.. lines.SelectMany(l => Unjoined(l.Text, site).Select(text => (l.Block, text)))];
        var found = new List<FoundByline>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (block, text) = lines[i];
            if (Signature.IsLead(text) && i + 1 < lines.Count)
            {
                i++;
                text = $"{text.Trim(' ', ':')} {lines[i].Text}";
            }

            if (Words.Count(text) > MostWords || Line(text, isMarked, site) is not { } line)
            {
                continue;
            }

            // What they work as, in the line under the name.
            if (
                i + 1 < lines.Count
                && (IsWork(lines[i + 1].Text, site) || isMarked && IsTitle(page, lines[i + 1]))
            )
            {
                i++;
                line = line with { Text = $"{line.Text}\n{lines[i].Text}" };
            }

            found.Add(new(block, line, why));
            // A second writer in a line of their own, after "and".
            if (
                line.SaysBy
                && i + 1 < lines.Count
                && Second(lines, ref i) is { } second
                && Signature.Of(second.Text, true) is { SaysBy: false } other
            )
            {
                found.Add(new(second.Block, other with { SaysBy = true }, why));
            }
        }

        if (found.Exists(f => f.Line.SaysBy))
        {
            found.RemoveAll(f => !f.Line.SaysBy);
        }

        return found;
    }

    /// <summary>"By Ann LeeStaff Writer", where each is in an element of its own: a line for each.</summary>
    private static string[] Unjoined(string text, string? site)
    {
        for (var i = 1; i < text.Length && text.Length <= LongestBlock; i++)
        {
            if (
                char.IsUpper(text[i])
                && char.IsLower(text[i - 1])
                && IsWork(text[i..].Trim(), site)
                && Words.Of(text[..i]) is [_, .., { Length: > 2 } and not "Mac"]
            )
            {
                return [text[..i], text[i..].Trim()];
            }
        }

        return [text];
    }

    private static (int Block, string Text)? Second(
        IReadOnlyList<(int Block, string Text)> lines,
        ref int at
    )
    {
        var (block, text) = lines[at + 1];
        if (text.ToUpperInvariant() is "AND" or "&" or "," && at + 2 < lines.Count)
        {
            at += 2;
            return lines[at];
        }

        var length =
            text.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? 4
            : text.StartsWith("& ", StringComparison.Ordinal) ? 2
            : 0;
        at += length > 0 ? 1 : 0;
        return length > 0 ? (block, text[length..]) : null;
    }

    private static Signature? Line(string text, bool isMarked, string? site)
    {
        if (Signature.Of(text, isMarked) is { } line)
        {
            // The site's own name says only where one is.
            return line.SaysBy || !line.Name.Equals(site, StringComparison.OrdinalIgnoreCase)
                ? line
                : null;
        }

        return
            !isMarked
            && !Signature.NamesNobody(text)
            && CreditLine.Of(text) is { Kind: PartKind.Byline }
            ? new(text, text, false)
            : null;
    }

    /// <summary>Whether the line is a block that the page calls their title.</summary>
    private static bool IsTitle(PageTree page, (int Block, string Text) line) =>
        page.Blocks[line.Block] is { Words: <= MostTitleWords } block
        && block.Text.Length == line.Text.Length
        && (block.Node["class"] ?? block.Box["class"] ?? "") is var names
        && (
            names.Contains("title", StringComparison.OrdinalIgnoreCase)
            || names.Contains("position", StringComparison.OrdinalIgnoreCase)
            || names.Contains("role", StringComparison.OrdinalIgnoreCase)
        )
        && Words.StartsUpper(block.Text)
        && !Words.EndsASentence(block.Text);

    /// <summary>Whether the line says what somebody works as, or for whom: "Harbour Health News", "Special to the Post".</summary>
    private static bool IsWork(string text, string? site)
    {
        if (Signature.IsLead(text) || text.Length == 0)
        {
            return false;
        }

        if (CreditLine.IsJob(text))
        {
            return true;
        }

        var words = Words.Of(text);
        return words.Length <= 6
            && (
                text.StartsWith("special to ", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("for the ", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("of the ", StringComparison.OrdinalIgnoreCase)
                || (
                    words.All(Words.StartsUpper)
                    && words.Length >= 2
                    && (
                        site is not null
                            && text.StartsWith(site, StringComparison.OrdinalIgnoreCase)
                        || words[^1]
                            is "News"
                                or "Magazine"
                                or "Times"
                                or "Post"
                                or "Press"
                                or "Radio"
                                or "Service"
                    )
                )
            );
    }

    /// <summary>"Ann Lee Coast correspondent": with what the writer works as, after the name or in the next block of the same box.</summary>
    public static FoundByline WithJob(PageTree page, FoundByline found)
    {
        var text = page.Blocks[found.Block].Text;
        var at = text.IndexOf(found.Line.Text, StringComparison.Ordinal);
        if (at < 0)
        {
            return found;
        }

        var after = text[(at + found.Line.Text.Length)..];
        if (
            after.Length == 0
            && found.Block + 1 < page.Blocks.Count
            && page.Blocks[found.Block].Box.Parent?.Contains(page.Blocks[found.Block + 1].Node)
                is true
        )
        {
            after = " " + page.Blocks[found.Block + 1].Text;
        }

        return CreditLine.IsJob(after.Trim(' ', ',', '\n', '|'))
            ? found with
            {
                Line = found.Line with { Text = Words.OnOneLine(found.Line.Text + after) },
            }
            : found;
    }
}
