using System.Runtime.CompilerServices;
using FactBox.Text;

namespace FactBox.Measures.Diversity;

/// <summary>The samples of vocd and the curve that comes closest to them.</summary>
internal static class VocdSamples
{
    private const int Runs = 3;
    private const int Samples = 100;
    private const int LeastSize = 35;
    private const int MostSize = 50;

    // Both measures of a text need it.
    private static readonly ConditionalWeakTable<FrequencySpectrum, Result> Known = [];

    /// <summary>What was fitted.</summary>
    /// <param name="D">The mean of the runs.</param>
    /// <param name="Error">The root of the mean squared difference.</param>
    internal sealed record Result(double D, double Error);

    /// <summary>A number of the fit, or why there is none.</summary>
    public static MeasureValue Fit(FrequencySpectrum all, Func<Result, double> number)
    {
        if (all.Tokens < MostSize)
        {
            return MeasureValue.UndefinedBecause(
                all.Tokens == 0 ? Why.NoTokens : Why.FewerTokensThan(MostSize)
            );
        }

        var result = Known.GetValue(all, Fit);
        return double.IsFinite(result.D)
            ? MeasureValue.Of(number(result))
            : MeasureValue.UndefinedBecause("no type occurs twice in a sample");
    }

    /// <summary>The D whose curve is by least squares closest to the mean TTR of samples of 35, 36, … tokens.</summary>
    /// <remarks>By arithmetic and square roots alone, which are the same on every machine.</remarks>
    public static double Closest(ReadOnlySpan<double> ratios)
    {
        // The derivative of the squares is below 0 where D is too small. Where no sample repeats it is so everywhere.
        var low = 1e-6;
        var high = 1e12;
        if (Slope(ratios, high) < 0)
        {
            return double.PositiveInfinity;
        }

        while (true)
        {
            var middle = Math.Sqrt(low) * Math.Sqrt(high);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            if (Slope(ratios, middle) < 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }

    /// <summary>The TTR of so many tokens that D says: D / n · (sqrt(1 + 2 n / D) − 1), in a form that is exact for any D.</summary>
    public static double Ratio(double d, int tokens) => 2 / (1 + Math.Sqrt(1 + (2 * tokens / d)));

    // Half the derivative by D, without a positive factor that all share.
    private static double Slope(ReadOnlySpan<double> ratios, double d)
    {
        var sum = 0.0;
        for (var i = 0; i < ratios.Length; i++)
        {
            var tokens = LeastSize + i;
            var root = Math.Sqrt(1 + (2 * tokens / d));
            sum += (Ratio(d, tokens) - ratios[i]) * tokens / (root * (1 + root) * (1 + root));
        }

        return sum;
    }

    private static Result Fit(FrequencySpectrum all)
    {
        var random = new SplitMix64(0);
        Span<double> ratios = stackalloc double[MostSize - LeastSize + 1];
        var sum = 0.0;
        var squares = 0.0;
        var sampler = new TokenSampler(all);
        for (var run = 0; run < Runs; run++)
        {
            for (var i = 0; i < ratios.Length; i++)
            {
                var types = 0;
                for (var sample = 0; sample < Samples; sample++)
                {
                    types += sampler.TypesAmong(LeastSize + i, random);
                }

                ratios[i] = (double)types / (Samples * (LeastSize + i));
            }

            var d = Closest(ratios);
            sum += d;
            for (var i = 0; i < ratios.Length; i++)
            {
                var difference = Ratio(d, LeastSize + i) - ratios[i];
                squares += difference * difference;
            }
        }

        return new(sum / Runs, Math.Sqrt(squares / (Runs * ratios.Length)));
    }
}
