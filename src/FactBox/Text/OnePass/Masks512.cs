using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactBox.Text.OnePass;

/// <summary>The masks by AVX-512BW: a block is one vector.</summary>
internal static class Masks512
{
    public static void Fill(ref byte text, Span<BlockMasks> blocks)
    {
        if (!Avx512BW.IsSupported)
        {
            MasksScalar.Fill(ref text, blocks);
            return;
        }

        var byLow = Spread(ByteClasses.ByLowNibble);
        var byHigh = Spread(ByteClasses.ByHighNibble);
        var nibble = Vector512.Create((byte)0x0F);
        for (var i = 0; i < blocks.Length; i++)
        {
            var bytes = Vector512.LoadUnsafe(ref text, (nuint)(i * BlockMasks.Size));
            var high = (bytes.AsUInt16() >> 4).AsByte() & nibble;
            var classes = Avx512BW.Shuffle(byLow, bytes & nibble) & Avx512BW.Shuffle(byHigh, high);
            var letters = Vector512.LessThan(
                (bytes | Vector512.Create((byte)0x20)) - Vector512.Create((byte)'a'),
                Vector512.Create((byte)26)
            );
            var beyondAscii = bytes.ExtractMostSignificantBits();
            blocks[i]
                .Set(
                    letters.ExtractMostSignificantBits(),
                    Of(classes, ByteClasses.Digit),
                    Of(classes, ByteClasses.Space),
                    (
                        Vector512.LessThan(
                            bytes - Vector512.Create((byte)'\n'),
                            Vector512.Create((byte)('\r' - '\n' + 1))
                        ) | Vector512.Equals(bytes, Vector512.Create((byte)0xE2))
                    ).ExtractMostSignificantBits(),
                    Of(classes, ByteClasses.Special) | beyondAscii,
                    Of(classes, ByteClasses.Trigger) | beyondAscii,
                    Vector512
                        .Equals(bytes, Vector512.Create((byte)'.'))
                        .ExtractMostSignificantBits(),
                    Vector512
                        .Equals(bytes | Vector512<byte>.One, Vector512.Create((byte)'-'))
                        .ExtractMostSignificantBits(), // a comma is 0x2C, a hyphen 0x2D
                    Unsafe.Add(ref text, (i + 1) * BlockMasks.Size)
                );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Of(Vector512<byte> classes, byte bits) =>
        ~Vector512
            .Equals(classes & Vector512.Create(bits), Vector512<byte>.Zero)
            .ExtractMostSignificantBits();

    private static Vector512<byte> Spread(ReadOnlySpan<byte> table)
    {
        var half = Vector256.Create(Vector128.Create(table), Vector128.Create(table));
        return Vector512.Create(half, half);
    }
}
