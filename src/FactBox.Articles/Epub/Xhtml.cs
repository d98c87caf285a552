using System.Text;
using System.Text.RegularExpressions;
using FactBox.Articles.Html;

namespace FactBox.Articles.Epub;

/// <summary>Makes XHTML fit for a parser of HTML, which nearly all of it is.</summary>
internal static partial class Xhtml
{
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
                    Tags.Void.Contains(tag.Groups["name"].Value)
                        ? tag.Value
                        : $"<{tag.Groups["name"]}{tag.Groups["rest"]}></{tag.Groups["name"]}>"
            );

    [GeneratedRegex(
        @"<(?<name>[A-Za-z][\w:.-]*)(?<rest>(?:\s[^<>]*?)?)/>",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex SelfClosed();
}
