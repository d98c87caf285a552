using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactBox.Text.OnePass;

/// <summary>
/// Counts runs of letters, a batch at a time: first the keys of a batch are made and the processor is told what
/// memory they will need, then they are counted. A large vocabulary does not fit into the nearest cache, and so the
/// waits for it overlap.
/// </summary>
internal sealed class LetterRuns(TypeTable types, SyllableCounter syllables)
{
    private const int Batch = 256;

    // A block of 64 bytes begins at most 32 runs.
    private const int MostInBlock = 32;

    private readonly Key8[] _upTo8 = new Key8[Batch + MostInBlock];
    private readonly nuint[] _places8 = new nuint[Batch + MostInBlock];
    private readonly Key16[] _upTo16 = new Key16[Batch + MostInBlock];
    private readonly nuint[] _places16 = new nuint[Batch + MostInBlock];
    private int _count8;
    private int _count16;

    /// <summary>Adds the runs that begin in a block.</summary>
    /// <param name="text">The text; 16 bytes can be read where a run begins.</param>
    /// <param name="offset">Where the block begins.</param>
    /// <param name="starts">Where runs begin.</param>
    /// <param name="letters">The letters of the block.</param>
    /// <param name="next">The letters of the block after it.</param>
    public void Add(ref byte text, int offset, ulong starts, ulong letters, ulong next)
    {
        var count8 = _count8;
        var count16 = _count16;
        var table8 = types.UpTo8;
        var table16 = types.UpTo16;
        for (; starts != 0; starts &= starts - 1)
        {
            var bit = BitOperations.TrailingZeroCount(starts);
            // The letters from here on, 64 of them; a run that fills them all goes on.
            var run = (letters >> bit) | (next << 1 << (63 - bit));
            var length = BitOperations.TrailingZeroCount(~run);
            ref var start = ref Unsafe.Add(ref text, offset + bit);
            if (length <= 8)
            {
                var key = Key8.At(ref start, 0, length);
                var place = table8.FirstPlace(key);
                table8.Prefetch(place);
                At(_upTo8, count8) = key;
                At(_places8, count8) = place;
                count8++;
            }
            else if (length <= 16)
            {
                var key = Key16.At(ref start, 0, length);
                var place = table16.FirstPlace(key);
                table16.Prefetch(place);
                At(_upTo16, count16) = key;
                At(_places16, count16) = place;
                count16++;
            }
            else
            {
                AddLonger(ref start, length);
            }
        }

        _count8 = count8;
        _count16 = count16;
        if (count8 >= Batch || count16 >= Batch)
        {
            Flush();
        }
    }

    /// <summary>Counts what has been added.</summary>
    public void Flush()
    {
        var table8 = types.UpTo8;
        var generation = table8.Generation;
        for (var i = 0; i < _count8; i++)
        {
            var key = At(_upTo8, i);
            if (table8.Generation != generation || !table8.TryCount(key, At(_places8, i)))
            {
                types.Add(key, syllables);
            }
        }

        var table16 = types.UpTo16;
        generation = table16.Generation;
        for (var i = 0; i < _count16; i++)
        {
            var key = At(_upTo16, i);
            if (table16.Generation != generation || !table16.TryCount(key, At(_places16, i)))
            {
                types.Add(key, syllables);
            }
        }

        _count8 = 0;
        _count16 = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddLonger(ref byte start, int length)
    {
        // It may be longer than what was seen of it.
        while (char.IsAsciiLetter((char)Unsafe.Add(ref start, length)))
        {
            length++;
        }

        types.Add(MemoryMarshal.CreateReadOnlySpan(ref start, length), syllables);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At<T>(T[] array, int index) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index);
}
