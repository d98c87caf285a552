using System.Numerics;

namespace FactBox.Text.OnePass;

/// <summary>
/// Writes down the types of a step's tokens in the order of the text. The counter itself needs no order: it counts the
/// special words of a step first and the runs by length. So each token is looked up here once more.
/// </summary>
internal sealed class SequenceRecorder(TypeTable types, TypeSequence sequence)
{
    /// <summary>Of a profile that keeps the order; null for another.</summary>
    public static SequenceRecorder? Of(TextProfile profile) =>
        profile.Sequence is { } sequence ? new(profile.Types, sequence) : null;

    private readonly List<(int At, int Type)> _specials = [];

    /// <summary>Takes a token of a special word, counted already.</summary>
    /// <param name="at">Its offset in the step.</param>
    /// <param name="key">What it is compared by.</param>
    public void AddSpecial(int at, ReadOnlySpan<byte> key) => _specials.Add((at, types.Find(key)));

    /// <summary>Writes down the step, whose words are all counted.</summary>
    public void Record(in TextWindow window, ReadOnlySpan<BlockMasks> blocks)
    {
        ref var text = ref window.Buffer[window.From];
        var special = 0;
        var carry = 0UL;
        var start = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            var words = blocks[i].Words;
            for (var edges = words ^ ((words << 1) | carry); edges != 0; edges &= edges - 1)
            {
                var at = (i * BlockMasks.Size) + BitOperations.TrailingZeroCount(edges);
                if (start < 0)
                {
                    start = at;
                    continue;
                }

                AddRun(ref text, start, at, ref special);
                start = -1;
            }

            carry = words >> 63;
        }

        if (start >= 0)
        {
            AddRun(ref text, start, blocks.Length * BlockMasks.Size, ref special);
        }

        AddSpecials(int.MaxValue, ref special);
        _specials.Clear();
    }

    private void AddRun(ref byte text, int start, int end, ref int special)
    {
        AddSpecials(start, ref special);
        sequence.Add(
            types.Find(ref System.Runtime.CompilerServices.Unsafe.Add(ref text, start), end - start)
        );
    }

    private void AddSpecials(int before, ref int special)
    {
        for (; special < _specials.Count && _specials[special].At < before; special++)
        {
            sequence.Add(_specials[special].Type);
        }
    }
}
