using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds the fact box that a page carries itself.</summary>
internal static class PageFactBox
{
    // A title and four labels with their values, each perhaps a block.
    private const int MostBlocks = 9;

    /// <summary>The box and the blocks that it takes; null and none where there is no box.</summary>
    public static (PublishedFactBox? Box, IEnumerable<int> Blocks) Find(PageTree page)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            // Only "Fact Box" itself is read further.
            if (
                page.Blocks[i]
                    .Text.TrimStart()
                    .StartsWith("fact", StringComparison.OrdinalIgnoreCase)
            )
            {
                var texts = page
                    .Blocks.Skip(i)
                    .Take(MostBlocks)
                    .Select(b => b.Text + "\n")
                    .ToList();
                var (box, length) = BoxReader.Read(string.Concat(texts));
                if (box is not null)
                {
                    var blocks = 0;
                    for (; blocks < texts.Count && length > 0; blocks++)
                    {
                        length -= texts[blocks].Length;
                    }

                    return (box, Enumerable.Range(i, blocks));
                }
            }
        }

        return (null, []);
    }
}
