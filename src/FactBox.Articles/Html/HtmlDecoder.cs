using System.Buffers;
using System.Text;
using System.Text.Unicode;
using FactBox.Articles.Decoding;
using UtfUnknown;

namespace FactBox.Articles.Html;

/// <summary>
/// Bytes of a page to text. A byte order mark decides, then the HTTP header, then the page's own <c>meta</c>, unless the
/// bytes contradict it; without any of them, what the bytes look like. What is invalid becomes U+FFFD, as in a browser.
/// </summary>
internal static class HtmlDecoder
{
    private const int MetaWindow = 16 * 1024;
    private const int DetectionWindow = 64 * 1024;

    // A page in UTF-8 with a few damaged characters is still one.
    private const int MostDamage = 20;

    private static readonly SearchValues<byte> NonAscii = SearchValues.Create([
        .. Enumerable.Range(0x80, 0x80).Select(b => (byte)b),
    ]);

    /// <summary>The text of a page.</summary>
    /// <param name="page">Its bytes.</param>
    /// <param name="header">The encoding that the HTTP header names, or null.</param>
    public static string Decode(ReadOnlySpan<byte> page, string? header)
    {
        switch (page)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(page[3..]);
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(page[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(page[2..]);
        }

        return EncodingOf(page, header).GetString(page);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> page, string? header)
    {
        var declared = Named(header) ?? Named(Meta(page));
        if (declared is { CodePage: 1200 or 1201 or 12000 or 12001 })
        {
            // A meta tag that could be read as ASCII is not in UTF-16, whatever it says.
            declared = page[..Math.Min(page.Length, 1024)].Contains((byte)0) ? declared : null;
            if (declared is not null)
            {
                return declared;
            }
        }

        var firstBeyondAscii = page.IndexOfAny(NonAscii);
        if (firstBeyondAscii < 0)
        {
            // Such as ISO-2022-JP, which is written in ASCII.
            return declared ?? Encoding.UTF8;
        }

        // No other encoding happens to look like UTF-8 for long.
        if (Utf8.IsValid(page))
        {
            return Encoding.UTF8;
        }

        if (declared is not null && declared.CodePage != Encoding.UTF8.CodePage)
        {
            return declared;
        }

        return IsDamagedUtf8(page[firstBeyondAscii..])
            ? Encoding.UTF8
            : Guess(page, firstBeyondAscii);
    }

    private static Encoding? Named(string? name)
    {
        var encoding = name is null ? null : EncodingNames.Find(name.Trim('"', '\'', ' '));
        // As the WHATWG's standard has it: what calls itself Latin-1 or ASCII is windows-1252; UTF-7 is not read.
        return encoding?.CodePage switch
        {
            null or 65000 => null,
            28591 or 20127 => Lenient(EncodingNames.Find("windows-1252")!),
            _ => Lenient(encoding),
        };
    }

    private static Encoding Lenient(Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient;
    }

    /// <summary>The charset that a meta tag near the top names, or null.</summary>
    private static string? Meta(ReadOnlySpan<byte> page)
    {
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, MetaWindow)]);
        for (
            var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = head.IndexOf('>', at);
            var tag = head.AsSpan(at, (end < 0 ? head.Length : end) - at);
            var charset = tag.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
            if (charset >= 0)
            {
                var value = tag[(charset + 7)..].TrimStart();
                if (value is ['=', ..])
                {
                    value = value[1..].TrimStart().TrimStart("\"'");
                    var length = value.IndexOfAny(" \"'>;/\t\r\n");
                    return value[..(length < 0 ? value.Length : length)].ToString();
                }
            }
        }

        return null;
    }

    private static bool IsDamagedUtf8(ReadOnlySpan<byte> text)
    {
        int good = 0,
            bad = 0;
        text = text[..Math.Min(text.Length, DetectionWindow)];
        while (text.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(text, out _, out var length);
            good += status == OperationStatus.Done && length > 1 ? 1 : 0;
            bad += status == OperationStatus.InvalidData ? 1 : 0;
            text = text[length..];
        }

        return good * 100 > bad * MostDamage * 5;
    }

    private static Encoding Guess(ReadOnlySpan<byte> page, int from)
    {
        var start = Math.Max(0, from - (DetectionWindow / 2));
        var window = page.Slice(start, Math.Min(DetectionWindow, page.Length - start)).ToArray();
        var western = Lenient(EncodingNames.Find("windows-1252")!);
        var beyondAscii = window.Count(b => b >= 0x80);
        // Latin letters with few others are English, where windows-1252 is by far the most likely.
        return beyondAscii * 20 < window.Length
            ? western
            : Named(CharsetDetector.DetectFromBytes(window).Detected?.EncodingName) ?? western;
    }
}
