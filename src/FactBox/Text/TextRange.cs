namespace FactBox.Text;

/// <summary>A piece of a UTF-8 text, by bytes.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Length">Length in bytes, at least 1.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Offset of the byte after its last.</summary>
    public int End => Start + Length;
}
