namespace FactBox.Text;

/// <summary>Words as they are written: what stands between spaces, without its punctuation.</summary>
internal static class OrthographicWords
{
    /// <summary>Where the word that starts at <paramref name="start"/> ends, or -1 if none does.</summary>
    public static int End(ReadOnlySpan<byte> text, int start)
    {
        var at = start;
        var end = -1;
        var last = default(CharacterKind);
        var lettersSinceStop = 0;
        while (at < text.Length)
        {
            var kind = Characters.Read(text, at, out var length);
            if (IsWordCharacter(text[at], kind) && (end >= 0 || kind != CharacterKind.Mark))
            {
                lettersSinceStop += kind == CharacterKind.Letter ? 1 : 0;
                last = kind == CharacterKind.Mark ? last : kind;
                end = at + length;
            }
            else if (end < 0)
            {
                return -1;
            }
            else if (kind != CharacterKind.Invisible)
            {
                var next = Characters.Peek(text, at + length, out var nextLength);
                var joins = text[at] switch
                {
                    (byte)',' or (byte)':' or (byte)'/' => last == CharacterKind.Digit
                        && next == CharacterKind.Digit,
                    (byte)'.' => (last == CharacterKind.Digit && next == CharacterKind.Digit)
                        || (
                            last == CharacterKind.Letter
                            && lettersSinceStop == 1
                            && next == CharacterKind.Letter
                            && EndsLetter(text, at + length + nextLength)
                        ),
                    _ => kind
                        is CharacterKind.Apostrophe
                            or CharacterKind.Hyphen
                            or CharacterKind.Underscore
                        && at + length < text.Length
                        && next != CharacterKind.Mark
                        && IsWordCharacter(text[at + length], next),
                };
                if (!joins)
                {
                    return end;
                }

                lettersSinceStop = 0;
            }

            at += length;
        }

        return end;
    }

    // Signs that are read aloud (dollars, percent, and) stand in a word, or are one.
    private static bool IsWordCharacter(byte first, CharacterKind kind) =>
        kind
            is CharacterKind.Letter
                or CharacterKind.Mark
                or CharacterKind.Digit
                or CharacterKind.CurrencySign
        || first is (byte)'%' or (byte)'&';

    // In U.S.A. and e.g. no letter follows the second letter; in "end.So" one does.
    private static bool EndsLetter(ReadOnlySpan<byte> text, int at) =>
        Characters.Peek(text, at, out _) is not (CharacterKind.Letter or CharacterKind.Digit);
}
