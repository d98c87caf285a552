using FactBox.Text;

namespace FactBox.Measures.Diversity;

/// <summary>
/// Draws tokens from a text at random, none twice. Only how often types occur matters to how many types are drawn, so the
/// tokens are numbered by that: those of the least frequent types first.
/// </summary>
internal sealed class TokenSampler(FrequencySpectrum all)
{
    private const int Most = 64;

    private readonly long[] _tokens = new long[Most];
    private readonly long[] _types = new long[Most];

    // The first token and the first type of each class.
    private readonly long[] _firstTokens =
    [
        .. FirstOfEach(all.Classes.Select(c => c.Occurrences * c.Types)),
    ];
    private readonly long[] _firstTypes = [.. FirstOfEach(all.Classes.Select(c => c.Types))];

    /// <summary>How many types there are among so many tokens, at most 64 and at most all.</summary>
    public int TypesAmong(int tokens, SplitMix64 random)
    {
        var types = 0;
        for (var drawn = 0; drawn < tokens; drawn++)
        {
            long token;
            do
            {
                token = random.Below(all.Tokens);
            } while (_tokens.AsSpan(0, drawn).Contains(token));

            _tokens[drawn] = token;
            var type = TypeOf(token);
            if (!_types.AsSpan(0, types).Contains(type))
            {
                _types[types++] = type;
            }
        }

        return types;
    }

    private long TypeOf(long token)
    {
        var place = _firstTokens.AsSpan().BinarySearch(token);
        var one = place < 0 ? ~place - 1 : place;
        return _firstTypes[one] + ((token - _firstTokens[one]) / all.Classes[one].Occurrences);
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
}
