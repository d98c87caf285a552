using System.Collections.Immutable;

namespace FactBox.Text;

/// <summary>A paragraph of a <see cref="CountedText"/>.</summary>
/// <param name="Start">Byte offset of its first byte in <see cref="CountedText.Utf8"/>.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Part">The one part of the article that it belongs to.</param>
public readonly record struct TextParagraph(int Start, int Length, TextParts Part);

/// <summary>The text that is counted: UTF-8 bytes and the paragraphs in them, in reading order.</summary>
public sealed class CountedText
{
    private CountedText(ReadOnlyMemory<byte> utf8, ImmutableArray<TextParagraph> paragraphs)
    {
        Utf8 = utf8;
        Paragraphs = paragraphs;
    }

    /// <summary>The bytes. Whatever in them is not valid UTF-8 is read as no letter and no digit.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The paragraphs in reading order; they do not overlap.</summary>
    public ImmutableArray<TextParagraph> Paragraphs { get; }

    /// <summary>Plain text to be counted whole: every paragraph is body, found by <see cref="Text.Paragraphs"/>.</summary>
    /// <param name="utf8">The text. It is not copied.</param>
    public static CountedText Plain(ReadOnlyMemory<byte> utf8)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextParagraph>();
        foreach (var range in Text.Paragraphs.Split(utf8.Span))
        {
            paragraphs.Add(new(range.Start, range.Length, TextParts.Body));
        }

        return new(utf8, paragraphs.DrainToImmutable());
    }

    /// <summary>Text whose parts are known; each part is one paragraph, whatever line breaks it holds.</summary>
    /// <param name="parts">Part and text, in reading order. An empty text gives no paragraph.</param>
    public static CountedText FromParts(IEnumerable<(TextParts Part, string Text)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var utf8 = new MemoryStream();
        var paragraphs = ImmutableArray.CreateBuilder<TextParagraph>();
        foreach (var (part, text) in parts)
        {
            if (text.Length == 0)
            {
                continue;
            }

            if (utf8.Length > 0)
            {
                utf8.Write("\n\n"u8);
            }

            var start = (int)utf8.Length;
            utf8.Write(System.Text.Encoding.UTF8.GetBytes(text));
            paragraphs.Add(new(start, (int)utf8.Length - start, part));
        }

        return new(utf8.GetBuffer().AsMemory(0, (int)utf8.Length), paragraphs.DrainToImmutable());
    }

    /// <summary>The bytes of one paragraph.</summary>
    public ReadOnlySpan<byte> Of(TextParagraph paragraph) =>
        Utf8.Span.Slice(paragraph.Start, paragraph.Length);
}
