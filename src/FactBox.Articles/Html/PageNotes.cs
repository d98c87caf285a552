using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds notes on the author, and how to reach the writer or editor: after the body, in a box, by the byline.</summary>
internal sealed class PageNotes(PageTree page, Zones zones, PageMetadata metadata, Draft draft)
{
    // How far after the body they may stand, and how many other lines may stand between.
    private const int AfterBody = 12;
    private const int MostBetween = 2;

    private const int FewestNoteWords = 6;
    private const int MostNoteWords = 200;

    // How far under "About the author" the note may stand, and how many words such a heading has.
    private const int UnderHeading = 3;
    private const int MostHeadingWords = 5;

    private const int ShortestStart = 30;
    private const int MostScrapWords = 9;
    private const int MostAboveNote = 5;

    private const string InBox = "in a box on the author";

    private readonly HashSet<string> _said = new(StringComparer.OrdinalIgnoreCase);
    private string[] _names = [];
    private int _start;

    /// <summary>Marks them.</summary>
    /// <param name="headline">The block of the headline, or -1.</param>
    /// <param name="start">The first paragraph of the body, which is never a note.</param>
    public void Mark(int headline, int start)
    {
        (_names, _start) = (draft.Writers(metadata), start);
        var boxes = new AuthorBoxes(page, zones, _names, start);
        var last = draft.LastOfBody();
        Front(headline, start);
        AtStart(start);
        for (var i = last + 1; i < Math.Min(page.Blocks.Count, last + 1 + AfterBody); i++)
        {
            if (draft[i] is null && !PageContacts.IsOfSite(page.Blocks[i].Node))
            {
                Put(i, Note(i, false, boxes));
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
                && Note(i, true, boxes) is { Count: > 0 } note
            )
            {
                Put(i, note);
            }
            else
            {
                between++;
            }
        }

        Boxes(headline, start, boxes);
        new PageContacts(page, zones, draft).Mark(start);
        DropScraps(start);
    }

    /// <summary>Between headline and body: the writer's address, and where the article appeared first.</summary>
    private void Front(int headline, int start)
    {
        for (var i = headline + 1; i < start; i++)
        {
            var block = page.Blocks[i];
            if (
                draft[i] is { Kind: not PartKind.Body }
                || block.Words > MostNoteWords
                || PageCaptions.IsIn(block.Node)
            )
            {
                continue;
            }

            var text = Words.OnOneLine(block.Text);
            if (NoteLine.SaysWhereItAppeared(text))
            {
                Put(i, [new(PartKind.AuthorNote, text, Why: "says where it appeared first")]);
            }
            else if (ContactLine.InFront(text) is { } contact)
            {
                Put(i, [new(PartKind.Contact, contact, Why: "an address or handle by the byline")]);
                return;
            }
            else if (ContactLine.IsInvitation(text))
            {
                Put(i, [new(PartKind.Contact, text, Why: PageContacts.Asks)]);
                return;
            }
        }
    }

    /// <summary>Where the page has them at the very place of the first paragraph.</summary>
    private void AtStart(int start)
    {
        if (page.Blocks[start].Words > MostNoteWords)
        {
            return;
        }

        var text = Words.OnOneLine(page.Blocks[start].Text);
        if (NoteLine.SaysHowItWasMade(text, _names))
        {
            Put(start, [new(PartKind.AuthorNote, text, Why: "says how the writer worked on it")]);
        }
        else if (ContactLine.Why(text, false) is { } why && ContactLine.IsPlain(text, _names))
        {
            Put(start, [new(PartKind.Contact, text, Why: why)]);
        }
    }

    /// <summary>Names, jobs and buttons about the note on the author are no body.</summary>
    private void DropScraps(int start)
    {
        var note = ((start + draft.LastOfBody()) / 2) + 1;
        while (note < draft.Count && draft[note] is not { Kind: PartKind.AuthorNote })
        {
            note++;
        }

        var from = note < draft.Count ? Math.Max(start + 1, note - MostAboveNote) : note;
        for (var i = from; i < draft.Count; i++)
        {
            if (IsScrap(i) && (i > note || IsOnWriter(page.Blocks[i].Text)))
            {
                draft[i] = null;
            }
        }
    }

