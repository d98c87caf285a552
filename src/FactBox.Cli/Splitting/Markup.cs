using System.Net;
using System.Text;

namespace FactBox.Cli.Splitting;

/// <summary>The parts of Markdown that a reader does not see.</summary>
internal static class Markup
{
    // No address or tag that a person wrote is longer; a bracket that nothing closes costs no more than this.
    private const int Longest = 4096;
    private const int LongestEntity = 33;

    /// <summary>How many bytes of markup stand at a place where the text does not go on, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<byte> page, int at)
    {
        var rest = page.Slice(at, Math.Min(Longest, page.Length - at));
        return rest[0] switch
        {
            (byte)'!' => Image(rest),
            (byte)']' => 1 + Target(rest[1..]),
            (byte)'<' => Tag(rest),
            (byte)'&' => InvisibleEntity(rest),
            (byte)'*'
            or (byte)'_'
            or (byte)'~'
            or (byte)'`'
            or (byte)'|'
            or (byte)'\\'
            or (byte)'#'
            or (byte)'['
            or (byte)'>' => 1,
            _ => 0,
        };
    }

    /// <summary>How many bytes the mark of a list's item takes, or 0.</summary>
    public static int ListMark(ReadOnlySpan<byte> page, int at)
    {
        var rest = page[at..];
        if (rest[0] is (byte)'-' or (byte)'+' or (byte)'*')
        {
            return 1;
        }

        var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits is > 0 and <= 9 && rest[digits] is (byte)'.' or (byte)')' ? digits + 1 : 0;
    }

    /// <summary>The length of the entity at <paramref name="at"/>, such as <c>&amp;amp;</c>, or 0.</summary>
    public static int EntityLength(ReadOnlySpan<byte> page, int at)
    {
        var rest = page.Slice(at, Math.Min(LongestEntity, page.Length - at));
        var end = rest.IndexOf((byte)';');
        return end > 1 && !rest[..end].ContainsAny(" \t\r\n"u8) ? end + 1 : 0;
    }

    /// <summary>Where the front matter on top of a page ends, or 0.</summary>
    public static int FrontMatterEnd(ReadOnlySpan<byte> page)
    {
        if (!page.StartsWith("---\n"u8) && !page.StartsWith("---\r\n"u8))
        {
            return 0;
        }

        for (var at = 4; at < page.Length; )
        {
            var rest = page[at..];
            var length = rest.IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : rest.Length;
            at += length;
            var line = rest[..length].TrimEnd(" \t\r\n"u8);
            if (line.SequenceEqual("---"u8) || line.SequenceEqual("..."u8))
            {
                return at;
            }
        }

        return 0;
    }

    // ![what it shows](address): no part of the text around it.
    private static int Image(ReadOnlySpan<byte> rest)
    {
        if (!rest.StartsWith("!["u8))
        {
            return 0;
        }

        var label = Bracketed(rest[1..], '[', ']');
        return label == 0 ? 0 : 1 + label + Target(rest[(1 + label)..]);
    }

    // What follows the words of a link: (address) or [name].
    private static int Target(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty ? 0
        : rest[0] == '(' ? Bracketed(rest, '(', ')')
        : rest[0] == '[' ? Bracketed(rest, '[', ']')
        : 0;

    private static int Bracketed(ReadOnlySpan<byte> rest, char open, char close)
    {
        var depth = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\\')
            {
                i++;
            }
            else if (rest[i] == open)
            {
                depth++;
            }
            else if (rest[i] == close && --depth == 0)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int Tag(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<!--"u8))
        {
            return rest.IndexOf("-->"u8) is > 0 and var closed ? closed + 3 : 1;
        }

        var end = rest.IndexOf((byte)'>');
        var inside = end < 0 ? default : rest[..end];
        // <https://…> and <ann@example.org> are read without their brackets.
        return inside.IsEmpty || (inside.ContainsAny(":@"u8) && !inside.ContainsAny(" \t\r\n"u8))
            ? 1
            : end + 1;
    }

    private static int InvisibleEntity(ReadOnlySpan<byte> rest)
    {
        var length = EntityLength(rest, 0);
        return string.IsNullOrWhiteSpace(
            WebUtility.HtmlDecode(Encoding.UTF8.GetString(rest[..length]))
        )
            ? length
            : 0;
    }
}
