using System.Numerics;

namespace FactBox.Articles.Feeds;

/// <summary>
/// A fingerprint of 64 bits that is nearly the same for texts that are nearly the same: SimHash (M. Charikar, Similarity
/// Estimation Techniques from Rounding Algorithms, STOC 2002), over runs of three words. Two pages are taken for the
/// same where at most 3 bits differ (G. S. Manku, A. Jain, A. Das Sarma, Detecting Near-Duplicates for Web Crawling,
/// WWW 2007, section 3: k = 3 for 64 bits).
/// </summary>
internal static class SimHash
{
    /// <summary>How many bits may differ between two copies of a text.</summary>
    public const int MostDifferent = 3;

    private const int Run = 3;

    /// <summary>The fingerprint of a text; 0 for one without words.</summary>
    public static ulong Of(string text)
    {
        var words = text.ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => string.Concat(w.Where(char.IsLetterOrDigit)))
            .Where(w => w.Length > 0)
            .Select(w => Hash(w))
            .ToArray();
        Span<int> votes = stackalloc int[64];
        for (var i = 0; i < words.Length; i++)
        {
            var hash = 0UL;
            for (var j = i; j < Math.Min(i + Run, words.Length); j++)
            {
                hash = Mix(hash + words[j]);
            }

            for (var bit = 0; bit < votes.Length; bit++)
            {
                votes[bit] += ((hash >> bit) & 1) == 1 ? 1 : -1;
            }
        }

        var fingerprint = 0UL;
        for (var bit = 0; bit < votes.Length; bit++)
        {
            fingerprint |= votes[bit] > 0 ? 1UL << bit : 0;
        }

        return fingerprint;
    }

    /// <summary>Whether two fingerprints are of the same text, or nearly so.</summary>
    public static bool Same(ulong one, ulong other) =>
        BitOperations.PopCount(one ^ other) <= MostDifferent;

    // FNV-1a: the same on every machine, which string.GetHashCode is not.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mix(hash);
    }

    // The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014): every bit depends on every bit.
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15UL;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
