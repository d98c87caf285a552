using System.Text;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Epub;

/// <summary>Makes XHTML fit for a parser of HTML, which nearly all of it is.</summary>
internal static partial class Xhtml
{
    // The elements without an end tag (HTML Standard, 13.1.2).
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    };

    // Those that another one ends by itself, so that many of them are not deep.
    private static readonly HashSet<string> EndsByItself = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "option",
    };

    /// <summary>The text of an XML document, which is UTF-8 or UTF-16 and says so, or is damaged.</summary>
    public static string Decode(ReadOnlySpan<byte> xml) =>
        xml switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(xml[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(xml[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(xml[3..]),
            _ when System.Text.Unicode.Utf8.IsValid(xml) => Encoding.UTF8.GetString(xml),
            _ => Encoding.Latin1.GetString(xml),
        };

    /// <summary><c>&lt;title/&gt;</c> is an empty element in XHTML, but only the beginning of one in HTML.</summary>
    public static string WithEndTags(string xhtml) =>
        SelfClosed()
            .Replace(
                xhtml,
                tag =>
                    Void.Contains(tag.Groups["name"].Value)
                        ? tag.Value
                        : $"<{tag.Groups["name"]}{tag.Groups["rest"]}></{tag.Groups["name"]}>"
            );

    /// <summary>Refuses markup that nests deeper than a parser's time and stack can bear.</summary>
    /// <exception cref="UnreadableInputException">It does.</exception>
    public static void RefuseDeep(string markup, string what, ReadingLimits limits)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(markup))
        {
            var text = markup.AsSpan(tag.Index, tag.Length);
            var isEnd = text[1] == '/';
            var name = text[(isEnd ? 2 : 1)..].ToString();
            if (Void.Contains(name) || EndsByItself.Contains(name))
            {
                continue;
            }

            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > limits.MostNesting)
            {
                var close = markup.AsSpan(tag.Index).IndexOf('>');
                if (close > 0 && markup[tag.Index + close - 1] == '/')
                {
                    depth--;
                    continue;
                }

                throw new UnreadableInputException(
                    $"{what} nests elements more than {limits.MostNesting} deep, the limit"
                );
            }
        }
    }

    [GeneratedRegex(@"<(?<name>[A-Za-z][\w:.-]*)(?<rest>(?:\s[^<>]*?)?)/>")]
    private static partial Regex SelfClosed();

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9:-]*")]
    private static partial Regex Tag();
}
