using FactBox.Articles.Decoding;

namespace FactBox.Articles.Html;

/// <summary>Reads a web page.</summary>
public static class HtmlArticle
{
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

        if (Signatures.Recognise(page.Span) is { } what)
        {
            throw new UnreadableInputException($"{what}, not a page in HTML");
        }

        var html = HtmlDecoder.Decode(page.Span, contentTypeCharset);
        return Read(html.AsMemory(), limits, url);
    }

    private static Article Read(ReadOnlyMemory<char> html, HtmlLimits limits, string? url)
    {
        var tree = PageParser.Parse(html, limits);
        if (tree.Blocks.Count == 0)
        {
            throw new UnreadableInputException(
                "a page without text; if a script writes it, save the page from a browser and name that file"
            );
        }

        var metadata = PageMetadata.Of(tree, url);
        var zones = new Zones(tree);
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
            Author = metadata.Authors.IsEmpty ? null : string.Join(", ", metadata.Authors),
            Warnings = [.. Warnings(metadata, parts)],
        };
    }

    private static IEnumerable<string> Warnings(
        PageMetadata metadata,
        IEnumerable<ArticlePart> parts
    )
    {
        if (!parts.Any(part => part.Kind == PartKind.Body))
        {
            yield return "no body of an article was found: the text of the page is menus, links and notices; if a script writes the article, save the page from a browser and name that file";
        }

        if (metadata.IsBehindPaywall)
        {
            yield return "the page says that the article is for subscribers; what is here may be its beginning only";
        }

        if (metadata.HasNextPage)
        {
            yield return "the article goes on on another page, which is not read";
        }
    }
}
