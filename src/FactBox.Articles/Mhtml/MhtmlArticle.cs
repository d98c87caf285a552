using FactBox.Articles.Archives;
using FactBox.Articles.Html;
using MimeKit;

namespace FactBox.Articles.Mhtml;

/// <summary>Reads a page that a browser saved as one file (MHTML, RFC 2557): its HTML; pictures are left where they are.</summary>
public static class MhtmlArticle
{
    // A saved page nests parts two or three deep.
    private const int MostDepth = 20;

    // Parts and lines of their heads: each is held, in some kilobytes. A page with a thousand pictures has five thousand.
    private const int MostParts = 20_000;

    /// <summary>The article in <paramref name="mhtml"/>.</summary>
    /// <param name="mhtml">The file.</param>
    /// <param name="limits">How much is taken on.</param>
    /// <exception cref="UnreadableInputException">It is damaged, holds no page, or is more than the limits allow.</exception>
    public static Article Read(ReadOnlyMemory<byte> mhtml, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using var message = Parse(mhtml);
        var page =
            message
                .BodyParts.OfType<TextPart>()
                .FirstOrDefault(p =>
                    p.IsHtml || p.ContentType.IsMimeType("application", "xhtml+xml")
                )
            ?? throw new UnreadableInputException("an MHTML file without a page of HTML in it");
        if (page.Content is not { } content)
        {
            throw new UnreadableInputException("damaged: the page in the MHTML file is empty");
        }

        using var html = new MemoryStream();
        content.DecodeTo(html);
        if (html.Length > limits.MostUnpackedBytes)
        {
            throw BoundedRead.TooMuch(limits);
        }

        var url = page.ContentLocation?.ToString() ?? message.Headers["Snapshot-Content-Location"];
        return HtmlArticle.Read(
            html.GetBuffer().AsMemory(0, (int)html.Length),
            limits.Html,
            url is not null && url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                ? url
                : null,
            page.ContentType.Charset
        );
    }

    private static MimeMessage Parse(ReadOnlyMemory<byte> mhtml)
    {
        var options = ParserOptions.Default.Clone();
        options.MaxMimeDepth = MostDepth;
        try
        {
            new Counter(options, BoundedRead.AsStream(mhtml)).ReadMessage();
            return MimeMessage.Load(options, BoundedRead.AsStream(mhtml));
        }
        catch (FormatException error)
        {
            throw new UnreadableInputException("damaged: the MHTML file is no MIME message", error);
        }
    }

    /// <summary>Goes through a file without holding it, and refuses one of too many parts.</summary>
    private sealed class Counter(ParserOptions options, Stream file)
        : MimeReader(options, file, MimeFormat.Entity)
    {
        private int _found;

        protected override void OnHeaderRead(
            Header header,
            int beginLineNumber,
            CancellationToken cancellationToken
        ) => Add();

        protected override void OnMimePartBegin(
            ContentType contentType,
            long beginOffset,
            int beginLineNumber,
            CancellationToken cancellationToken
        ) => Add();

        private void Add()
        {
            if (++_found > MostParts)
            {
                throw new UnreadableInputException(
                    $"more than {MostParts} parts and lines of their heads, too many for a saved page"
                );
            }
        }
    }
}
