using System.Buffers;

namespace FactBox.Text;

// Whether a single full stop ends a sentence: what stands before it.
internal static partial class SentenceRules
{
    private static bool EndsAtPeriod(Surroundings s, int stop, Closers closers, Following following)
    {
        var text = s.Text;
        if (following.Kind == FollowingKind.Continuation)
        {
            return false;
        }

        var word = WordBefore(text, stop, out var start);
        if (word is [] or [(byte)'N' or (byte)'n', 0xC2, 0xB0 or 0xBA])
        {
            return EndsAfterNoLetter(s, stop, closers, following);
        }

        var before = start > 0 ? text[start - 1] : (byte)' ';
        if (before == '.' && start > 1 && IsLetterByte(text[start - 2]))
        {
            if (!IsDotted(text, start, stop, out var name))
            {
                return EndsAfterKnown(text, start, stop, closers, following); // "example.com. The", "Hi.Mr. Lee"
            }

            return EndsAfterDotted(text, name, stop, closers, following);
        }

        if (
            char.IsAsciiDigit((char)before)
            || before is (byte)'\'' or (byte)'&' or (byte)'@' or (byte)'/'
            || start > 2 && text[..start].EndsWith("’"u8)
        )
        {
            return following.Kind != FollowingKind.Lower || closers == Closers.None; // can't. 1990s. AT&T. w/o.
        }

        if (word.Length == 1)
        {
            return EndsAfterLetter(s, start, closers, following);
        }

        return EndsAfterKnown(text, start, stop, closers, following);
    }

    // Dr. Lee | Acme Inc. The | No. 5 | 6 ft. tall | and everything else
    private static bool EndsAfterKnown(
        ReadOnlySpan<byte> text,
        int start,
        int stop,
        Closers closers,
        Following following
    )
    {
        var word = text[start..stop];
        var known = Abbreviations.Of(word);
        if (!known.IsAbbreviation())
        {
            return EndsAfterWord(word, closers, following);
        }

        if (known.Has(WordClass.Capitalised) && !char.IsAsciiLetterUpper((char)word[0]))
        {
            known &= ~(WordClass.MayEnd | WordClass.Title | WordClass.Capitalised);
        }

        if (known.Has(WordClass.Unit) && start > 1 && char.IsAsciiDigit((char)text[start - 2]))
        {
            return following.Kind is FollowingKind.Upper && closers == Closers.None
                || closers != Closers.None && following.Kind != FollowingKind.Lower; // 6 ft. The
        }

        if (known.Has(WordClass.Never))
        {
            return false;
        }

        if ((known & (WordClass.Title | WordClass.MayEnd)) == WordClass.Title)
        {
            return closers != Closers.None && following.Kind != FollowingKind.Lower;
        }

        if (known.Has(WordClass.Numbered) && IsNumber(text, following))
        {
            return false; // No. 5, Fig. A, Vol. II
        }

        if (known.Has(WordClass.Numbered) && following.Kind == FollowingKind.Lower)
        {
            var name = char.IsAsciiLetterUpper((char)word[0]) && known.Has(WordClass.AfterTime);
            return known.Has(WordClass.Ordinary)
                && !name
                && !IsText(LettersAt(text, following), "of"u8)
                && EndsAfterWord(word, closers, following); // Thurs. night, vols. of, no. of
        }

        if (
            known.Has(WordClass.Numbered)
            && known.Has(WordClass.AfterTime)
            && ClassOf(text, following).Has(WordClass.AfterTime)
        )
        {
            return false; // Fri. Oct. 5
        }

        if (known.Has(WordClass.MayEnd))
        {
            return !following.AfterBracket
                && (
                    IsStarter(text, following)
                    || following.Kind == FollowingKind.Upper
                        && following.AfterQuote
                        && closers == Closers.None
                );
        }

        if (known.Has(WordClass.Final))
        {
            return following.Kind is not (FollowingKind.Lower or FollowingKind.Digit)
                && !following.AfterBracket;
        }

        return EndsAfterWord(word, closers, following);
    }

    // An ordinary word: a capital is not needed, in rough text sentences begin without.
    private static bool EndsAfterWord(
        ReadOnlySpan<byte> word,
        Closers closers,
        Following following
    ) =>
        following.Kind != FollowingKind.Lower
        || closers == Closers.None
            && !following.AfterDash
            && (word.Length == 1 || word.IndexOfAny(Vowels) >= 0); // "bldgs. are" is an unlisted abbreviation

    // The lead bytes of accented letters count as vowels.
    private static readonly SearchValues<byte> Vowels = SearchValues.Create([
        .. "aeiouyAEIOUY"u8,
        0xC3,
        0xC4,
        0xC5,
    ]);

    private static readonly SearchValues<byte> RomanDigits = SearchValues.Create("IVXLCM"u8);

    // "1,000. That", "(so). Then", "50%. The", but "N°. 5"
    private static bool EndsAfterNoLetter(
        Surroundings s,
        int stop,
        Closers closers,
        Following following
    )
    {
        var text = s.Text;
        if (stop > 2 && text[..stop] is [.., (byte)'N' or (byte)'n', 0xC2, 0xB0 or 0xBA])
        {
            return following.Kind != FollowingKind.Digit;
        }

        if (stop > 0 && char.IsAsciiDigit((char)text[stop - 1]))
        {
            return !IsMark(s, stop);
        }

        return following.Kind != FollowingKind.Lower
            || closers == Closers.None && stop > 0 && !following.AfterDash;
    }

