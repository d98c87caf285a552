namespace FactBox.Text;

/// <summary>
/// Counts a whole text as a certain program does, which may go by other paragraphs, sentences and words than ours.
/// </summary>
public abstract record ToolCounter
{
    /// <summary>Counts a text; the profile has <see cref="TextProfile.Tool"/>.</summary>
    /// <param name="utf8">The whole text. Bytes that are not UTF-8 are no letters, no digits and no spaces.</param>
    /// <param name="withSequence">Whether the order of the tokens is to be kept: 4 bytes a token.</param>
    public abstract TextProfile Count(ReadOnlySpan<byte> utf8, bool withSequence);
}
