using FactBox.Articles.Anatomy;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace FactBox.Articles.Pdf;

/// <summary>
/// Reads a PDF, which knows letters and their places but no words, lines or paragraphs: columns one after the other,
/// lines joined to paragraphs, words that were broken at the ends of lines put together; without running heads, page
/// numbers, footnotes and tables.
/// </summary>
public static class PdfArticle
{
    // Below this a page with a picture is a picture of a page, whatever a scanner wrote on its edge.
    private const int FewLetters = 20;

    // With more letters than this, running heads and all, it is no picture of a page.
    private const int MostAroundPicture = 400;

    private const int MostRanges = 10;

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
        catch (Exception error)
            when (error is PdfDocumentEncryptedException
                // Encrypted for the holders of certificates, it fails otherwise.
                || (IsDamage(error) && pdf.Span.IndexOf("/Encrypt"u8) >= 0)
            )
        {
            throw new UnreadableInputException(
                "an encrypted PDF that opens with a password only; save it without one first",
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

        var lines = PdfDecoration.Without(pages.ConvertAll(p => PdfLine.Of(p.Words)));
        deadline.Check();
        var scanned = Enumerable
            .Range(0, pages.Count)
            .Where(i => pages[i].IsPicture && Letters(lines[i]) < FewLetters)
            .ToList();
        scanned.ForEach(i => lines[i] = []);
        var blocks = PdfParagraphs.Of(lines, deadline, out var tables);
        if (blocks.Count == 0)
        {
            throw new UnreadableInputException(
                scanned.Count > 0
                    ? "a scanned PDF: its pages are pictures without text; recognise its text first, as with ocrmypdf"
                    : "a PDF without text"
            );
        }

        return HeadedPage.Build(blocks, title: null) with
        {
            Author = PropertyAuthor.Of(author),
            Warnings =
            [
                .. scanned.Count > 0 ? [Scanned(scanned, pages.Count)] : Array.Empty<string>(),
                .. tables.Count > 0 ? [LeftOut(tables)] : Array.Empty<string>(),
            ],
        };
    }

    private static string LeftOut(List<int> tables) =>
        tables.Count == 1
            ? $"a table of {tables[0]} lines is left out"
            : $"{tables.Count} tables of {tables.Sum()} lines in all are left out";

    private static int Letters(List<PdfLine> lines) =>
        lines.Sum(l => l.Words.Sum(w => w.Text.Length));

    private static string Scanned(List<int> scanned, int pages)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var page in scanned.Select(i => i + 1))
        {
            if (ranges.Count > 0 && ranges[^1].Last == page - 1)
            {
                ranges[^1] = (ranges[^1].First, page);
            }
            else
            {
                ranges.Add((page, page));
            }
        }

        var shown = string.Join(
            ", ",
            ranges
                .Take(MostRanges)
                .Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}–{r.Last}")
        );
        var more = ranges.Count > MostRanges ? " and more" : "";
        return $"scanned: {scanned.Count} of {pages} pages ({shown}{more}) are pictures without text, and are not counted; "
            + "recognise their text first, as with ocrmypdf";
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

        PdfContent.Check(document, limits, deadline);
        var pages = new List<PdfPage>();
        long letters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            deadline.Check();
            var page = document.GetPage(number);
            // What a font calls one letter may be many.
            letters += page.Letters.Sum(l => (long)l.Value.Length);
            PdfContent.CheckLetters(letters, limits);
            pages.Add(new(PdfWord.Of(page), IsPicture(page)));
        }

        return (pages, document.Information.Author);
    }

    /// <summary>Whether pictures cover most of the page; a scanner may cut it into strips.</summary>
    private static bool IsPicture(Page page) =>
        page.NumberOfImages > 0
        && page.Letters.Count < MostAroundPicture
        && page.GetImages().Sum(i => i.BoundingBox.Area) >= page.Width * page.Height / 2;

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
/// <param name="Words">The words that are read in its direction.</param>
/// <param name="IsPicture">Pictures cover most of it.</param>
internal sealed record PdfPage(IReadOnlyList<PdfWord> Words, bool IsPicture);
