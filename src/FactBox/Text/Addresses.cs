using System.Buffers;
using System.Text;

namespace FactBox.Text;

/// <summary>E-mail addresses and URLs, each one token.</summary>
internal static class Addresses
{
    // What no URL holds unescaped, or what closes a quotation around one.
    private static readonly SearchValues<byte> EndsUrl = SearchValues.Create(
        " \t\n\r\v\f<>\"`{}|\\^"u8
    );

    /// <summary>Whether the character may stand before the @ of an address: <c>[\w.+-]</c>.</summary>
    public static bool IsLocalPart(byte first, CharacterKind kind) =>
        Characters.IsWordCharacter(kind) || first is (byte)'.' or (byte)'+' or (byte)'-';

    /// <summary>Where the run of such characters from <paramref name="at"/> ends.</summary>
    public static int LocalPartEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsLocalPart(text[at], Characters.Read(text, at, out var length)))
        {
            at += length;
        }

        return at;
    }

    /// <summary>Where <c>@[\w-]+(\.[\w-]+)+</c> from <paramref name="at"/> ends, or -1.</summary>
    public static int EmailEnd(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length || text[at] != '@')
        {
            return -1;
        }

        var end = LabelEnd(text, at + 1);
        if (end == at + 1)
        {
            return -1;
        }

        var labels = 1;
        while (end < text.Length && text[end] == '.')
        {
            var next = LabelEnd(text, end + 1);
            if (next == end + 1)
            {
                break;
            }

            end = next;
            labels++;
        }

        return labels > 1 ? end : -1;
    }

    /// <summary>Where a URL (<c>http://</c>, <c>https://</c>, <c>ftp://</c>, <c>www.</c>) from <paramref name="at"/> ends, or -1.</summary>
    public static int UrlEnd(ReadOnlySpan<byte> text, int at)
    {
        var rest = text[at..];
        var prefix = (rest[0] | 0x20) switch
        {
            'h' when StartsWith(rest, "http://"u8) => 7,
            'h' when StartsWith(rest, "https://"u8) => 8,
            'f' when StartsWith(rest, "ftp://"u8) => 6,
            'w' when StartsWith(rest, "www."u8) => 4,
            _ => 0,
        };
        if (
            prefix == 0
            || Characters.Peek(rest, prefix, out _)
                is not (CharacterKind.Letter or CharacterKind.Digit)
        )
        {
            return -1;
        }

        return at + UrlLength(rest, prefix);
    }

    /// <summary>Where the path of a URL whose host ends at <paramref name="host"/> ends: there, if it has none.</summary>
    public static int PathEnd(ReadOnlySpan<byte> text, int host) =>
        host < text.Length && text[host] == '/' ? host + UrlLength(text[host..], 1) : host;

    private static int UrlLength(ReadOnlySpan<byte> url, int prefix)
    {
        var end = url[prefix..].IndexOfAny(EndsUrl);
        end = end < 0 ? url.Length : prefix + end;
        end = prefix + EndAtWideCharacter(url[prefix..end]);
        return WithoutTrailingPunctuation(url[..end]);
    }

    // White space and quotation marks beyond ASCII end a URL too, and so do bytes that are not UTF-8.
    private static int EndAtWideCharacter(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var skip = text[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (skip < 0)
            {
                return text.Length;
            }

            at += skip;
            if (
                Rune.DecodeFromUtf8(text[at..], out _, out var length) != OperationStatus.Done
                || Characters.Read(text, at, out _) == CharacterKind.Space
                || text[at..].StartsWith("“"u8)
                || text[at..].StartsWith("”"u8)
                || text[at..].StartsWith("«"u8)
                || text[at..].StartsWith("»"u8)
            )
            {
                return at;
            }

            at += length;
        }

        return at;
    }

    // "(see http://x.org/a_(b).)" ends after the inner bracket.
    private static int WithoutTrailingPunctuation(ReadOnlySpan<byte> url)
    {
        var open = url.Count((byte)'(') - url.Count((byte)')');
        while (true)
        {
            if (
                url
                is [
                    ..,
                    (byte)'.'
                    or (byte)','
                    or (byte)';'
                    or (byte)':'
                    or (byte)'!'
                    or (byte)'?'
                    or (byte)'\''
                    or (byte)']'
                    or (byte)'*',
                ]
            )
            {
                url = url[..^1];
            }
            else if (url is [.., (byte)')'] && open < 0)
            {
                open++;
                url = url[..^1];
            }
            else if (url.EndsWith("’"u8) || url.EndsWith("…"u8))
            {
                url = url[..^3];
            }
            else
            {
                return url.Length;
            }
        }
    }

    private static int LabelEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            var kind = Characters.Read(text, at, out var length);
            if (!Characters.IsWordCharacter(kind) && text[at] != '-')
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) =>
        text.Length >= lowerCase.Length
        && System.Text.Ascii.EqualsIgnoreCase(text[..lowerCase.Length], lowerCase);
}
