namespace FactBox.Text;

/// <summary>
/// What a program counts of a text by rules of its own, where that is not the sum over the tokens that it finds:
/// each by the id of the measure that counts it, or by a name of its own (docs/counting.md tells which there are).
/// </summary>
public sealed class ToolCounts
{
    private readonly Dictionary<string, long> _counts;

    internal ToolCounts(string tool, Dictionary<string, long> counts)
    {
        Tool = tool;
        _counts = counts;
    }

    /// <summary>The program: the name of the convention that follows it.</summary>
    public string Tool { get; }

    /// <summary>A count, 0 or more; null where the program has none of that id.</summary>
    public long? Find(string id) => _counts.TryGetValue(id, out var count) ? count : null;

    /// <summary>Both texts' counts added up.</summary>
    internal void Add(ToolCounts next)
    {
        foreach (var (id, count) in next._counts)
        {
            _counts[id] = _counts.GetValueOrDefault(id) + count;
        }
    }
}
