using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FactBox.Text.OnePass;

/// <summary>What a step needs besides its masks when words are taken whole or case is folded.</summary>
internal static class WholeWords
{
    /// <summary>
    /// Makes special what may join two runs of letters and digits to one word, or stand in a word itself: a hyphen,
    /// underscore or colon before either, and <c>$ % &amp;</c>. All else that can is special as it is.
    /// </summary>
    /// <param name="text">The text; all bytes of the last block can be read.</param>
    /// <param name="blocks">Its masks.</param>
    /// <param name="width">See <see cref="SimdChoice.Width"/>.</param>
    public static void AddSpecials(ref byte text, Span<BlockMasks> blocks, int width)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            ref var first = ref Unsafe.Add(ref text, i * BlockMasks.Size);
            var (joints, signs) = width > 0 ? Vectors(ref first) : Scalar(ref first);
            var next = i + 1 < blocks.Length ? blocks[i + 1].Words << 63 : 0;
            var before = (blocks[i].Words >> 1) | next;
            blocks[i].Specials |= ((joints & before) | signs) & ~blocks[i].Spaces;
        }
    }

    /// <summary>Copies a text with the letters A to Z in lower case; bytes that are no letters or digits may change.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lower">Is as long.</param>
    public static void FoldCase(ReadOnlySpan<byte> text, Span<byte> lower)
    {
        ref var from = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(text);
        ref var to = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(lower);
        var bit = Vector256.Create((byte)0x20);
        var at = 0;
        for (; at <= text.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            // Of these bytes only capitals have the bit 0x40 without 0x20.
            var bytes = Vector256.LoadUnsafe(ref from, (nuint)at);
            (bytes | ((bytes.AsUInt64() >> 1).AsByte() & bit)).StoreUnsafe(ref to, (nuint)at);
        }

        for (; at < text.Length; at++)
        {
            lower[at] = (byte)(text[at] | ((text[at] >> 1) & 0x20));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Joints, ulong Signs) Vectors(ref byte text)
    {
        var first = Vector256.LoadUnsafe(ref text);
        var second = Vector256.LoadUnsafe(ref text, 32);
        return (
            Joints(first) | ((ulong)Joints(second) << 32),
            Signs(first) | ((ulong)Signs(second) << 32)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Joints(Vector256<byte> bytes) =>
        (
            Vector256.Equals(bytes, Vector256.Create((byte)'-'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'_'))
            | Vector256.Equals(bytes, Vector256.Create((byte)':'))
        ).ExtractMostSignificantBits();

    // $ % &
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Signs(Vector256<byte> bytes)
    {
        var fromDollar = bytes - Vector256.Create((byte)'$');
        return Vector256
            .Equals(Vector256.Min(fromDollar, Vector256.Create((byte)('&' - '$'))), fromDollar)
            .ExtractMostSignificantBits();
    }

    private static (ulong Joints, ulong Signs) Scalar(ref byte text)
    {
        ulong joints = 0;
        ulong signs = 0;
        for (var bit = 0; bit < BlockMasks.Size; bit++)
        {
            var b = Unsafe.Add(ref text, bit);
            joints |= b is (byte)'-' or (byte)'_' or (byte)':' ? 1UL << bit : 0;
            signs |= b is (byte)'$' or (byte)'%' or (byte)'&' ? 1UL << bit : 0;
        }

        return (joints, signs);
    }
}
