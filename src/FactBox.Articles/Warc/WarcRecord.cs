using System.Text;

namespace FactBox.Articles.Warc;

/// <summary>A record of a web archive (ISO 28500:2017, clause 4).</summary>
/// <param name="Type">What it holds, such as <c>response</c>.</param>
/// <param name="Uri">The page that it is about, or null.</param>
/// <param name="ContentType">The type of its content, in lower case and without parameters; empty if it says none.</param>
/// <param name="Content">Its content.</param>
internal sealed record WarcRecord(
    string Type,
    string? Uri,
    string ContentType,
    ReadOnlyMemory<byte> Content
)
{
    /// <summary>Why the crawler kept only the beginning, such as <c>length</c> (5.13); null if it kept all.</summary>
    public string? Truncated { get; init; }
}

/// <summary>Lines of <c>Name: value</c>, as web archives and HTTP have them.</summary>
internal static class HeaderLines
{
    /// <summary>The value of a field, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> header, string name)
    {
        string? value = null;
        foreach (var range in header.Split((byte)'\n'))
        {
            var line = header[range];
            // A line that begins with a blank goes on with the one before (RFC 9112, 5.2).
            var goesOn = line is [(byte)' ' or (byte)'\t', ..];
            if (value is not null && !goesOn)
            {
                break;
            }

            if (value is not null)
            {
                value += Encoding.UTF8.GetString(line).TrimEnd();
            }
            else if (
                line.Length > name.Length
                && line[name.Length] == ':'
                && Ascii.EqualsIgnoreCase(line[..name.Length], name)
            )
            {
                value = Encoding.UTF8.GetString(line[(name.Length + 1)..]).Trim();
            }
        }

        return value?.Trim();
    }

    /// <summary>The length of a header with the blank line that ends it, or -1.</summary>
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        var crlf = bytes.IndexOf("\r\n\r\n"u8);
        var lf = bytes.IndexOf("\n\n"u8);
        return (crlf, lf) switch
        {
            (< 0, < 0) => -1,
            (>= 0, < 0) => crlf + 4,
            (< 0, _) => lf + 2,
            _ => Math.Min(crlf + 4, lf + 2),
        };
    }

    /// <summary>A media type in lower case and without its parameters, and the <c>charset</c> among them.</summary>
    public static (string Type, string? Charset) MediaType(string? value)
    {
        var parts = (value ?? "").Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.FirstOrDefault(p =>
            p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase)
        );
        return (parts[0].ToLowerInvariant(), charset?[8..].Trim('"', '\''));
    }
}
