using System.Collections.Immutable;
using FactBox.Articles;
using FactBox.Articles.Decoding;
using FactBox.Articles.Detection;
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

/// <summary>An input that has been counted; its text is not held.</summary>
/// <param name="Headline">Its headline, if it has one.</param>
/// <param name="FactBox">The fact box that it carried itself, if any.</param>
/// <param name="Profiles">What was counted.</param>
/// <param name="Note">What the user should know of how it was read, or null.</param>
internal sealed record CountedInput(
    string? Headline,
    PublishedFactBox? FactBox,
    Profiles Profiles,
    string? Note
);

/// <summary>Reads an input to the text that is counted.</summary>
/// <param name="terminal">Standard input.</param>
/// <param name="plain">Text is counted whole, as it stands.</param>
/// <param name="options">How documents are read.</param>
/// <param name="large">Is held by whoever reads what may need much memory.</param>
internal sealed class InputReader(Terminal terminal, bool plain, ReadingOptions options, Lock large)
{
    // All threads together read small documents of so many bytes, unpacked. A document takes some ten times its size.
    private const int MostOfSmall = 4 << 20;

    // What one document may need without waiting for its turn, packed and unpacked.
    private static readonly int Small = MostOfSmall / Math.Max(2, Environment.ProcessorCount);

    // Markdown takes some 400 times its size.
    private static readonly int SmallMarkdown = Small / 32;

    private readonly ReadingOptions _small = options with
    {
        Limits = options.Limits with
        {
            MostUnpackedBytes = Math.Min(Small, options.Limits.MostUnpackedBytes),
            MostMarkupBytes = Math.Min(Small, options.Limits.MostMarkupBytes),
        },
    };

    private static readonly ImmutableArray<string> MarkdownEndings = [".md", ".markdown"];

    /// <summary>Larger than this is no article: it is counted as it is read.</summary>
    public const int MostOfArticle = 4 << 20;

    /// <summary>Counts an input.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public CountedInput Count(Input input, CountingSettings settings) =>
        Netted(() =>
            input.Document is { } document
                ? Count(document, settings)
                : InputBytes.Use(input, terminal, stream => Count(input.Name, stream, settings))
        );

    private CountedInput Count(string path, Stream stream, CountingSettings settings)
    {
        // What is no article any more is not held: its beginning tells what it is.
        var isLarge = stream.CanSeek && stream.Length > MostOfArticle;
        var head = InputBytes.Head(stream, isLarge ? InputKinds.Sample : MostOfArticle + 1);
        if (IsDocument(path, head))
        {
            if (!isLarge)
            {
                return Count(Document(path, head, stream), settings);
            }

            lock (large)
            {
                // From its beginning again, now that it is known how much it is.
                Memory.Free();
                stream.Position = 0;
                var bytes = InputBytes.All(stream, options.Limits.MostBytes);
                return CountAlone(new(path) { Bytes = bytes }, settings);
            }
        }

        if (isLarge)
        {
            stream.Position = 0;
            return CountLarge(path, stream, settings);
        }

        if (head.Length > MostOfArticle)
        {
            return CountLarge(path, new PrefixedStream(head, stream), settings);
        }

        return !plain && IsMarkdown(path) && head.Length > SmallMarkdown
            ? Alone(() => Count(Text(path, Decode(head)), settings))
            : Count(Text(path, Decode(head)), settings);
    }

    // Large ones take turns, so that a run needs no more memory than the largest of them. How much a packed one unpacks to
    // is seen when it is tried.
    private CountedInput Count(FoundDocument document, CountingSettings settings)
    {
        if (document.Bytes.Length <= (IsMarkdown(document.Name) ? SmallMarkdown : Small))
        {
            try
            {
                return Count(TextIn(document, _small), settings);
            }
            catch (UnreadableInputException error)
                when (error.Limit is not (ReadingLimits.UnpackedSize or ReadingLimits.MarkupSize))
            {
                throw new InputException(error.Message);
            }
            catch (UnreadableInputException)
            {
                // With its real limits below.
            }
        }

        return CountAlone(document, settings);
    }

