using System.Numerics;

namespace FactBox.Measures.Diversity;

/// <summary>
/// The weights of tokens in a circle, such that it takes no more than the logarithm of their number to change one and to
/// find where a sum from some token on falls below 0. 64 tokens are a block. Most sums fall below 0 within a few blocks,
/// which are passed over by a bound of their least sum; for the others there is a tree over the blocks that knows the sum
/// and the least sum on the way of each part, and is brought up to date when it is needed.
/// </summary>
internal sealed class WeightCircle
{
    private const int First = 7; // 25 − 18
    private const int Repeated = -18;
    private const int BlockSize = 64;
    private const int BlocksBeforeTree = 8;

    // Of each byte, its lowest bit first.
    private static readonly (int Sum, int Least)[] OfByte =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(Part.Of)
            .Select(part => ((int)part.Sum, (int)part.Least)),
    ];

    private readonly int _count;
    private readonly ulong[] _firsts; // a bit a token
    private readonly int[] _least; // of each block no more than the least sum on the way
    private readonly int _blocks;
    private readonly int _leaves;
    private readonly Part[] _parts; // 1 is the whole, the two halves of i are 2 i and 2 i + 1
    private readonly List<int> _changed = [];
    private readonly bool[] _isChanged;

    /// <param name="distances">See <see cref="Text.TypeSequence.Distances"/>.</param>
    public WeightCircle(ReadOnlySpan<int> distances)
    {
        _count = distances.Length;
        _blocks = ((_count - 1) / BlockSize) + 1;
        _firsts = new ulong[_blocks];
        _least = new int[_blocks];
        _leaves = (int)BitOperations.RoundUpToPowerOf2((uint)_blocks);
        _parts = new Part[2 * _leaves];
        _parts.AsSpan().Fill(Part.Empty);
        _isChanged = new bool[_blocks];
        for (var token = 0; token < _count; token++)
        {
            if (distances[token] == int.MaxValue)
            {
                _firsts[token / BlockSize] |= 1UL << token;
            }
        }

        for (var block = 0; block < _blocks; block++)
        {
            _parts[_leaves + block] = PartOf(block);
            _least[block] = (int)_parts[_leaves + block].Least;
        }

        for (var node = _leaves - 1; node > 0; node--)
        {
            _parts[node] = Part.Join(_parts[2 * node], _parts[(2 * node) + 1]);
        }
    }

    /// <summary>Changes whether a token is the first of its type.</summary>
    public void Change(int token)
    {
        var block = token / BlockSize;
        _firsts[block] ^= 1UL << token;
        if (((_firsts[block] >> token) & 1) == 0)
        {
            // By so much the least sum falls at most. Where a token becomes the first it can only rise.
            _least[block] += Repeated - First;
        }

        if (!_isChanged[block])
        {
            _isChanged[block] = true;
            _changed.Add(block);
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
        if (start % BlockSize <= BlockSize - least && start <= _count - least)
        {
            var before = (_firsts[start / BlockSize] >> start) & ((1UL << (least - 1)) - 1);
            sum = SumOf(before, least - 1);
            at += least - 1;
        }
        else
        {
            for (var i = 1; i < least; i++)
            {
                sum += WeightOf(at);
                at = at == _count - 1 ? 0 : at + 1;
            }
        }

        var end = Find(at, ref sum);
        if (end < 0)
        {
            end = Find(0, ref sum);
        }

        return end >= at ? end - start + 1 + (at < start ? _count : 0) : end - start + 1 + _count;
    }

    // The token at which the sum falls below 0, or -1 and the sum to the end.
    private int Find(int from, ref long sum)
    {
        var block = from / BlockSize;
        if (FindInBlock(from, ref sum) is >= 0 and var found)
        {
            return found;
        }

        var near = Math.Min(_blocks, block + BlocksBeforeTree);
        while (++block < near)
        {
            if (sum + _least[block] >= 0)
            {
                sum += SumOf(_firsts[block], SizeOf(block));
            }
            else if (FindInBlock(block * BlockSize, ref sum) is >= 0 and var next)
            {
                return next;
            }
            else
            {
                _least[block] = (int)PartOf(block).Least;
            }
        }

        if (block >= _blocks)
        {
            return -1;
        }

        BringUpToDate();
        block = FindBlock(block, ref sum);
        return block < 0 ? -1 : FindInBlock(block * BlockSize, ref sum);
    }

    // The token of the block, from some token on, at which the sum falls below 0, or -1 and the sum to the block's end.
    private int FindInBlock(int from, ref long sum)
    {
        var bits = _firsts[from / BlockSize] >> from;
        var to = Math.Min(_count, ((from / BlockSize) + 1) * BlockSize);
        var at = from;
        while (to - at >= 8 && sum + OfByte[(byte)bits].Least >= 0)
        {
            sum += OfByte[(byte)bits].Sum;
            bits >>= 8;
            at += 8;
        }

        for (; at < to; at++)
        {
            sum += (bits & 1) == 1 ? First : Repeated;
            if (sum < 0)
            {
                return at;
            }

            bits >>= 1;
        }

        return -1;
    }

    // The first block, from some block on, in which the sum falls below 0, or -1.
    private int FindBlock(int block, ref long sum)
    {
        var node = _leaves + block;
        while (sum + _parts[node].Least >= 0)
        {
            sum += _parts[node].Sum;
            // To the part that follows; there is none where all nodes up to the whole are second halves.
            while (node % 2 == 1)
            {
                node /= 2;
            }

            if (node == 0)
            {
                return -1;
            }

            node++;
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

        return node - _leaves;
    }

    private void BringUpToDate()
    {
        foreach (var block in _changed)
        {
            _isChanged[block] = false;
            var node = _leaves + block;
            _parts[node] = PartOf(block);
            while ((node /= 2) > 0)
            {
                _parts[node] = Part.Join(_parts[2 * node], _parts[(2 * node) + 1]);
            }
        }

        _changed.Clear();
    }

    private int WeightOf(int token) =>
        ((_firsts[token / BlockSize] >> token) & 1) == 1 ? First : Repeated;

    private int SizeOf(int block) => Math.Min(BlockSize, _count - (block * BlockSize));

    private static int SumOf(ulong firsts, int tokens) =>
        ((First - Repeated) * BitOperations.PopCount(firsts)) + (Repeated * tokens);

    private Part PartOf(int block)
    {
        var bits = _firsts[block];
        var part = Part.Empty;
        var left = SizeOf(block);
        for (; left >= 8; left -= 8)
        {
            var (sum, least) = OfByte[(byte)bits];
            part = Part.Join(part, new(sum, least));
            bits >>= 8;
        }

        for (; left > 0; left--)
        {
            part = Part.Join(part, Part.OfToken((bits & 1) == 1));
            bits >>= 1;
        }

        return part;
    }

    private readonly record struct Part(long Sum, long Least)
    {
        public static readonly Part Empty = new(0, int.MaxValue);

        public static Part OfToken(bool isFirst) =>
            isFirst ? new(First, First) : new(Repeated, Repeated);

        public static Part Of(int bits) =>
            Enumerable
                .Range(0, 8)
                .Aggregate(Empty, (part, i) => Join(part, OfToken(((bits >> i) & 1) == 1)));

        public static Part Join(Part left, Part right) =>
            new(left.Sum + right.Sum, Math.Min(left.Least, left.Sum + right.Least));
    }
}
