using System.Collections.Immutable;
using FactBox.Cli.Inputs;
using FactBox.Cli.Results;
using FactBox.Measures;

namespace FactBox.Cli.Explaining;

/// <summary>Everything that went into the numbers of one text.</summary>
internal sealed record Explanation(
    InputResult Result,
    ImmutableArray<ExplainedMeasure> Measures,
    ImmutableArray<ExplainedParagraph> Paragraphs,
    ImmutableArray<ExplainedPart> Parts,
    ImmutableArray<ExplainedSentence> LongestSentences,
    ImmutableArray<ExplainedWords> Words,
    ImmutableArray<ConventionRules> Rules
)
{
    private const int SentencesShown = 3;

    public static Explanation Of(InputText input, CountingSettings settings)
    {
        var convention = settings.Convention;
        var profiles = settings.Count(input.Text, settings.Threads);
        ImmutableArray<ExplainedParagraph> paragraphs =
        [
            .. ExplainedParagraph.AllOf(input, convention),
        ];
        ImmutableArray<ExplainedMeasure> measures =
        [
            .. AllMeasures
                .Core.Concat(settings.Measures)
                .Distinct()
                .Select(measure =>
                {
                    var (by, profile) = settings.For(measure, profiles);
                    return ExplainedMeasure.Of(measure, profile, by);
                }),
        ];
        return new(
            InputResult.Of(
                input.Name,
                input.Article?.Headline,
                input.Article?.FactBox,
                profiles,
                settings
            ),
            measures,
            paragraphs,
            [.. paragraphs.GroupBy(paragraph => paragraph.Part).Select(ExplainedPart.Of)],
            [
                .. paragraphs
                    .SelectMany(paragraph => paragraph.LongSentences)
                    .OrderByDescending(sentence => sentence.Tokens)
                    .Take(SentencesShown),
            ],
            [.. WordsBehind(measures, settings, profiles)],
            [
                .. measures
                    .Select(measure => measure.Convention)
                    .Distinct()
                    .Select(ConventionRules.Of),
            ]
        );
    }

    // In the order of the list of measures, each once, whatever many measures are made of it.
    private static IEnumerable<ExplainedWords> WordsBehind(
        ImmutableArray<ExplainedMeasure> measures,
        CountingSettings settings,
        Profiles profiles
    ) =>
        measures
            .Select(measure => measure.Convention)
            .Distinct()
            .SelectMany(convention =>
            {
                var counts = measures
                    .Where(measure => measure.Convention == convention)
                    .SelectMany(measure => measure.Counts)
                    .ToHashSet(StringComparer.Ordinal);
                var profile = convention == settings.Convention ? profiles.Box : profiles.Formulas;
                return AllMeasures
                    .List.Where(count => counts.Contains(count.Id))
                    .Select(count => ExplainedWords.Of(count, profile, convention))
                    .OfType<ExplainedWords>()
                    .DistinctBy(words => words.Title);
            });
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
