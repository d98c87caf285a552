namespace FactBox.Conventions.Quanteda;

/// <summary>Cuts a text at its word boundaries (Unicode Standard Annex #29, rules WB4 to WB13b).</summary>
internal static class UnicodeWords
{
    /// <summary>The end of the segment that begins at an offset.</summary>
    public static int End(ReadOnlySpan<byte> text, int at)
    {
        var kind = Read(text, ref at);
        while (at < text.Length)
        {
            var next = at;
            var second = Read(text, ref next);
            if (!Joins(kind, second))
            {
                // A stop or an apostrophe joins what is of one kind on both sides.
                if (!JoinsAcross(kind, second) || next == text.Length)
                {
                    break;
                }

                second = Read(text, ref next);
                if (second != kind)
                {
                    break;
                }
            }

            kind = second;
            at = next;
        }

        return at;
    }

    // The character with what extends it.
    private static WordBreak Read(ReadOnlySpan<byte> text, ref int at)
    {
        var kind = BreakClasses.OfWord(BreakClasses.At(text, at, out var length));
        at += length;
        while (
            at < text.Length
            && BreakClasses.OfWord(BreakClasses.At(text, at, out length)) == WordBreak.Extend
        )
        {
            at += length;
        }

        return kind;
    }

    private static bool Joins(WordBreak first, WordBreak second) =>
        (first, second) switch
        {
            (
                WordBreak.Letter
                    or WordBreak.Numeric
                    or WordBreak.ExtendNumLet,
                WordBreak.Letter
                    or WordBreak.Numeric
                    or WordBreak.ExtendNumLet
            ) => true,
            (
                WordBreak.Katakana
                    or WordBreak.ExtendNumLet,
                WordBreak.Katakana
                    or WordBreak.ExtendNumLet
            ) => true,
            _ => false,
        };

    private static bool JoinsAcross(WordBreak first, WordBreak middle) =>
        (first, middle) switch
        {
            (
                WordBreak.Letter,
                WordBreak.MidLetter
                    or WordBreak.MidNumLet
                    or WordBreak.SingleQuote
            ) => true,
            (WordBreak.Numeric, WordBreak.MidNum or WordBreak.MidNumLet or WordBreak.SingleQuote) =>
                true,
            _ => false,
        };
}
