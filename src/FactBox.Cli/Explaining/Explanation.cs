using System.Collections.Immutable;
using FactBox.Cli.Inputs;
using FactBox.Cli.Results;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Cli.Explaining;

/// <summary>Everything that went into the numbers of one text.</summary>
internal sealed record Explanation(
    InputResult Result,
    ImmutableArray<ExplainedMeasure> Measures,
    ImmutableArray<ExplainedParagraph> Paragraphs,
    ImmutableArray<ExplainedPart> Parts,
    ImmutableArray<ExplainedSentence> LongestSentences,
    ImmutableArray<ExplainedType> MostFrequent,
    ImmutableArray<ExplainedType> MostSyllables,
    ImmutableArray<Rule> Rules
)
{
    private const int SentencesShown = 3;
    private const int TypesShown = 10;

    public static Explanation Of(InputText input, CountingSettings settings)
    {
        var convention = settings.Convention;
        var profile = convention.Count(input.Text, settings.Threads);
        ImmutableArray<ExplainedParagraph> paragraphs =
        [
            .. ExplainedParagraph.AllOf(input, convention),
        ];
        var types = Enumerable
            .Range(0, profile.Types.Count)
            .Select(type => ExplainedType.Of(profile.Types, type));
        return new(
            InputResult.Of(
                input.Name,
                input.Article?.Headline,
                input.Article?.FactBox,
                new(profile, profile),
                settings
            ),
            [
                .. AllMeasures.Core.Select(measure =>
                    ExplainedMeasure.Of(measure, profile, convention)
                ),
            ],
            paragraphs,
            [.. paragraphs.GroupBy(paragraph => paragraph.Part).Select(ExplainedPart.Of)],
            [
                .. paragraphs
                    .SelectMany(paragraph => paragraph.LongSentences)
                    .OrderByDescending(sentence => sentence.Tokens)
                    .Take(SentencesShown),
            ],
            [.. First(types, type => type.Occurrences)],
            [.. First(types, type => type.Syllables)],
            [.. Rule.AllOf(convention)]
        );
    }

    // Among equals by letters, for the table's own order is no promise.
    private static IEnumerable<ExplainedType> First(
        IEnumerable<ExplainedType> types,
        Func<ExplainedType, long> number
    ) =>
        types
            .OrderByDescending(number)
            .ThenBy(type => type.Text, StringComparer.Ordinal)
            .Take(TypesShown);
}

/// <summary>A type of the text.</summary>
internal sealed record ExplainedType(string Text, long Occurrences, int Syllables)
{
    public static ExplainedType Of(TypeTable types, int type) =>
        new(types.Text(type), types.Occurrences(type), types.Syllables(type));
}

/// <summary>All paragraphs of one part of the article, counted together; like everywhere, those with a token.</summary>
internal sealed record ExplainedPart(
    string Part,
    int Paragraphs,
    long Sentences,
    long Tokens,
    long Syllables
)
{
    public static ExplainedPart Of(IGrouping<string, ExplainedParagraph> paragraphs) =>
        new(
            paragraphs.Key,
            paragraphs.Count(paragraph => paragraph.Tokens > 0),
            paragraphs.Sum(paragraph => paragraph.Sentences),
            paragraphs.Sum(paragraph => paragraph.Tokens),
            paragraphs.Sum(paragraph => paragraph.Syllables)
        );
}

/// <summary>A sentence, by the paragraph that it is in, counted from 1.</summary>
internal sealed record ExplainedSentence(int Paragraph, long Tokens, string Text);
