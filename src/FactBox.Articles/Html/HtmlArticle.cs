using FactBox.Articles.Anatomy;
using FactBox.Articles.Decoding;

namespace FactBox.Articles.Html;

/// <summary>Reads a web page.</summary>
public static class HtmlArticle
{
    private const int CharsAWord = 5;

    /// <summary>The article on a page: its parts told apart from each other and from everything around them.</summary>
    /// <param name="page">The page, in any encoding.</param>
    /// <param name="url">Where it is from; null if that is not known.</param>
    /// <param name="contentTypeCharset">The encoding that the HTTP header named, or null.</param>
    /// <exception cref="UnreadableInputException">
    /// It is larger or nested deeper than <see cref="HtmlLimits.Default"/>, is no page, or has no text.
    /// </exception>
    public static Article Read(
        ReadOnlyMemory<byte> page,
        string? url = null,
        string? contentTypeCharset = null
    ) => Read(page, HtmlLimits.Default, url, contentTypeCharset);

    /// <summary>The same with limits of one's own.</summary>
    /// <param name="page">The page, in any encoding.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <param name="url">Where it is from; null if that is not known.</param>
    /// <param name="contentTypeCharset">The encoding that the HTTP header named, or null.</param>
    /// <exception cref="UnreadableInputException">It is beyond the limits, is no page, or has no text.</exception>
    public static Article Read(
        ReadOnlyMemory<byte> page,
        HtmlLimits limits,
        string? url = null,
        string? contentTypeCharset = null
    )
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (page.Length > limits.MostBytes)
        {
            throw new UnreadableInputException(
                $"larger than {ReadingLimits.Size(limits.MostBytes)}, too large for an article in HTML",
                "page-size"
            );
        }

        if (Signatures.Refusal(page.Span, "a page in HTML") is { } refusal)
        {
            throw new UnreadableInputException(refusal);
        }

        var html = HtmlDecoder.Decode(page.Span, contentTypeCharset);
        return Read(html.AsMemory(), limits, url);
    }

    private static Article Read(ReadOnlyMemory<char> html, HtmlLimits limits, string? url)
    {
        var tree = PageParser.Parse(html, limits);
        var zones = new Zones(tree);
        // Where scripts write the page, what it has for browsers without them is the article.
        if (tree.NoScriptChars > CharsAWord * zones.AllProse)
        {
            tree = PageParser.Parse(html, limits, withoutScripts: true);
            zones = new(tree);
        }

        if (tree.Blocks.Count == 0)
        {
            throw new UnreadableInputException(
                "a page without text; if a script writes it, save the page from a browser and name that file"
            );
        }

        var metadata = PageMetadata.Of(tree, url);
        var (box, inBox) = PageFactBox.Find(tree);
        var kept = new BodyFinder(tree, zones).Find();
        foreach (var block in inBox)
        {
            kept[block] = false;
        }

        var parts = PageAnatomy.Of(tree, zones, metadata, kept);
        return new()
        {
            Parts = [.. parts],
            FactBox = box,
            Url = url ?? metadata.Url,
            Language = metadata.Language,
            SiteName = metadata.SiteName,
            Section = metadata.Section,
            Published = metadata.Published,
            Modified = metadata.Modified,
            Author = PropertyAuthor.Of(metadata.Authors),
            Warnings = [.. PageNotices.Of(tree, zones, metadata, kept, parts, url)],
        };
    }
}
