using System.Text;

namespace FactBox.Articles.Html;

/// <summary>Gathers the text of a page and cuts it into blocks.</summary>
internal sealed class TextRun
{
    private readonly StringBuilder _text = new();
    private PageNode? _node;
    private int _linkChars;
    private bool _isEmphasised = true;
    private bool _space;
    private int _breaks;

    /// <summary>The blocks so far.</summary>
    public List<PageBlock> Blocks { get; } = [];

    /// <summary>The place that has been reached: a block, and a character in it.</summary>
    public (int Block, int Char) Place => (Blocks.Count, _text.Length);

    /// <summary>Adds what stands in an element.</summary>
    public void Append(ReadOnlySpan<char> text, PageNode node)
    {
        if (node.IsHidden)
        {
            return;
        }

        var before = -1;
        while (text.Length > 0)
        {
            var length = 0;
            while (length < text.Length && !char.IsWhiteSpace(text[length]) && text[length] != '\0')
            {
                length++;
            }

            if (length > 0)
            {
                Separate(node);
                before = before < 0 ? _text.Length : before;
                _text.Append(text[..length]);
                text = text[length..];
            }
            else
            {
                _space |= text[0] != '\0';
                text = text[1..];
            }
        }

        if (before >= 0)
        {
            _linkChars += node.IsInLink ? _text.Length - before : 0;
            _isEmphasised &= node.IsEmphasised;
            _node = _node is null ? node : Common(_node, node);
        }
    }

    /// <summary>What the block has from a character on, or null if that is more than <paramref name="most"/>.</summary>
    public string? Since(int from, int most) =>
        from <= _text.Length && _text.Length - from <= most
            ? _text.ToString(from, _text.Length - from)
            : null;

    /// <summary>The character of the block before a place in it, or NUL.</summary>
    public char Before(int at) => at > 0 && at <= _text.Length ? _text[at - 1] : '\0';

    /// <summary>Takes out what the block has from a character on; the white space before it stays.</summary>
    public void Cut(int from)
    {
        _space |= from < _text.Length && _text[from] == ' ';
        _text.Length = from;
        _linkChars = Math.Min(_linkChars, from);
    }

    /// <summary>A line break; two of them end the block.</summary>
    public void BreakLine() => _breaks++;

    /// <summary>Ends the block.</summary>
    public void Flush()
    {
        if (_text.Length > 0)
        {
            Blocks.Add(new(_node!, _text.ToString(), _linkChars, _isEmphasised));
            _text.Clear();
        }

        (_node, _linkChars, _isEmphasised, _space, _breaks) = (null, 0, true, false, 0);
    }

    private void Separate(PageNode node)
    {
        if (_breaks >= 2 && _text.Length > 0)
        {
            Flush();
        }
        else if (_breaks > 0 && _text.Length > 0)
        {
            _text.Append('\n');
        }
        else if (_space && _text.Length > 0)
        {
            _text.Append(' ');
        }

        (_space, _breaks) = (false, 0);
        _node ??= node;
    }

    private static PageNode Common(PageNode a, PageNode b)
    {
        while (a != b)
        {
            (a, b) = a.Depth >= b.Depth ? (a.Parent!, b) : (a, b.Parent!);
        }

        return a;
    }
}
