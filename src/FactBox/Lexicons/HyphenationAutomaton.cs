using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactBox.Lexicons;

/// <summary>
/// The patterns of <see cref="HyphenationPatterns"/> as an automaton that reads a word once (Aho &amp; Corasick 1975,
/// Communications of the ACM 18(6), pp. 333–340), instead of walking the trie from each of its letters. A state is one
/// row of 64 bytes: the next state by symbol, and the levels that all patterns which end here give. The embedded file,
/// written by tools/LexiconBuilder from the trie, little-endian:
/// <code>
/// uint32  states
/// byte    symbol[256]          0: a byte that is in no pattern; 255: beyond ASCII
/// row     states × 64 bytes    uint16 next[30], by symbol; uint16 whether a pattern goes on beyond; uint16 levels
/// levels  16 bytes each        as many as the rows name
/// </code>
/// </summary>
/// <remarks>
/// For words of ASCII of up to <see cref="LongestWord"/> bytes; a test holds it to the trie.
/// <code>
/// word       .  h  y  p  h  e  n  .        symbols 0 ... n + 1
/// levels    0  0  3  0  0  2  5  0  0      one before each symbol and one after the last: at most 32, two vectors
/// </code>
/// </remarks>
internal static class HyphenationAutomaton
{
    public const string Resource = "hyph_en_US_states.bin";

    /// <summary>With the two dots around it and a level on either side of each it fills two vectors.</summary>
    public const int LongestWord = 29;

    /// <summary>A longer pattern is left to the trie.</summary>
    public const int LongestPattern = 15;

    /// <summary>Numbers in a row.</summary>
    public const int Row = 32;

    /// <summary>Where in a row its levels are.</summary>
    public const int LevelsOfState = Row - 1;

    /// <summary>Where in a row it says that a longer pattern may go on.</summary>
    public const int IsCut = Row - 2;

    /// <summary>The symbol of a byte that is not ASCII.</summary>
    public const byte BeyondAscii = byte.MaxValue;

    /// <summary>A word of as many bytes fills one vector.</summary>
    public const int LongestOfOne = 13;

    /// <summary>Words that are read together.</summary>
    public const int Together = 4;

    private const int Head = 4 + 256;
    private const int RowBytes = Row * sizeof(ushort);

    private static readonly Blob Data = Blob.Embedded(Resource);

    // Sixteen of these from a place on shift a state's levels, which end with that after its last symbol, to where
    // the word has them: none | 0 ... 15 | none.
    // csharpier-ignore
    private static ReadOnlySpan<byte> Shifts =>
        [
            255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
            255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
            255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
            255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        ];

    /// <summary>
    /// As <see cref="HyphenationPatterns.CountPoints"/> of the lower-cased word; -1 if it is too long, not ASCII, or may
    /// hold a pattern that is too long.
    /// </summary>
    public static int CountPoints(ReadOnlySpan<byte> word, int before, int after)
    {
        if (word.Length > LongestWord || !BitConverter.IsLittleEndian)
        {
            return -1;
        }

        // New types are what a fresh text costs most, and this is most of a new type: no bounds are checked here.
        ref var data = ref MemoryMarshal.GetReference(Data.Bytes);
        nuint states = Unsafe.ReadUnaligned<uint>(ref data);
        ref var symbols = ref Unsafe.Add(ref data, 4);
        ref var rows = ref Unsafe.Add(ref data, Head);
        ref var levelsOf = ref Unsafe.Add(ref rows, states * RowBytes);
        ref var shifts = ref MemoryMarshal.GetReference(Shifts);
        var isLong = word.Length > LongestOfOne;
        nuint dot = Unsafe.Add(ref symbols, '.');
        var low = Vector128<byte>.Zero;
        var high = Vector128<byte>.Zero;
        nuint state = At(ref rows, 0, dot);
        for (var at = 0; ; at++)
        {
            // V[15] is the level after symbol 'at', L[at + 1]: so L[j] is V[14 - at + j].
            var levels = Vector128.LoadUnsafe(
                ref levelsOf,
                At(ref rows, state, LevelsOfState) * 16
            );
            ref var shift = ref Unsafe.Add(ref shifts, 16 + 14 - at);
            low = Vector128.Max(
                low,
                Vector128.ShuffleNative(levels, Vector128.LoadUnsafe(ref shift))
            );
            if (isLong)
            {
                high = Vector128.Max(
                    high,
                    Vector128.ShuffleNative(levels, Vector128.LoadUnsafe(ref shift, 16))
                );
                if (At(ref rows, state, IsCut) != 0)
                {
                    return -1;
                }
            }

            if (at > word.Length)
            {
                break;
            }

            nuint symbol = at < word.Length ? Unsafe.Add(ref symbols, word[at]) : dot;
            if (symbol == BeyondAscii)
            {
                return -1;
            }

            state = At(ref rows, state, symbol);
        }

        return Points(
            (low << 7).ExtractMostSignificantBits()
                | ((high << 7).ExtractMostSignificantBits() << 16),
            word.Length,
            before,
            after
        );
    }

