using System.Text.RegularExpressions;

namespace FactBox.Articles.Anatomy;

/// <summary>
/// What Project Gutenberg puts around its books: a header, and the licence. It is not the book. A mark counts only where it
/// stands on lines of its own: a text about Project Gutenberg may quote it.
/// </summary>
internal static partial class GutenbergLicence
{
    // The header has some twenty paragraphs; in books of before 2003 it holds all of the licence.
    private const int MostBefore = 120;

    // A header that does not say what it is.
    private const int MostWordsBefore = 60;
    private const int MostInMark = 40;
    private const int MostToNextMark = 3;
    private const int MostToLicence = 5;

    /// <summary>The paragraphs between its marks, of one book or several, or all of them where there are none.</summary>
    public static List<HeadedBlock> Without(List<HeadedBlock> blocks)
    {
        var start = blocks.FindIndex(0, Math.Min(blocks.Count, MostBefore), b => Start(b) >= 0);
        if (
            start >= 0
            && !IsHeader(blocks[..start])
            && !SmallPrint().IsMatch(blocks[start].Block.Text)
        )
        {
            start = -1;
        }

        var end = start >= 0 ? End(blocks, start + 1) : EndWithoutStart(blocks);
        if (start < 0 && end < 0)
        {
            return blocks;
        }

        var books = new List<HeadedBlock>();
        while (true)
        {
            AddBook(books, blocks, start, end);
            start = end < 0 ? -1 : blocks.FindIndex(end + 1, b => Start(b) >= 0);
            if (start < 0)
            {
                return books.Count > 0 ? books : blocks;
            }

            end = End(blocks, start + 1);
        }
    }

    private static void AddBook(
        List<HeadedBlock> books,
        List<HeadedBlock> blocks,
        int start,
        int end
    )
    {
        var book = blocks[(start + 1)..(end < 0 ? blocks.Count : end)];
        if (start >= 0)
        {
            // The title in the mark may go on in the next line.
            if (
                book is [var next, ..]
                && !blocks[start].Block.Text.EndsWith('*')
                && next.Block.Text.EndsWith("***", StringComparison.Ordinal)
            )
            {
                book.RemoveAt(0);
            }

            // The people who made the file are named right under the mark.
            if (book is [var first, ..] && IsMaker(first.Block.Text))
            {
                book.RemoveAt(0);
            }

            // A mark may stand in one paragraph with the licence, or with the book.
            Add(books, blocks[start], blocks[start].Block.Text[Start(blocks[start])..]);
        }

        books.AddRange(book);
        if (end >= 0)
        {
            var text = blocks[end].Block.Text;
            Add(
                books,
                blocks[end],
                Finish().Match(text) is { Success: true } m ? text[..m.Index] : ""
            );
        }
    }

    private static void Add(List<HeadedBlock> books, HeadedBlock block, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            books.Add(block with { Block = block.Block with { Text = text.Trim() } });
        }
    }

    /// <summary>Where the text after a mark begins, or -1.</summary>
    private static int Start(HeadedBlock block)
    {
        var text = block.Block.Text;
        if (
            text.Contains("Project Gutenberg", StringComparison.OrdinalIgnoreCase)
            && Begin().Match(text) is { Success: true } mark
            // A mark names the book.
            && Words.HasLetter(mark.Groups["title"].Value)
            && (IsOnItsOwn(text, mark) || Header().Match(text) is { Success: true, Index: 0 })
        )
        {
            return mark.Index + mark.Length;
        }

        return
            text.Contains("SMALL PRINT!", StringComparison.OrdinalIgnoreCase)
            && SmallPrint().Match(text) is { Success: true } old
            && IsOnItsOwn(text, old)
            ? old.Index + old.Length
            : -1;
    }

    private static bool IsHeader(List<HeadedBlock> before) =>
        before.Sum(b => Words.Count(b.Block.Text)) <= MostWordsBefore
        || before.Exists(b => Header().IsMatch(b.Block.Text));

    private static int End(List<HeadedBlock> blocks, int from)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            if (
                IsEnd(blocks[i])
                || (
                    IsOldEnd(blocks[i])
                    && (
                        !Words.EndsASentence(blocks[i].Block.Text)
                        // In newer files it stands above the mark.
                        || blocks.Skip(i + 1).Take(MostToNextMark).Any(IsEnd)
                    )
                )
            )
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The mark of a file whose header was taken away: the licence follows, or nothing.</summary>
    private static int EndWithoutStart(List<HeadedBlock> blocks) =>
        blocks.FindIndex(IsEnd) is var end and >= 0
        && (
            end == blocks.Count - 1
            || blocks.Skip(end).Take(MostToLicence).Any(b => Licence().IsMatch(b.Block.Text))
        )
            ? end
            : -1;

    private static bool IsEnd(HeadedBlock block) =>
        block.Block.Text.Contains("Project Gutenberg", StringComparison.OrdinalIgnoreCase)
        && Finish().Match(block.Block.Text) is { Success: true } mark
        && (
            IsOnItsOwn(block.Block.Text, mark)
            || Licence().Match(block.Block.Text).Index > mark.Index
        );

    // Where a book has it as preformatted text, the lines of the header or the licence are one.
    private static bool IsOnItsOwn(string text, Match mark) =>
        text.AsSpan(0, mark.Index).TrimEnd(' ') is [] or [.., '\n']
        && text.AsSpan(mark.Index + mark.Length).TrimStart(' ') is [] or ['\n', ..];

    private static bool IsOldEnd(HeadedBlock block) =>
        block.Block.Text.StartsWith("End of ", StringComparison.OrdinalIgnoreCase)
        && Words.Count(block.Block.Text) <= MostInMark
        && OldFinish().IsMatch(block.Block.Text);

    private static bool IsMaker(string text) =>
        Words.Count(text) <= MostInMark && Maker().IsMatch(text);

    // As of 2000 to 2024.
    [GeneratedRegex(
        @"\*\*\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG E-?(?:BOOK|TEXT)(?<title>[^*]{0,500})(?:\*\*\*|\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Begin();

    // The last line of the small print of before.
    [GeneratedRegex(
        @"\*\s*END\s*\*?\s*THE SMALL PRINT!.{0,100}\*END\*",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.Singleline
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex SmallPrint();

    [GeneratedRegex(
        @"^\**(?:(?:title|author|release date|posting date|language): |(?:(?:this|the) )?project gutenberg(?:'s|’s)? e-?(?:book|text)\b)",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.Multiline
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Header();

    [GeneratedRegex(
        @"\*\*\*\s*END OF (?:THE|THIS) PROJECT GUTENBERG E-?(?:BOOK|TEXT)[^*]{0,500}(?:\*\*\*|\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Finish();

    [GeneratedRegex(
        @"^End of (?:the |this )?Project Gutenberg(?:'s|’s| e-?book| e-?text)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex OldFinish();

    [GeneratedRegex(
        @"updated editions will replace|full project gutenberg(?:-tm|™)? license|START: FULL LICENSE",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Licence();

    // A name follows, or what the file was made from: "Produced by hand, the boat …" is the book.
    [GeneratedRegex(
        @"^(?i:credits: )?(?i:(?:this )?e-?(?:text|book) (?:was )?)?(?i:produced|prepared|transcribed) (?:by|from):?\s+(?:\p{Lu}|the (?:\d{4}|Online)|an anonymous|volunteers|(?:page )?images|page scans)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Maker();
}
