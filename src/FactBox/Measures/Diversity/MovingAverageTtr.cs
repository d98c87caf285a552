using System.Globalization;
using FactBox.Text;

namespace FactBox.Measures.Diversity;

internal static class MovingAverageTtr
{
    public static readonly Measure Window50 = Of(50, "0.72 to 0.88");

    public static readonly Measure Window100 = Of(100, "0.63 to 0.8");

    public static readonly Measure Window500 = Of(500, "0.38 to 0.62");

    private static Measure Of(int window, string usual) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"mattr-{window}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"MATTR-{window}"),
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"The TTR of {window} tokens in a row, on average over all places where they can begin: it does not fall as a text gets longer."
            ),
            Formula = string.Create(
                CultureInfo.InvariantCulture,
                $"mean of types / {window} over every {window} tokens in a row"
            ),
            IsProcedure = true,
            NeedsSequence = true,
            Source =
                "Covington & McFall 2010, Cutting the Gordian knot: the moving-average type–token ratio (MATTR), "
                + "Journal of Quantitative Linguistics 17(2), pp. 94–100",
            Unit = "ratio",
            Range = string.Create(
                CultureInfo.InvariantCulture,
                $"{1.0 / window} to 1; {usual} in a news article"
            ),
            Needs = string.Create(CultureInfo.InvariantCulture, $"at least {window} tokens"),
            Between = profile =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{profile.Tokens - window + 1} places where {window} tokens in a row can begin"
                ),
            Compute = profile =>
                InOrder.Compute(profile, window, s => MeasureValue.Of(Of(s, window))),
        };

    /// <summary>The mean over windows of <paramref name="window"/> tokens; there is at least one.</summary>
    /// <remarks>
    /// No window is looked at: a token is the first of its type in those windows that begin after the last token of
    /// that type, at it or before, and how many these are is known at once.
    /// </remarks>
    public static double Of(TypeSequence sequence, int window)
    {
        var distances = sequence.Distances();
        var lastStart = sequence.Count - window;
        var types = 0L;
        var i = 0;
        for (var chunk = 0; chunk < distances.Chunks; chunk++)
        {
            foreach (var distance in distances.Chunk(chunk))
            {
                var after = Math.Max(i - Math.Min(distance, window), -1);
                types += Math.Max(0, Math.Min(i, lastStart) - after);
                i++;
            }
        }

        return types / ((double)window * (lastStart + 1L));
    }
}
