namespace FactBox.Measures.Diversity;

/// <summary>
/// Random numbers that are the same on every machine and in every version: SplitMix64 (Steele, Lea &amp; Flood 2014, Fast
/// splittable pseudorandom number generators, OOPSLA, pp. 453–472), with the constants of Vigna's reference.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public long Below(long limit)
    {
        // The high half of the product, but for the few numbers that would make some results likelier.
        var high = Math.BigMul(Next(), (ulong)limit, out var low);
        if (low < (ulong)limit)
        {
            var unfair = unchecked(0UL - (ulong)limit) % (ulong)limit;
            while (low < unfair)
            {
                high = Math.BigMul(Next(), (ulong)limit, out low);
            }
        }

        return (long)high;
    }
}
