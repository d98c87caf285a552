using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FactBox.Articles.Html;

namespace FactBox.Articles.Feeds;

/// <summary>
/// The text of feeds that are no XML, but nearly: in another encoding than they say, with blanks in front, entities of
/// HTML, bare ampersands or control characters. Programs that read feeds take them, so people leave them so.
/// </summary>
internal static partial class FeedText
{
    // More than anybody leaves in a feed; each bare ampersand becomes five characters.
    private const int MostMended = 200_000;

    private const string DataStart = "<![CDATA[";
    private const string DataEnd = "]]>";
    private const string ForXml = "&amp;&lt;&gt;&quot;&apos;";

    // Longer than the longest name of HTML.
    private const int MostReference = 40;

    private static readonly SearchValues<char> InReference = SearchValues.Create(
        "#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    private static readonly SearchValues<char> NotXml = SearchValues.Create([
        .. Enumerable
            .Range(0, 0x20)
            .Except([9, 10, 13])
            .Append(0xFFFE)
            .Append(0xFFFF)
            .Select(c => (char)c),
    ]);

    /// <summary>The text of a feed as XML, as far as it can be mended; null where it has entities of its own.</summary>
    public static string? Mended(ReadOnlySpan<byte> feed)
    {
        var text = Decoded(feed);
        if (text.Contains("<!ENTITY", StringComparison.Ordinal))
        {
            return null;
        }

        var mended = new StringBuilder(text.Length);
        var rest = Allowed(text).AsSpan();
        for (var times = 0; times < MostMended; )
        {
            var next = rest.IndexOfAny('&', '<');
            if (next < 0)
            {
                break;
            }

            mended.Append(rest[..next]);
            rest = rest[next..];
            var length = 1;
            if (rest[0] == '&')
            {
                (length, var character) = Reference(rest);
                times += rest[..length].SequenceEqual(character) ? 0 : 1;
                mended.Append(character);
            }
            else
            {
                // What stands in CDATA is meant as it is.
                var end = rest.StartsWith(DataStart) ? rest.IndexOf(DataEnd) : 0;
                length = end < 0 ? rest.Length : Math.Max(1, end);
                mended.Append(rest[..length]);
            }

            rest = rest[length..];
        }

        return mended.Append(rest).ToString();
    }

    /// <summary>Whether a feed calls itself Latin-1, by which nearly everybody means windows-1252 (WHATWG Encoding, 4.2).</summary>
    public static bool IsLatin1(ReadOnlySpan<byte> feed) =>
        EncodingOf(feed)?.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii";

    /// <summary>The text of a feed, decoded as browsers decode pages.</summary>
    public static string Decoded(ReadOnlySpan<byte> feed) =>
        HtmlDecoder.Decode(feed, EncodingOf(feed)).TrimStart('\uFEFF').TrimStart();

    private static string Allowed(string text) =>
        text.AsSpan().IndexOfAny(NotXml) < 0
            ? text
            : string.Concat(text.Where(c => !NotXml.Contains(c)));

    /// <summary>The length of the reference that a text begins with, and what stands for it in XML.</summary>
    private static (int Length, string Character) Reference(ReadOnlySpan<char> text)
    {
        var end = text[1..Math.Min(text.Length, MostReference)].IndexOfAnyExcept(InReference) + 1;
        if (end < 2 || text[end] != ';')
        {
            return (1, "&amp;");
        }

        var reference = text[..(end + 1)].ToString();
        if (ForXml.Contains(reference, StringComparison.Ordinal))
        {
            return (reference.Length, reference);
        }

        var character = WebUtility.HtmlDecode(reference);
        return character == reference ? (1, "&amp;")
            : character.Any(NotXml.Contains) ? (reference.Length, "")
            : (reference.Length, WebUtility.HtmlEncode(character));
    }

    private static string? EncodingOf(ReadOnlySpan<byte> feed) =>
        Declaration().Match(Encoding.Latin1.GetString(feed[..Math.Min(feed.Length, 200)])).Groups[
            "name"
        ]
            is { Success: true, Value: var name }
            ? name
            : null;

    [GeneratedRegex(
        "<\\?xml[^>]*encoding\\s*=\\s*[\"'](?<name>[^\"'>]+)[\"']",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Declaration();
}
