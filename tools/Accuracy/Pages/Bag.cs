namespace Accuracy.Pages;

/// <summary>The words of a text with how often each occurs: runs of letters and digits, without case.</summary>
internal sealed class Bag
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public Bag(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                var word = text[start..i].ToLowerInvariant();
                _counts[word] = _counts.GetValueOrDefault(word) + 1;
                Count++;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>How well this one agrees with what is expected. Two empty bags agree.</summary>
    public Agreement Against(Bag expected)
    {
        var common = _counts.Sum(c => Math.Min(c.Value, expected._counts.GetValueOrDefault(c.Key)));
        return Agreement.Of(common, Count, expected.Count);
    }

    /// <summary>The words that are in this one and not in <paramref name="other"/>, for a look at what went wrong.</summary>
    public IEnumerable<string> Beyond(Bag other) =>
        _counts
            .Select(c => (c.Key, More: c.Value - other._counts.GetValueOrDefault(c.Key)))
            .Where(c => c.More > 0)
            .OrderByDescending(c => c.More)
            .Select(c => $"{c.Key}×{c.More}");
}

/// <summary>Precision, recall and their harmonic mean, from 0 to 1.</summary>
internal readonly record struct Agreement(double Precision, double Recall, double F1)
{
    public static Agreement Of(int common, int found, int expected)
    {
        if (found == 0 && expected == 0)
        {
            return new(1, 1, 1);
        }

        var precision = found == 0 ? 0 : (double)common / found;
        var recall = expected == 0 ? 0 : (double)common / expected;
        return new(
            precision,
            recall,
            precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
        );
    }

    public static Agreement Mean(IReadOnlyCollection<Agreement> all) =>
        new(all.Average(a => a.Precision), all.Average(a => a.Recall), all.Average(a => a.F1));
}
