using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactBox.Text.OnePass;

/// <summary>
/// Counts runs of letters or digits, a batch at a time and in steps with as few branches as can be, because a
/// processor guesses neither how many runs a block has nor how long a word is: first where the runs begin and end,
/// then their keys, then the look-ups.
/// </summary>
internal sealed class WordRuns(TextProfile profile, SyllableCounter syllables)
{
    private readonly TypeTable types = profile.Types;

    private const int Batch = 512;

    // A block of 64 bytes begins and ends at most 64 runs; edges are written eight at a time.
    private readonly int[] _edges = new int[(2 * Batch) + BlockMasks.Size + 8];
    private readonly Key8[] _short = new Key8[Batch + BlockMasks.Size];
    private readonly Key16[] _middle = new Key16[Batch + BlockMasks.Size];
    private readonly uint[] _longer = new uint[Batch + BlockMasks.Size];
    private int _edgeCount;

    // Of each run, and of the short and middle ones which runs they are: only where the order is kept.
    private readonly int[] _types = new int[Batch + BlockMasks.Size];
    private readonly int[] _typesOfKeys = new int[Batch + BlockMasks.Size];
    private readonly uint[] _shortRuns = new uint[Batch + BlockMasks.Size];
    private readonly uint[] _middleRuns = new uint[Batch + BlockMasks.Size];

    /// <summary>Gets the types of all runs in order; null where the order is not kept.</summary>
    public SequenceRecorder? Recorder { get; } = SequenceRecorder.Of(profile);

    /// <summary>Adds the runs of a block.</summary>
    /// <param name="text">The text that offsets are of.</param>
    /// <param name="offset">Where the block begins.</param>
    /// <param name="edges">By turns the first byte of a run and the byte after it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref byte text, int offset, ulong edges)
    {
        var count = _edgeCount;
        var after = count + BitOperations.PopCount(edges);
        _edgeCount = after;
        // What is written beyond the last edge is written over by the next.
        ref var array = ref MemoryMarshal.GetArrayDataReference(_edges);
        for (; count < after; count += 8)
        {
            ref var to = ref Unsafe.Add(ref array, count);
            edges = Write(ref to, edges, offset);
            edges = Write(ref Unsafe.Add(ref to, 4), edges, offset);
        }

        if (after >= 2 * Batch)
        {
            Count(ref text);
        }
    }

    // Writes the positions of the lowest four bits; the bits above them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Write(ref int to, ulong bits, int offset)
    {
        to = offset + BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        Unsafe.Add(ref to, 1) = offset + BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        Unsafe.Add(ref to, 2) = offset + BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        Unsafe.Add(ref to, 3) = offset + BitOperations.TrailingZeroCount(bits);
        return bits & (bits - 1);
    }

    /// <summary>Counts what has been added; a run that is open ends at <paramref name="end"/>.</summary>
    public void Flush(ref byte text, int end)
    {
        if (_edgeCount % 2 == 1)
        {
            _edges[_edgeCount++] = end;
        }

        Count(ref text);
    }

    /// <summary>Counts one token.</summary>
    /// <param name="start">Where it begins and 8 bytes can be read.</param>
    /// <param name="length">Its length.</param>
    public void Add(ref byte start, int length)
    {
        if (length <= Key8.MostBytes)
        {
            types.Add([Key8.At(ref start, length)], syllables);
        }
        else if (length <= Key16.MostBytes)
        {
            types.Add([Key16.At(ref start, length)], syllables);
        }
        else
        {
            types.Add(MemoryMarshal.CreateReadOnlySpan(ref start, length), syllables);
        }
    }

    private void Count(ref byte text)
    {
        ref var edges = ref MemoryMarshal.GetArrayDataReference(_edges);
        ref var shorts = ref MemoryMarshal.GetArrayDataReference(_short);
        ref var longers = ref MemoryMarshal.GetArrayDataReference(_longer);
        ref var shortRuns = ref MemoryMarshal.GetArrayDataReference(_shortRuns);
        var count = (uint)_edgeCount / 2;
        var shortCount = 0u;
        for (var i = 0u; i < count; i++)
        {
            var start = (uint)Unsafe.Add(ref edges, 2 * i);
            var length = Unsafe.Add(ref edges, (2 * i) + 1) - (int)start;
            // Written to both, and kept in one.
            Unsafe.Add(ref shorts, shortCount) = Key8.At(ref Unsafe.Add(ref text, start), length);
            Unsafe.Add(ref longers, i - shortCount) = i;
            Unsafe.Add(ref shortRuns, shortCount) = i;
            shortCount += (uint)(length - Key8.MostBytes - 1) >> 31;
        }

        if (Recorder is null)
        {
            types.Add(_short.AsSpan(0, (int)shortCount), syllables);
        }
        else
        {
            var found = _typesOfKeys.AsSpan(0, (int)shortCount);
            types.Add(_short.AsSpan(0, (int)shortCount), found, syllables);
            Scatter(found, _shortRuns);
        }

        CountLonger(ref text, _longer.AsSpan(0, (int)(count - shortCount)));
        Recorder?.AddRuns(_edges.AsSpan(0, 2 * (int)count), _types.AsSpan(0, (int)count));

        // The last run may be open.
        edges = Unsafe.Add(ref edges, 2 * count);
        _edgeCount %= 2;
    }

    private void CountLonger(ref byte text, ReadOnlySpan<uint> runs)
    {
        ref var edges = ref MemoryMarshal.GetArrayDataReference(_edges);
        ref var middles = ref MemoryMarshal.GetArrayDataReference(_middle);
        var middleCount = 0;
        foreach (var run in runs)
        {
            var start = (uint)Unsafe.Add(ref edges, 2 * run);
            var length = Unsafe.Add(ref edges, (2 * run) + 1) - (int)start;
            ref var first = ref Unsafe.Add(ref text, start);
            if (length <= Key16.MostBytes)
            {
                _middleRuns[middleCount] = run;
                Unsafe.Add(ref middles, middleCount++) = Key16.At(ref first, length);
            }
            else
            {
                _types[run] = types.Add(
                    MemoryMarshal.CreateReadOnlySpan(ref first, length),
                    syllables
                );
            }
        }

        if (Recorder is null)
        {
            types.Add(_middle.AsSpan(0, middleCount), syllables);
        }
        else
        {
            var found = _typesOfKeys.AsSpan(0, middleCount);
            types.Add(_middle.AsSpan(0, middleCount), found, syllables);
            Scatter(found, _middleRuns);
        }
    }

    private void Scatter(ReadOnlySpan<int> found, uint[] runs)
    {
        for (var i = 0; i < found.Length; i++)
        {
            _types[runs[i]] = found[i];
        }
    }
}
