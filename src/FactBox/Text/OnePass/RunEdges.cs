using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactBox.Text.OnePass;

/// <summary>Writes where the runs of letters or digits begin and end.</summary>
internal static class RunEdges
{
    /// <summary>So many numbers may be written over after the last edge.</summary>
    public const int Slack = 8;

    // The positions of the bits of a byte, in order, a byte each. What follows the last is of no matter.
    private static readonly ulong[] BitPositions = Positions();

    /// <summary>Writes the edges of blocks: by turns the first byte of a run and the byte after it.</summary>
    /// <param name="blocks">The blocks, which get their <see cref="BlockMasks.TokenStarts"/>.</param>
    /// <param name="offset">Where the first of them begins.</param>
    /// <param name="carry">1 if the block before ends within a run, else 0.</param>
    /// <param name="to">Where the edges go.</param>
    /// <param name="width">See <see cref="SimdChoice.Width"/>.</param>
    /// <returns>How many edges.</returns>
    public static int Write(
        Span<BlockMasks> blocks,
        int offset,
        ref ulong carry,
        ref int to,
        int width
    ) =>
        width >= 256 && Avx2.IsSupported
            ? ByTable(blocks, offset, ref carry, ref to, ref BitPositions[0])
            : OneByOne(blocks, offset, ref carry, ref to);

    // The bits that differ from the one before them; the starts are noted.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Edges(ref BlockMasks block, ref ulong carry)
    {
        var words = block.Words;
        var before = (words << 1) | carry;
        carry = words >> 63;
        block.TokenStarts |= words & ~before;
        return words ^ before;
    }

    private static int OneByOne(Span<BlockMasks> blocks, int offset, ref ulong carry, ref int to)
    {
        var count = 0;
        foreach (ref var block in blocks)
        {
            for (var edges = Edges(ref block, ref carry); edges != 0; edges &= edges - 1)
            {
                Unsafe.Add(ref to, count++) = offset + BitOperations.TrailingZeroCount(edges);
            }

            offset += BlockMasks.Size;
        }

        return count;
    }

    // Eight bits at a time, however many of them are set: the end of a loop over the set ones could not be guessed.
    private static int ByTable(
        Span<BlockMasks> blocks,
        int offset,
        ref ulong carry,
        ref int to,
        ref ulong table
    )
    {
        if (!Avx2.IsSupported)
        {
            return OneByOne(blocks, offset, ref carry, ref to);
        }

        ref var block = ref MemoryMarshal.GetReference(blocks);
        ref var first = ref to;
        var inRun = carry;
        var eight = Vector256.Create(8);
        var offsets = Vector256.Create(offset);
        for (var left = blocks.Length; left > 0; left--)
        {
            var edges = Edges(ref block, ref inRun);
            to = ref Eight(ref to, ref table, (byte)edges, offsets);
            offsets += eight;
            to = ref Eight(ref to, ref table, (byte)(edges >> 8), offsets);
            offsets += eight;
            to = ref Eight(ref to, ref table, (byte)(edges >> 16), offsets);
            offsets += eight;
            to = ref Eight(ref to, ref table, (byte)(edges >> 24), offsets);
            offsets += eight;
            to = ref Eight(ref to, ref table, (byte)(edges >> 32), offsets);
            offsets += eight;
            to = ref Eight(ref to, ref table, (byte)(edges >> 40), offsets);
            offsets += eight;
            to = ref Eight(ref to, ref table, (byte)(edges >> 48), offsets);
            offsets += eight;
            to = ref Eight(ref to, ref table, (byte)(edges >> 56), offsets);
            offsets += eight;
            block = ref Unsafe.Add(ref block, 1);
        }

        carry = inRun;
        return (int)(Unsafe.ByteOffset(ref first, ref to) / sizeof(int));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref int Eight(ref int to, ref ulong table, byte bits, Vector256<int> offsets)
    {
        if (Avx2.IsSupported)
        {
            var positions = Vector128.CreateScalarUnsafe(Unsafe.Add(ref table, bits)).AsByte();
            (Avx2.ConvertToVector256Int32(positions) + offsets).StoreUnsafe(ref to);
        }

        return ref Unsafe.Add(ref to, BitOperations.PopCount(bits));
    }

    private static ulong[] Positions()
    {
        var positions = new ulong[256];
        for (var bits = 0; bits < positions.Length; bits++)
        {
            var count = 0;
            for (var bit = 0; bit < 8; bit++)
            {
                if (((bits >> bit) & 1) != 0)
                {
                    positions[bits] |= (ulong)bit << (8 * count++);
                }
            }
        }

        return positions;
    }
}
