using System.Globalization;
using FactBox.Text;

namespace FactBox.Measures.Diversity;

internal static class MeanSegmentalTtr
{
    public static readonly Measure Segments50 = Of(50, "0.72 to 0.88");

    public static readonly Measure Segments100 = Of(100, "0.63 to 0.8");

    private static Measure Of(int size, string usual) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"msttr-{size}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"MSTTR-{size}"),
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"The TTR of {size} tokens at a time, one segment after the other, on average; what is left at the end is not counted."
            ),
            Formula = string.Create(
                CultureInfo.InvariantCulture,
                $"mean of types / {size} over the text's whole segments of {size} tokens"
            ),
            IsProcedure = true,
            NeedsSequence = true,
            Source =
                "Johnson 1944, Studies in Language Behavior, Psychological Monographs 56(2), pp. 1–15 (mean segmental "
                + "type-token ratio)",
            Unit = "ratio",
            Range = string.Create(
                CultureInfo.InvariantCulture,
                $"{1.0 / size} to 1; {usual} in a news article"
            ),
            Needs = string.Create(CultureInfo.InvariantCulture, $"at least {size} tokens"),
            Between = profile =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{profile.Tokens / size} segments of {size} tokens; {profile.Tokens % size} tokens are left over"
                ),
            Compute = profile => InOrder.Compute(profile, size, s => MeasureValue.Of(Of(s, size))),
        };

    /// <summary>The mean over segments of <paramref name="size"/> tokens; there is at least one.</summary>
    public static double Of(TypeSequence sequence, int size)
    {
        var distances = sequence.Distances();
        var counted = sequence.Count / size * size;
        var types = 0L;
        for (var start = 0; start < counted; start += size)
        {
            var segment = distances.Slice(start, size);
            for (var i = 0; i < segment.Length; i++)
            {
                // A type is new to its segment if it was last before it.
                types += segment[i] > i ? 1 : 0;
            }
        }

        return (double)types / counted;
    }
}
