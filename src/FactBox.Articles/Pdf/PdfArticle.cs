using FactBox.Articles.Anatomy;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace FactBox.Articles.Pdf;

/// <summary>
/// Reads a PDF, which knows letters and their places but no words, lines or paragraphs: columns one after the other,
/// lines joined to paragraphs, words that were broken at the ends of lines put together; without running heads, page
/// numbers, footnotes and tables.
/// </summary>
public static class PdfArticle
{
    // A page of a newspaper has some 30,000.
    private const int MostLettersOfPage = 200_000;

    // Of what a PDF may unpack to: a letter takes up some five times as much as it is long.
    private const int BytesOfLetter = 5;

    // Below this a page with a picture is a picture of a page, whatever a scanner wrote on its edge.
    private const int FewLetters = 20;

    /// <summary>The article in <paramref name="pdf"/>.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="limits">How much is taken on.</param>
    /// <exception cref="UnreadableInputException">
    /// It is damaged, encrypted, scanned, or more than the limits allow.
    /// </exception>
    public static Article Read(ReadOnlyMemory<byte> pdf, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return TimeLimit.Run(limits.MostTime, "the PDF", deadline => Read(pdf, limits, deadline));
    }

    private static Article Read(ReadOnlyMemory<byte> pdf, ReadingLimits limits, Deadline deadline)
    {
        List<PdfPage> pages;
        string? author;
        try
        {
            (pages, author) = Pages(pdf, limits, deadline);
        }
        catch (PdfDocumentEncryptedException error)
        {
            throw new UnreadableInputException(
                "an encrypted PDF; save it without its password first",
                error
            );
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new UnreadableInputException(
                $"damaged: no PDF that can be read ({OneLine(error)})",
                error
            );
        }

        var blocks = PdfParagraphs.Of(pages, deadline);
        if (blocks.Count == 0)
        {
            throw new UnreadableInputException(
                pages.Exists(p => p.HasPictures)
                    ? "a scanned PDF: its pages are pictures without text; recognise its text first, as with ocrmypdf"
                    : "a PDF without text"
            );
        }

        return HeadedPage.Build(blocks, title: null) with
        {
            Author = PropertyAuthor.Of(author),
        };
    }

    private static (List<PdfPage> Pages, string? Author) Pages(
        ReadOnlyMemory<byte> pdf,
        ReadingLimits limits,
        Deadline deadline
    )
    {
        using var document = PdfDocument.Open(
            pdf.ToArray(),
            new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = limits.MostNesting,
                FilterProvider = new BoundedFilters(limits, deadline),
            }
        );
        if (document.NumberOfPages > limits.MostPages)
        {
            throw new UnreadableInputException(
                $"more than {limits.MostPages} pages, the limit",
                "pdf-pages"
            );
        }

        var pages = new List<PdfPage>();
        long letters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            deadline.Check();
            var page = document.GetPage(number);
            letters += page.Letters.Count;
            if (page.Letters.Count > MostLettersOfPage)
            {
                throw new UnreadableInputException(
                    $"more than {MostLettersOfPage} letters on a page, which is no page of a text"
                );
            }

            if (letters > limits.MostUnpackedBytes / BytesOfLetter)
            {
                throw new UnreadableInputException(
                    $"more than {limits.MostUnpackedBytes / BytesOfLetter} letters, the limit for one PDF",
                    ReadingLimits.UnpackedSize
                );
            }

            pages.Add(
                page.Letters.Count < FewLetters && page.NumberOfImages > 0
                    ? new([], HasPictures: true)
                    : new(PdfWord.Of(page), page.NumberOfImages > 0)
            );
        }

        return (pages, document.Information.Author);
    }

    // A parser of a format this loose fails in every way that there is on what is no PDF at all.
    private static bool IsDamage(Exception error) =>
        error is not (UnreadableInputException or OutOfMemoryException);

    private static string OneLine(Exception error)
    {
        var line = error.Message.ReplaceLineEndings(" ");
        return line.Length <= 100 ? line : string.Concat(line.AsSpan(0, 100), "…");
    }
}

/// <summary>The words of a page.</summary>
/// <param name="Words">The words that are read from left to right.</param>
/// <param name="HasPictures">It holds pictures.</param>
internal sealed record PdfPage(IReadOnlyList<PdfWord> Words, bool HasPictures);
