namespace FactBox.Articles.Anatomy;

/// <summary>A paragraph of a page that knows its headings.</summary>
/// <param name="Block">The paragraph.</param>
/// <param name="HeadingLevel">1 to 6 for a heading, 0 for anything else.</param>
internal readonly record struct HeadedBlock(Block Block, int HeadingLevel = 0);

/// <summary>A page whose headings are known, from whatever kind of file.</summary>
internal static class HeadedPage
{
    // A headline stands at the top: a kicker, a picture or a date may come before it, a body may not.
    private const int MostBeforeHeadline = 3;

    // A box is a title and four labels with their values, each perhaps a paragraph.
    private const int MostInBox = 9;

    /// <summary>The article of these paragraphs.</summary>
    /// <param name="page">The paragraphs, none of them blank, a published box included.</param>
    /// <param name="title">
    /// What the file says that its title is, or null: the headline where no heading is one, and counted as such.
    /// </param>
    public static Article Build(List<HeadedBlock> page, string? title)
    {
        var (box, inBox) = Box(page);
        return ArticleBuilder.Build(WithTitle(page[inBox..], title), box);
    }

    private static (PublishedFactBox? Box, int Blocks) Box(List<HeadedBlock> blocks)
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

    /// <summary>The blocks with one of them marked as the headline, or with the file's title as headline.</summary>
    private static List<Block> WithTitle(List<HeadedBlock> page, string? title)
    {
        var blocks = page.ConvertAll(b => b.Block);
        var headline = blocks.FindIndex(b => b.IsTitle);
        if (headline < 0)
        {
            headline = page.FindIndex(b => b.HeadingLevel == 1);
            if (headline is < 0 or > MostBeforeHeadline)
            {
                headline = page.Count > 0 && page[0].HeadingLevel > 0 && title is null ? 0 : -1;
            }
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
