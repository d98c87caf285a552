using FactBox.Text;

namespace FactBox.Measures.Diversity;

/// <summary>What the measures that go by the order of the tokens have in common.</summary>
internal static class InOrder
{
    /// <summary>Computes from the sequence of a text with at least so many tokens.</summary>
    public static MeasureValue Compute(
        TextProfile profile,
        int leastTokens,
        Func<TypeSequence, MeasureValue> compute
    ) =>
        profile.Tokens == 0 ? MeasureValue.UndefinedBecause(Why.NoTokens)
        : profile.Tokens < leastTokens
            ? MeasureValue.UndefinedBecause(Why.FewerTokensThan(leastTokens))
        : profile.Sequence is null ? MeasureValue.UndefinedBecause(Why.NoOrder)
        : compute(profile.Sequence);
}
