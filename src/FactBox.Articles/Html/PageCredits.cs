using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds the credits: whose a picture is, or which agency's the text.</summary>
internal sealed class PageCredits(PageTree page, Draft draft)
{
    private const int MostWords = 25;

    /// <summary>Marks the credits between two blocks.</summary>
    public void Mark(int from, int to)
    {
        ByMarkup(from, to);
        ByWording(from, to);
    }

    private void ByMarkup(int from, int to)
    {
        PageNode? inside = null;
        foreach (var node in page.Nodes)
        {
            if (
                node.FirstBlock < from
                || node.FirstBlock >= to
                || node.EndBlock <= node.FirstBlock
                || inside?.Contains(node) is true
                || !IsMarked(node)
            )
            {
                continue;
            }

            var text = string.Join(' ', Words.Of(page.TextOf(node)));
            if (text.Length > 1 && Words.Count(text) <= MostWords && Words.HasLetter(text))
            {
                inside = node;
                Put(node.FirstBlock, text, "marked as a credit");
            }
        }
    }

    // "Source" and the like stand over many things; at a picture they say whose it is.
    private static bool IsMarked(PageNode node)
    {
        if ((node.Hints & Hints.Credit) == 0 && node["itemprop"] is not "copyrightHolder")
        {
            return false;
        }

        var names = node["class"] ?? "";
        return names.Contains("credit", StringComparison.OrdinalIgnoreCase)
            || node["itemprop"] is "copyrightHolder"
            || node.SelfAndAncestors()
                .Take(6)
                .Any(n => n.Tag is "figure" or "figcaption" || (n.Hints & Hints.Caption) != 0);
    }

    private void ByWording(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (draft[i] is not { Kind: PartKind.Body } part)
            {
                continue;
            }

            if (
                CreditLine.Of(part.Text) is
                { Kind: PartKind.Credit, Why: not "a date alone" } credit
            )
            {
                draft[i] = null;
                draft.Add(i, new(PartKind.Credit, part.Text, Why: credit.Why));
            }
            else if (part.Paragraph == ParagraphKind.Caption)
            {
                SplitCaption(i, part);
            }
        }
    }

    /// <summary>"The old mill at dusk. Photo: Ann Lee": the credit is the caption's end.</summary>
    private void SplitCaption(int block, ArticlePart caption)
    {
        var text = caption.Text;
        var at = Math.Max(
            text.LastIndexOf(". ", StringComparison.Ordinal) + 1,
            text.LastIndexOf('(')
        );
        if (at <= 0)
        {
            return;
        }

        var end = text[at..].Trim();
        if (
            CreditLine.Of(end.TrimEnd('.')) is
            { Kind: PartKind.Credit, Why: not "a date alone" } credit
        )
        {
            draft[block] = caption with { Text = text[..at].Trim() };
            draft.Add(block, new(PartKind.Credit, end, Why: credit.Why));
        }
    }

    private void Put(int block, string credit, string why)
    {
        if (draft[block] is { } part)
        {
            var at = part.Text.LastIndexOf(credit, StringComparison.Ordinal);
            var rest =
                at < 0 ? part.Text : (part.Text[..at] + part.Text[(at + credit.Length)..]).Trim();
            draft[block] = rest.Any(char.IsLetterOrDigit) ? part with { Text = rest } : null;
        }

        draft.Add(block, new(PartKind.Credit, credit, Why: why));
    }
}