    /// <summary>
    /// As <see cref="CountPoints(ReadOnlySpan{byte}, int, int)"/>, of four words: while one waits for memory, the others
    /// go on. Each is ASCII, of up to <see cref="LongestOfOne"/> bytes, with a dot and then zeros up to 16.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="places">Which of them, by sixteen bytes.</param>
    /// <param name="lengths">The length of each word, without its dot.</param>
    /// <param name="before">The fewest letters before a point.</param>
    /// <param name="after">The fewest letters after a point.</param>
    /// <param name="counts">The points of each word are added here.</param>
    public static void AddPoints(
        ReadOnlySpan<byte> words,
        ReadOnlySpan<int> places,
        ReadOnlySpan<int> lengths,
        int before,
        int after,
        Span<int> counts
    )
    {
        ref var data = ref MemoryMarshal.GetReference(Data.Bytes);
        nuint states = Unsafe.ReadUnaligned<uint>(ref data);
        ref var symbols = ref Unsafe.Add(ref data, 4);
        ref var rows = ref Unsafe.Add(ref data, Head);
        ref var levels = ref Unsafe.Add(ref rows, states * RowBytes);
        ref var shift = ref Unsafe.Add(ref MemoryMarshal.GetReference(Shifts), 16 + 14);
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(words), places[0] * 16);
        ref var second = ref Unsafe.Add(ref MemoryMarshal.GetReference(words), places[1] * 16);
        ref var third = ref Unsafe.Add(ref MemoryMarshal.GetReference(words), places[2] * 16);
        ref var fourth = ref Unsafe.Add(ref MemoryMarshal.GetReference(words), places[3] * 16);
        var longest = Math.Max(
            Math.Max(lengths[places[0]], lengths[places[1]]),
            Math.Max(lengths[places[2]], lengths[places[3]])
        );
        nuint firstState = At(ref rows, 0, Unsafe.Add(ref symbols, '.'));
        var secondState = firstState;
        var thirdState = firstState;
        var fourthState = firstState;
        var firstLevels = Vector128<byte>.Zero;
        var secondLevels = firstLevels;
        var thirdLevels = firstLevels;
        var fourthLevels = firstLevels;
        for (nint at = 0; ; at++)
        {
            var shifts = Vector128.LoadUnsafe(ref Unsafe.Subtract(ref shift, at));
            firstLevels = Vector128.Max(
                firstLevels,
                Levels(ref rows, ref levels, firstState, shifts)
            );
            secondLevels = Vector128.Max(
                secondLevels,
                Levels(ref rows, ref levels, secondState, shifts)
            );
            thirdLevels = Vector128.Max(
                thirdLevels,
                Levels(ref rows, ref levels, thirdState, shifts)
            );
            fourthLevels = Vector128.Max(
                fourthLevels,
                Levels(ref rows, ref levels, fourthState, shifts)
            );
            if (at > longest)
            {
                break;
            }

            firstState = At(
                ref rows,
                firstState,
                Unsafe.Add(ref symbols, Unsafe.Add(ref first, at))
            );
            secondState = At(
                ref rows,
                secondState,
                Unsafe.Add(ref symbols, Unsafe.Add(ref second, at))
            );
            thirdState = At(
                ref rows,
                thirdState,
                Unsafe.Add(ref symbols, Unsafe.Add(ref third, at))
            );
            fourthState = At(
                ref rows,
                fourthState,
                Unsafe.Add(ref symbols, Unsafe.Add(ref fourth, at))
            );
        }

        Add(places[0], firstLevels, lengths, before, after, counts);
        Add(places[1], secondLevels, lengths, before, after, counts);
        Add(places[2], thirdLevels, lengths, before, after, counts);
        Add(places[3], fourthLevels, lengths, before, after, counts);
    }

    private static void Add(
        int place,
        Vector128<byte> levels,
        ReadOnlySpan<int> lengths,
        int before,
        int after,
        Span<int> counts
    ) =>
        counts[place] += Points(
            (levels << 7).ExtractMostSignificantBits(),
            lengths[place],
            before,
            after
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Levels(
        ref byte rows,
        ref byte levels,
        nuint state,
        Vector128<byte> shifts
    ) =>
        Vector128.ShuffleNative(
            Vector128.LoadUnsafe(ref levels, At(ref rows, state, LevelsOfState) * 16),
            shifts
        );

    // The level before letter i is at i + 1; a point is where it is odd.
    private static int Points(uint odd, int length, int before, int after)
    {
        var first = before + 1;
        var last = length - after + 1;
        return last < first
            ? 0
            : BitOperations.PopCount(odd & (uint)((2UL << last) - 1) & ~((1u << first) - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint At(ref byte rows, nuint state, nuint column) =>
        Unsafe.ReadUnaligned<ushort>(
            ref Unsafe.Add(ref rows, (state * RowBytes) + (column * sizeof(ushort)))
        );
}
