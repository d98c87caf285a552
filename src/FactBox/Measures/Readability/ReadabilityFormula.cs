using FactBox.Text;

namespace FactBox.Measures.Readability;

/// <summary>A formula over the <see cref="WordCounts"/> of a text, undefined where there is nothing to divide by.</summary>
internal static class ReadabilityFormula
{
    public static Func<TextProfile, MeasureValue> Of(Func<WordCounts, double> formula) =>
        Of(_ => true, "", formula);

    /// <summary>A formula that also needs something else than a token.</summary>
    public static Func<TextProfile, MeasureValue> Of(
        Func<WordCounts, bool> isEnough,
        string needs,
        Func<WordCounts, double> formula
    ) =>
        profile =>
        {
            if (profile.Tokens == 0)
            {
                return MeasureValue.UndefinedBecause("no tokens");
            }

            var words = WordCounts.Of(profile);
            return isEnough(words)
                ? MeasureValue.Of(formula(words))
                : MeasureValue.UndefinedBecause(needs);
        };
}
