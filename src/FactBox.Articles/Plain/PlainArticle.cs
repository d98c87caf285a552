using System.Text;
using FactBox.Articles.Anatomy;
using FactBox.Text;

namespace FactBox.Articles.Plain;

/// <summary>Reads a page that arrives as text.</summary>
public static class PlainArticle
{
    // A published box is a few short lines; this leaves room for many blank ones.
    private const int BoxRoom = 4 * 1024;

    // A byline stands within the first few lines or it is none.
    private const int FrontBlocks = 4;
    private const int FrontLines = 5;

    /// <summary>The article in <paramref name="utf8"/>.</summary>
    /// <param name="utf8">The text, with or without a byte order mark, with any line ends.</param>
    public static Article Read(ReadOnlyMemory<byte> utf8)
    {
        var page = utf8.Span;
        var top = Encoding.UTF8.GetString(page[..Math.Min(page.Length, BoxRoom)]);
        var (box, length) = BoxReader.Read(top);
        page = page[Encoding.UTF8.GetByteCount(top.AsSpan(0, length))..];

        var blocks = new List<Block>();
        foreach (var range in Paragraphs.Split(page))
        {
            var text = Encoding
                .UTF8.GetString(page.Slice(range.Start, range.Length))
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace('\r', '\n')
                .Trim();
            if (text.Length > 0)
            {
                Add(blocks, text);
            }
        }

        var book = GutenbergLicence.Without(blocks.ConvertAll(b => new HeadedBlock(b)));
        return ArticleBuilder.Build(book.ConvertAll(b => b.Block), box);
    }

    /// <summary>Adds a paragraph; a credit that is joined to the lines around it is taken apart from them.</summary>
    private static void Add(List<Block> blocks, string text)
    {
        var lines = blocks.Count < FrontBlocks ? text.Split('\n', FrontLines + 1) : [text];
        var heads = Math.Min(lines.Length - 1, FrontLines);
        while (heads > 0 && CreditLine.Of(lines[heads - 1].Trim()) is null)
        {
            heads--;
        }

        for (var i = 0; i < heads; i++)
        {
            blocks.Add(new(lines[i].Trim()));
        }

        blocks.Add(new(string.Join('\n', lines[heads..]).Trim()));
    }
}
