namespace FactBox.Text;

/// <summary>
/// What one pass over a text finds: counts that add up, and the table of types. The profiles of two texts merge
/// into that of both, so threads, shards and machines give the same result as one pass.
/// </summary>
public sealed class TextProfile
{
    /// <summary>Paragraphs that hold at least one token.</summary>
    public long Paragraphs { get; internal set; }

    /// <summary>Sentences that hold at least one token.</summary>
    public long Sentences { get; internal set; }

    /// <summary>The types, with their counts and features.</summary>
    public TypeTable Types { get; } = new();

    /// <summary>Tokens.</summary>
    public long Tokens => Types.Tokens;

    /// <summary>Syllables of all tokens.</summary>
    public long Syllables => Types.SyllablesOfAll();

    /// <summary>
    /// Adds the profile of the text that follows. Associative; both must be counted by the same rules. What is
    /// counted as one paragraph must be in one of the two.
    /// </summary>
    public void Merge(TextProfile next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Paragraphs += next.Paragraphs;
        Sentences += next.Sentences;
        Types.Merge(next.Types);
    }
}
