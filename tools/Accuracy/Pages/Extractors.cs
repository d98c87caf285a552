using FactBox.Articles;
using FactBox.Articles.Html;

namespace Accuracy.Pages;

/// <summary>What an extractor says of a page.</summary>
internal sealed record Extract(string Body, string? Title, string? Byline);

/// <summary>The extractors that are compared.</summary>
internal static class Extractors
{
    private static readonly Extract Nothing = new("", null, null);

    public static IReadOnlyList<(string Name, Func<byte[], string, Extract> Run)> All { get; } =
    [
        ("FactBox", Ours),
        ("FactBox, standfirst, captions and notes too", WithNotes),
        ("FactBox, all parts but the headline", WithAll),
        ("SmartReader", Peer),
    ];

    /// <summary>Ours; the body is what <c>factbox extract</c> gives as <c>text</c>.</summary>
    private static Extract Ours(byte[] page, string url)
    {
        try
        {
            var article = HtmlArticle.Read(page, url);
            return new(
                article.Text,
                article.Headline,
                article.Bylines.IsEmpty ? article.Author : string.Join(", ", article.Bylines)
            );
        }
        catch (UnreadableInputException)
        {
            return Nothing;
        }
    }

    private static Extract WithNotes(byte[] page, string url) =>
        Parts(
            page,
            url,
            kind => kind is not (PartKind.Headline or PartKind.Byline or PartKind.Credit)
        );

    private static Extract WithAll(byte[] page, string url) =>
        Parts(page, url, kind => kind is not PartKind.Headline);

    private static Extract Parts(byte[] page, string url, Func<PartKind, bool> isWanted)
    {
        var article = HtmlArticle.Read(page, url);
        var texts = article.Parts.Where(p => isWanted(p.Kind)).Select(p => p.Text);
        return new(string.Join("\n", texts), null, null);
    }

    /// <summary>SmartReader as it comes; it is given the bytes and finds the encoding itself.</summary>
    private static Extract Peer(byte[] page, string url)
    {
        using var reader = new SmartReader.Reader(url, new MemoryStream(page));
        var article = reader.GetArticle();
        return article.Completed
            ? new(article.TextContent ?? "", article.Title, article.Byline ?? article.Author)
            : Nothing;
    }
}