    // J. Smith | you and I. Did | Plan B. The | p. 55 | love u. Bye
    private static bool EndsAfterLetter(
        Surroundings s,
        int start,
        Closers closers,
        Following following
    )
    {
        var text = s.Text;
        if (IsMark(s, start + 1))
        {
            return false;
        }

        if (closers != Closers.None)
        {
            return following.Kind != FollowingKind.Lower;
        }

        var letter = text[start];
        if (letter >= 0x80)
        {
            return following.Kind != FollowingKind.Lower;
        }

        if (char.IsAsciiLetterLower((char)letter))
        {
            return following.Kind switch
            {
                FollowingKind.Digit => false,
                FollowingKind.Lower => letter is (byte)'i' or (byte)'u',
                _ => letter != 'v',
            };
        }

        if (following.Kind is FollowingKind.Lower or FollowingKind.Digit)
        {
            return false;
        }

        if (following.Kind != FollowingKind.Upper || following.AfterQuote || following.AfterBracket)
        {
            return true;
        }

        var before = start > 0 && text[start - 1] == ' ' ? start - 1 : 0;
        var wordBefore = WordBefore(text, before, out var wordStart);
        if (wordBefore.Length > 0)
        {
            if (letter == 'I' && IsLower(text, wordStart))
            {
                return true;
            }

            if (Abbreviations.Of(wordBefore).Has(WordClass.Labelled))
            {
                return true;
            }
        }

        return IsStarter(text, following);
    }

    /// <summary>
    /// Whether the letters before a stop are the last of an abbreviation with stops inside: "U.S.", "p.m.", "Ph.D.",
    /// but not "example.com."
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="lastStart">Where those letters begin.</param>
    /// <param name="stop">Where they end.</param>
    /// <param name="start">Where the abbreviation begins.</param>
    private static bool IsDotted(ReadOnlySpan<byte> text, int lastStart, int stop, out int start)
    {
        start = lastStart;
        var end = stop;
        while (IsPiece(text[start..end]))
        {
            if (start < 2 || text[start - 1] != '.' || !IsLetterByte(text[start - 2]))
            {
                return true;
            }

            end = start - 1;
            WordBefore(text, end, out start);
        }

        return false;
    }

    private static bool IsPiece(ReadOnlySpan<byte> letters) =>
        letters.Length == 1
        || char.IsAsciiLetterUpper((char)letters[0])
            && Abbreviations.Of(letters).Has(WordClass.Piece);

    // U.S. Navy | in the U.S. The | 5 p.m. Then | e.g. this | Ph.D. student
    private static bool EndsAfterDotted(
        ReadOnlySpan<byte> text,
        int start,
        int stop,
        Closers closers,
        Following following
    )
    {
        if (text[start..stop] is [var first, (byte)'.', var second])
        {
            ReadOnlySpan<byte> name = [first, second];
            if (IsText(name, "am"u8) || IsText(name, "pm"u8))
            {
                return EndsAfterTime(text, start, following);
            }

            if (Abbreviations.Of(name).Has(WordClass.Never))
            {
                return false;
            }
        }

        return following.Kind switch
        {
            FollowingKind.Upper => IsStarter(text, following) && !following.AfterBracket
                || following.AfterQuote
                || closers.HasFlag(Closers.Quote),
            FollowingKind.Sign or FollowingKind.Caseless => !following.AfterBracket,
            _ => false,
        };
    }

    private static bool IsText(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lower) =>
        System.Text.Ascii.EqualsIgnoreCase(name, lower);

    // "At 5 a.m. Mr. Smith went" goes on; "left at 6 p.m. Mr. Jones" does not; "6 p.m. EST", "6 p.m. Monday" do.
    private static bool EndsAfterTime(ReadOnlySpan<byte> text, int start, Following following)
    {
        if (
            following.Kind is FollowingKind.Lower or FollowingKind.Digit
            || following.AfterBracket
            || following.AfterDash
        )
        {
            return false;
        }

        if (
            following.Kind == FollowingKind.Upper
            && !following.AfterQuote
            && ClassOf(text, following).Has(WordClass.AfterTime)
        )
        {
            return false;
        }

        // "At 6 p.m. The bus left": no name begins so, whatever opened the sentence.
        if (IsStarter(text, following))
        {
            return true;
        }

        var at = start;
        while (
            at > 0
            && (
                text[at - 1] is (byte)' ' or (byte)':' or (byte)'.'
                || char.IsAsciiDigit((char)text[at - 1])
            )
        )
        {
            at--;
        }

        while (at < start && text[at] == ' ')
        {
            at++;
        }

        if (at == start || at == 0 || !char.IsAsciiDigit((char)text[at]))
        {
            return true;
        }

        var opening = WordBefore(text, at - 1, out var wordStart);
        return !(
            opening.Length > 0
            && char.IsAsciiLetterUpper((char)text[wordStart])
            && Abbreviations.Of(opening).Has(WordClass.BeforeTime)
        );
    }

    // a number, a Roman number or a single letter
    private static bool IsNumber(ReadOnlySpan<byte> text, Following following)
    {
        if (following.Kind == FollowingKind.Digit)
        {
            return true;
        }

        if (following.Kind != FollowingKind.Upper || following.AfterQuote)
        {
            return false;
        }

        var end = LettersEnd(text, following.Start);
        var word = text[following.Start..end];
        if (IsStarterWord(word))
        {
            return end < text.Length
                && word is [(byte)'I']
                && text[end] is (byte)',' or (byte)'.' or (byte)')';
        }

        return word.Length == 1 || !word.ContainsAnyExcept(RomanDigits);
    }
}
