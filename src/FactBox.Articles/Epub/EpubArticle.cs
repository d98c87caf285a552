using System.Globalization;
using FactBox.Articles.Anatomy;
using FactBox.Articles.Archives;

namespace FactBox.Articles.Epub;

/// <summary>
/// Reads a book (EPUB 2 and 3): its chapters in the order of the spine, without front and back matter. Nothing outside
/// of the file is ever loaded.
/// </summary>
public static class EpubArticle
{
    /// <summary>The book in <paramref name="epub"/> as one article.</summary>
    /// <param name="epub">The file.</param>
    /// <param name="limits">How much is taken on.</param>
    /// <exception cref="UnreadableInputException">It is damaged, protected, or more than the limits allow.</exception>
    public static Article Read(ReadOnlyMemory<byte> epub, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using var parts = new DocumentParts(epub, limits);
        var package = EpubPackage.Read(parts, limits);
        var missing = package.Unknown;
        var documents = new List<EpubDocument>();
        foreach (var item in package.Spine.Where(d => !d.IsAside))
        {
            if (parts.Read(item.Path) is not { } xhtml)
            {
                missing.Add(item.Path);
            }
            else if (
                EpubDocument.Read(xhtml, item, package, limits) is { Blocks.Count: > 0 } document
            )
            {
                documents.Add(document);
            }
        }

        var body = documents.Where(d => !d.IsMatter).ToList();
        // A book of nothing but front matter has been marked wrongly.
        var blocks = GutenbergLicence.Without([
            .. (body.Count > 0 ? body : documents).SelectMany(d => d.Blocks),
        ]);
        if (blocks.Count == 0)
        {
            throw new UnreadableInputException(
                missing.Count > 0
                    ? $"damaged: {Missing(missing)}"
                    : "an EPUB book without text; perhaps its pages are pictures"
            );
        }

        var chapters = (body.Count > 0 ? body : documents).Count;
        var article = HeadedPage.Build(Titled(blocks, package.Title, chapters), package.Title);
        return article with
        {
            Author = PropertyAuthor.Of(package.Creators),
            Language = package.Language,
            Published =
                article.Published ?? (package.Date is { } date ? DateLine.Find(date) : null),
            Warnings =
                missing.Count > 0
                    ? [.. article.Warnings, $"{Missing(missing)}; the others are counted"]
                    : article.Warnings,
        };
    }

    /// <summary>A heading of the first chapter is the book's headline only if the book is that chapter, or named so.</summary>
    private static List<HeadedBlock> Titled(List<HeadedBlock> blocks, string? title, int chapters)
    {
        if (title is null)
        {
            return blocks;
        }

        // A published box stands above the headline, in up to nine paragraphs.
        var same = blocks.FindIndex(b => Same(b.Block.Text, title));
        if (same is >= 0 and < 12)
        {
            var headline = blocks[same];
            blocks[same] = headline with { Block = headline.Block with { IsTitle = true } };
        }
        else if (chapters > 1)
        {
            // The headings stay headings: none of them is the book's.
            return blocks.ConvertAll(b =>
                b with
                {
                    HeadingLevel = Math.Max(b.HeadingLevel, b.HeadingLevel > 0 ? 2 : 0),
                }
            );
        }

        return blocks;
    }

    private static bool Same(string heading, string title) =>
        string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Equals(
                string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                StringComparison.OrdinalIgnoreCase
            );

    // Names as the file has them, so they are shown short and on one line.
    private static string Missing(List<string> names) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{names.Count} of the book's documents {(names.Count == 1 ? "is" : "are")} not in the file: {string.Join(", ", names.Take(3).Select(Shown))}{(names.Count > 3 ? ", …" : "")}"
        );

    private static string Shown(string name) =>
        string.Concat(name.Take(100).Select(c => char.IsControl(c) ? ' ' : c));
}
