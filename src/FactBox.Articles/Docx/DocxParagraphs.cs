using System.Text;
using System.Xml;
using FactBox.Articles.Anatomy;
using FactBox.Articles.Archives;

namespace FactBox.Articles.Docx;

/// <summary>The paragraphs of a document's main part, read from one end to the other.</summary>
internal sealed class DocxParagraphs(DocxStyles styles)
{
    // Read by nobody who reads the page: what was deleted or moved away, codes of fields, notes in boxes, and the
    // second copy of what newer programs show in another way.
    private static readonly HashSet<string> LeftOut =
    [
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "delInstrText",
        "txbxContent",
        "Fallback",
        "rt",
        "sectPr",
        "pPrChange",
        "rPrChange",
        "sdtPr",
        "drawing",
        "pict",
        "object",
    ];

    private readonly List<HeadedBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly List<List<HeadedBlock>> _cells = [];
    private DocxStyle _style = DocxStyle.Body;
    private bool _isListItem;
    private bool _isHidden;
    private bool _inRunProperties;
    private int _tables;
    private int _leftOutFrom = -1;

    /// <summary>The paragraphs; none is blank.</summary>
    public List<HeadedBlock> Read(ReadOnlyMemory<byte> xml, ReadingLimits limits)
    {
        SafeXml.Read(xml, "the document's main part", limits, Node);
        return _blocks;
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
            case XmlNodeType.Element when LeftOut.Contains(reader.LocalName):
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
            or XmlNodeType.Whitespace when _inText && !_isHidden:
                _text.Append(reader.Value);
                break;
            default:
                break;
        }
    }

    private bool _inText;

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                _text.Clear();
                (_style, _isListItem) = (DocxStyle.Body, false);
                break;
            case "pStyle":
                _style = styles.Of(Attribute(reader, "val"));
                break;
            case "outlineLvl"
                when DocxStyles.LevelOf(Attribute(reader, "val") ?? "") is > 0 and var level:
                _style = DocxStyle.OfLevel(level);
                break;
            case "numId":
                // Number 0 takes a paragraph out of its list.
                _isListItem = Attribute(reader, "val") is not "0";
                break;
            case "r":
                _isHidden = false;
                break;
            case "rPr":
                _inRunProperties = true;
                break;
            case "vanish" when _inRunProperties:
                _isHidden = Attribute(reader, "val") is not ("0" or "false" or "off");
                break;
            case "t":
                _inText = true;
                break;
            case "tab" when !_inRunProperties && !_isHidden && _text.Length > 0:
                _text.Append('\t');
                break;
            case "br" or "cr" when !_isHidden:
                _text.Append(Attribute(reader, "type") is "page" or "column" ? ' ' : '\n');
                break;
            case "noBreakHyphen" when !_isHidden:
                _text.Append('-');
                break;
            case "tbl":
                _tables++;
                break;
            case "tr" when _tables == 1:
                _cells.Clear();
                break;
            case "tc" when _tables == 1:
                _cells.Add([]);
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
                // The marks of a paragraph have run properties, too.
                _isHidden = false;
                break;
            case "rPr":
                _inRunProperties = false;
                break;
            case "t":
                _inText = false;
                break;
            case "tbl":
                _tables--;
                break;
            case "tr" when _tables == 1:
                EndRow();
                break;
            default:
                break;
        }
    }

    private void EndParagraph()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length == 0 || _style.IsContents)
        {
            return;
        }

        var kind =
            _isListItem && _style.Kind == ParagraphKind.Body ? ParagraphKind.ListItem : _style.Kind;
        var block = new HeadedBlock(
            new(text, kind, _style.IsTitle, IsEmphasised: _style.IsSubtitle),
            _style.HeadingLevel
        );
        (_tables > 0 && _cells.Count > 0 ? _cells[^1] : _blocks).Add(block);
    }

    /// <summary>A row is a paragraph, as in Markdown; where cells hold several, the table only lays out the page.</summary>
    private void EndRow()
    {
        if (_cells.Exists(c => c.Count > 1) || _cells.Count(c => c.Count > 0) == 1)
        {
            _blocks.AddRange(_cells.SelectMany(c => c));
        }
        else if (_cells.Exists(c => c.Count > 0))
        {
            _blocks.Add(
                new(
                    new(
                        string.Join('\t', _cells.Select(c => c.Count > 0 ? c[0].Block.Text : ""))
                            .Trim()
                    )
                )
            );
        }

        _cells.Clear();
    }
}
