using Accuracy.Pages;

namespace Accuracy.Gold;

/// <summary>
/// Parts of one field that somebody labelled, against those that were found. Two agree when the F1 of their words is 0.8 or
/// more ("by" at the beginning of a byline does not count), each with one at most.
/// </summary>
internal static class PartMatch
{
    /// <summary>The F1 of words from which on two texts are the same part.</summary>
    public const double Enough = 0.8;

    /// <summary>Pairs the two, the best first.</summary>
    /// <returns>How many agree, and what is left over of either.</returns>
    public static (int Agreed, List<string> Missed, List<string> Extra) Of(
        List<string> gold,
        List<string> found,
        string field
    )
    {
        var missed = new List<string>(gold);
        var extra = new List<string>(found);
        // The best pairs first, so that the order of the page does not matter.
        var pairs =
            from g in gold
            from f in found
            let f1 = new Bag(Bare(f, field)).Against(new Bag(Bare(g, field))).F1
            where f1 >= Enough
            orderby f1 descending
            select (g, f);
        var agreed = 0;
        foreach (var (g, f) in pairs.ToList())
        {
            if (missed.Contains(g) && extra.Contains(f))
            {
                missed.Remove(g);
                extra.Remove(f);
                agreed++;
            }
        }

        return (agreed, missed, extra);
    }

    private static string Bare(string text, string field)
    {
        var bare = text.TrimStart();
        foreach (
            var by in field is "byline"
                ? new[] { "written by ", "words by ", "posted by ", "by: ", "by\n", "by " }
                : []
        )
        {
            if (bare.StartsWith(by, StringComparison.OrdinalIgnoreCase))
            {
                return bare[by.Length..];
            }
        }

        return bare;
    }
}
