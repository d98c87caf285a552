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
        "tblPrChange",
        "tcPrChange",
        "trPrChange",
        "sdtPr",
    ];

    private readonly Stack<Place> _around = [];
    private Place _place = new();
    private bool _isHidden;
    private bool _inRunProperties;
    private bool _inParagraphProperties;
    private bool _inRowProperties;
    private bool _inText;
    private int _leftOutFrom = -1;
    private int _pictureFrom = -1;

    /// <summary>Whether a file of another kind stands in the text (ISO/IEC 29500-1, 17.17.2.1).</summary>
    public bool HasEmbedded { get; private set; }

    /// <summary>The paragraphs; none is blank.</summary>
    public List<HeadedBlock> Read(ReadOnlyMemory<byte> xml, ReadingLimits limits)
    {
        SafeXml.Read(xml, "the document's main part", limits, Node);
        EndOpen();
        return _place.Blocks;
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
            case XmlNodeType.Element
                when reader.LocalName is "cellDel"
                    || (reader.LocalName is "del" && _inRowProperties):
                // A row or cell that was deleted: two levels up, past its properties.
                DropRowOrCell(reader.Depth - 2);
                break;
            case XmlNodeType.Element when LeftOut.Contains(reader.LocalName):
                // The mark that ends a paragraph can be deleted, too: the next one goes on with its text.
                _place.IsOpen |= _inRunProperties && reader.LocalName is ("del" or "moveFrom");
                _leftOutFrom = reader.IsEmptyElement ? -1 : reader.Depth;
                break;
            case XmlNodeType.Element when _pictureFrom >= 0 && reader.LocalName != "txbxContent":
                // Of a picture only the text in its boxes is read.
                break;
            case XmlNodeType.Element:
                Begin(reader);
                if (reader.IsEmptyElement)
                {
                    End(reader.LocalName, reader.Depth);
                }

                break;
            case XmlNodeType.EndElement when _pictureFrom < 0 || reader.Depth == _pictureFrom:
                End(reader.LocalName, reader.Depth);
                break;
            case XmlNodeType.Text
            or XmlNodeType.SignificantWhitespace
            or XmlNodeType.CDATA
            or XmlNodeType.Whitespace when _inText && !_isHidden && !_place.Fields.Contains(true):
                _place.Text.Append(reader.Value);
                break;
            default:
                break;
        }
    }

    private void DropRowOrCell(int depth)
    {
        _leftOutFrom = depth;
        _inRowProperties = false;
        if (_place.Rows.TryPeek(out var row) && row.Count > 0)
        {
            row.RemoveAt(row.Count - 1);
        }
    }

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                _place.Style = DocxStyle.Body;
                _place.IsListItem = false;
                _place.IsOpen = false;
                break;
            case "drawing" or "pict" or "object":
                _pictureFrom = reader.Depth;
                break;
            case "txbxContent":
                _around.Push(_place);
                _place = new() { PictureFrom = _pictureFrom };
                _pictureFrom = -1;
                break;
            case "pStyle":
                _place.Style = styles.Of(Attribute(reader, "val"));
                break;
            case "outlineLvl"
                when DocxStyles.LevelOf(Attribute(reader, "val") ?? "") is > 0 and var level:
                _place.Style = DocxStyle.OfLevel(level);
                break;
            case "numId":
                // Number 0 takes a paragraph out of its list.
                _place.IsListItem = Attribute(reader, "val") is not "0";
                break;
            case "r":
                _isHidden = false;
                break;
            case "pPr":
                _inParagraphProperties = true;
                break;
            case "trPr":
                _inRowProperties = true;
                break;
            case "rPr":
                _inRunProperties = true;
                break;
            case "rStyle":
                _isHidden |= styles.IsHidden(Attribute(reader, "val"));
                break;
            case "vanish" when _inRunProperties:
                _isHidden = IsOn(reader);
                // The mark that ends a paragraph can be hidden: the next one goes on in the same line.
                _place.IsOpen |= _isHidden && _inParagraphProperties;
                break;
            case "fldChar":
                Field(Attribute(reader, "fldCharType"));
                break;
            case "t":
                _inText = true;
                break;
            case "footnoteReference" or "endnoteReference":
                // A mark of the writer's own follows in the run. It is no more of the text than a number would be.
                _isHidden |= Attribute(reader, "customMarkFollows") is "1" or "true" or "on";
                break;
            case "tab" or "ptab" when !_inRunProperties && !_isHidden && _place.Text.Length > 0:
                _place.Text.Append('\t');
                break;
            case "br" or "cr" when !_isHidden:
                _place.Text.Append(Attribute(reader, "type") is "page" or "column" ? ' ' : '\n');
                break;
            case "noBreakHyphen" when !_isHidden:
                _place.Text.Append('-');
                break;
            case "sym" when !_isHidden:
                _place.Text.Append(
                    DocxSymbol.Of(Attribute(reader, "font"), Attribute(reader, "char"))
                );
                break;
            case "altChunk":
                EndOpen();
                HasEmbedded = true;
                break;
            case "tbl":
                EndOpen();
                _place.Rows.Push([]);
                break;
            case "tr" when _place.Rows.TryPeek(out var row):
                row.Clear();
                break;
            case "tc" when _place.Rows.TryPeek(out var row):
                row.Add([]);
                break;
            default:
                break;
        }
    }

    /// <summary>Up to its separator a field has its code, which may hold other fields with their results.</summary>
    private void Field(string? mark)
    {
        var fields = _place.Fields;
        if (mark is "begin")
        {
            fields.Push(true);
        }
        else if (fields.TryPop(out _) && mark is "separate")
        {
            fields.Push(false);
        }
    }

    private static bool IsOn(XmlReader reader) =>
        Attribute(reader, "val") is not ("0" or "false" or "off");

    private void End(string name, int depth)
    {
        switch (name)
        {
            case "p":
                EndParagraph();
                // Where its end is missing, a field shall not take the rest of the document with it.
                _place.Fields.Clear();
                // The marks of a paragraph have run properties, too.
                _isHidden = false;
                break;
            case "pPr":
                _inParagraphProperties = false;
                break;
            case "trPr":
                _inRowProperties = false;
                break;
            case "rPr":
                _inRunProperties = false;
                break;
            case "t":
                _inText = false;
                break;
            case "drawing" or "pict" or "object" when depth == _pictureFrom:
                _pictureFrom = -1;
                break;
            case "txbxContent" when _around.TryPop(out var outer):
                EndOpen();
                _pictureFrom = _place.PictureFrom;
                outer.Boxes.AddRange(_place.Blocks);
                _place = outer;
                break;
            case "tc":
                EndOpen();
                break;
            case "tbl":
                _place.Rows.TryPop(out _);
                break;
            case "tr" when _place.Rows.TryPop(out var row):
                // It is a part of the text around its table, perhaps a cell of another one.
                _place.Target.AddRange(Row(row));
                row.Clear();
                _place.Rows.Push(row);
                break;
            default:
                break;
        }
    }

    /// <summary>Ends a paragraph that no other one follows which it could go on in.</summary>
    private void EndOpen()
    {
        _place.IsOpen = false;
        EndParagraph();
    }

    private void EndParagraph()
    {
        if (_place.IsOpen)
        {
            return;
        }

        // A soft hyphen says where a word may be broken; it is no part of it.
        var text = _place.Text.Replace("\u00AD", "").ToString().Trim();
        _place.Text.Clear();
        var style = _place.Style;
        if (text.Length > 0 && !style.IsLeftOut)
        {
            var kind =
                _place.IsListItem && style.Kind == ParagraphKind.Body
                    ? ParagraphKind.ListItem
                    : style.Kind;
            _place.Target.Add(
                new(
                    new(text, kind, style.IsTitle, style.IsSubtitle, style.IsByline),
                    style.HeadingLevel
                )
            );
        }

        // A box stands beside the paragraph that it is tied to.
        _place.Target.AddRange(_place.Boxes);
        _place.Boxes.Clear();
    }

    /// <summary>A row is a paragraph, as in Markdown; where cells hold several, the table only lays out the page.</summary>
    private static IEnumerable<HeadedBlock> Row(List<List<HeadedBlock>> cells)
    {
        if (cells.Exists(c => c.Count > 1) || cells.Count(c => c.Count > 0) == 1)
        {
            return cells.SelectMany(c => c);
        }

        var text = string.Join('\t', cells.Select(c => c.Count > 0 ? c[0].Block.Text : "")).Trim();
        return text.Length > 0 ? [new(new(text))] : [];
    }

    /// <summary>What is being read: the body of the document, or of a text box in it.</summary>
    private sealed class Place
    {
        public List<HeadedBlock> Blocks { get; } = [];

        public StringBuilder Text { get; } = new();

        /// <summary>The cells of the open row of each open table.</summary>
        public Stack<List<List<HeadedBlock>>> Rows { get; } = [];

        /// <summary>The paragraphs of the text boxes in the open paragraph.</summary>
        public List<HeadedBlock> Boxes { get; } = [];

        /// <summary>For each open field whether its code is being read, not its result.</summary>
        public Stack<bool> Fields { get; } = [];

        public DocxStyle Style { get; set; } = DocxStyle.Body;

        public bool IsListItem { get; set; }

        /// <summary>The paragraph goes on in the next one.</summary>
        public bool IsOpen { get; set; }

        /// <summary>The depth of the picture that the box stands in.</summary>
        public int PictureFrom { get; init; } = -1;

        /// <summary>Where the next paragraph belongs.</summary>
        public List<HeadedBlock> Target =>
            Rows.TryPeek(out var row) && row.Count > 0 ? row[^1] : Blocks;
    }
}
