using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactBox.Lexicons;

/// <summary>
/// The <c>hyph_en_US</c> patterns as an embedded trie (origin and licence: Lexicons/README.md). The file, written by
/// tools/LexiconBuilder, little-endian:
/// <code>
/// uint32  cells
/// byte    symbol[256]          0: a byte that is in no pattern
/// cell    cells × 8 bytes      uint32 base; byte symbol; byte unused; uint16 values (0: no pattern ends here)
/// byte    values[]             at 'values': count n, then n values, one before each byte of the pattern and one after
/// </code>
/// The child of cell c by symbol s is cell base(c) + s, if that cell's symbol is s.
/// </summary>
internal static class HyphenationPatterns
{
    public const string Resource = "hyph_en_US.bin";

    private static readonly Blob Data = Blob.Embedded(Resource);

    // The file's head: how many cells, and the symbols.
    private const int Head = 4 + 256;

    /// <summary>The hyphenation points of a lower-cased word with the fewest characters before and after.</summary>
    [SkipLocalsInit]
    public static int CountPoints(ReadOnlySpan<byte> word, int before, int after)
    {
        // ".word." as symbols, with a level between any two; the level at p + 1 is before byte p of the word.
        var length = word.Length + 2;
        Span<byte> symbols = stackalloc byte[length];
        Span<byte> levels = stackalloc byte[length + 1];
        levels.Clear();
        var data = Data.Bytes;
        var bySymbol = data.Slice(4, 256);
        symbols[0] = symbols[^1] = bySymbol['.'];
        for (var i = 0; i < word.Length; i++)
        {
            symbols[i + 1] = bySymbol[word[i]];
        }

        // New types are what a fresh text costs most, and this is most of a new type: no bounds are checked here.
        // A cell is read within the file by the comparison with 'cells', a value because the builder put it there.
        var cells = BinaryPrimitives.ReadUInt32LittleEndian(data);
        ref var trie = ref Unsafe.Add(ref MemoryMarshal.GetReference(data), Head);
        ref var values = ref Unsafe.Add(ref trie, cells * 8);
        var root = Cell(ref trie, 0);
        for (var start = 0; start < length; start++)
        {
            var cell = root;
            for (var at = start; at < length; at++)
            {
                uint symbol = symbols[at];
                var next = (uint)cell + symbol;
                if (symbol == 0 || next >= cells)
                {
                    break;
                }

                cell = Cell(ref trie, next);
                if ((byte)(cell >> 32) != symbol)
                {
                    break;
                }

                if (cell >> 48 is > 0 and var found)
                {
                    ref var ends = ref Unsafe.Add(ref values, (nuint)found);
                    for (var i = 0; i < ends; i++)
                    {
                        var level = Unsafe.Add(ref ends, i + 1);
                        if (level > levels[start + i])
                        {
                            levels[start + i] = level;
                        }
                    }
                }
            }
        }

        return Points(word, levels[1..], before, after);
    }

    /// <summary>
    /// The trie of a file, a step at a time: what <see cref="HyphenationAutomaton"/> is made from by tools/LexiconBuilder.
    /// </summary>
    public readonly ref struct Trie(ReadOnlySpan<byte> file)
    {
        private readonly ReadOnlySpan<byte> _data = file;
        private readonly uint _cells = BinaryPrimitives.ReadUInt32LittleEndian(file);

        /// <summary>The symbol of an ASCII character; 0: in no pattern.</summary>
        public byte Symbol(char ascii) => _data[4 + ascii];

        /// <summary>The child of a cell, or null; cell 0 is the root.</summary>
        public uint? Child(uint cell, byte symbol)
        {
            var next = (uint)At(cell) + symbol;
            return next < _cells && (byte)(At(next) >> 32) == symbol ? next : null;
        }

        /// <summary>The levels of the pattern that ends in a cell, that after its last byte in the last place.</summary>
        public Vector128<byte> Levels(uint cell)
        {
            var values = (int)(At(cell) >> 48);
            if (values == 0)
            {
                return default;
            }

            var found = _data[(Head + (int)(_cells * 8) + values)..];
            Span<byte> levels = stackalloc byte[Vector128<byte>.Count];
            found.Slice(1, found[0]).CopyTo(levels[^found[0]..]);
            return Vector128.Create((ReadOnlySpan<byte>)levels);
        }

        private ulong At(uint cell) =>
            BinaryPrimitives.ReadUInt64LittleEndian(_data[(Head + (int)(cell * 8))..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Cell(ref byte trie, uint index)
    {
        var cell = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref trie, (nuint)index * 8));
        return BitConverter.IsLittleEndian ? cell : BinaryPrimitives.ReverseEndianness(cell);
    }

    private static int Points(
        ReadOnlySpan<byte> word,
        ReadOnlySpan<byte> levels,
        int before,
        int after
    )
    {
        var characters = 0;
        foreach (var b in word)
        {
            characters += IsContinuation(b) ? 0 : 1;
        }

        var points = 0;
        for (int i = 0, passed = 0; i < word.Length; i++)
        {
            if (!IsContinuation(word[i]))
            {
                points +=
                    (levels[i] & 1) == 1 && passed >= before && characters - passed >= after
                        ? 1
                        : 0;
                passed++;
            }
        }

        return points;
    }

    private static bool IsContinuation(byte b) => (b & 0xC0) == 0x80;
}
