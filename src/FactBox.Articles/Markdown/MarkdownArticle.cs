using System.Text;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Markdown;

/// <summary>Reads a Markdown page.</summary>
public static class MarkdownArticle
{
    // The tree of a page takes some 250 times its size.
    private const int MostMegabytes = 1;

    // A headline stands at the top: a kicker, a picture or a date may come before it, a body may not.
    private const int MostBeforeHeadline = 3;

    // A box is a title and four labels with their values, each perhaps a paragraph.
    private const int MostInBox = 9;

    /// <summary>
    /// The article in <paramref name="utf8"/>: the words that a reader sees, without link addresses, code blocks, HTML
    /// and front matter.
    /// </summary>
    /// <param name="utf8">The page: CommonMark, with YAML front matter and pipe tables if it has them.</param>
    /// <exception cref="UnreadableInputException">It is larger, or nested deeper, than anybody writes.</exception>
    public static Article Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MostMegabytes << 20)
        {
            throw new UnreadableInputException(
                $"larger than {MostMegabytes} MB, too large for an article in Markdown; --plain counts it as it stands"
            );
        }

        var (front, blocks) = MarkdownBlocks.Of(
            Encoding.UTF8.GetString(utf8.Span).TrimStart('\uFEFF')
        );
        var (box, inBox) = Box(blocks);
        var article = ArticleBuilder.Build(WithTitle(blocks[inBox..], front.Title), box);
        return article with
        {
            Author = front.Author,
            Language = front.Language,
            Published = front.Date ?? article.Published,
        };
    }

    private static (PublishedFactBox? Box, int Blocks) Box(List<MarkdownBlock> blocks)
    {
        var texts = blocks.Take(MostInBox).Select(b => b.Block.Text + "\n").ToList();
        var (box, length) = BoxReader.Read(string.Concat(texts));
        var inBox = 0;
        foreach (var text in texts.TakeWhile(_ => length > 0))
        {
            length -= text.Length;
            inBox++;
        }

        // A block that is half box and half text is text.
        return length == 0 ? (box, inBox) : (null, 0);
    }

    /// <summary>The blocks with one of them marked as the headline, or with the front matter's title as headline.</summary>
    private static List<Block> WithTitle(List<MarkdownBlock> page, string? title)
    {
        var blocks = page.ConvertAll(b => b.Block);
        var headline = page.FindIndex(b => b.HeadingLevel == 1);
        if (headline is < 0 or > MostBeforeHeadline)
        {
            headline = page.Count > 0 && page[0].HeadingLevel > 0 && title is null ? 0 : -1;
        }

        if (headline >= 0)
        {
            blocks[headline] = blocks[headline] with { Kind = ParagraphKind.Body, IsTitle = true };
        }
        else if (title is not null)
        {
            blocks.Insert(0, new(title, IsTitle: true));
        }

        return blocks;
    }
}
