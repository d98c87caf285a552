using System.Buffers;
using System.Collections.Frozen;

namespace FactBox.Articles.Html;

// Footnotes, endnotes and their marks: they stand beside the text, wherever the page has them.
internal sealed partial class PageParser
{
    // "[note 12]"
    private const int LongestMark = 9;
    private const int LongestNumber = 3;
    private const int MostInMark = 8;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*†‡§¶‖#");

    // Names without hyphens and capitals. Those of the first list say enough alone.
    private static readonly FrozenSet<string> MarkNames = Names(
        "docnoteref docpagebreak footnoteanchor footnoteref footnotereference msoendnotereference msofootnotereference "
            + "noteref pagebreak sidenotenumber"
    );

    private static readonly FrozenSet<string> NoteRoles = Names(
        "docendnote docendnotes docfootnote endnote endnotes footnote footnotes rearnote rearnotes"
    );

    // "footnote" is also what some sites call a line on the writer: so only where a mark stands above it.
    private static readonly FrozenSet<string> NoteClasses = Names(
        "endnote endnotes footnote footnotebody footnotecontent footnotelist footnotes footnotescontainer footnoteslist "
            + "footnotessection footnotetext marginnote msoendnotetext msofootnotetext sdendnote sdfootnote sidenote "
            + "wpblockfootnotes"
    );

    // How the addresses of notes begin, without "user-content-" and "_": "#fn1", "#_ftn1", "#cite_note-1".
    private static readonly string[] NoteAddresses =
    [
        "citenote",
        "edn",
        "endnote",
        "fn",
        "footnote",
        "ftn",
        "note",
        "sdendnote",
        "sdfootnote",
    ];

    private readonly HashSet<string> _noteIds = new(StringComparer.Ordinal);
    private int _lastMark = -1;

    /// <summary>Whether an element that begins is a note, the mark of one, or the number of a page in print.</summary>
    private bool IsBeside(string name, (string Name, string Value)[] attributes)
    {
        var isBeside = false;
        foreach (var (attribute, value) in attributes)
        {
            switch (attribute)
            {
                case "role" or "epub:type" or "class" when Is(attribute, value, MarkNames):
                    _lastMark = _nodes.Count;
                    isBeside = true;
                    break;
                case "role" or "epub:type":
                    isBeside |= Is(attribute, value, NoteRoles);
                    break;
                case "class" when value.Contains("pg-boilerplate", StringComparison.Ordinal):
                    // What Project Gutenberg puts around a book: its header and its licence.
                    isBeside = true;
                    break;
                case "class" when _lastMark >= 0:
                    isBeside |= Is(attribute, value, NoteClasses);
                    break;
                case "id" or "name" when _noteIds.Contains(value):
                    isBeside |= IsParagraph(name);
                    // "<p><a id=n1>1</a> See there."
                    if (IsParagraph(_open[^1].Tag) && _open[^1].From == _text.Place)
                    {
                        isBeside = _open[^1].IsHidden = true;
                    }

                    break;
                default:
                    break;
            }
        }

        if (isBeside && _lastMark == _nodes.Count)
        {
            AddNote(Array.Find(attributes, a => a.Name is "href").Value);
        }

        return isBeside;
    }

    /// <summary>Takes the mark of a note out of the text, as its element ends.</summary>
    private void CutMark(PageNode node)
    {
        if (node.Tag is not ("a" or "sup") || node.From.Block != _text.Place.Block)
        {
            return;
        }

        var text = _text.Since(node.From.Char, LongestMark + 2)?.Trim();
        var isMark =
            text is not null
            && (
                _lastMark > node.Index
                    // What parts two marks: "<sup>[<a>1</a>, <a>2</a>]</sup>"
                    ? !text.Any(char.IsLetterOrDigit)
                    : IsMark(text) && LeadsToNote(node, text)
            );
        if (!isMark)
        {
            return;
        }

        _text.Cut(node.From.Char);
        _lastMark = Math.Max(_lastMark, node.Index);
        AddNote(node["href"]);
        foreach (var inner in _nodes.Skip(node.Index + 1).Take(MostInMark))
        {
            inner.To = inner.From;
        }
    }

    private bool LeadsToNote(PageNode node, string text)
    {
        if (node.Tag is "sup")
        {
            // In a link the end of that decides. Without one a power looks the same, but for where it stands: "m2", "end.2"
            return !node.SelfAndAncestors().Take(4).Any(n => n.Tag is "a")
                && !text.Any(char.IsLetter)
                && _text.Before(node.From.Char) is '.' or ',' or '!' or '?' or ';' or '”' or '"';
        }

        var address = node["href"] ?? "";
        return address.Length > 0
            && (
                node.SelfAndAncestors().Take(4).Any(n => n.Tag is "sup")
                || _nodes
                    .Skip(node.Index + 1)
                    .Take(MostInMark)
                    .Any(n => n.Tag is "sup" && n.From == node.From)
                || (
                    address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..]
                        is { Length: > 0 } place
                    && place.Length < address.Length
                    && Array.Exists(
                        NoteAddresses,
                        a => Bare(place).StartsWith(a, StringComparison.OrdinalIgnoreCase)
                    )
                )
            );
    }

    private void AddNote(string? address)
    {
        var at = address?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        if (at >= 0 && at + 1 < address!.Length)
        {
            _noteIds.Add(address[(at + 1)..]);
        }
    }

    /// <summary>"1", "[12]", "*", "b", "iv", "[note 3]".</summary>
    private static bool IsMark(string text)
    {
        var bare = text.AsSpan().Trim("[]() .,");
        bare =
            bare.StartsWith("note ") ? bare[5..]
            : bare.StartsWith("nb ") ? bare[3..]
            : bare;
        return bare.Length is > 0 and <= LongestNumber
            && (
                !bare.ContainsAnyExceptInRange('0', '9')
                || !bare.ContainsAnyExcept(Signs)
                || !bare.ContainsAnyExcept("ivx")
                || bare is [>= 'a' and <= 'z']
            );
    }

    private static bool IsParagraph(string tag) =>
        tag is "p" or "li" or "dd" or "dt" or "td" or "tr" or "div" or "aside";

    private static bool Is(string attribute, string value, FrozenSet<string> names)
    {
        // Nearly every element has a class, and nearly none is a note.
        if (
            !value.Contains("note", StringComparison.OrdinalIgnoreCase)
            && (attribute is "class" || !value.Contains("pagebreak", StringComparison.Ordinal))
        )
        {
            return false;
        }

        foreach (var token in value.AsSpan().Split(' '))
        {
            if (value.AsSpan(token) is { Length: > 0 and < 40 } name && names.Contains(Bare(name)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Bare(ReadOnlySpan<char> name) =>
        name.ToString()
            .Replace("user-content-", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal)
            .ToLowerInvariant();

    private static FrozenSet<string> Names(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
