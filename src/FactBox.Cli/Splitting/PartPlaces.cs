using FactBox.Text;

namespace FactBox.Cli.Splitting;

/// <summary>Finds where the parts of an article stand on their page.</summary>
internal static class PartPlaces
{
    /// <summary>The byte offset of each part, or null where one cannot be found.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">The parts, in the order of the page.</param>
    /// <param name="markdown">Whether the page is Markdown; else it is plain text.</param>
    public static int[]? Find(ReadOnlySpan<byte> page, CountedText article, bool markdown)
    {
        if (!markdown)
        {
            return InPlainText(page, article);
        }

        // A title of the front matter is often the headline too, and then that on the page is meant.
        var front = Markup.FrontMatterEnd(page);
        return InMarkdown(page, article, front, front)
            ?? (front > 0 ? InMarkdown(page, article, 0, front) : null);
    }

    // Every character after the published box, if there is one, is in a part: so they are the page's last.
    private static int[]? InPlainText(ReadOnlySpan<byte> page, CountedText article)
    {
        var inBox = Visible(page);
        foreach (var paragraph in article.Paragraphs)
        {
            inBox -= Visible(article.Of(paragraph));
        }

        var at = 0;
        while (inBox > 0)
        {
            at = Spaces.Skip(page, at) + 1;
            inBox--;
        }

        var places = new int[article.Paragraphs.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = at;
            at = EndOf(page, at, article.Of(article.Paragraphs[i]), markup: false);
            if (at < 0)
            {
                return null;
            }
        }

        return places;
    }

    private static int Visible(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var at = Spaces.Skip(text, 0); at < text.Length; at = Spaces.Skip(text, at + 1))
        {
            count++;
        }

        return count;
    }

    // Between parts may stand what no reader sees. A part begins a line and ends one, markup aside.
    private static int[]? InMarkdown(
        ReadOnlySpan<byte> page,
        CountedText article,
        int at,
        int frontMatter
    )
    {
        var places = new int[article.Paragraphs.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var part = article.Of(article.Paragraphs[i]);
            if (!TryFind(page, part, at, frontMatter, out places[i], out at))
            {
                return null;
            }
        }

        return places;
    }

    private static bool TryFind(
        ReadOnlySpan<byte> page,
        ReadOnlySpan<byte> part,
        int from,
        int frontMatter,
        out int start,
        out int end
    )
    {
        for (start = from; start < page.Length; )
        {
            // A letter of the line itself ends its beginning.
            while ((start = SkipBlanks(page, start)) < page.Length && !IsLineEnd(page[start]))
            {
                if (
                    IsPart(page, start, part, out end)
                    || (page[start..].StartsWith("!["u8) && IsPart(page, start + 2, part, out end))
                )
                {
                    return true;
                }

                var skipped = Prefix(page, start, frontMatter);
                if (skipped == 0)
                {
                    break;
                }

                start += skipped;
            }

            var rest = page[start..].IndexOfAny((byte)'\n', (byte)'\r');
            start = rest < 0 ? page.Length : start + rest + 1;
        }

        end = start;
        return false;
    }

    private static int Prefix(ReadOnlySpan<byte> page, int at, int frontMatter)
    {
        if (at < frontMatter)
        {
            return page[at..].StartsWith("title:"u8) || page[at..].StartsWith("Title:"u8) ? 6
                : IsQuote(page[at]) ? 1
                : 0;
        }

        var length = Markup.LengthAt(page, at);
        return length > 0 ? length : Markup.ListMark(page, at);
    }

    private static bool IsPart(
        ReadOnlySpan<byte> page,
        int at,
        ReadOnlySpan<byte> part,
        out int end
    )
    {
        end = EndOf(page, at, part, markup: true);
        if (end < 0)
        {
            return false;
        }

        var after = end;
        while ((after = SkipBlanks(page, after)) < page.Length && !IsLineEnd(page[after]))
        {
            var skipped = IsQuote(page[after]) ? 1 : Markup.LengthAt(page, after);
            if (skipped == 0)
            {
                return false;
            }

            after += skipped;
        }

        return true;
    }

    private static int EndOf(ReadOnlySpan<byte> page, int at, ReadOnlySpan<byte> part, bool markup)
    {
        var walk = new Alignment(page, at, part, markup);
        while (walk.MoveNext()) { }

        return walk.IsComplete ? walk.PageEnd : -1;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> page, int at)
    {
        while (at < page.Length && page[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    private static bool IsLineEnd(byte b) => b is (byte)'\n' or (byte)'\r';

    private static bool IsQuote(byte b) => b is (byte)'"' or (byte)'\'';
}
