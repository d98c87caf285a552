using FactBox.Text;

namespace FactBox.Measures.Diversity;

internal static class Entropy
{
    public static readonly Measure Measure = new()
    {
        Id = "entropy",
        Name = "Entropy",
        Description =
            "The bits that a token tells on average, when its type is as likely as it is frequent in the text.",
        Formula = "Σ(f / tokens · ln(tokens / f)) / ln(2)",
        Source =
            "Shannon 1948, A mathematical theory of communication, Bell System Technical Journal 27(3), § 6",
        Unit = "bits a token",
        Range = "0 to the binary logarithm of types; 6.8 to 8 in a news article",
        Needs = "at least one token",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all => MeasureValue.Of(OfTokens(all)),
            },
    };

    /// <summary>The bits of a token.</summary>
    public static double OfTokens(FrequencySpectrum all)
    {
        var bits = 0.0;
        foreach (var (occurrences, types) in all.Classes)
        {
            bits +=
                types
                * ((double)occurrences / all.Tokens)
                * Math.Log2((double)all.Tokens / occurrences);
        }

        return bits;
    }
}
