using System.Globalization;
using System.Text;
using FactBox.Articles.Archives;

namespace FactBox.Articles.Warc;

/// <summary>The answer of a server as it was recorded (RFC 9112).</summary>
/// <param name="Status">Its status, such as 200.</param>
/// <param name="MediaType">Its media type, such as <c>text/html</c>; empty if it says none.</param>
/// <param name="Charset">Its encoding, if it says one.</param>
/// <param name="Body">The page, still as it was sent.</param>
/// <param name="Encodings">How it was packed, last first.</param>
/// <param name="IsChunked">Whether it was sent in chunks.</param>
internal readonly record struct HttpResponse(
    int Status,
    string MediaType,
    string? Charset,
    ReadOnlyMemory<byte> Body,
    string[] Encodings,
    bool IsChunked
)
{
    private const int MostEncodings = 3;

    /// <summary>Reads an answer, or gives null for what is none.</summary>
    public static HttpResponse? Read(ReadOnlyMemory<byte> bytes)
    {
        var length = HeaderLines.Length(bytes.Span);
        if (length < 0 || !bytes.Span.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var header = bytes.Span[..length];
        var space = header.IndexOf((byte)' ');
        if (
            space < 0
            || space + 4 > length
            || !int.TryParse(
                Encoding.Latin1.GetString(header.Slice(space + 1, 3)),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var status
            )
        )
        {
            return null;
        }

        var (type, charset) = HeaderLines.MediaType(HeaderLines.Find(header, "Content-Type"));
        var encodings = (HeaderLines.Find(header, "Content-Encoding") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Reverse()
            .ToArray();
        var isChunked =
            HeaderLines
                .Find(header, "Transfer-Encoding")
                ?.Contains("chunked", StringComparison.OrdinalIgnoreCase)
            ?? false;
        return new(status, type, charset, bytes[length..], encodings, isChunked);
    }

    /// <summary>The page as it was before it was sent.</summary>
    /// <exception cref="UnreadableInputException">It is damaged, or unpacks to more than the limits allow.</exception>
    public ReadOnlyMemory<byte> Page(ReadingLimits limits)
    {
        var page = IsChunked ? Dechunked(Body) ?? Body : Body;
        RefuseMany(Encodings.Length);
        foreach (var encoding in Encodings)
        {
            page = Unpacked(page, encoding, limits);
        }

        return page;
    }

    private static ReadOnlyMemory<byte> Unpacked(
        ReadOnlyMemory<byte> packed,
        string encoding,
        ReadingLimits limits
    )
    {
        using var stream = Unpacking(packed, encoding);
        return BoundedRead.Unpacked(stream, packed.Length, limits);
    }

    /// <summary>Refuses what is packed again and again, which only serves to keep busy whoever unpacks it.</summary>
    /// <exception cref="UnreadableInputException">It is.</exception>
    public static void RefuseMany(int encodings)
    {
        if (encodings > MostEncodings)
        {
            throw new UnreadableInputException($"packed more than {MostEncodings} times over");
        }
    }

    /// <summary>What is packed by an encoding of RFC 9110 (8.4.1), unpacked as it is read.</summary>
    /// <exception cref="UnreadableInputException">There is no such encoding here; read on, that it is cut off.</exception>
    public static Stream Unpacking(ReadOnlyMemory<byte> packed, string encoding)
    {
        var bytes = BoundedRead.AsStream(packed);
        return encoding.ToLowerInvariant() switch
        {
            // The last ones are no encodings of HTTP but of text or of mail; servers that send them have packed nothing.
            "identity" or "none" or "utf-8" or "utf8" or "7bit" or "8bit" or "binary" => bytes,
            _ when packed.IsEmpty => bytes,
            // Some crawlers unpack a page and leave the header as it was.
            "gzip" or "x-gzip" when packed.Span is not [0x1F, 0x8B, ..] => bytes,
            "gzip" or "x-gzip" => new WholeGzip(bytes),
            "deflate" => new WholeZlib(bytes),
            "br" => new WholeBrotli(packed),
            _ => throw new UnreadableInputException(
                $"packed by '{encoding}', which is not supported"
            ),
        };
    }

    /// <summary>The chunks put together, or null for what is not in chunks (any more).</summary>
    /// <exception cref="UnreadableInputException">It is cut off.</exception>
    private static ReadOnlyMemory<byte>? Dechunked(ReadOnlyMemory<byte> body)
    {
        var whole = new MemoryStream(body.Length);
        var rest = body.Span;
        while (true)
        {
            var line = rest.IndexOf("\r\n"u8);
            if (
                line is < 1 or > 64
                || !int.TryParse(
                    Encoding.Latin1.GetString(rest[..line]).Split(';')[0].Trim(),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var size
                )
                || size < 0
                || size > rest.Length - line - 2
            )
            {
                return whole.Length == 0
                    ? null
                    : throw new UnreadableInputException(
                        "cut off: it was sent in chunks, and the last of them are missing"
                    );
            }

            if (size == 0)
            {
                return whole.GetBuffer().AsMemory(0, (int)whole.Length);
            }

            whole.Write(rest.Slice(line + 2, size));
            rest = rest[(line + 2 + size)..];
            if (!rest.StartsWith("\r\n"u8))
            {
                return whole.Length == 0 ? null : throw BoundedRead.CutOff("chunks");
            }

            rest = rest[2..];
        }
    }
}
