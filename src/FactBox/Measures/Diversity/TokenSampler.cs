using FactBox.Text;

namespace FactBox.Measures.Diversity;

/// <summary>
/// Draws tokens from a text at random, none twice. Only how often types occur matters to how many types are drawn, so the
/// tokens are numbered by that: those of the least frequent types first.
/// </summary>
internal sealed class TokenSampler
{
    // A text with more tokens has no table of their types.
    private const int MostInTable = 1 << 16;

    private readonly FrequencySpectrum _all;
    private readonly DrawnNumbers _tokens = new();
    private readonly DrawnNumbers _types = new();

    // The first token and the first type of each class.
    private readonly long[] _firstTokens;
    private readonly long[] _firstTypes;
    private readonly ushort[] _typeOf = [];

    public TokenSampler(FrequencySpectrum all)
    {
        _all = all;
        _firstTokens = [.. FirstOfEach(all.Classes.Select(c => c.Occurrences * c.Types))];
        _firstTypes = [.. FirstOfEach(all.Classes.Select(c => c.Types))];
        if (all.Tokens <= MostInTable)
        {
            var typeOf = new ushort[all.Tokens];
            for (var token = 0; token < typeOf.Length; token++)
            {
                typeOf[token] = (ushort)TypeOf(token);
            }

            _typeOf = typeOf;
        }
    }

    /// <summary>How many types there are among so many tokens, at most 64 and at most all.</summary>
    public int TypesAmong(int tokens, SplitMix64 random)
    {
        _tokens.Clear();
        _types.Clear();
        while (_tokens.Count < tokens)
        {
            var token = random.Below(_all.Tokens);
            if (_tokens.Add(token))
            {
                _types.Add(TypeOf(token));
            }
        }

        return _types.Count;
    }

    private long TypeOf(long token)
    {
        if (_typeOf.Length > 0)
        {
            return _typeOf[token];
        }

        var place = _firstTokens.AsSpan().BinarySearch(token);
        var one = place < 0 ? ~place - 1 : place;
        return _firstTypes[one] + ((token - _firstTokens[one]) / _all.Classes[one].Occurrences);
    }

    private static IEnumerable<long> FirstOfEach(IEnumerable<long> sizes)
    {
        var first = 0L;
        foreach (var size in sizes)
        {
            yield return first;
            first += size;
        }
    }

    // A set of few numbers that is emptied in no time.
    private sealed class DrawnNumbers
    {
        private const int Slots = 256;

        private readonly (long Number, int Round)[] _slots = new (long, int)[Slots];
        private int _round = 1;

        public int Count { get; private set; }

        public void Clear()
        {
            _round++;
            Count = 0;
        }

        public bool Add(long number)
        {
            var place = (byte)((ulong)number * 0x9E3779B97F4A7C15 >> 56);
            while (_slots[place].Round == _round)
            {
                if (_slots[place].Number == number)
                {
                    return false;
                }

                place++;
            }

            _slots[place] = (number, _round);
            Count++;
            return true;
        }
    }
}
