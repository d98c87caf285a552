using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactBox.Lexicons;

/// <summary>
/// The patterns of <see cref="HyphenationPatterns"/> as an automaton that reads a word once (Aho &amp; Corasick 1975,
/// Communications of the ACM 18(6), pp. 333–340), instead of walking the trie from each of its letters. A state is one
/// row of 64 bytes: the next state by symbol, and the levels that all patterns which end here give.
/// </summary>
/// <remarks>
/// It takes some 2 ms and 1 MB to make, so it is made when a text has shown many types. For words of ASCII of up to
/// <see cref="LongestWord"/> bytes; a test holds it to the trie.
/// <code>
/// word       .  h  y  p  h  e  n  .        symbols 0 ... n + 1
/// levels    0  0  3  0  0  2  5  0  0      one before each symbol and one after the last: at most 32, two vectors
/// </code>
/// </remarks>
internal sealed class HyphenationAutomaton
{
    /// <summary>With the two dots around it and a level on either side of each it fills two vectors.</summary>
    public const int LongestWord = 29;

    // As many fill one vector.
    private const int LongestOfOne = 13;

    // A longer pattern is left to the trie.
    private const int LongestPattern = 15;

    private const int Row = 32;
    private const int LevelsOfState = Row - 1;
    private const int IsCut = Row - 2;
    private const byte BeyondAscii = byte.MaxValue;

    private static readonly Lazy<HyphenationAutomaton> Shared = new(() => new());

    private readonly byte[] _symbols = new byte[256];
    private readonly ushort[] _rows;
    private readonly Vector128<byte>[] _levels;

    // Sixteen of these from a place on shift a state's levels, which end with that after its last symbol, to where
    // the word has them: none | 0 ... 15 | none.
    private readonly byte[] _shifts = new byte[5 * 16];

    private HyphenationAutomaton()
    {
        var trie = new HyphenationPatterns.Trie();
        for (var b = 0; b < 256; b++)
        {
            _symbols[b] = b < 128 ? trie.Symbol(char.ToLowerInvariant((char)b)) : BeyondAscii;
        }

        // States in the order of their depth, so that where a state falls back to is known before it.
        var states = new List<(uint Cell, int Depth, int Fallback)> { (0, 0, 0) };
        var rows = new List<ushort>(new ushort[Row]);
        var levels = new List<Vector128<byte>> { default };
        var known = new Dictionary<Vector128<byte>, ushort> { [default] = 0 };
        for (var state = 0; state < states.Count; state++)
        {
            // What it has no child for it does as the state that it falls back to.
            var (cell, depth, fallback) = states[state];
            var row = CollectionsMarshal.AsSpan(rows);
            row.Slice(fallback * Row, IsCut).CopyTo(row.Slice(state * Row, IsCut));
            for (byte symbol = 1; symbol < IsCut; symbol++)
            {
                if (trie.Child(cell, symbol) is not { } child)
                {
                    continue;
                }

                if (depth == LongestPattern)
                {
                    rows[(state * Row) + IsCut] = 1;
                    continue;
                }

                var next = (ushort)states.Count;
                var fallsTo = state == 0 ? 0 : rows[(fallback * Row) + symbol];
                states.Add((child, depth + 1, fallsTo));
                rows.AddRange(new ushort[Row]);
                var all = Vector128.Max(
                    trie.Levels(child),
                    levels[rows[(fallsTo * Row) + LevelsOfState]]
                );
                if (!known.TryGetValue(all, out var index))
                {
                    index = known[all] = (ushort)levels.Count;
                    levels.Add(all);
                }

                rows[(next * Row) + LevelsOfState] = index;
                rows[(state * Row) + symbol] = next;
            }
        }

        _shifts.AsSpan().Fill(byte.MaxValue);
        for (byte i = 0; i < 16; i++)
        {
            _shifts[16 + i] = i;
        }

        _rows = [.. rows];
        _levels = [.. levels];
    }

    /// <summary>The automaton; made when it is first asked for.</summary>
    public static HyphenationAutomaton Instance => Shared.Value;

    /// <summary>
    /// As <see cref="HyphenationPatterns.CountPoints"/> of the lower-cased word; -1 if it is too long, not ASCII, or may
    /// hold a pattern that is too long.
    /// </summary>
    public int CountPoints(ReadOnlySpan<byte> word, int before, int after)
    {
        if (word.Length > LongestWord)
        {
            return -1;
        }

        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var symbols = ref MemoryMarshal.GetArrayDataReference(_symbols);
        ref var levelsOf = ref MemoryMarshal.GetArrayDataReference(_levels);
        ref var shifts = ref MemoryMarshal.GetArrayDataReference(_shifts);
        var isLong = word.Length > LongestOfOne;
        nuint dot = Unsafe.Add(ref symbols, '.');
        var low = Vector128<byte>.Zero;
        var high = Vector128<byte>.Zero;
        nuint state = Unsafe.Add(ref rows, dot);
        for (var at = 0; ; at++)
        {
            // V[15] is the level after symbol 'at', L[at + 1]: so L[j] is V[14 - at + j].
            var levels = Unsafe.Add(
                ref levelsOf,
                Unsafe.Add(ref rows, (state * Row) + LevelsOfState)
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
                if (Unsafe.Add(ref rows, (state * Row) + IsCut) != 0)
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

            state = Unsafe.Add(ref rows, (state * Row) + symbol);
        }

        // The level before letter i is at i + 1; a point is where it is odd.
        var odd =
            (low << 7).ExtractMostSignificantBits()
            | ((high << 7).ExtractMostSignificantBits() << 16);
        var first = before + 1;
        var last = word.Length - after + 1;
        return last < first
            ? 0
            : BitOperations.PopCount(odd & (uint)((2UL << last) - 1) & ~((1u << first) - 1));
    }
}
