namespace FactBox.Text;

/// <summary>A list of numbers that grows without being copied: in chunks, once the first is full.</summary>
internal sealed class IntList
{
    private const int ChunkBits = 16;
    private const int ChunkSize = 1 << ChunkBits;
    private const int FirstSize = 64;

    private readonly List<int[]> _chunks = [];
    private int[] _last = [];
    private int _usedOfLast;

    public int Count { get; private set; }

    public int this[int index] => _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    /// <summary>How many chunks there are.</summary>
    public int Chunks => _chunks.Count;

    /// <summary>The numbers of a chunk; all chunks in order hold all numbers.</summary>
    public ReadOnlySpan<int> Chunk(int chunk) =>
        _chunks[chunk].AsSpan(0, chunk == _chunks.Count - 1 ? _usedOfLast : ChunkSize);

    /// <exception cref="InvalidDataException">There are as many as can be numbered.</exception>
    public void Add(int number)
    {
        if (_usedOfLast == _last.Length)
        {
            Grow();
        }

        _last[_usedOfLast++] = number;
        Count++;
    }

    /// <summary>Adds numbers in order.</summary>
    /// <exception cref="InvalidDataException">There are as many as can be numbered.</exception>
    public void Add(ReadOnlySpan<int> numbers)
    {
        while (!numbers.IsEmpty)
        {
            if (_usedOfLast == _last.Length)
            {
                Grow();
            }

            var fit = Math.Min(numbers.Length, _last.Length - _usedOfLast);
            numbers[..fit].CopyTo(_last.AsSpan(_usedOfLast));
            _usedOfLast += fit;
            Count += fit;
            numbers = numbers[fit..];
        }
    }

    private void Grow()
    {
        if (_last.Length is > 0 and < ChunkSize)
        {
            Array.Resize(ref _last, _last.Length * 2);
            _chunks[^1] = _last;
            return;
        }

        if (Count > int.MaxValue - ChunkSize)
        {
            throw new InvalidDataException(
                "more tokens than a measure that goes by their order can take"
            );
        }

        _last = new int[_chunks.Count == 0 ? FirstSize : ChunkSize];
        _chunks.Add(_last);
        _usedOfLast = 0;
    }
}
