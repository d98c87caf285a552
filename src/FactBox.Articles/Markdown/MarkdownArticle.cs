using System.Text;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Markdown;

/// <summary>Reads a Markdown page.</summary>
public static class MarkdownArticle
{
    // The tree of a page takes up to 400 times its size.
    private const int MostKilobytes = 512;

    /// <summary>
    /// The article in <paramref name="utf8"/>: the words that a reader sees, without link addresses, code blocks, HTML
    /// and front matter.
    /// </summary>
    /// <param name="utf8">The page: CommonMark, with YAML front matter and pipe tables if it has them.</param>
    /// <exception cref="UnreadableInputException">It is larger, or nested deeper, than anybody writes.</exception>
    public static Article Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MostKilobytes << 10)
        {
            throw new UnreadableInputException(
                $"larger than {MostKilobytes} KB, too large for an article in Markdown; --plain counts it as it stands"
            );
        }

        var (front, blocks) = MarkdownBlocks.Of(
            Encoding.UTF8.GetString(utf8.Span).TrimStart('\uFEFF')
        );
        var article = HeadedPage.Build(blocks, front.Title);
        return article with
        {
            Author = PropertyAuthor.Of(front.Author),
            Language = front.Language,
            Published = front.Date ?? article.Published,
        };
    }
}
