using FactBox.Text;

namespace FactBox.Conventions.GnuStyle;

/// <summary>
/// Counts as GNU style 1.11 does in English and a UTF-8 locale, where every byte beyond ASCII is neither a letter nor a
/// space; docs/counting.md tells its rules, and where they are from.
/// </summary>
internal sealed record GnuStyleCounter : ToolCounter
{
    /// <inheritdoc/>
    public override TextProfile Count(ReadOnlySpan<byte> utf8, bool withSequence)
    {
        var words = new GnuStyleWords(withSequence);
        var paragraphs = new GnuStyleSentences(words).Run(utf8);
        return words.Finish(paragraphs);
    }
}

/// <summary>The bytes that GNU style tells apart.</summary>
internal static class GnuStyleBytes
{
    public static bool IsSpace(byte b) => b is (byte)' ' or >= (byte)'\t' and <= (byte)'\r';

    public static bool IsLetter(byte b) => char.IsAsciiLetter((char)b);

    public static bool IsUpper(byte b) => char.IsAsciiLetterUpper((char)b);

    public static bool IsDigit(byte b) => char.IsAsciiDigit((char)b);
}
