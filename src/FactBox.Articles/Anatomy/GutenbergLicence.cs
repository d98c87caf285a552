using System.Text.RegularExpressions;

namespace FactBox.Articles.Anatomy;

/// <summary>What Project Gutenberg puts around its books: a header, and the licence. It is not the book.</summary>
internal static partial class GutenbergLicence
{
    // The header has some twenty paragraphs; in books of before 2003 it holds all of the licence.
    private const int MostBefore = 120;

    /// <summary>The paragraphs between its marks, or all of them where there are none.</summary>
    public static List<HeadedBlock> Without(List<HeadedBlock> blocks)
    {
        var before = blocks.FindIndex(0, Math.Min(blocks.Count, MostBefore), b => Has(b, Begin()));
        var end = blocks.FindIndex(before + 1, b => Has(b, Finish()));
        if (before < 0 && end < 0)
        {
            return blocks;
        }

        var book = blocks[(before + 1)..(end < 0 ? blocks.Count : end)];
        // The title in the mark may go on in the next line.
        if (
            before >= 0
            && book is [var next, ..]
            && !blocks[before].Block.Text.EndsWith('*')
            && next.Block.Text.EndsWith("***", StringComparison.Ordinal)
        )
        {
            book.RemoveAt(0);
        }

        // The people who made the file are named right under the mark.
        if (
            before >= 0
            && book.FindIndex(0, Math.Min(book.Count, 2), b => Maker().IsMatch(b.Block.Text))
                is >= 0
                    and var maker
        )
        {
            book.RemoveAt(maker);
        }

        // A mark may stand in one paragraph with the licence, or with the book.
        if (before >= 0)
        {
            var begin = Begin().Match(blocks[before].Block.Text);
            Insert(0, blocks[before], blocks[before].Block.Text[(begin.Index + begin.Length)..]);
        }

        if (end >= 0)
        {
            Insert(
                book.Count,
                blocks[end],
                blocks[end].Block.Text[..Finish().Match(blocks[end].Block.Text).Index]
            );
        }

        return book.Count > 0 ? book : blocks;

        void Insert(int at, HeadedBlock block, string text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                book.Insert(at, block with { Block = block.Block with { Text = text.Trim() } });
            }
        }
    }

    private static bool Has(HeadedBlock block, Regex mark) =>
        (
            block.Block.Text.Contains("Project Gutenberg", StringComparison.OrdinalIgnoreCase)
            || block.Block.Text.Contains("SMALL PRINT!", StringComparison.OrdinalIgnoreCase)
        ) && mark.IsMatch(block.Block.Text);

    // As of 2000 to 2024, and the last line of the small print of before.
    [GeneratedRegex(
        @"\*\*\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG E-?(?:BOOK|TEXT)[^*]{0,500}(?:\*\*\*|\z)|\*\s*END\s*\*?\s*THE SMALL PRINT!.{0,100}\*END\*",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.Singleline
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Begin();

    [GeneratedRegex(
        @"\*\*\*\s*END OF (?:THE|THIS) PROJECT GUTENBERG E-?(?:BOOK|TEXT)|^End of (?:the |this )?Project Gutenberg(?:'s|’s| e-?book| e-?text)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Finish();

    [GeneratedRegex(
        @"^(?:credits: )?(?:(?:this )?e-?(?:text|book) (?:was )?)?(?:produced|prepared|transcribed) (?:by|from)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Maker();
}