    private bool IsScrap(int at) =>
        draft[at] is { Kind: PartKind.Body } part
        && part.Paragraph != ParagraphKind.Caption
        && Words.Count(part.Text) <= MostScrapWords
        && !Words.EndsASentence(part.Text);

    private bool IsOnWriter(string text) =>
        _names.Any(n => text.StartsWith(n, StringComparison.OrdinalIgnoreCase))
        || NoteLine.IsHeading(text)
        || CreditLine.IsJob(text.Split('|')[0].Trim());

    /// <summary>Boxes on the author, wherever the page has them: each text once.</summary>
    private void Boxes(int headline, int start, AuthorBoxes boxes)
    {
        for (var i = headline + 1; i < page.Blocks.Count; i++)
        {
            if (
                draft[i] is not (null or { Kind: PartKind.Body })
                || draft.HasAfter(i)
                || i == start && !NoteLine.IsEditorsNote(page.Blocks[i].Text)
            )
            {
                continue;
            }

            if (i != start && (boxes.Holds(page.Blocks[i]) || IsHeaded(i, boxes) || GoesOn(i)))
            {
                Put(i, Parted(Words.OnOneLine(page.Blocks[i].Text), InBox));
            }
            else if (Introduces(i, start))
            {
                Put(
                    i,
                    Parted(Words.OnOneLine(page.Blocks[i].Text), "says who the named writer is")
                );
            }
        }
    }

    private List<ArticlePart> Note(int at, bool isOfBody, AuthorBoxes boxes)
    {
        var block = page.Blocks[at];
        var text = Words.OnOneLine(block.Text);
        if (
            (block.LinkDensity > 0.8 && !text.Contains('@', StringComparison.Ordinal))
            || (!isOfBody && block.Node.IsInComments)
        )
        {
            return [];
        }

        if (
            ContactLine.Why(
                text,
                isOfBody && at > 0 && Words.EndsASentence(page.Blocks[at - 1].Text)
            ) is
            { } contact
        )
        {
            var (who, _) = ContactLine.Split(text, _names);
            return NoteLine.AuthorNote(who, _names) is { } whose
                ? Parted(text, whose)
                : [new(PartKind.Contact, text, Why: contact)];
        }

        if (IsHeading(block))
        {
            return [];
        }

        if (
            block.Words is >= FewestNoteWords and <= MostNoteWords
            && (
                (AuthorBoxes.IsMarked(block) && boxes.NamesWriter(block))
                || (
                    !isOfBody
                    && !draft.HasAfter(at)
                    && AuthorBoxes.IsRole(block)
                    && boxes.NamesWriter(block)
                )
                || (HeadingOver(at) is not null && SaysWho(text))
            )
        )
        {
            return Parted(text, InBox);
        }

        // The last paragraph in italics is where editors say who wrote it.
        if (
            (!isOfBody || block.IsEmphasised)
            && (
                NoteLine.SaysWhatTheFirstNamedDoes(text, _names)
                || NoteLine.SaysLaterWhereItAppeared(text)
            )
        )
        {
            return Parted(
                text,
                "says what the writer does, by the first name, or where it appeared"
            );
        }

        return NoteLine.AuthorNote(text, _names) is { } why ? Parted(text, why)
            : !isOfBody || block.Words <= MostHeadingWords * 4 ? ContactOnly(text)
            : [];
    }

    private List<ArticlePart> ContactOnly(string text) =>
        ContactLine.IsPlain(text, _names)
        && ContactLine.Split(text, _names) is { Note: "", Contact: { Length: > 0 } contact }
            ? [new(PartKind.Contact, contact, Why: "an address or handle after the body")]
            : [];

    /// <summary>The note without "View all posts by …", and what it says on how to reach the writer apart.</summary>
    private List<ArticlePart> Parted(string text, string why)
    {
        // A date may stand in the author's box, too.
        if (NoteLine.IsDate(text))
        {
            return [];
        }

        var (note, contact) = ContactLine.Split(NoteLine.WithoutPointer(text), _names);
        var parts = new List<ArticlePart>();
        if (note.Length > 0)
        {
            parts.Add(new(PartKind.AuthorNote, note, Why: why));
        }

        if (contact.Length > 0)
        {
            parts.Add(new(PartKind.Contact, contact, Why: "says how to reach the writer"));
        }

        return parts;
    }

