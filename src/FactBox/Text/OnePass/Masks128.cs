using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FactBox.Text.OnePass;

/// <summary>The masks by vectors of 128 bits (SSSE3, NEON): a block is four vectors.</summary>
internal static class Masks128
{
    public static void Fill(ref byte text, Span<BlockMasks> blocks)
    {
        var byLow = Vector128.Create(ByteClasses.ByLowNibble);
        var byHigh = Vector128.Create(ByteClasses.ByHighNibble);
        var nibble = Vector128.Create((byte)0x0F);
        for (var i = 0; i < blocks.Length; i++)
        {
            ulong letters = 0;
            ulong digits = 0;
            ulong spaces = 0;
            ulong breaks = 0;
            ulong specials = 0;
            ulong triggers = 0;
            ulong stops = 0;
            ulong commas = 0;
            for (var at = 0; at < BlockMasks.Size; at += 16)
            {
                var bytes = Vector128.LoadUnsafe(ref text, (nuint)((i * BlockMasks.Size) + at));
                var classes =
                    Vector128.ShuffleNative(byLow, bytes & nibble)
                    & Vector128.ShuffleNative(byHigh, (bytes.AsUInt16() >> 4).AsByte() & nibble);
                var beyondAscii = bytes.ExtractMostSignificantBits();
                letters |= Bits(Letters(bytes), at);
                digits |= Of(classes, ByteClasses.Digit, at);
                spaces |= Of(classes, ByteClasses.Space, at);
                breaks |= Bits(Breaks(bytes), at);
                specials |= Of(classes, ByteClasses.Special, at) | ((ulong)beyondAscii << at);
                triggers |= Of(classes, ByteClasses.Trigger, at) | ((ulong)beyondAscii << at);
                stops |= Bits(Vector128.Equals(bytes, Vector128.Create((byte)'.')), at);
                commas |= Bits(
                    Vector128.Equals(bytes | Vector128<byte>.One, Vector128.Create((byte)'-')),
                    at
                ); // a comma is 0x2C, a hyphen 0x2D
            }

            blocks[i]
                .Set(
                    letters,
                    digits,
                    spaces,
                    breaks,
                    specials,
                    triggers,
                    stops,
                    commas,
                    Unsafe.Add(ref text, (i + 1) * BlockMasks.Size)
                );
        }
    }

    // One signed comparison: 'a' ... 'z' moved to the top of the signed range.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Letters(Vector128<byte> bytes) =>
        Vector128
            .GreaterThan(
                (
                    (bytes | Vector128.Create((byte)0x20)) + Vector128.Create((byte)(0x7F - 'z'))
                ).AsSByte(),
                Vector128.Create((sbyte)(0x7F - 26))
            )
            .AsByte();

    // \n, \v, \f, \r, and the first byte of U+2028 and U+2029.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Breaks(Vector128<byte> bytes)
    {
        var fromLineFeed = bytes - Vector128.Create((byte)'\n');
        return Vector128.Equals(
                Vector128.Min(fromLineFeed, Vector128.Create((byte)('\r' - '\n'))),
                fromLineFeed
            ) | Vector128.Equals(bytes, Vector128.Create((byte)0xE2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Of(Vector128<byte> classes, byte bits, int at) =>
        Bits(Vector128.Equals(classes & Vector128.Create(bits), Vector128<byte>.Zero), at)
        ^ (0xFFFFUL << at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector128<byte> bytes, int at) =>
        (ulong)bytes.ExtractMostSignificantBits() << at;
}
