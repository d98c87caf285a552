using System.Collections.Immutable;
using FactBox.Articles;
using FactBox.Articles.Decoding;
using FactBox.Articles.Html;
using FactBox.Articles.Markdown;
using FactBox.Articles.Plain;
using FactBox.Cli.Results;
using FactBox.Text;

namespace FactBox.Cli.Inputs;

/// <summary>An input that has been read.</summary>
/// <param name="Name">The input as it was named.</param>
/// <param name="Article">Its parts; null where it is plain text to be counted whole.</param>
/// <param name="Text">What is counted.</param>
internal sealed record InputText(string Name, Article? Article, CountedText Text);

/// <summary>An input that has been counted.</summary>
/// <param name="Article">Its parts; null where it was counted whole.</param>
/// <param name="Profiles">What was counted.</param>
/// <param name="Note">What the user should know of how it was read, or null.</param>
internal sealed record CountedInput(Article? Article, Profiles Profiles, string? Note);

/// <summary>Reads an input to the text that is counted.</summary>
internal sealed class InputReader(Terminal terminal, bool plain, string? encoding)
{
    private static readonly ImmutableArray<string> MarkdownEndings = [".md", ".markdown"];

    /// <summary>Larger than this is no article: it is counted as it is read.</summary>
    public const int MostOfArticle = 4 << 20;

    /// <summary>Counts an input.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public CountedInput Count(string path, CountingSettings settings) =>
        InputBytes.Use(
            path,
            terminal,
            stream =>
            {
                if (stream.CanSeek && stream.Length > MostOfArticle)
                {
                    return CountLarge(path, stream, settings);
                }

                var head = InputBytes.Head(stream, MostOfArticle + 1);
                if (head.Length > MostOfArticle)
                {
                    return CountLarge(path, new PrefixedStream(head, stream), settings);
                }

                var input = Text(path, Decode(path, head));
                return new CountedInput(
                    input.Article,
                    settings.Count(input.Text, settings.Threads),
                    null
                );
            }
        );

    private CountedInput CountLarge(string path, Stream bytes, CountingSettings settings)
    {
        if (!plain && IsMarkdown(path))
        {
            throw new InputException(
                "larger than 1 MB, too large for an article in Markdown; --plain counts it as it stands"
            );
        }

        try
        {
            return new(
                null,
                settings.CountStream(TextDecoder.Open(bytes, encoding)),
                plain ? null : "larger than 4 MB, so no article: counted whole, as with --plain"
            );
        }
        catch (UnreadableInputException error)
        {
            throw new InputException(error.Message);
        }
        catch (InvalidDataException error)
        {
            throw new InputException(error.Message);
        }
    }

    /// <exception cref="InputException">It cannot be read.</exception>
    public InputText Read(string path) => Text(path, Decode(path, InputBytes.Of(path, terminal)));

    private InputText Text(string path, ReadOnlyMemory<byte> page)
    {
        if (plain)
        {
            return new(path, null, CountedText.Plain(page));
        }

        var article = ArticleOf(path, page);
        return new(path, article, article.ToCountedText());
    }

    /// <summary>All that the input says, in UTF-8 without a byte order mark.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public ReadOnlyMemory<byte> ReadPage(string path)
    {
        var page = Decode(path, InputBytes.Of(path, terminal));
        return IsHtml(path, page)
            ? throw new InputException(
                "a page in HTML, where a sentence may be in pieces; --plain splits it as it stands"
            )
            : page;
    }

    private bool IsHtml(string path, ReadOnlyMemory<byte> page) =>
        !plain && !IsMarkdown(path) && HtmlDetector.IsHtml(page.Span);

    private ReadOnlyMemory<byte> Decode(string path, ReadOnlyMemory<byte> bytes)
    {
        // A page says its encoding itself.
        if (encoding is null && IsHtml(path, bytes))
        {
            return bytes;
        }

        try
        {
            var page = TextDecoder.Decode(bytes, encoding);
            return page.IsEmpty
                ? throw new InputException("empty file; there is nothing to count")
                : page;
        }
        catch (UnreadableInputException error)
        {
            throw new InputException(error.Message);
        }
    }

    /// <summary>The article on a page.</summary>
    /// <exception cref="InputException">The page is no article that can be read.</exception>
    public static Article ArticleOf(string path, ReadOnlyMemory<byte> page)
    {
        if (page.Length > MostOfArticle)
        {
            throw new InputException("larger than 4 MB, so no article; say --plain");
        }

        try
        {
            return HtmlDetector.IsHtml(page.Span) && !IsMarkdown(path) ? HtmlArticle.Read(page)
                : IsMarkdown(path) ? MarkdownArticle.Read(page)
                : PlainArticle.Read(page);
        }
        catch (UnreadableInputException error)
        {
            throw new InputException(error.Message);
        }
    }

    /// <summary>Whether an input is read as Markdown.</summary>
    public static bool IsMarkdown(string path) =>
        MarkdownEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