    private void Put(int at, List<ArticlePart> parts)
    {
        var news = parts.FindAll(IsNew);
        if (parts.Count == 0)
        {
            return;
        }

        draft[at] = news.Count > 0 ? news[0] : null;
        foreach (var more in news.Skip(1))
        {
            draft.Add(at, more);
        }

        if (news.Exists(p => p.Kind == PartKind.AuthorNote) && HeadingOver(at) is { } heading)
        {
            draft.Clear(heading, at);
        }
    }

    /// <summary>
    /// "Ann Lee covers harbours." where Ann Lee wrote it: nobody writes so of themselves in an article, but for its end, an
    /// editor's note over it, or a box beside it.
    /// </summary>
    private bool Introduces(int at, int start)
    {
        var block = page.Blocks[at];
        return block.Words is >= FewestNoteWords and <= MostNoteWords
            && block.LinkDensity < 0.5
            && (
                draft[at] is null
                || NoteLine.IsEditorsNote(block.Text)
                || at > (start + draft.LastOfBody()) / 2
            )
            && PageHeadline.LevelOf(block) == 0
            && (
                NoteLine.SaysWhatTheWriterDoes(Words.OnOneLine(block.Text), _names)
                || NoteLine.IntroducesOneself(block.Text, metadata.Authors)
                || (draft[at] is null && NoteLine.KeepsTheSite(block.Text))
            )
            && !block.Node.IsInComments;
    }

    // A page may say it twice, and shorter in one place than in the other.
    private bool IsNew(ArticlePart part) =>
        !_said.Any(s =>
            s.Contains(part.Text, StringComparison.OrdinalIgnoreCase)
            || (
                s.Length > ShortestStart
                && part.Text.StartsWith(
                    s.TrimEnd('.', '…', ' '),
                    StringComparison.OrdinalIgnoreCase
                )
            )
        ) && _said.Add(part.Text);

    private bool IsHeaded(int at, AuthorBoxes boxes) =>
        page.Blocks[at].Words is >= FewestNoteWords and <= MostNoteWords
        && page.Blocks[at].LinkDensity < 0.5
        && HeadingOver(at) is not null
        && !page.Blocks[at].Node.IsInComments
        && SaysWho(page.Blocks[at].Text)
        && (_names.Length == 0 || boxes.NamesWriter(page.Blocks[at]));

    /// <summary>The next paragraph of a note, beside the one before.</summary>
    private bool GoesOn(int at) =>
        at > 0
        && draft[at] is null
        && draft[at - 1] is { Kind: PartKind.AuthorNote, Why: InBox }
        && page.Blocks[at].Box is { Tag: "p" } box
        && page.Blocks[at - 1].Box is { Tag: "p" } before
        && before.Parent == box.Parent
        && page.Blocks[at].Words is >= FewestNoteWords and <= MostNoteWords
        && page.Blocks[at].LinkDensity < 0.5
        && Words.EndsASentence(page.Blocks[at].Text)
        && !box.IsInComments;

    // Where somebody works stands under "Author information", too, with a postcode.
    private bool SaysWho(string text) =>
        Words.EndsASentence(text)
        || !text.Any(char.IsDigit)
        || _names.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>The block with "About the author" over a note, or null.</summary>
    private int? HeadingOver(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - UnderHeading); i--)
        {
            if (
                IsHeading(page.Blocks[i])
                || (
                    i > _start
                    && IsName(page.Blocks[i])
                    && Words.EndsASentence(page.Blocks[at].Text)
                )
            )
            {
                return i;
            }

            if (page.Blocks[i].Words > MostHeadingWords)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The writer's name as a heading.</summary>
    private bool IsName(PageBlock block) =>
        PageHeadline.LevelOf(block) > 1
        && _names.Contains(block.Text.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>"About the author", "About Ann Lee".</summary>
    private bool IsHeading(PageBlock block) =>
        block.Words <= MostHeadingWords
        && (
            NoteLine.IsHeading(block.Text)
            || (
                block.Text.StartsWith("about ", StringComparison.OrdinalIgnoreCase)
                && _names.Any(n => block.Text.Contains(n, StringComparison.OrdinalIgnoreCase))
            )
        );
}
