using FactBox.Text;

namespace FactBox.Measures.Diversity;

internal static class HypergeometricD
{
    private const int Draws = 42;

    public static readonly Measure Measure = new()
    {
        Id = "hdd-42",
        Name = "HD-D",
        Description =
            "The TTR that 42 tokens drawn from the text at random have on average: for each type the chance that it is among "
            + "them, added up, among 42.",
        Formula = "Σ(1 − choose(tokens − f, 42) / choose(tokens, 42)) / 42",
        Source =
            "McCarthy & Jarvis 2007, vocd: a theoretical and empirical evaluation, Language Testing 24(4), pp. 465–466",
        Unit = "ratio",
        Range = "0.024 to 1; 0.8 to 0.88 in a news article",
        Needs = "at least 42 tokens",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                { Tokens: < Draws } => MeasureValue.UndefinedBecause(Why.FewerTokensThan(Draws)),
                var all => MeasureValue.Of(Of(all, Draws)),
            },
    };

    /// <summary>The TTR of so many draws that is to be expected.</summary>
    public static double Of(FrequencySpectrum all, int draws)
    {
        var sum = 0.0;
        foreach (var (occurrences, types) in all.Classes)
        {
            // The chance grows from draw to draw, with nothing subtracted that is nearly equal.
            var chance = 0.0;
            for (var drawn = 0; drawn < draws; drawn++)
            {
                chance += (1 - chance) * Math.Min(1, (double)occurrences / (all.Tokens - drawn));
            }

            sum += types * chance;
        }

        return Math.Min(1, sum / draws);
    }
}