    private CountedInput CountAlone(FoundDocument document, CountingSettings settings) =>
        Alone(() => Count(TextOf(document), settings));

    private CountedInput Alone(Func<CountedInput> count)
    {
        lock (large)
        {
            // The memory of the small ones before is free by now, but not given back.
            Memory.Free();
            try
            {
                return count();
            }
            finally
            {
                // What comes next may be an archive, which is opened by someone else.
                Memory.Free();
            }
        }
    }

    private static CountedInput Count(InputText input, CountingSettings settings) =>
        new(
            input.Article?.Headline,
            input.Article?.FactBox,
            settings.Count(input.Text, settings.Threads),
            null
        );

    private CountedInput CountLarge(string path, Stream bytes, CountingSettings settings)
    {
        if (!plain && IsMarkdown(path))
        {
            throw new InputException(
                "larger than 512 KB, too large for an article in Markdown; --plain counts it as it stands"
            );
        }

        try
        {
            return new(
                null,
                null,
                settings.CountStream(TextDecoder.Open(bytes, options.EncodingName)),
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

    /// <summary>Reads an input whole.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public InputText Read(Input input) =>
        Netted(() =>
        {
            if (input.Document is { } found)
            {
                return TextOf(found);
            }

            var bytes = InputBytes.Use(input, terminal, InputBytes.All);
            return IsDocument(input.Name, bytes)
                ? TextOf(Document(input.Name, bytes, Stream.Null))
                : Text(input.Name, Decode(bytes));
        });

    // Whatever goes wrong with one input is said of it, and the others are done.
    private static T Netted<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error)
            when (error is not InputException && LastNet.Reason(error) is { } reason)
        {
            throw new InputException(reason);
        }
    }

    /// <summary>Whether it is read as a document of its kind, not as text.</summary>
    private bool IsDocument(string path, ReadOnlyMemory<byte> head) =>
        InputKinds.Of(head.Span, path) switch
        {
            InputKind.Text or InputKind.Markdown => false,
            // As it stands, all of these are text.
            InputKind.Html or InputKind.Mhtml or InputKind.Feed => !plain,
            _ => true,
        };

    private FoundDocument Document(string path, ReadOnlyMemory<byte> head, Stream rest) =>
        new(path)
        {
            Bytes = InputBytes.All(new PrefixedStream(head, rest), options.Limits.MostBytes),
        };

    /// <summary>The text of a document of any kind.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    private InputText TextOf(FoundDocument document)
    {
        try
        {
            return TextIn(document, options);
        }
        catch (UnreadableInputException error)
        {
            throw new InputException(error.Message);
        }
    }

    private InputText TextIn(FoundDocument document, ReadingOptions how)
    {
        if (!plain || document.Error is not null)
        {
            var article = DocumentReader.Read(document, how);
            return new(document.Name, article, article.ToCountedText());
        }

        return
            document.Article is null
            && DocumentReader.KindOf(document)
                is InputKind.Text
                    or InputKind.Markdown
                    or InputKind.Html
                    or InputKind.Mhtml
            ? Text(document.Name, Decode(document.Bytes))
            : throw new InputException(
                "no plain text; leave --plain out, and its article is counted"
            );
    }

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
    public ReadOnlyMemory<byte> ReadPage(string path) =>
        Netted(() =>
        {
            var bytes = InputBytes.Use(new(path), terminal, InputBytes.All);
            return IsDocument(path, bytes)
                ? throw new InputException(
                    "no plain text, so its offsets would mean nothing; 'factbox extract' gives its text"
                )
                : Decode(bytes);
        });

    private ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var page = TextDecoder.Decode(bytes, options.EncodingName);
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
            return IsMarkdown(path) ? MarkdownArticle.Read(page) : PlainArticle.Read(page);
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
