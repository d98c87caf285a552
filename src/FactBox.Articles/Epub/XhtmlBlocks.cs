using System.Text;
using AngleSharp.Dom;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Epub;

/// <summary>The paragraphs of a page that is all article, as its reader sees them.</summary>
internal sealed class XhtmlBlocks
{
    private static readonly HashSet<string> LeftOut =
    [
        "SCRIPT",
        "STYLE",
        "HEAD",
        "NAV",
        "TEMPLATE",
        "SVG",
        "MATH",
        "OBJECT",
        "IFRAME",
        "AUDIO",
        "VIDEO",
        "CANVAS",
        "RT",
        "RP",
        "BUTTON",
        "SELECT",
        "INPUT",
    ];

    // What a book says beside its text (EPUB 3 Structural Semantics Vocabulary 1.1).
    private static readonly HashSet<string> LeftOutTypes =
    [
        "footnote",
        "footnotes",
        "endnote",
        "endnotes",
        "rearnote",
        "rearnotes",
        "note",
        "noteref",
        "pagebreak",
        "toc",
    ];

    private static readonly HashSet<string> InLine =
    [
        "A", "ABBR", "ACRONYM", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I",
        "IMG", "INS", "KBD", "LABEL", "MARK", "Q", "RB", "RUBY", "S", "SAMP", "SMALL", "SPAN", "STRIKE", "STRONG",
        "SUB", "SUP", "TIME", "TT", "U", "VAR", "WBR",
    ];

    private readonly List<HeadedBlock> _blocks = [];
    private readonly StringBuilder _text = new();

    /// <summary>The paragraphs; none is blank.</summary>
    public List<HeadedBlock> Read(IElement body)
    {
        Add(body, ParagraphKind.Body, level: 0, keepsLines: false);
        End(ParagraphKind.Body, 0);
        return _blocks;
    }

    /// <summary>What an element says that it is.</summary>
    public static IEnumerable<string> TypesOf(IElement element) =>
        $"{element.GetAttribute("epub:type")} {Role(element)}".Split(
            (char[]?)null,
            StringSplitOptions.RemoveEmptyEntries
        );

    // The same terms in DPUB-ARIA, as in role="doc-footnote".
    private static string? Role(IElement element) =>
        element.GetAttribute("role") is { } role && role.StartsWith("doc-", StringComparison.Ordinal)
            ? role[4..]
            : null;

    private void Add(IElement element, ParagraphKind kind, int level, bool keepsLines)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    Append(text.Data, keepsLines);
                    break;
                case IElement { NodeName: "BR" }:
                    TrimSpace();
                    _text.Append('\n');
                    break;
                case IElement inside
                    when !LeftOut.Contains(inside.NodeName.ToUpperInvariant())
                        && !TypesOf(inside).Any(LeftOutTypes.Contains)
                        && !inside.HasAttribute("hidden"):
                    AddElement(inside, kind, level, keepsLines);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddElement(IElement element, ParagraphKind kind, int level, bool keepsLines)
    {
        var name = element.NodeName;
        if (InLine.Contains(name))
        {
            Add(element, kind, level, keepsLines);
            return;
        }

        if (name is "TD" or "TH")
        {
            // The cells of a row are one paragraph, as in Markdown.
            TrimSpace();
            _text.Append(_text.Length > 0 ? "\t" : "");
            Add(element, kind, level, keepsLines);
            return;
        }

        End(kind, level);
        var (newKind, newLevel) = name switch
        {
            ['H', >= '1' and <= '6' and var digit] => (ParagraphKind.Heading, digit - '0'),
            "BLOCKQUOTE" => (ParagraphKind.Quote, 0),
            "LI" or "DD" or "DT" => (ParagraphKind.ListItem, 0),
            "FIGCAPTION" or "CAPTION" => (ParagraphKind.Caption, 0),
            _ => (kind, level),
        };
        Add(element, newKind, newLevel, keepsLines || name is "PRE");
        End(newKind, newLevel);
    }

    private void Append(string text, bool keepsLines)
    {
        foreach (var c in text)
        {
            if (keepsLines || !(c is ' ' or '\n' or '\t' or '\r' or '\f'))
            {
                // A soft hyphen says where a word may be broken; it is no part of it.
                _text.Append(c is '\u00AD' ? "" : c.ToString());
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n' or '\t'))
            {
                _text.Append(' ');
            }
        }
    }

    private void TrimSpace()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }
    }

    private void End(ParagraphKind kind, int level)
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length > 0)
        {
            _blocks.Add(new(new(text, kind), level));
        }
    }
}
