using System.Collections.Immutable;

namespace FactBox.Articles.Anatomy;

/// <summary>
/// Tells which part of an article each paragraph is, by what it says and where it stands. What is not clear is body:
/// every paragraph comes out once, in its place, with its text as it was. docs/articles.md tells the rules.
/// </summary>
internal sealed class PartClassifier
{
    // How far below the headline a byline may stand, and in how many lines credits may come.
    private const int LongestFront = 8;

    private readonly IReadOnlyList<Block> _blocks;
    private readonly bool _hasBox;
    private readonly (PartKind Kind, string? Why)[] _found;
    private readonly CreditLine?[] _credits;

    private PartClassifier(IReadOnlyList<Block> blocks, bool hasBox)
    {
        _blocks = blocks;
        _hasBox = hasBox;
        _found = new (PartKind, string?)[blocks.Count];
        Array.Fill(_found, (PartKind.Body, null));
        Title = blocks.TakeWhile(b => !b.IsTitle).Count();
        Title = Title == blocks.Count ? -1 : Title;
        _credits = blocks
            .Take(Math.Max(0, Title) + LongestFront)
            .Select(b =>
                b.IsByline
                    ? new CreditLine(PartKind.Byline, "the page's own byline", NamesWriter: true)
                    : CreditLine.Of(b.Text)
            )
            .ToArray();
    }

    /// <summary>The block that the page itself calls its headline, or -1.</summary>
    private int Title { get; }

    /// <summary>The parts, one for each block.</summary>
    /// <param name="blocks">The paragraphs of the page, none of them blank.</param>
    /// <param name="hasBox">Whether a published fact box stood above them, which only articles have.</param>
    public static ImmutableArray<ArticlePart> Classify(IReadOnlyList<Block> blocks, bool hasBox)
    {
        var classifier = new PartClassifier(blocks, hasBox);
        if (hasBox || classifier.Title >= 0 || !Letter.IsLetter(blocks))
        {
            var tail = classifier.Tail();
            classifier.Front(tail);
        }

        return classifier.Parts();
    }

    private ImmutableArray<ArticlePart> Parts() =>
        [
            .. _blocks.Select(
                (b, i) => new ArticlePart(_found[i].Kind, b.Text, b.Kind, _found[i].Why)
            ),
        ];

    /// <summary>Marks notes and contact lines at the end; gives where they begin.</summary>
    private int Tail()
    {
        var names = _blocks
            .Where((_, i) => CreditAt(i) is { NamesWriter: true })
            .SelectMany(b => Words.NamesIn(b.Text) is var found && found.Any() ? found : [b.Text])
            .ToList();
        var tail = _blocks.Count;
        // The first paragraph is never a note: then there would be nothing that it is a note on.
        while (tail > Math.Max(1, Title + 1) && Ending(tail - 1, names) is { } found)
        {
            _found[--tail] = found;
        }

        return tail;
    }

    private (PartKind, string?)? Ending(int at, IReadOnlyList<string> names)
    {
        var text = _blocks[at].Text;
        if (IsListItem(text) || _blocks[at].Kind == ParagraphKind.ListItem)
        {
            return null;
        }

        if (NoteLine.AuthorNote(text, names) is { } note)
        {
            return (PartKind.AuthorNote, note);
        }

        // A bare address ends an article, but it may be one line of a list: then no sentence stands above it.
        var isUnderSentence = Words.EndsASentence(_blocks[at - 1].Text);
        return ContactLine.Why(text, isUnderSentence) is { } contact
            ? (PartKind.Contact, contact)
            : null;
    }

