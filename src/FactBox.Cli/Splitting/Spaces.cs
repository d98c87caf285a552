using System.Text;

namespace FactBox.Cli.Splitting;

/// <summary>White space as the counting rules have it, in valid UTF-8.</summary>
internal static class Spaces
{
    /// <summary>Where the white space at <paramref name="at"/> ends.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && LengthAt(text, at) is > 0 and var length)
        {
            at += length;
        }

        return at;
    }

    /// <summary>The length of the character at <paramref name="at"/>.</summary>
    public static int CharacterLength(ReadOnlySpan<byte> text, int at) =>
        text[at] switch
        {
            < 0x80 => 1,
            < 0xE0 => 2,
            < 0xF0 => 3,
            _ => 4,
        };

    // 0 where there is no white space.
    private static int LengthAt(ReadOnlySpan<byte> text, int at)
    {
        var first = text[at];
        if (first < 0x80)
        {
            return first is (byte)' ' or (>= 9 and <= 13) ? 1 : 0;
        }

        // U+0085 and U+00A0; U+1680; U+2000 and others; U+3000; U+FEFF.
        if (first is not (0xC2 or 0xE1 or 0xE2 or 0xE3 or 0xEF))
        {
            return 0;
        }

        Rune.DecodeFromUtf8(text[at..], out var rune, out var length);
        return Rune.IsWhiteSpace(rune) || rune.Value is 0x200B or 0xFEFF ? length : 0;
    }
}
