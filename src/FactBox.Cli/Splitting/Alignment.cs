using System.Net;
using System.Text;

namespace FactBox.Cli.Splitting;

/// <summary>
/// Walks over a part of an article and the page that it is from, from one character that is no white space to the next.
/// In a Markdown page it passes over the markup between them.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="start">Where on the page the part begins.</param>
/// <param name="part">The part.</param>
/// <param name="markup">Whether the page is Markdown.</param>
internal ref struct Alignment(
    ReadOnlySpan<byte> page,
    int start,
    ReadOnlySpan<byte> part,
    bool markup
)
{
    private readonly ReadOnlySpan<byte> _page = page;
    private readonly ReadOnlySpan<byte> _part = part;

    public int PartStart { get; private set; }

    public int PartEnd { get; private set; }

    public int PageStart { get; private set; } = start;

    public int PageEnd { get; private set; } = start;

    /// <summary>Whether the walk ended because the part did.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Goes to the next character; false where there is none, or the page has another.</summary>
    public bool MoveNext()
    {
        var next = Spaces.Skip(_part, PartEnd);
        if (next == _part.Length)
        {
            IsComplete = true;
            return false;
        }

        var expected = _part.Slice(next, Spaces.CharacterLength(_part, next));
        var at = PageEnd;
        while (true)
        {
            at = Spaces.Skip(_page, at);
            if (at == _page.Length)
            {
                return false;
            }

            if (markup && _page[at] == '&' && TryEntity(next, at))
            {
                return true;
            }

            if (_page[at..].StartsWith(expected))
            {
                Found(next, expected.Length, at, expected.Length);
                return true;
            }

            var skipped = markup ? Markup.LengthAt(_page, at) : 0;
            if (skipped == 0)
            {
                return false;
            }

            at += skipped;
        }
    }

    /// <summary>Goes forward to a piece of the part, and gives its place on the page.</summary>
    public bool TryMap(int from, int to, out (int Start, int End) piece)
    {
        piece = default;
        while (PartEnd <= from)
        {
            if (!MoveNext())
            {
                return false;
            }
        }

        piece.Start = PageStart;
        while (PartEnd < to && MoveNext()) { }

        piece.End = PageEnd;
        return true;
    }

    // What is written as an entity is one character or more; unless the part has it letter for letter, as from code.
    private bool TryEntity(int next, int at)
    {
        var length = Markup.EntityLength(_page, at);
        if (length == 0 || _part[next..].StartsWith(_page.Slice(at, length)))
        {
            return false;
        }

        var meant = Encoding.UTF8.GetBytes(
            WebUtility.HtmlDecode(Encoding.UTF8.GetString(_page.Slice(at, length)))
        );
        if (_part[next..].StartsWith(meant))
        {
            Found(next, meant.Length, at, length);
            return true;
        }

        return false;
    }

    private void Found(int inPart, int partLength, int onPage, int pageLength)
    {
        (PartStart, PartEnd) = (inPart, inPart + partLength);
        (PageStart, PageEnd) = (onPage, onPage + pageLength);
    }
}
