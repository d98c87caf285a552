namespace FactBox.Text.OnePass;

/// <summary>
/// Writes down the types of a step's tokens in the order of the text: the counter counts the special words of a step
/// first, and then its runs.
/// </summary>
internal sealed class SequenceRecorder(TypeSequence sequence)
{
    /// <summary>Of a profile that keeps the order; null for another.</summary>
    public static SequenceRecorder? Of(TextProfile profile) =>
        profile.Sequence is { } sequence ? new(sequence) : null;

    private readonly List<(int At, int Type)> _specials = [];
    private int _written; // of the specials

    /// <summary>Takes a token of a special word.</summary>
    /// <param name="at">Its offset in the step.</param>
    /// <param name="type">Its type.</param>
    public void AddSpecial(int at, int type) => _specials.Add((at, type));

    /// <summary>Writes down the runs that come next, with the special words before them.</summary>
    /// <param name="edges">By turns where a run begins in the step and where it ends.</param>
    /// <param name="types">The type of each run.</param>
    public void AddRuns(ReadOnlySpan<int> edges, ReadOnlySpan<int> types)
    {
        var from = 0;
        for (; _written < _specials.Count; _written++)
        {
            var to = from;
            while (to < types.Length && edges[2 * to] < _specials[_written].At)
            {
                to++;
            }

            sequence.Add(types[from..to]);
            from = to;
            if (to == types.Length)
            {
                return;
            }

            sequence.Add(_specials[_written].Type);
        }

        sequence.Add(types[from..]);
    }

    /// <summary>Ends the step.</summary>
    public void EndStep()
    {
        for (; _written < _specials.Count; _written++)
        {
            sequence.Add(_specials[_written].Type);
        }

        _specials.Clear();
        _written = 0;
    }
}
