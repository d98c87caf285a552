using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactBox.Text;

/// <summary>
/// The bytes of a short type, as something that is compared, hashed and counted at once. Its lowest byte is no part
/// of the type: in a table the lowest bits of the count are there, in a key that is looked for it is 0.
/// </summary>
internal interface ITypeKey<TKey>
    where TKey : unmanaged
{
    /// <summary>The longest type that fits.</summary>
    static abstract int MostBytes { get; }

    /// <summary>The key of bytes; 8 can be read from the first.</summary>
    static abstract TKey At(ref byte start, int length);

    /// <summary>A hash whose high bits are spread evenly.</summary>
    ulong Hash(in HashSeed seed);

    /// <summary>Whether it is the key of no token: all zeros.</summary>
    bool IsEmpty { get; }

    /// <summary>The lowest byte of <paramref name="slot"/> if it is of this type, else something larger.</summary>
    ulong CountIn(TKey slot);

    /// <summary>The same type with another lowest byte.</summary>
    TKey With(byte count);

    /// <summary>The same type with a lowest byte that is greater by one; it is not 255.</summary>
    TKey PlusOne();

    /// <summary>How long the type is.</summary>
    int Length { get; }
}

/// <summary>
/// Numbers drawn for the process, so that no input can be made whose words all collide. A table keeps them as its
/// own: a static that is not known before the program runs would be asked for each time whether it is set.
/// </summary>
internal readonly record struct HashSeed(ulong FirstFactor, ulong SecondFactor)
{
    public static HashSeed OfProcess { get; } = new(Draw() | 1, Draw() | 1);

    private static ulong Draw()
    {
        // Drawn by the system as RandomNumberGenerator does, which would load OpenSSL first. The version of a GUID is
        // in its other half.
        Span<byte> bytes = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
    }
}

/// <summary>A type of up to 7 bytes, which stand at the end of the eight.</summary>
internal readonly record struct Key8(ulong Bits) : ITypeKey<Key8>
{
    public static int MostBytes => 7;

    public bool IsEmpty => Bits == 0;

    public int Length => 8 - (BitOperations.TrailingZeroCount(Bits & ~0xFFUL) / 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Key8 At(ref byte start, int length) => new(Read(ref start) << -(8 * length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(in HashSeed seed) => Bits * seed.FirstFactor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong CountIn(Key8 slot) => slot.Bits ^ Bits;

    public Key8 With(byte count) => new((Bits & ~0xFFUL) | count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Key8 PlusOne() => new(Bits + 1);

    /// <summary>Eight bytes, the first one lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ref byte at)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(ref at);
        return BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
    }
}

/// <summary>A type of 8 to 15 bytes: its last 8, and those before them as in a <see cref="Key8"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Key16(ulong Front, ulong Last8) : ITypeKey<Key16>
{
    public static int MostBytes => 15;

    public bool IsEmpty => Last8 == 0;

    public int Length => (Front & ~0xFFUL) == 0 ? 8 : 8 + new Key8(Front).Length;

    // Two shifts, since one by 64 would be one by 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Key16 At(ref byte start, int length) =>
        new(
            Key8.Read(ref start) << (56 - (8 * (length - 8))) << 8,
            Key8.Read(ref Unsafe.Add(ref start, length - 8))
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(in HashSeed seed) => (Front * seed.FirstFactor) + (Last8 * seed.SecondFactor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong CountIn(Key16 slot) =>
        (slot.Front ^ Front) | (slot.Last8 == Last8 ? 0 : ulong.MaxValue);

    public Key16 With(byte count) => this with { Front = (Front & ~0xFFUL) | count };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Key16 PlusOne() => this with { Front = Front + 1 };
}
