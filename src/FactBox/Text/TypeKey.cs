using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace FactBox.Text;

/// <summary>The bytes of a short type, zeros after them, as something that is compared and hashed at once.</summary>
internal interface ITypeKey<TKey> : IEquatable<TKey>
{
    /// <summary>A hash whose high bits are spread evenly.</summary>
    ulong Hash(in HashSeed seed);

    /// <summary>Whether it is the key of no token: all zeros.</summary>
    bool IsEmpty { get; }
}

/// <summary>
/// Numbers drawn for the process, so that no input can be made whose words all collide. A table keeps them as its
/// own: a static that is not known before the program runs would be asked for each time whether it is set.
/// </summary>
internal readonly record struct HashSeed(
    ulong First,
    ulong Second,
    ulong FirstFactor,
    ulong SecondFactor
)
{
    public static HashSeed OfProcess { get; } = new(Draw(), Draw(), Draw() | 1, Draw() | 1);

    private static ulong Draw()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }
}

/// <summary>A type of up to 8 bytes.</summary>
internal readonly record struct Key8(ulong Bytes) : ITypeKey<Key8>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(in HashSeed seed) => (Bytes ^ seed.First) * seed.FirstFactor;

    public bool IsEmpty => Bytes == 0;

    public static Key8 Of(ReadOnlySpan<byte> utf8)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        utf8.CopyTo(bytes);
        return new(Unsafe.ReadUnaligned<ulong>(ref bytes[0]));
    }

    /// <summary>The key of the bytes at a place where 8 can be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Key8 At(ref byte text, int start, int length) =>
        new(First(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, start)), length));

    /// <summary>The first bytes of eight, 1 to 8 of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First(ulong bytes, int length)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return bytes & (ulong.MaxValue << (64 - (8 * length)));
        }

        return Bmi2.X64.IsSupported
            ? Bmi2.X64.ZeroHighBits(bytes, (ulong)length * 8)
            : bytes & (ulong.MaxValue >> (64 - (8 * length)));
    }
}

/// <summary>A type of 9 to 16 bytes.</summary>
internal readonly record struct Key16(ulong First, ulong Rest) : ITypeKey<Key16>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(in HashSeed seed) =>
        ((First ^ seed.First) * seed.FirstFactor) + ((Rest ^ seed.Second) * seed.SecondFactor);

    public bool IsEmpty => First == 0;

    public static Key16 Of(ReadOnlySpan<byte> utf8) =>
        new(Key8.Of(utf8[..8]).Bytes, Key8.Of(utf8[8..]).Bytes);

    /// <summary>The key of the bytes at a place where 16 can be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Key16 At(ref byte text, int start, int length) =>
        new(
            Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, start)),
            Key8.At(ref text, start + 8, length - 8).Bytes
        );
}
