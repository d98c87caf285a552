using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactBox.Text.OnePass;

/// <summary>
/// Counts runs of letters or digits, a batch at a time and in loops with as few branches as can be, because a
/// processor guesses neither how many runs a block has nor how long a word is: first where the runs begin and end
/// (<see cref="RunEdges"/>), then their keys, then the look-ups.
/// </summary>
internal sealed class WordRuns(TextProfile profile, int width)
{
    private readonly TypeTable _types = profile.Types;

    /// <summary>Blocks in a batch: some 700 words, whose edges and keys stay in the nearest cache.</summary>
    private const int Batch = 64;

    // Runs by turns of one byte and none.
    private const int MostRuns = Batch * BlockMasks.Size / 2;

    // The edge of a run that is open, and what is written beyond the last.
    private readonly int[] _edges = new int[(2 * MostRuns) + 1 + RunEdges.Slack];
    private readonly Key8[] _short = new Key8[MostRuns + 1];
    private readonly Key16[] _middle = new Key16[MostRuns + 1];
    private readonly int[] _longer = new int[MostRuns + 1];

    // Tokens that come one by one wait here, so that they are looked up in a loop, too.
    private const int Added = 64;
    private readonly Key8[] _shortAdded = new Key8[Added];
    private readonly Key16[] _middleAdded = new Key16[Added];
    private int _addedShort;
    private int _addedMiddle;

    // Only where the order is kept: the type of each run, and which runs the keys are of.
    private readonly int[] _typesOfRuns = new int[profile.Sequence is null ? 0 : MostRuns + 1];
    private readonly int[] _typesOfKeys = new int[profile.Sequence is null ? 0 : MostRuns + 1];
    private readonly int[] _runsOfKeys = new int[profile.Sequence is null ? 0 : MostRuns + 1];

    /// <summary>Gets the types of all runs in order; null where the order is not kept.</summary>
    public SequenceRecorder? Recorder { get; } = SequenceRecorder.Of(profile);

    /// <summary>Counts the runs of a step, and notes where they begin.</summary>
    /// <param name="text">The step's first byte.</param>
    /// <param name="blocks">Its masks.</param>
    public void Count(ref byte text, Span<BlockMasks> blocks)
    {
        var carry = 0UL; // whether the block before ends within a run
        var open = 0;
        for (var from = 0; from < blocks.Length; from += Batch)
        {
            var batch = blocks.Slice(from, Math.Min(Batch, blocks.Length - from));
            var count =
                open
                + RunEdges.Write(batch, from * BlockMasks.Size, ref carry, ref _edges[open], width);
            if (from + Batch >= blocks.Length && (count & 1) != 0)
            {
                _edges[count++] = blocks.Length * BlockMasks.Size;
            }

            Count(ref text, count / 2);
            open = count & 1;
            _edges[0] = _edges[count - open];
        }

        CountAdded();
    }

    /// <summary>Counts one token, now or with the next step; not where the order is kept.</summary>
    /// <param name="start">Where it begins and 8 bytes can be read.</param>
    /// <param name="length">Its length.</param>
    public void Add(ref byte start, int length)
    {
        if (length <= Key8.MostBytes)
        {
            if (_addedShort == Added)
            {
                CountAdded();
            }

            _shortAdded[_addedShort++] = Key8.At(ref start, length);
        }
        else if (length <= Key16.MostBytes)
        {
            if (_addedMiddle == Added)
            {
                CountAdded();
            }

            _middleAdded[_addedMiddle++] = Key16.At(ref start, length);
        }
        else
        {
            _types.Add(MemoryMarshal.CreateReadOnlySpan(ref start, length));
        }
    }

    private void CountAdded()
    {
        _types.Add(_shortAdded.AsSpan(0, _addedShort));
        _types.Add(_middleAdded.AsSpan(0, _addedMiddle));
        _addedShort = _addedMiddle = 0;
    }

    private void Count(ref byte text, int runs)
    {
        var shorts = WriteShortKeys(ref text, runs, ref _edges[0], ref _short[0], ref _longer[0]);
        if (Recorder is null)
        {
            _types.Add(_short.AsSpan(0, shorts));
        }
        else
        {
            WriteShortRuns(runs, ref _edges[0], ref _runsOfKeys[0]);
            var found = _typesOfKeys.AsSpan(0, shorts);
            _types.Add(_short.AsSpan(0, shorts), found);
            Scatter(found);
        }

        CountLonger(ref text, _longer.AsSpan(0, runs - shorts));
        Recorder?.AddRuns(_edges.AsSpan(0, 2 * runs), _typesOfRuns.AsSpan(0, runs));
    }

    private void CountLonger(ref byte text, ReadOnlySpan<int> runs)
    {
        ref var edges = ref _edges[0];
        ref var middles = ref _middle[0];
        var middleCount = 0;
        foreach (var run in runs)
        {
            var start = Unsafe.Add(ref edges, 2 * run);
            var length = Unsafe.Add(ref edges, (2 * run) + 1) - start;
            ref var first = ref Unsafe.Add(ref text, start);
            if (length <= Key16.MostBytes)
            {
                if (Recorder is not null)
                {
                    _runsOfKeys[middleCount] = run;
                }

                Unsafe.Add(ref middles, middleCount++) = Key16.At(ref first, length);
                continue;
            }

            var type = _types.Add(MemoryMarshal.CreateReadOnlySpan(ref first, length));
            if (Recorder is not null)
            {
                _typesOfRuns[run] = type;
            }
        }

        if (Recorder is null)
        {
            _types.Add(_middle.AsSpan(0, middleCount));
            return;
        }

        var found = _typesOfKeys.AsSpan(0, middleCount);
        _types.Add(_middle.AsSpan(0, middleCount), found);
        Scatter(found);
    }

    // The types of keys, to the runs that they are of.
    private void Scatter(ReadOnlySpan<int> found)
    {
        for (var i = 0; i < found.Length; i++)
        {
            _typesOfRuns[_runsOfKeys[i]] = found[i];
        }
    }

    private static void WriteShortRuns(int runs, ref int edges, ref int shortRuns)
    {
        nint count = 0;
        for (nint i = 0; i < runs; i++)
        {
            Unsafe.Add(ref shortRuns, count) = (int)i;
            var length = Unsafe.Add(ref edges, (2 * i) + 1) - Unsafe.Add(ref edges, 2 * i);
            count += length <= Key8.MostBytes ? 1 : 0;
        }
    }

    // Writes the keys of the short runs and the numbers of the others; how many are short. A method of its own, so that
    // all of its variables are in registers.
    private static int WriteShortKeys(
        ref byte text,
        int runs,
        ref int edges,
        ref Key8 shorts,
        ref int longer
    )
    {
        nint shortCount = 0;
        for (nint i = 0; i < runs; i++)
        {
            var edge = edges;
            var length = Unsafe.Add(ref edges, 1) - edge;
            edges = ref Unsafe.Add(ref edges, 2);
            // Written to both, and kept in one.
            Unsafe.Add(ref shorts, shortCount) = Key8.At(ref Unsafe.Add(ref text, edge), length);
            Unsafe.Add(ref longer, i - shortCount) = (int)i;
            shortCount += length <= Key8.MostBytes ? 1 : 0;
        }

        return (int)shortCount;
    }
}
