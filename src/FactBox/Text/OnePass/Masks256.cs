using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactBox.Text.OnePass;

/// <summary>The masks by AVX2: a block is two vectors.</summary>
internal static class Masks256
{
    public static void Fill(ref byte text, Span<BlockMasks> blocks)
    {
        if (!Avx2.IsSupported)
        {
            MasksScalar.Fill(ref text, blocks);
            return;
        }

        var byLow = Vector256.Create(
            Vector128.Create(ByteClasses.ByLowNibble),
            Vector128.Create(ByteClasses.ByLowNibble)
        );
        var byHigh = Vector256.Create(
            Vector128.Create(ByteClasses.ByHighNibble),
            Vector128.Create(ByteClasses.ByHighNibble)
        );
        var nibble = Vector256.Create((byte)0x0F);
        for (var i = 0; i < blocks.Length; i++)
        {
            var first = Vector256.LoadUnsafe(ref text, (nuint)(i * BlockMasks.Size));
            var second = Vector256.LoadUnsafe(ref text, (nuint)((i * BlockMasks.Size) + 32));
            var firstClasses = Classes(first, byLow, byHigh, nibble);
            var secondClasses = Classes(second, byLow, byHigh, nibble);
            var beyondAscii = Bits(first, second);
            var stop = Vector256.Create((byte)'.');
            var hyphen = Vector256.Create((byte)'-'); // 0x2D; a comma is 0x2C
            var one = Vector256<byte>.One;
            blocks[i]
                .Set(
                    Bits(Letters(first), Letters(second)),
                    Of(firstClasses, secondClasses, ByteClasses.Digit),
                    Of(firstClasses, secondClasses, ByteClasses.Space),
                    Bits(Breaks(first), Breaks(second)),
                    Of(firstClasses, secondClasses, ByteClasses.Special) | beyondAscii,
                    Of(firstClasses, secondClasses, ByteClasses.Trigger) | beyondAscii,
                    Bits(Vector256.Equals(first, stop), Vector256.Equals(second, stop)),
                    Bits(
                        Vector256.Equals(first | one, hyphen),
                        Vector256.Equals(second | one, hyphen)
                    ),
                    Unsafe.Add(ref text, (i + 1) * BlockMasks.Size)
                );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Classes(
        Vector256<byte> bytes,
        Vector256<byte> byLow,
        Vector256<byte> byHigh,
        Vector256<byte> nibble
    ) =>
        Avx2.IsSupported
            ? Avx2.Shuffle(byLow, bytes & nibble)
                & Avx2.Shuffle(byHigh, (bytes.AsUInt16() >> 4).AsByte() & nibble)
            : default;

    // One signed comparison: 'a' ... 'z' moved to the top of the signed range.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Letters(Vector256<byte> bytes) =>
        Vector256
            .GreaterThan(
                (
                    (bytes | Vector256.Create((byte)0x20)) + Vector256.Create((byte)(0x7F - 'z'))
                ).AsSByte(),
                Vector256.Create((sbyte)(0x7F - 26))
            )
            .AsByte();

    // \n, \v, \f, \r, and the first byte of U+2028 and U+2029.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Breaks(Vector256<byte> bytes)
    {
        var fromLineFeed = bytes - Vector256.Create((byte)'\n');
        return Vector256.Equals(
                Vector256.Min(fromLineFeed, Vector256.Create((byte)('\r' - '\n'))),
                fromLineFeed
            ) | Vector256.Equals(bytes, Vector256.Create((byte)0xE2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Of(Vector256<byte> first, Vector256<byte> second, byte bits) =>
        ~Bits(
            Vector256.Equals(first & Vector256.Create(bits), Vector256<byte>.Zero),
            Vector256.Equals(second & Vector256.Create(bits), Vector256<byte>.Zero)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> first, Vector256<byte> second) =>
        first.ExtractMostSignificantBits() | ((ulong)second.ExtractMostSignificantBits() << 32);
}
