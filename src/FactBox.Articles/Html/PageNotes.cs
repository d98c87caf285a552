using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds what stands after the body: notes on the author, and how to reach the editor.</summary>
internal sealed class PageNotes(PageTree page, PageMetadata metadata, Draft draft)
{
    // How far after the body they may stand, and how many other lines may stand between.
    private const int AfterBody = 12;
    private const int MostBetween = 2;

    private const int FewestNoteWords = 6;
    private const int MostNoteWords = 150;

    /// <summary>Marks them.</summary>
    /// <param name="start">The first paragraph of the body, which is never a note.</param>
    public void Mark(int start)
    {
        string[] names =
        [
            .. metadata.Authors,
            .. draft.Parts().Where(p => p.Kind == PartKind.Byline).Select(p => p.Text),
        ];
        var last = draft.LastOfBody();
        for (var i = last + 1; i < Math.Min(page.Blocks.Count, last + 1 + AfterBody); i++)
        {
            if (draft[i] is null)
            {
                draft[i] = Note(i, names, false);
            }
        }

        var between = 0;
        for (var i = last; i > start && between <= MostBetween; i--)
        {
            if (draft[i] is not { Kind: PartKind.Body } part)
            {
                continue;
            }

            if (
                part.Paragraph is ParagraphKind.Body or ParagraphKind.Quote
                && Note(i, names, true) is { } note
            )
            {
                draft[i] = note;
            }
            else
            {
                between++;
            }
        }
    }

    private ArticlePart? Note(int at, string[] names, bool isOfBody)
    {
        var block = page.Blocks[at];
        var text = string.Join(' ', Words.Of(block.Text));
        if (block.LinkDensity > 0.8 && !text.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        if (IsMarked(block) && block.Words is >= FewestNoteWords and <= MostNoteWords)
        {
            return new(PartKind.AuthorNote, text, Why: "marked as a note on the author");
        }

        if (
            NoteLine.Contact(
                text,
                isOfBody && at > 0 && Words.EndsASentence(page.Blocks[at - 1].Text)
            ) is
            { } contact
        )
        {
            return new(PartKind.Contact, text, Why: contact);
        }

        return NoteLine.AuthorNote(text, names) is { } why
            ? new(PartKind.AuthorNote, text, Why: why)
            : null;
    }

    private static bool IsMarked(PageBlock block) =>
        block
            .Node.SelfAndAncestors()
            .TakeWhile(n => n.Tag is not ("article" or "main") && n.Parent is not null)
            .Take(5)
            .Any(n =>
                (n.Hints & (Hints.Bio | Hints.Comments)) == Hints.Bio
                || (
                    (n.Hints & (Hints.Byline | Hints.Comments)) == Hints.Byline
                    && Words.EndsASentence(block.Text)
                    && block.Words >= FewestNoteWords
                )
            );
}
