using FactBox.Text;

namespace FactBox.Measures.Vocabulary;

/// <summary>A measure of the <see cref="VocabularyCounts"/> of a text, undefined where there are none to divide by.</summary>
internal static class VocabularyMeasure
{
    public const string NeedsWord = "at least one token with a letter";

    public const string NeedsNoName = "at least one token with a letter that is no name";

    /// <summary>A measure of all words.</summary>
    public static Func<TextProfile, MeasureValue> Of(Func<VocabularyCounts, double> compute) =>
        profile =>
            profile.Tokens == 0 ? MeasureValue.UndefinedBecause("no tokens")
            : VocabularyCounts.Of(profile) is { Words: > 0 } counts
                ? MeasureValue.Of(compute(counts))
            : MeasureValue.UndefinedBecause("no token has a letter");

    /// <summary>A measure of the words that are no names.</summary>
    public static Func<TextProfile, MeasureValue> OfNoNames(
        Func<TextProfile, VocabularyCounts, double> compute
    ) =>
        profile =>
        {
            if (profile.Tokens == 0)
            {
                return MeasureValue.UndefinedBecause("no tokens");
            }

            var counts = VocabularyCounts.Of(profile);
            return counts.Words == 0 ? MeasureValue.UndefinedBecause("no token has a letter")
                : counts.Words == counts.Names
                    ? MeasureValue.UndefinedBecause("all words are names")
                : MeasureValue.Of(compute(profile, counts));
        };
}
