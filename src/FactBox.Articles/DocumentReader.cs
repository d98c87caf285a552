using FactBox.Articles.Archives;
using FactBox.Articles.Decoding;
using FactBox.Articles.Detection;
using FactBox.Articles.Docx;
using FactBox.Articles.Epub;
using FactBox.Articles.Html;
using FactBox.Articles.Markdown;
using FactBox.Articles.Mhtml;
using FactBox.Articles.Pdf;
using FactBox.Articles.Plain;

namespace FactBox.Articles;

/// <summary>Reads one document of any kind to its article.</summary>
public static class DocumentReader
{
    /// <summary>The article of a document; its kind is told by its bytes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="UnreadableInputException">It cannot be read, or is more than the limits allow.</exception>
    public static Article Read(FoundDocument document, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        if (document.Error is { } error)
        {
            throw new UnreadableInputException(error);
        }

        var article = document.Article ?? Read(document, KindOf(document), options);
        return article.Url is null ? article with { Url = document.Url } : article;
    }

    /// <summary>The kind of a document, zip archives looked into.</summary>
    /// <exception cref="UnreadableInputException">It is of a kind that is not read, or damaged.</exception>
    public static InputKind KindOf(FoundDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var kind = InputKinds.Of(document.Bytes.Span, document.Name, document.MediaType);
        return kind == InputKind.Zip ? ZipFiles.KindOf(document.Bytes) : kind;
    }

    private static Article Read(FoundDocument document, InputKind kind, ReadingOptions options)
    {
        var (bytes, limits) = (document.Bytes, options.Limits);
        if (bytes.Length > limits.MostBytes)
        {
            throw new UnreadableInputException(
                $"larger than {ReadingLimits.Size(limits.MostBytes)}, the limit for one document",
                "file-size"
            );
        }

        return kind switch
        {
            InputKind.Docx => DocxArticle.Read(bytes, limits),
            InputKind.Epub => EpubArticle.Read(bytes, limits),
            InputKind.Pdf => PdfArticle.Read(bytes, limits),
            InputKind.Mhtml => MhtmlArticle.Read(bytes, limits),
            InputKind.Html => HtmlArticle.Read(
                bytes,
                limits.Html,
                document.Url,
                document.Charset ?? options.EncodingName
            ),
            InputKind.Markdown => MarkdownArticle.Read(Decoded(document, options)),
            InputKind.Text => PlainArticle.Read(Decoded(document, options)),
            _ => throw new UnreadableInputException("holds several documents, not one"),
        };
    }

    private static ReadOnlyMemory<byte> Decoded(FoundDocument document, ReadingOptions options)
    {
        // Of larger ones only files are counted, as they are read.
        if (document.Bytes.Length > options.Limits.Html.MostBytes)
        {
            throw new UnreadableInputException(
                $"larger than {ReadingLimits.Size(options.Limits.Html.MostBytes)}, too large for an article; as a file of its own it can be counted",
                "page-size"
            );
        }

        var text = TextDecoder.Decode(document.Bytes, document.Charset ?? options.EncodingName);
        return text.IsEmpty
            ? throw new UnreadableInputException("empty file; there is nothing to count")
            : text;
    }
}
