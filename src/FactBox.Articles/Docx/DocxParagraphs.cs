using System.Text;
using System.Xml;
using FactBox.Articles.Anatomy;
using FactBox.Articles.Archives;

namespace FactBox.Articles.Docx;

/// <summary>The paragraphs of a document's main part, read from one end to the other.</summary>
internal sealed class DocxParagraphs(DocxStyles styles)
{
    // Read by nobody who reads the page: what was deleted or moved away, codes of fields, and the second copy of what
    // newer programs show in another way.
    private static readonly HashSet<string> LeftOut =
    [
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "delInstrText",
        "Fallback",
        "rt",
        "sectPr",
        "pPrChange",
        "rPrChange",
        "sdtPr",
    ];

    // Charts and drawings call their words as Word does; a text box in a drawing is Word's own.
    private const string Drawings = "/drawingml/";
    private const string Drawing = "/main";

    // What a text box stands in: the paragraph is read on when the box ends.
    private readonly Stack<Flow> _outer = [];
    private Flow _flow = new();
    private int _leftOutFrom = -1;

    /// <summary>The paragraphs; none is blank.</summary>
    public List<HeadedBlock> Read(ReadOnlyMemory<byte> xml, ReadingLimits limits)
    {
        SafeXml.Read(xml, "the document's main part", limits, Node);
        Add();
        return _flow.Blocks;
    }

