namespace FactBox.Text;

/// <summary>
/// The types of a text's tokens in the order of the text, for measures that go by order. It takes 4 bytes a token,
/// and 4 more once the distances are asked for, so it is kept only where somebody wants it.
/// </summary>
public sealed class TypeSequence
{
    private readonly IntList _types = new();
    private int[] _distances = [];

    private readonly TypeTable _table;

    internal TypeSequence(TypeTable types)
    {
        _table = types;
        types.Number();
    }

    /// <summary>How many tokens there are.</summary>
    public int Count => _types.Count;

    /// <summary>The type of a token, as it is numbered in <see cref="TextProfile.Types"/>.</summary>
    /// <param name="token">Its number in the text, from 0.</param>
    public int this[int token] => _types[token];

    /// <summary>The types in chunks.</summary>
    internal IntList Types => _types;

    /// <summary>A number greater than that of every type in the sequence.</summary>
    internal int TypeLimit => _table.Count;

    internal void Add(int type) => _types.Add(type);

    internal void Add(ReadOnlySpan<int> types) => _types.Add(types);

    /// <summary>Appends another sequence; its types are now those of <paramref name="numbers"/>.</summary>
    internal void Append(TypeSequence next, ReadOnlySpan<int> numbers)
    {
        var count = next.Count; // it may be this one
        for (var i = 0; i < count; i++)
        {
            Add(numbers[next[i]]);
        }
    }

    /// <summary>
    /// How many tokens before each token its type occurred last; <see cref="int.MaxValue"/> where it had not occurred.
    /// </summary>
    internal ReadOnlySpan<int> Distances()
    {
        // Several measures ask for them.
        if (_distances.Length != Count)
        {
            var last = new int[TypeLimit];
            last.AsSpan().Fill(-1);
            var distances = new int[Count];
            var i = 0;
            for (var chunk = 0; chunk < _types.Chunks; chunk++)
            {
                foreach (var type in _types.Chunk(chunk))
                {
                    ref var before = ref last[type];
                    distances[i] = before < 0 ? int.MaxValue : i - before;
                    before = i++;
                }
            }

            _distances = distances;
        }

        return _distances;
    }
}
