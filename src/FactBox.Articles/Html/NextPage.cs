using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Html;

/// <summary>Tells a link to the article's next page from one to the next article: both are <c>rel=next</c>.</summary>
internal static class NextPage
{
    // Three digits and more are an article's number. Linear in time, whatever the address.
    private static readonly Regex Paged = new(
        @"(?:(?<word>/page)?/(?<number>\d{1,2})|(?<word>[?&]page=)(?<number>\d{1,2})|-(?<number>\d{1,2})\.html?)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    // What an address without host is read against; only paths are compared.
    private static readonly Uri Anywhere = new("http://page.invalid/");

    /// <summary>Whether the link is to a further page of the article.</summary>
    /// <param name="link">Where it leads.</param>
    /// <param name="text">Its text.</param>
    /// <param name="address">The article's own address; null where that is not known: then the link's form decides.</param>
    public static bool Is(string link, string text, string? address)
    {
        if (
            text.StartsWith("next page", StringComparison.OrdinalIgnoreCase)
            || (text.Length <= 2 && Number(text) >= 2)
        )
        {
            return true;
        }

        var own = address is null ? null : PathOf(Anywhere, address);
        if (
            PathOf(BaseOf(address), link) is not { } next
            || Paged.Match(next) is not { Success: true } match
            || Number(match.Groups["number"].Value) < 2
        )
        {
            return false;
        }

        var stem = next[..match.Index];
        if (own is null || Bare(stem).Equals(Bare(own), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // From the second page to the third; without the word "page" the numbers may be those of articles.
        return match.Groups["word"].Success
            && Paged.Match(own) is { Success: true } before
            && before.Groups["word"].Success
            && stem.Equals(own[..before.Index], StringComparison.OrdinalIgnoreCase);
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static Uri BaseOf(string? address) =>
        Uri.TryCreate(Anywhere, address, out var uri) ? uri : Anywhere;

    private static string? PathOf(Uri from, string link) =>
        Uri.TryCreate(from, link, out var uri) && uri.Scheme is "http" or "https"
            ? uri.PathAndQuery.TrimEnd('/')
            : null;

    private static string Bare(string path)
    {
        var bare = path.TrimEnd('/');
        return bare.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? bare[..^5]
            : bare.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? bare[..^4]
            : bare;
    }
}
