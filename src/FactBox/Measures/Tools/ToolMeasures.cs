using System.Collections.Frozen;
using System.Collections.Immutable;
using FactBox.Measures.Readability;
using FactBox.Text;

namespace FactBox.Measures.Tools;

/// <summary>The measures that programs print by formulas of their own, each under the id of ours that it stands for.</summary>
internal static class ToolMeasures
{
    /// <summary>By the name of the convention that follows the program.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<Measure>> All = new Dictionary<
        string,
        ImmutableArray<Measure>
    >
    {
        ["textstat"] = TextstatMeasures.List,
        ["gnu-style"] = GnuStyleMeasures.List,
        ["quanteda"] = QuantedaMeasures.List,
        ["word"] = MicrosoftWordMeasures.List,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the program prints in place of a measure; null where it prints none or ours.</summary>
    public static Measure? Find(string tool, string id) =>
        All.TryGetValue(tool, out var measures)
            ? measures.FirstOrDefault(m => string.Equals(m.Id, id, StringComparison.Ordinal))
            : null;

    /// <summary>The same measure, but computed as the program does that a profile was counted as.</summary>
    public static Measure Follow(Measure measure) =>
        measure with
        {
            Compute = profile =>
                profile.Tool is not { } tool ? measure.Compute(profile)
                : measure.IsCount && tool.Find(measure.Id) is { } count ? MeasureValue.Of(count)
                : (Find(tool.Tool, measure.Id) ?? measure).Compute(profile),
        };

    /// <summary>A program's formula; what it counts by a name of its own is asked for by that name.</summary>
    public static Func<TextProfile, MeasureValue> Of(
        Func<WordCounts, Func<string, double>, double> formula
    ) =>
        profile =>
            ReadabilityFormula.Of(words => formula(words, id => profile.Tool!.Find(id) ?? 0))(
                profile
            );
}
