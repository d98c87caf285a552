using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FactBox.Text;

namespace FactBox.Measures.Diversity;

/// <summary>
/// The factors of MTLD-MA-Wrap that end within some reach. 16 that begin one after the other are followed side by side,
/// each in a lane of a vector: a token is new to a factor if its type was last before the factor's beginning.
/// </summary>
/// <remarks>The factor that begins first is in the last lane, so that what goes by the age of factors is read in order.</remarks>
internal sealed class ShortFactors
{
    /// <summary>The usual reach; many times as long as the factors of prose.</summary>
    public const int Reach = 2048;

    private const int Lanes = 16;
    private const int StepsAtOnce = 8;

    private readonly int _count;
    private readonly int _steps;

    // How many tokens before each its type was last, as far as it matters. Once round the end the beginning follows.
    private readonly short[] _distances;

    // How many types a factor must have to go on, by its tokens; the first is of -14 tokens.
    private readonly short[] _needed;

    /// <param name="sequence">The tokens, a circle.</param>
    /// <param name="leastTokens">How many tokens a factor has at least.</param>
    /// <param name="reach">How many tokens are looked at.</param>
    public ShortFactors(TypeSequence sequence, int leastTokens, int reach)
    {
        _count = sequence.Count;
        _steps = (Lanes + reach + StepsAtOnce) / StepsAtOnce * StepsAtOnce;
        _distances = Distances(sequence, Lanes + _steps);
        _needed = new short[_steps + Lanes];
        for (var i = 0; i < _needed.Length; i++)
        {
            var tokens = i + 2 - Lanes;
            _needed[i] = tokens < leastTokens ? short.MinValue : (short)(((18 * tokens) + 24) / 25);
        }
    }

    /// <summary>The tokens of the factors that end within reach, added up.</summary>
    /// <param name="others">Where the other factors begin, in order.</param>
    public long Tokens(IntList others)
    {
        var tokens = 0L;
        Span<short> lengths = stackalloc short[Lanes];
        for (var start = 0; start < _count; start += Lanes)
        {
            Follow(start).CopyTo(lengths);
            for (var i = 0; i < Lanes && start + i < _count; i++)
            {
                var length = lengths[Lanes - 1 - i];
                if (length == 0)
                {
                    others.Add(start + i);
                }

                tokens += length;
            }
        }

        return tokens;
    }

    // The lengths of the factors that begin at the start and after it; 0 where there is no end.
    private Vector256<short> Follow(int start)
    {
        ref var distance = ref _distances[start];
        ref var needed = ref _needed[0];
        // Tokens before a factor's beginning count as new to it, and as many types are taken off beforehand.
        var age = Vector256.CreateSequence((short)(1 - Lanes), (short)1);
        var types = age;
        var length = age;
        var goesOn = Vector256<short>.AllBitsSet; // which is -1
        for (var step = 0; step < _steps; step += StepsAtOnce)
        {
            for (var i = step; i < step + StepsAtOnce; i++)
            {
                var last = Vector256.Create(Unsafe.Add(ref distance, i));
                types -= Vector256.GreaterThan(last, age);
                age += Vector256<short>.One;
                length -= goesOn;
                goesOn &= ~Vector256.GreaterThan(Vector256.LoadUnsafe(ref needed, (nuint)i), types);
            }

            if (goesOn == Vector256<short>.Zero)
            {
                break;
            }
        }

        return length & ~goesOn;
    }

    private static short[] Distances(TypeSequence sequence, int more)
    {
        var count = sequence.Count;
        var distances = new short[count + more];
        var all = sequence.Distances();
        for (var i = 0; i < all.Length; i++)
        {
            distances[i] = (short)Math.Min(all[i], short.MaxValue);
        }

        // Before a type's first token is, round the end, its last; what is further away than 'more' does not matter.
        var last = new int[sequence.TypeLimit];
        for (var i = Math.Max(0, count - more); i < count; i++)
        {
            last[sequence[i]] = i + 1;
        }

        for (var i = 0; i < Math.Min(more, count); i++)
        {
            var before = last[sequence[i]];
            distances[count + i] =
                all[i] == int.MaxValue && before > 0
                    ? (short)Math.Min(i + count - before + 1, short.MaxValue)
                    : distances[i];
        }

        return distances;
    }
}