    private void Front(int tail)
    {
        var next = Headline(tail);
        if (next < 0)
        {
            return;
        }

        var standfirst = false;
        for (var end = Math.Min(tail, next + LongestFront); next < end; next++)
        {
            if (CreditAt(next) is { } credit)
            {
                _found[next] = (credit.Kind, credit.Why);
            }
            else if (!standfirst && Standfirst(next, tail) is { } why)
            {
                _found[next] = (PartKind.Standfirst, why);
                standfirst = true;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Marks the headline, if there is one; gives the place after it, or -1 for no front at all.</summary>
    private int Headline(int tail)
    {
        if (Title >= 0)
        {
            _found[Title] = (PartKind.Headline, "the page's own headline");
            return Title + 1;
        }

        // A byline may stand above the headline, or alone.
        var first = 0;
        while (first < tail - 1 && CreditAt(first) is { IsPicture: false, Why: not "a date alone" })
        {
            first++;
        }

        if (first >= tail)
        {
            return -1;
        }

        if (HeadlineAt(first, tail, first > 0) is { } why)
        {
            _found[first] = (PartKind.Headline, why);
            for (var i = 0; i < first; i++)
            {
                _found[i] = (CreditAt(i)!.Kind, CreditAt(i)!.Why);
            }

            return first + 1;
        }

        // Without a headline a byline counts only above prose, or it may be the first line of a poem.
        return first > 0 && IsProse(first) ? 0 : -1;
    }

    private string? HeadlineAt(int at, int tail, bool afterCredit)
    {
        var text = _blocks[at].Text;
        if (!MayBeHeadline(at))
        {
            return null;
        }

        var creditNext = CreditAt(at + 1) is not null;
        if (Words.LastMark(text) == '.' && Words.EndsASentence(text))
        {
            // A sentence: prose, unless a byline follows at once.
            return creditNext && Words.Count(text) <= 20
                ? "first line, a byline or credit under it"
                : null;
        }

        if (_hasBox)
        {
            return "first line under the fact box";
        }

        if (creditNext || afterCredit)
        {
            return "first line, with a byline or credit";
        }

        if (CreditAt(at + 2) is { IsPicture: false } && Words.Count(_blocks[at + 1].Text) <= 60)
        {
            return "first line, a byline or credit after the line under it";
        }

        if (tail < _blocks.Count)
        {
            return "first line, and a note or contact line at the end";
        }

        return IsTitleOverProse(at) ? "short first line without a full stop, prose under it" : null;
    }

    private bool MayBeHeadline(int at)
    {
        var block = _blocks[at];
        var text = block.Text;
        return block.Kind is ParagraphKind.Body or ParagraphKind.Heading
            && text.Length <= 250
            && text.Count(c => c == '\n') <= 2
            && Words.Count(text) <= 35
            && Words.HasLetter(text)
            && CreditAt(at) is null
            && Words.LastMark(text) is not (',' or ';' or ':' or '—' or '-')
            && !IsListItem(text)
            && !Words.Of(text).Any(Words.IsEmail);
    }

    /// <summary>Without any other sign: a short line that cannot be a line of verse, dialogue or a wrapped text.</summary>
    private bool IsTitleOverProse(int at)
    {
        var text = _blocks[at].Text;
        var under = MaySubtitle(at + 1) && IsProse(at + 2) ? at + 2 : at + 1;
        return !text.Contains('\n', StringComparison.Ordinal)
            && Words.Count(text) <= 15
            && (
                Words.IsTitleCase(text)
                || (
                    Words.LastMark(text) is not ('?' or '!' or '…')
                    && text[0] is not ('"' or '“' or '‘' or '\'')
                )
            )
            && Words.StartsUpper(text)
            && IsProse(under)
            && _blocks[under].Text.Length > text.Length * 3 / 2;
    }

    /// <summary>Why the paragraph is a standfirst, or null.</summary>
    private string? Standfirst(int at, int tail)
    {
        var block = _blocks[at];
        if (
            block.Kind != ParagraphKind.Body
            || Words.Count(block.Text) > 60
            || IsListItem(block.Text)
        )
        {
            return null;
        }

        if (block.IsEmphasised)
        {
            return "emphasised, under the headline";
        }

        if (
            at + 1 < tail
            && CreditAt(at + 1) is { IsPicture: false }
            && Words.Count(block.Text) is >= 4 and <= 45
        )
        {
            return "between the headline and a byline or credit";
        }

        return MaySubtitle(at) && at + 1 < tail && IsProse(at + 1)
            ? "no full stop, between the headline and the body"
            : null;
    }

    private bool MaySubtitle(int at) =>
        at < _blocks.Count
        && _blocks[at] is { Kind: ParagraphKind.Body } block
        && Words.Count(block.Text) is >= 5 and <= 60
        && block.Text.Count(c => c == '\n') <= 3
        && Words.StartsUpper(block.Text)
        && Words.LastMark(block.Text) is not ('?' or '!' or '…' or ',' or ';' or ':' or '—' or '-')
        && !Words.EndsASentence(block.Text)
        && !IsListItem(block.Text)
        && CreditAt(at) is null;

    /// <summary>Whether it is a paragraph of whole sentences, long enough not to be a line of dialogue or verse.</summary>
    private bool IsProse(int at) =>
        at < _blocks.Count
        && _blocks[at] is { Kind: ParagraphKind.Body } block
        && block.Text.Length >= 80
        && Words.EndsASentence(block.Text)
        && Words.StartsUpper(block.Text)
        && !IsListItem(block.Text);

    private CreditLine? CreditAt(int at) => at < _credits.Length ? _credits[at] : null;

    private static bool IsListItem(string text)
    {
        if (text is ['-' or '*' or '•' or '–' or '·' or '▪', ' ' or '\t' or '\u00A0', ..])
        {
            return true;
        }

        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3
            && text.Length > digits + 1
            && text[digits] is '.' or ')'
            && char.IsWhiteSpace(text[digits + 1]);
    }
}