    /// <summary>An attribute, whichever prefix the file gave to its namespace.</summary>
    public static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name)
            {
                value = reader.Value;
                break;
            }
        }

        reader.MoveToElement();
        return value;
    }

    private void Node(XmlReader reader)
    {
        if (_leftOutFrom >= 0)
        {
            // Until the element that began it ends.
            if (reader.Depth <= _leftOutFrom && reader.NodeType == XmlNodeType.EndElement)
            {
                _leftOutFrom = -1;
            }

            return;
        }

        switch (reader.NodeType)
        {
            case XmlNodeType.Element when IsLeftOut(reader):
                // A mark of a paragraph that was deleted or moved away joins it to the next one.
                _flow.IsMarkGone |=
                    _flow.InRunProperties
                    && _flow.InParagraphProperties
                    && reader.LocalName is "del" or "moveFrom";
                _leftOutFrom = reader.IsEmptyElement ? -1 : reader.Depth;
                break;
            case XmlNodeType.Element:
                Begin(reader);
                if (reader.IsEmptyElement)
                {
                    End(reader.LocalName);
                }

                break;
            case XmlNodeType.EndElement:
                End(reader.LocalName);
                break;
            case XmlNodeType.Text
            or XmlNodeType.SignificantWhitespace
            or XmlNodeType.CDATA
            or XmlNodeType.Whitespace when _flow.InText && !_flow.IsHidden:
                _flow.Text.Append(reader.Value);
                break;
            default:
                break;
        }
    }

    private static bool IsLeftOut(XmlReader reader) =>
        LeftOut.Contains(reader.LocalName)
        || (
            reader.LocalName is "p" or "t"
            && reader.NamespaceURI.Contains(Drawings, StringComparison.Ordinal)
            && reader.NamespaceURI.EndsWith(Drawing, StringComparison.Ordinal)
        );

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                (_flow.Style, _flow.IsListItem) = (DocxStyle.Body, false);
                break;
            case "pPr":
                _flow.InParagraphProperties = true;
                break;
            case "pStyle":
                _flow.Style = styles.Of(Attribute(reader, "val"));
                break;
            case "outlineLvl"
                when !_flow.Style.IsTitle
                    && !_flow.Style.IsSubtitle
                    && DocxStyles.LevelOf(Attribute(reader, "val") ?? "") is > 0 and var level:
                _flow.Style = DocxStyle.OfLevel(level);
                break;
            case "numId":
                // Number 0 takes a paragraph out of its list.
                _flow.IsListItem = Attribute(reader, "val") is not "0";
                break;
            case "r":
                _flow.IsHidden = false;
                break;
            case "rPr":
                _flow.InRunProperties = true;
                break;
            case "vanish" when _flow.InRunProperties:
                _flow.IsHidden = Attribute(reader, "val") is not ("0" or "false" or "off");
                break;
            case "t":
                _flow.InText = true;
                break;
            case "tab"
                when !_flow.InParagraphProperties && !_flow.IsHidden && _flow.Text.Length > 0:
                _flow.Text.Append('\t');
                break;
            case "br" or "cr" when !_flow.IsHidden:
                _flow.Text.Append(Attribute(reader, "type") is "page" or "column" ? ' ' : '\n');
                break;
            case "noBreakHyphen" when !_flow.IsHidden:
                _flow.Text.Append('-');
                break;
            case "tr":
                Add();
                _flow.Rows.Push([]);
                break;
            case "tc" when _flow.Rows.TryPeek(out var cells):
                cells.Add([]);
                break;
            case "txbxContent":
                _outer.Push(_flow);
                _flow = new();
                break;
            default:
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                EndParagraph();
                break;
            case "pPr":
                _flow.InParagraphProperties = false;
                break;
            case "rPr":
                _flow.InRunProperties = false;
                break;
            case "t":
                _flow.InText = false;
                break;
            case "tc":
                Add();
                break;
            case "tr" when _flow.Rows.TryPop(out var cells):
                _flow.Into.AddRange(Row(cells));
                break;
            case "txbxContent" when _outer.Count > 0:
                EndBox();
                break;
            default:
                break;
        }
    }

    private void EndBox()
    {
        Add();
        var box = _flow.Blocks;
        _flow = _outer.Pop();
        _flow.Boxes.AddRange(box);
    }

    private void EndParagraph()
    {
        // The marks of a paragraph have run properties, too.
        _flow.IsHidden = false;
        if (!_flow.IsMarkGone)
        {
            Add();
        }

        _flow.IsMarkGone = false;
    }

    /// <summary>Adds the paragraph that is open, if one is.</summary>
    private void Add()
    {
        var text = _flow.Text.ToString().Trim();
        _flow.Text.Clear();
        if (text.Length > 0 && !_flow.Style.IsContents)
        {
            var kind =
                _flow.IsListItem && _flow.Style.Kind == ParagraphKind.Body
                    ? ParagraphKind.ListItem
                    : _flow.Style.Kind;
            _flow.Into.Add(
                new(
                    new(text, kind, _flow.Style.IsTitle, IsEmphasised: _flow.Style.IsSubtitle),
                    _flow.Style.HeadingLevel
                )
            );
        }

        // A box stands where its paragraph does, and is read after it.
        _flow.Into.AddRange(_flow.Boxes);
        _flow.Boxes.Clear();
    }

    /// <summary>A row is a paragraph, as in Markdown; where cells hold several, the table only lays out the page.</summary>
    private static List<HeadedBlock> Row(List<List<HeadedBlock>> cells)
    {
        if (cells.Exists(c => c.Count > 1) || cells.Count(c => c.Count > 0) <= 1)
        {
            return [.. cells.SelectMany(c => c)];
        }

        var text = string.Join('\t', cells.Select(c => c.Count > 0 ? c[0].Block.Text : "")).Trim();
        // Cells of one kind are a row of it.
        var kinds = cells.SelectMany(c => c).Select(c => c.Block.Kind).Distinct().ToList();
        return [new(new(text, kinds.Count == 1 ? kinds[0] : ParagraphKind.Body))];
    }

    /// <summary>Paragraphs that are read one after the other: the page, or a box on it.</summary>
    private sealed class Flow
    {
        public List<HeadedBlock> Blocks { get; } = [];

        /// <summary>The boxes that the open paragraph holds.</summary>
        public List<HeadedBlock> Boxes { get; } = [];

        /// <summary>The cells of the open rows; a row within a cell is that of a table within a table.</summary>
        public Stack<List<List<HeadedBlock>>> Rows { get; } = [];

        public StringBuilder Text { get; } = new();

        public DocxStyle Style { get; set; } = DocxStyle.Body;

        public bool IsListItem { get; set; }

        public bool IsHidden { get; set; }

        public bool IsMarkGone { get; set; }

        public bool InText { get; set; }

        public bool InRunProperties { get; set; }

        public bool InParagraphProperties { get; set; }

        /// <summary>Where a paragraph goes: the last cell, if there is one.</summary>
        public List<HeadedBlock> Into =>
            Rows.TryPeek(out var cells) && cells.Count > 0 ? cells[^1] : Blocks;
    }
}
