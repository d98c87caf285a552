using System.Collections.Immutable;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Measures.Vocabulary;
using FactBox.Text;

namespace FactBox.Cli.Vocabulary;

/// <summary>What <c>factbox vocabulary</c> prints.</summary>
/// <param name="Input">The input as it was named.</param>
/// <param name="Headline">Its headline, if it has one.</param>
/// <param name="By">What the bands are by: frequency or cefr.</param>
/// <param name="Convention">What it was counted by.</param>
/// <param name="Tokens">All tokens.</param>
/// <param name="Words">The tokens with a letter, which the bands are of.</param>
/// <param name="Bands">The bands, in order.</param>
/// <param name="Summary">The measures that sum them up.</param>
internal sealed record WordList(
    string Input,
    string? Headline,
    string By,
    Convention Convention,
    long Tokens,
    long Words,
    ImmutableArray<VocabularyBand> Bands,
    ImmutableArray<(Measure Measure, MeasureValue Value)> Summary
)
{
    private static readonly string[] OfFrequency = ["bands-95", "bands-98", "mean-zipf"];
    private static readonly string[] OfCefr = ["mean-cefr"];

    public static WordList Of(
        string input,
        string? headline,
        string by,
        TextProfile profile,
        Convention convention
    )
    {
        var isCefr = by is "cefr";
        var bands = isCefr ? VocabularyBands.ByCefr(profile) : VocabularyBands.ByFrequency(profile);
        return new(
            input,
            headline,
            by,
            convention,
            profile.Tokens,
            bands.Sum(band => band.Tokens),
            bands,
            [
                .. (isCefr ? OfCefr : OfFrequency)
                    .Select(id => AllMeasures.Find(id)!)
                    .Select(m => (m, m.Compute(profile).Rounded(convention.Decimals))),
            ]
        );
    }

    /// <summary>A share, rounded as the convention says.</summary>
    public double? Rounded(double? share) =>
        share is { } number ? MeasureValue.Of(number).Rounded(Convention.Decimals).Number : null;
}
