namespace FactBox.Conventions.Quanteda;

/// <summary>
/// Cuts a text at its sentence boundaries (Unicode Standard Annex #29, rules SB4 to SB998) as quanteda has it done: a
/// line feed is a space, and the stops after some titles end nothing.
/// </summary>
internal static class UnicodeSentences
{
    private static readonly byte[][] Titles =
    [
        [.. "Mr"u8],
        [.. "Mrs"u8],
        [.. "Ms"u8],
        [.. "Dr"u8],
        [.. "Jr"u8],
        [.. "Prof"u8],
        [.. "Ph.D"u8],
        [.. "M"u8],
        [.. "MM"u8],
        [.. "St"u8],
        [.. "etc"u8],
    ];

    /// <summary>The end of the sentence that begins at an offset.</summary>
    public static int End(ReadOnlySpan<byte> text, int at)
    {
        var before = SentenceBreak.Other;
        while (at < text.Length)
        {
            var start = at;
            var kind = Read(text, ref at);
            if (kind == SentenceBreak.Sep)
            {
                return at;
            }

            if (
                kind is SentenceBreak.ATerm or SentenceBreak.STerm
                && !EndsTitle(text[..start])
                && EndAfter(text, at, kind, before) is var end and > 0
            )
            {
                return end;
            }

            before = kind;
        }

        return at;
    }

    // Where the sentence ends whose stop ends at an offset; 0 if it goes on.
    private static int EndAfter(
        ReadOnlySpan<byte> text,
        int at,
        SentenceBreak stop,
        SentenceBreak before
    )
    {
        var isATerm = stop == SentenceBreak.ATerm;
        var next = Peek(text, at);
        if (
            isATerm
            && (
                next == SentenceBreak.Numeric
                || (
                    before is SentenceBreak.Upper or SentenceBreak.Lower
                    && next == SentenceBreak.Upper
                )
            )
        )
        {
            return 0;
        }

        Skip(text, ref at, SentenceBreak.Close);
        Skip(text, ref at, SentenceBreak.Sp);
        next = Peek(text, at);
        if (
            next is SentenceBreak.SContinue or SentenceBreak.ATerm or SentenceBreak.STerm
            || (isATerm && GoesOnInLowerCase(text, at))
        )
        {
            return 0;
        }

        if (next == SentenceBreak.Sep)
        {
            Read(text, ref at);
        }

        return at;
    }

    // It looks no further than the next letter or stop, so all of them together look at a text once.
    private static bool GoesOnInLowerCase(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            switch (Read(text, ref at))
            {
                case SentenceBreak.Lower:
                    return true;
                case SentenceBreak.Upper
                or SentenceBreak.OLetter
                or SentenceBreak.Sep
                or SentenceBreak.ATerm
                or SentenceBreak.STerm:
                    return false;
            }
        }

        return false;
    }

    private static void Skip(ReadOnlySpan<byte> text, ref int at, SentenceBreak kind)
    {
        while (at < text.Length && Peek(text, at) == kind)
        {
            Read(text, ref at);
        }
    }

    private static SentenceBreak Peek(ReadOnlySpan<byte> text, int at) =>
        at < text.Length ? Read(text, ref at) : SentenceBreak.Other;

    // The character with what extends it.
    private static SentenceBreak Read(ReadOnlySpan<byte> text, ref int at)
    {
        var kind = BreakClasses.OfSentence(BreakClasses.At(text, at, out var length));
        at += length;
        while (
            kind != SentenceBreak.Sep
            && at < text.Length
            && BreakClasses.OfSentence(BreakClasses.At(text, at, out length))
                == SentenceBreak.Extend
        )
        {
            at += length;
        }

        return kind;
    }

    private static bool EndsTitle(ReadOnlySpan<byte> text)
    {
        foreach (var title in Titles)
        {
            if (
                text.EndsWith(title)
                && (
                    text.Length == title.Length
                    || !char.IsAsciiLetterOrDigit((char)text[^(title.Length + 1)])
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
