using System.Numerics;

namespace FactBox.Measures.Diversity;

/// <summary>
/// The weights of tokens in a circle, such that it takes no more than the logarithm of their number to change one and to
/// find where a sum from some token on falls below 0: 64 tokens are a block, and over the blocks there is a tree that
/// knows the sum and the least sum on the way of each part.
/// </summary>
internal sealed class WeightCircle
{
    private const int First = 7; // 25 − 18
    private const int Repeated = -18;
    private const int BlockSize = 64;

    private readonly int _count;
    private readonly ulong[] _firsts;
    private readonly int _leaves;
    private readonly Part[] _parts; // 1 is the whole, the two halves of i are 2 i and 2 i + 1

    public WeightCircle(int count)
    {
        _count = count;
        _firsts = new ulong[(count + BlockSize - 1) / BlockSize];
        _leaves = (int)BitOperations.RoundUpToPowerOf2((uint)_firsts.Length);
        _parts = new Part[2 * _leaves];
    }

    /// <summary>Says whether a token is the first of its type; <see cref="SumUp"/> is to be called after all.</summary>
    public void SetFirst(int token, bool isFirst)
    {
        var bit = 1UL << token;
        _firsts[token / BlockSize] = isFirst
            ? _firsts[token / BlockSize] | bit
            : _firsts[token / BlockSize] & ~bit;
    }

    public void SumUp()
    {
        for (var block = 0; block < _leaves; block++)
        {
            _parts[_leaves + block] = block < _firsts.Length ? PartOf(block) : Part.Empty;
        }

        for (var node = _leaves - 1; node > 0; node--)
        {
            _parts[node] = Part.Join(_parts[2 * node], _parts[(2 * node) + 1]);
        }
    }

    /// <summary>Changes whether a token is the first of its type.</summary>
    public void Change(int token, bool isFirst)
    {
        SetFirst(token, isFirst);
        var node = _leaves + (token / BlockSize);
        _parts[node] = PartOf(token / BlockSize);
        while ((node /= 2) > 0)
        {
            _parts[node] = Part.Join(_parts[2 * node], _parts[(2 * node) + 1]);
        }
    }

    /// <summary>
    /// How many tokens, from <paramref name="start"/> on and at least <paramref name="least"/>, have a sum below 0; all of
    /// them have.
    /// </summary>
    public int LengthOfFactor(int start, int least)
    {
        var sum = 0L;
        var at = start;
        for (var i = 1; i < least; i++)
        {
            sum += WeightOf(at);
            at = at == _count - 1 ? 0 : at + 1;
        }

        var end = Find(at, ref sum);
        if (end < 0)
        {
            end = Find(0, ref sum);
        }

        return end >= start + least - 1 ? end - start + 1 : end - start + 1 + _count;
    }

    // The token at which the sum falls below 0, or -1 and the sum to the end.
    private int Find(int from, ref long sum)
    {
        var block = from / BlockSize;
        if (
            FindInBlock(from, Math.Min(_count, (block + 1) * BlockSize), ref sum)
            is >= 0
                and var near
        )
        {
            return near;
        }

        var node = _leaves + block;
        while (true)
        {
            // To the part that follows.
            while (node % 2 == 1)
            {
                node /= 2;
                if (node == 0)
                {
                    return -1;
                }
            }

            node++;
            if (sum + _parts[node].Least < 0)
            {
                break;
            }

            sum += _parts[node].Sum;
        }

        while (node < _leaves)
        {
            node *= 2;
            if (sum + _parts[node].Least >= 0)
            {
                sum += _parts[node].Sum;
                node++;
            }
        }

        var start = (node - _leaves) * BlockSize;
        return FindInBlock(start, Math.Min(_count, start + BlockSize), ref sum);
    }

    private int FindInBlock(int from, int to, ref long sum)
    {
        for (var at = from; at < to; at++)
        {
            sum += WeightOf(at);
            if (sum < 0)
            {
                return at;
            }
        }

        return -1;
    }

    private int WeightOf(int token) =>
        (_firsts[token / BlockSize] >> token & 1) == 1 ? First : Repeated;

    private Part PartOf(int block)
    {
        var size = Math.Min(BlockSize, _count - (block * BlockSize));
        var bits = _firsts[block];
        var sum = 0;
        var least = int.MaxValue;
        for (var i = 0; i < size; i++)
        {
            sum += Repeated + ((First - Repeated) * (int)(bits & 1));
            least = Math.Min(least, sum);
            bits >>= 1;
        }

        return new(sum, least);
    }

    private readonly record struct Part(long Sum, long Least)
    {
        public static readonly Part Empty = new(0, int.MaxValue);

        public static Part Join(Part left, Part right) =>
            new(left.Sum + right.Sum, Math.Min(left.Least, left.Sum + right.Least));
    }
}
