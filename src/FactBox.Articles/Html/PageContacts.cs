using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds how to reach the writer or editor where no note on the author says it.</summary>
internal sealed class PageContacts(PageTree page, Zones zones, Draft draft)
{
    /// <summary>Why an invitation to write is one.</summary>
    public const string Asks = "asks the reader to write, with an address";

    private const int MostBoxWords = 60;
    private const int MostLines = 4;
    private const int MostLineWords = 15;

    /// <summary>Marks the first of them, if none is known yet.</summary>
    /// <param name="start">The first paragraph of the body.</param>
    public void Mark(int start)
    {
        if (draft.Parts().All(p => p.Kind != PartKind.Contact) && !UnderHeading(start))
        {
            Invitation(start);
        }
    }

    /// <summary>Whether it is in the foot of the site, where the site's own address stands.</summary>
    public static bool IsOfSite(PageNode node)
    {
        var foot = node.SelfAndAncestors()
            .FirstOrDefault(n => n.Tag is "footer" || n["role"] is "contentinfo");
        return foot is not null
            && !foot.SelfAndAncestors().Any(n => n.Tag is "article" or "main" or "section");
    }

    /// <summary>"Media contact", and under it a name, an address, a number.</summary>
    private bool UnderHeading(int start)
    {
        for (var i = start + 1; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            var line = block.Text.Split('\n', 2, StringSplitOptions.TrimEntries);
            if (
                !ContactLine.IsHeading(line[0])
                || block.Node.IsInComments
                || zones.IsClutter(block.Node)
                || IsOfSite(block.Node)
            )
            {
                continue;
            }

            var to = line.Length > 1 ? i + 1 : EndOfBox(i);
            var text = string.Join(
                ' ',
                Enumerable
                    .Range(i, to - i)
                    .Select(k => k == i ? line.ElementAtOrDefault(1) ?? "" : page.Blocks[k].Text)
            );
            if (ContactLine.HasPlaceIn(text))
            {
                draft.Clear(i, to);
                draft[i] = new(
                    PartKind.Contact,
                    Words.OnOneLine(text),
                    Why: "under a heading that says so"
                );
                return true;
            }
        }

        return false;
    }

    // The element that heading and lines share, if it holds little else.
    private int EndOfBox(int heading)
    {
        var end = heading + 1;
        while (
            end < Math.Min(page.Blocks.Count, heading + 1 + MostLines)
            && page.Blocks[end].Words <= MostLineWords
            && PageHeadline.LevelOf(page.Blocks[end]) == 0
        )
        {
            end++;
        }

        var box = page.Blocks[heading].Box.Parent;
        return box is not null && zones.AllWords(box) <= MostBoxWords && box.EndBlock > heading + 1
            ? Math.Min(end, box.EndBlock)
            : end;
    }

    /// <summary>"If you have tips, write to us at …", in the midst of the body too.</summary>
    private void Invitation(int start)
    {
        for (var i = start; i < page.Blocks.Count; i++)
        {
            if (
                draft[i]
                    is {
                        Kind: PartKind.Body,
                        Paragraph: ParagraphKind.Body or ParagraphKind.ListItem
                    } part
                && ContactLine.IsInvitation(part.Text)
            )
            {
                draft[i] = new(PartKind.Contact, part.Text, Why: Asks);
                return;
            }
        }
    }
}
