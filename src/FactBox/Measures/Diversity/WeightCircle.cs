using System.Numerics;

namespace FactBox.Measures.Diversity;

/// <summary>
/// The weights of tokens in a circle, such that it takes no more than the logarithm of their number to change one and to
/// find where a sum from some token on falls below 0. Most sums do so soon, and are added up eight tokens at a time. For
/// the others 64 tokens are a block, and over the blocks there is a tree that knows the sum and the least sum on the way
/// of each part; it is brought up to date when it is needed.
/// </summary>
internal sealed class WeightCircle
{
    private const int First = 7; // 25 − 18
    private const int Repeated = -18;
    private const int BlockSize = 64;
    private const int BlocksBeforeTree = 8;

    // Of each byte, its lowest bit first.
    private static readonly Part[] OfByte = [.. Enumerable.Range(0, 256).Select(Part.Of)];

    private readonly int _count;
    private readonly ulong[] _firsts; // a bit a token, and a block of zeros after them
    private readonly int _blocks;
    private readonly int _leaves;
    private readonly Part[] _parts; // 1 is the whole, the two halves of i are 2 i and 2 i + 1
    private readonly List<int> _changed = [];
    private readonly bool[] _isChanged;

    /// <param name="count">How many tokens there are.</param>
    /// <param name="isFirst">Whether a token is the first of its type.</param>
    public WeightCircle(int count, Func<int, bool> isFirst)
    {
        _count = count;
        _blocks = ((count - 1) / BlockSize) + 1;
        _firsts = new ulong[_blocks + 1];
        _leaves = (int)BitOperations.RoundUpToPowerOf2((uint)_blocks);
        _parts = new Part[2 * _leaves];
        _parts.AsSpan().Fill(Part.Empty);
        _isChanged = new bool[_blocks];
        for (var token = 0; token < count; token++)
        {
            if (isFirst(token))
            {
                _firsts[token / BlockSize] |= 1UL << token;
            }
        }

        for (var block = 0; block < _blocks; block++)
        {
            _parts[_leaves + block] = PartOf(block);
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

        return end >= at ? end - start + 1 + (at < start ? _count : 0) : end - start + 1 + _count;
    }

    // The token at which the sum falls below 0, or -1 and the sum to the end.
    private int Find(int from, ref long sum)
    {
        var near = Math.Min(_count, from + (BlocksBeforeTree * BlockSize));
        if (FindNear(from, near, ref sum) is >= 0 and var found)
        {
            return found;
        }

        // To the end of a block, and on by the tree.
        var block = (near + BlockSize - 1) / BlockSize;
        if (FindNear(near, Math.Min(_count, block * BlockSize), ref sum) is >= 0 and var next)
        {
            return next;
        }

        if (block >= _blocks)
        {
            return -1;
        }

        BringUpToDate();
        var place = FindBlock(block, ref sum);
        return place < 0
            ? -1
            : FindNear(place * BlockSize, Math.Min(_count, (place + 1) * BlockSize), ref sum);
    }

    private int FindNear(int from, int to, ref long sum)
    {
        var at = from;
        while (to - at >= 8)
        {
            var part = OfByte[(byte)(_firsts[at / BlockSize] >> at)];
            if (at % BlockSize > BlockSize - 8)
            {
                part = OfByte[
                    (byte)((_firsts[at / BlockSize] >> at) | (_firsts[(at / BlockSize) + 1] << -at))
                ];
            }

            if (sum + part.Least < 0)
            {
                break;
            }

            sum += part.Sum;
            at += 8;
        }

        for (; at < to; at++)
        {
            sum += WeightOf(at);
            if (sum < 0)
            {
                return at;
            }
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

    private Part PartOf(int block)
    {
        var part = Part.Empty;
        var size = Math.Min(BlockSize, _count - (block * BlockSize));
        for (var i = 0; i < size; i++)
        {
            part = Part.Join(part, Part.OfToken(((_firsts[block] >> i) & 1) == 1));
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
