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

    // By the tokens of a factor, from -14 on: how many types are too few for it to go on, and how far back the type of
    // its last token may be at most for it to be a repetition.
    private readonly short[] _tooFew;
    private readonly short[] _ages;

    /// <param name="sequence">The tokens, a circle.</param>
    /// <param name="leastTokens">How many tokens a factor has at least.</param>
    /// <param name="reach">How many tokens are looked at.</param>
    public ShortFactors(TypeSequence sequence, int leastTokens, int reach)
    {
        _count = sequence.Count;
        _steps = (Lanes + reach + StepsAtOnce) / StepsAtOnce * StepsAtOnce;
        _distances = Distances(sequence, Lanes + _steps);
        _tooFew = new short[_steps + Lanes];
        _ages = new short[_steps + Lanes];
        for (var i = 0; i < _ages.Length; i++)
        {
            var tokens = i + 2 - Lanes;
            _ages[i] = (short)(tokens - 1);
            _tooFew[i] =
                tokens < leastTokens ? short.MinValue : (short)((((18 * tokens) + 24) / 25) - 1);
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
        ref var tooFew = ref _tooFew[0];
        ref var ages = ref _ages[0];
        // Tokens before a factor's beginning count as new to it, and as many types are taken off beforehand.
        var types = Vector256.LoadUnsafe(ref ages);
        var length = types;
        var goesOn = Vector256<short>.AllBitsSet; // which is -1
        for (var step = 0; step < _steps; step += StepsAtOnce)
        {
            // The types of a factor only grow: with enough of them for the last of these steps, none ends at one.
            var last = Vector256.LoadUnsafe(ref tooFew, (nuint)(step + StepsAtOnce - 1));
            if ((Vector256.GreaterThan(types, last) | ~goesOn) == Vector256<short>.AllBitsSet)
            {
                for (var i = step; i < step + StepsAtOnce; i++)
                {
                    types -= IsNew(ref distance, ref ages, i);
                }

                length -= goesOn * StepsAtOnce;
                continue;
            }

            for (var i = step; i < step + StepsAtOnce; i++)
            {
                types -= IsNew(ref distance, ref ages, i);
                length -= goesOn;
                goesOn &= Vector256.GreaterThan(types, Vector256.LoadUnsafe(ref tooFew, (nuint)i));
            }

            if (goesOn == Vector256<short>.Zero)
            {
                break;
            }
        }

        return length & ~goesOn;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> IsNew(ref short distance, ref short ages, int step) =>
        Vector256.GreaterThan(
            Vector256.Create(Unsafe.Add(ref distance, step)),
            Vector256.LoadUnsafe(ref ages, (nuint)step)
        );

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
