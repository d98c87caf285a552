using System.Collections.Immutable;
using System.Text;
using FactBox.Articles;
using FactBox.Cli.Inputs;
using FactBox.Conventions;
using FactBox.Text;

namespace FactBox.Cli.Explaining;

/// <summary>A paragraph, what it was taken as, and what was counted in it.</summary>
/// <param name="Number">Its place in the text, from 1.</param>
/// <param name="Part">The part of the article that it is, such as <c>author note</c>.</param>
/// <param name="Kind">What kind of paragraph it is, such as <c>list item</c>.</param>
/// <param name="Why">Why it was taken as that, if that needs saying.</param>
/// <param name="Counted">Whether the convention counts this part.</param>
/// <param name="Text">Its text.</param>
/// <param name="Sentences">Sentences with at least one token.</param>
/// <param name="Tokens">Tokens.</param>
/// <param name="Syllables">Syllables of all tokens.</param>
/// <param name="LongSentences">Its longest sentences.</param>
internal sealed record ExplainedParagraph(
    int Number,
    string Part,
    string Kind,
    string? Why,
    bool Counted,
    string Text,
    long Sentences,
    long Tokens,
    long Syllables,
    ImmutableArray<ExplainedSentence> LongSentences
)
{
    private const int SentencesKept = 3;

    public static IEnumerable<ExplainedParagraph> AllOf(InputText input, Convention convention)
    {
        // A part without text is no paragraph.
        var parts = input.Article?.Parts.Where(part => part.Text.Length > 0).ToArray();
        for (var i = 0; i < input.Text.Paragraphs.Length; i++)
        {
            yield return Of(i + 1, input.Text, parts?[i], convention);
        }
    }

    private static ExplainedParagraph Of(
        int number,
        CountedText text,
        ArticlePart? part,
        Convention convention
    )
    {
        var paragraph = text.Paragraphs[number - 1];
        var counted = (paragraph.Part & convention.CountedParts) != TextParts.None;
        var counter = new TextCounter(convention.Counting);
        if (counted)
        {
            counter.AddParagraph(text.Of(paragraph));
        }

        return new(
            number,
            Names.Of((part?.Kind ?? PartKind.Body).ToString()),
            Names.Of((part?.Paragraph ?? ParagraphKind.Body).ToString()),
            part?.Why,
            counted,
            Encoding.UTF8.GetString(text.Of(paragraph)),
            counter.Profile.Sentences,
            counter.Profile.Tokens,
            counter.Profile.Syllables,
            counted ? Longest(number, text.Of(paragraph), convention.Counting) : []
        );
    }

    private static ImmutableArray<ExplainedSentence> Longest(
        int number,
        ReadOnlySpan<byte> paragraph,
        CountingRules rules
    )
    {
        var sentences = new List<ExplainedSentence>();
        foreach (var range in FactBox.Text.Sentences.Split(paragraph))
        {
            var sentence = paragraph.Slice(range.Start, range.Length);
            var tokens = 0;
            foreach (var _ in FactBox.Text.Tokens.Split(sentence, rules))
            {
                tokens++;
            }

            if (tokens > 0)
            {
                sentences.Add(new(number, tokens, Encoding.UTF8.GetString(sentence)));
            }
        }

        return [.. sentences.OrderByDescending(sentence => sentence.Tokens).Take(SentencesKept)];
    }
}

/// <summary>Names of code as words: <c>AuthorNote</c> as <c>author note</c>.</summary>
internal static class Names
{
    public static string Of(string name) =>
        string.Concat(
            name.Select(
                (c, i) =>
                    char.IsUpper(c) && i > 0
                        ? $" {char.ToLowerInvariant(c)}"
                        : $"{char.ToLowerInvariant(c)}"
            )
        );
}
