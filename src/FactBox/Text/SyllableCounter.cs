namespace FactBox.Text;

/// <summary>Counts the syllables of a token; asked once for each type.</summary>
public abstract record SyllableCounter
{
    /// <summary>The syllables of a token: at least 1, and of a token of up to 15 bytes at most 255.</summary>
    /// <param name="token">The token in UTF-8, in the case in which it was written.</param>
    public abstract int Count(ReadOnlySpan<byte> token);

    /// <summary>Counts the syllables of some tokens, for whom that is faster together.</summary>
    /// <param name="batch">The tokens, which may be overwritten; it gets their syllables.</param>
    internal virtual void Count(TokenBatch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            batch.Syllables[i] = Count(batch.Token(i));
        }
    }
}
