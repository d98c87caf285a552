namespace FactBox.Lexicons;

/// <summary>
/// The endings with an apostrophe, and the syllables that they add to a word that the dictionary has not with them:
/// <list type="bullet">
/// <item><c>'s</c>: 1 after s, x, z, ch, sh, ce, ge, se, ze, and after a spelled-out word whose last letter's name
/// ends so (s, x, h); else 0;</item>
/// <item><c>'d</c>: 1 after t, d, te, de; else 0;</item>
/// <item><c>'ll</c>, <c>'re</c>, <c>'ve</c>: 0 after <c>I you he she we they who ya</c>; else 1;</item>
/// <item><c>n't</c>: 1 after a consonant letter or e; else 0;</item>
/// <item><c>'m</c>: 0.</item>
/// </list>
/// </summary>
internal static class Clitics
{
    /// <summary>The length of the ending that a lower-case word has after its base; 0 if it has none.</summary>
    public static int Length(ReadOnlySpan<byte> word) =>
        word switch
        {
            [_, .., (byte)'n', (byte)'\'', (byte)'t'] => 3,
            [_, .., (byte)'\'', (byte)'s' or (byte)'d' or (byte)'m'] => 2,
            [_, .., (byte)'\'', (byte)'l', (byte)'l'] => 3,
            [_, .., (byte)'\'', (byte)'r' or (byte)'v', (byte)'e'] => 3,
            _ => 0,
        };

    /// <summary>The syllables that the ending adds.</summary>
    /// <param name="stem">The word without it.</param>
    /// <param name="ending">The ending.</param>
    public static int Syllables(ReadOnlySpan<byte> stem, ReadOnlySpan<byte> ending) =>
        ending[^1] switch
        {
            (byte)'s' => EndsInSibilant(stem),
            (byte)'d' => stem
                is [.., (byte)'t' or (byte)'d']
                    or [.., (byte)'t' or (byte)'d', (byte)'e'],
            (byte)'t' => stem[^1] == 'e' || !SyllableModel.IsVowel(stem[^1]),
            (byte)'m' => false,
            _ => !IsPronoun(stem),
        }
            ? 1
            : 0;

    private static bool EndsInSibilant(ReadOnlySpan<byte> stem) =>
        stem switch
        {
            [.., (byte)'s' or (byte)'x'] => true,
            _ when !Initialisms.HasVowel(stem) => stem[^1] == 'h',
            [.., (byte)'z'] => true,
            [.., (byte)'c' or (byte)'s', (byte)'h'] => true,
            [.., (byte)'c' or (byte)'g' or (byte)'s' or (byte)'z', (byte)'e'] => true,
            _ => false,
        };

    private static bool IsPronoun(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("i"u8)
        || word.SequenceEqual("you"u8)
        || word.SequenceEqual("he"u8)
        || word.SequenceEqual("she"u8)
        || word.SequenceEqual("we"u8)
        || word.SequenceEqual("they"u8)
        || word.SequenceEqual("who"u8)
        || word.SequenceEqual("ya"u8);
}
