namespace FactBox.Articles.Html;

// What closes an element: its own end, another element's start or end, the end of what it is in.
internal sealed partial class PageParser
{
    /// <summary>Closes what the beginning of an element closes: a paragraph before a list, an item before the next.</summary>
    private void CloseImplied(string name)
    {
        switch (name)
        {
            case "li":
                CloseWithin(["li"], ["ul", "ol", "menu", "dir"]);
                break;
            case "dt" or "dd":
                CloseWithin(["dt", "dd"], ["dl"]);
                break;
            case "tr":
                CloseWithin(["tr"], ["table"]);
                break;
            case "td" or "th":
                CloseWithin(["td", "th"], ["table"]);
                break;
            case "tbody" or "thead" or "tfoot":
                CloseWithin(["tbody", "thead", "tfoot"], ["table"]);
                break;
            case "option" or "optgroup":
                CloseWithin(["option"], ["select"]);
                break;
            case "a" when _openCount.GetValueOrDefault("a") > 0:
                CloseFormatting("a");
                break;
        }

        if (Tags.Block.Contains(name) && _openCount.GetValueOrDefault("p") > 0)
        {
            var p = LastOpen("p");
            if (p > 0)
            {
                PopTo(p);
            }
        }

        if (IsHeading(name) && IsHeading(_open[^1].Tag))
        {
            PopTo(_open.Count - 1);
        }
    }

    private void CloseWithin(string[] names, string[] boundaries)
    {
        if (Array.TrueForAll(names, n => _openCount.GetValueOrDefault(n) == 0))
        {
            return;
        }

        for (var i = _open.Count - 1; i > 0; i--)
        {
            var tag = _open[i].Tag;
            if (names.Contains(tag, StringComparer.Ordinal))
            {
                PopTo(i);
                return;
            }

            if (boundaries.Contains(tag, StringComparer.Ordinal) || tag is "template" or "object")
            {
                return;
            }
        }
    }

    /// <summary>Where the innermost open element of that name stands, or -1 if none is within reach.</summary>
    private int LastOpen(string name)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            if (
                _open[i].Tag.Equals(name, StringComparison.Ordinal)
                || (IsHeading(name) && IsHeading(_open[i].Tag))
            )
            {
                return i;
            }

            // An end tag in a table's cell closes nothing outside it, except the table's own parts.
            if (Tags.Scope.Contains(_open[i].Tag) && !IsTablePart(name))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsTablePart(string name) =>
        name is "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" or "caption";

    private void Close(string name)
    {
        if (name is "br")
        {
            _text.BreakLine();
        }

        // The end of any heading ends one, whatever its level.
        if (
            _openCount.GetValueOrDefault(name) == 0
            && !(IsHeading(name) && Array.Exists(Headings, IsOpen))
        )
        {
            return;
        }

        if (Tags.Formatting.Contains(name))
        {
            CloseFormatting(name);
            return;
        }

        var at = LastOpen(name);
        if (at < 0)
        {
            return;
        }

        // A span's end tag does not reach out of the paragraph that began in it.
        var isBlock = Tags.Block.Contains(name);
        for (var i = _open.Count - 1; i > at && !isBlock; i--)
        {
            if (_open[i].IsBlock)
            {
                return;
            }
        }

        PopTo(at);
    }

    private void CloseFormatting(string name)
    {
        var passedBlock = false;
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var node = _open[i];
            if (node.Tag.Equals(name, StringComparison.Ordinal))
            {
                if (passedBlock)
                {
                    // Blocks that began in it go on after its end.
                    _open.RemoveAt(i);
                    Leave(node);
                }
                else
                {
                    PopTo(i);
                }

                return;
            }

            if (Tags.Scope.Contains(node.Tag))
            {
                return;
            }

            passedBlock |= node.IsBlock;
        }
    }

    private void PopTo(int at)
    {
        for (var i = _open.Count - 1; i >= at && i >= 0; i--)
        {
            var node = _open[i];
            _open.RemoveAt(i);
            if (node.IsBlock)
            {
                _text.Flush();
            }

            Leave(node);
        }
    }

    private void Leave(PageNode node)
    {
        CutMark(node);
        CutNote(node);
        node.To = _text.Place;
        node.End = _nodes.Count;
        _openCount[node.Tag]--;
        _pictures -= node.Tag is "svg" ? 1 : 0;
    }

    private static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private bool IsOpen(string name) => _openCount.GetValueOrDefault(name) > 0;
}
