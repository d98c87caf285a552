using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Html;

// Footnotes, endnotes and their marks: they stand beside the text, wherever the page has them.
internal sealed partial class PageParser
{
    // "[note 12]"
    private const int LongestMark = 9;
    private const int LongestNumber = 3;
    private const int MostInMark = 8;
    private const int LongestEditorsMark = 60;
    private const int MostStops = 4;
    private const int LongestFormula = 40;
    private const int MostWordsInNote = 200;
    private const int MostElementsInNote = 1000;
    private const int MostBlocksBeforeNote = 1000;

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

    private readonly HashSet<string> _noteIds = new(StringComparer.Ordinal);

    // Elements that marks lead to, by their place among the nodes, each with the name that it goes by.
    private readonly Dictionary<int, string> _mayBeNotes = [];
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
                    // "<p><a id=n1>1</a> See there."
                    if (IsParagraph(name))
                    {
                        _mayBeNotes[_nodes.Count] = value;
                    }
                    else if (IsParagraph(_open[^1].Tag) && _open[^1].From == _text.Place)
                    {
                        _mayBeNotes[_open[^1].Index] = value;
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

        var longest = node.Tag is "sup" ? LongestEditorsMark : LongestMark + 2;
        if (_text.Since(node.From.Char, longest)?.Trim() is not { } text)
        {
            return;
        }

        var isMark =
            _lastMark > node.Index
                // What parts two marks: "<sup>[<a>1</a>, <a>2</a>]</sup>"
                ? !text.Any(char.IsLetterOrDigit)
                : IsMark(text) && LeadsToNote(node, text);
        if (isMark)
        {
            _lastMark = Math.Max(_lastMark, node.Index);
            AddNote(node["href"]);
        }
        // "[citation needed]"
        else if (node.Tag is not "sup" || text is not ['[', .., ']'])
        {
            return;
        }

        _text.Cut(node.From.Char);
        Empty(node);
    }

    private bool LeadsToNote(PageNode node, string text)
    {
        if (node.Tag is "sup")
        {
            // In a link the end of that decides. Without one a power looks the same, but for where it stands: "m2", "end.2"
            return !node.SelfAndAncestors().Take(4).Any(n => n.Tag is "a")
                && !text.Any(char.IsLetter)
                && IsAfterStop(node.From.Char);
        }

        var address = node["href"] ?? "";
        var isRaised =
            node.SelfAndAncestors().Take(4).Any(n => n.Tag is "sup")
            || _nodes
                .Skip(node.Index + 1)
                .Take(MostInMark)
                .Any(n => n.Tag is "sup" && n.From == node.From);
        if (isRaised || address.Length == 0)
        {
            return isRaised && address.Length > 0;
        }

        if (
            address.IndexOf('#', StringComparison.Ordinal) is not (>= 0 and var at)
            || !NoteAddress().IsMatch(address.AsSpan(at + 1))
        )
        {
            return false;
        }

        // In brackets it is a mark wherever the notes are; bare, only close to a word: not in "see picture 1".
        var before = _text.Before(node.From.Char);
        return before is '[' or '('
            || text is ['[' or '(', ..]
            || (
                at == 0
                && !text.Any(char.IsLetter)
                && before != '\0'
                && !char.IsWhiteSpace(_text.Before(node.From.Char + 1))
            );
    }

    /// <summary>Whether a sentence or a part of one ends at a place in the block, and not a formula: "(a+b),", "“x = y”".</summary>
    private bool IsAfterStop(int at)
    {
        var end = at;
        while (
            at - end < MostStops
            && _text.Before(end) is '.' or ',' or '!' or '?' or ';' or '”' or '"'
        )
        {
            end--;
        }

        return end < at
            && _text.Before(end) switch
            {
                ')' or ']' => HasWordInBrackets(end - 1),
                >= 'b' and <= 'z' => char.IsLetter(_text.Before(end - 1)),
                _ => true,
            };
    }

    private bool HasWordInBrackets(int end)
    {
        for (
            var (i, letters) = (end, 0);
            i > end - LongestFormula && _text.Before(i) is not ('(' or '[' or '\0');
            i--
        )
        {
            letters = char.IsLetter(_text.Before(i)) ? letters + 1 : 0;
            if (letters == 3)
            {
                return true;
            }
        }

        return false;
    }

    private void AddNote(string? address)
    {
        // "/notebook#note1" is on another page; what a browser saved, and books, have longer addresses of their own.
        var at = address is ['/', ..] ? -1 : address?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        if (at >= 0 && at + 1 < address!.Length)
        {
            _noteIds.Add(address[(at + 1)..]);
        }
    }

    /// <summary>Takes a note out, as its element ends: a mark may lead to a chapter, too, and only now is known what is in it.</summary>
    private void CutNote(PageNode node)
    {
        if (!_mayBeNotes.Remove(node.Index, out var name) || !IsNote(node, name))
        {
            return;
        }

        _text.Blocks.RemoveRange(node.From.Block, _text.Blocks.Count - node.From.Block);
        Empty(node);
        // Formatting that began before it may have ended in it.
        foreach (var outer in node.SelfAndAncestors().Where(n => n.To.CompareTo(node.From) > 0))
        {
            outer.To = node.From;
        }
    }

    private void Empty(PageNode node)
    {
        foreach (var inner in _nodes.Skip(node.Index))
        {
            inner.From = inner.To = node.From;
        }
    }

    private bool IsNote(PageNode node, string name)
    {
        var (first, blocks) = (node.From.Block, _text.Blocks);
        var count = blocks.Count - first;
        if (
            count is 0 or > MostWordsInNote
            || _nodes.Count - node.Index > MostElementsInNote
            || _nodes.Skip(node.Index).Any(n => IsHeading(n.Tag))
        )
        {
            return false;
        }

        var words = blocks.Skip(first).Sum(b => b.Words);
        if (words > MostWordsInNote)
        {
            return false;
        }

        // What has more text than all that stands above it is what the page is about.
        var before = 0;
        var end = Math.Max(0, first - MostBlocksBeforeNote);
        for (var i = first - 1; i >= end && before <= words; i--)
        {
            before += blocks[i].LinkDensity < 0.5 ? blocks[i].Words : 0;
        }

        return before > words
            && (
                count == 1
                || blocks[first].Text[0] is (>= '0' and <= '9') or '['
                || Signs.Contains(blocks[first].Text[0])
                || NoteAddress().IsMatch(name)
                // The way back.
                || _nodes.Skip(node.Index).Any(n => n["href"]?.Contains('#') is true)
            );
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

    // "fn1", "fn:smith", "_ftn1", "cite_note-smith-3", "user-content-fn-1", "sdfootnote1sym", "Note_12"; not "notebook", "fnord".
    [GeneratedRegex(
        "^(?:user-content-)?_?"
            + "(?:(?:cite[-_]?note|edn|(?:sd)?(?:end|foot)note|fn|ftn)(?:[-_:.%].+|[0-9].*)?|note[-_:.]?(?:[0-9].*)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex NoteAddress();
}
