namespace FactBox.Articles.Html;

/// <summary>Tells by its content whether an input is HTML.</summary>
public static class HtmlDetector
{
    private const int Window = 4 * 1024;

    // The tags by which browsers recognise a page that names no type (WHATWG MIME Sniffing, section 7.1), and those of
    // HTML5 that a page may begin with.
    private static readonly string[] Beginnings =
    [
        "!doctype html",
        "html",
        "head",
        "body",
        "script",
        "iframe",
        "h1",
        "div",
        "font",
        "table",
        "style",
        "title",
        "b",
        "br",
        "p",
        "a",
        "meta",
        "link",
        "base",
        "main",
        "article",
        "section",
        "header",
        "nav",
    ];

    /// <summary>Whether the bytes are a page: whether they begin with one of its tags, blanks and comments apart.</summary>
    public static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        Span<char> head = stackalloc char[Window];
        var length = 0;
        foreach (var b in bytes[..Math.Min(bytes.Length, Window)])
        {
            // UTF-16 of a tag has a NUL in every other byte.
            if (b != 0)
            {
                head[length++] = (char)b;
            }
        }

        ReadOnlySpan<char> text = head[..length];
        text = text.TrimStart("\u00EF\u00BB\u00BF\u00FE\u00FF \t\r\n\f");
        while (true)
        {
            var end =
                text.StartsWith("<!--") ? "-->"
                : text.StartsWith("<?xml") ? "?>"
                : null;
            if (end is null)
            {
                return Begins(text);
            }

            var at = text.IndexOf(end);
            if (at < 0)
            {
                return false;
            }

            text = text[(at + end.Length)..].TrimStart(" \t\r\n\f");
        }
    }

    private static bool Begins(ReadOnlySpan<char> text)
    {
        if (text is not ['<', ..])
        {
            return false;
        }

        text = text[1..];
        foreach (var tag in Beginnings)
        {
            if (
                text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && text.Length > tag.Length
                && text[tag.Length] is ' ' or '>' or '\t' or '\r' or '\n' or '\f' or '/'
            )
            {
                return true;
            }
        }

        return false;
    }
}
