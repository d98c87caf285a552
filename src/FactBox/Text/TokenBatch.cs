namespace FactBox.Text;

/// <summary>Some short tokens whose syllables are to be counted.</summary>
internal sealed class TokenBatch
{
    /// <summary>So many tokens fit.</summary>
    public const int Most = 64;

    /// <summary>A token has so many bytes here, and zeros after it; one that has more of its own does not fit.</summary>
    public const int Width = 16;

    /// <summary>The tokens, one after the other.</summary>
    public byte[] Bytes { get; } = new byte[Most * Width];

    /// <summary>How many bytes each has.</summary>
    public int[] Lengths { get; } = new int[Most];

    /// <summary>The syllables of each.</summary>
    public int[] Syllables { get; } = new int[Most];

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == Most;

    public ReadOnlySpan<byte> Token(int index) => Bytes.AsSpan(index * Width, Lengths[index]);

    public void Add(ReadOnlySpan<byte> token)
    {
        var place = Bytes.AsSpan(Count * Width, Width);
        place.Clear();
        token.CopyTo(place);
        Lengths[Count++] = token.Length;
    }

    public void Clear() => Count = 0;
}
