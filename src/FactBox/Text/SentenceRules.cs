namespace FactBox.Text;

/// <summary>What a rule may look at: the bytes around a trigger.</summary>
/// <param name="text">At most <see cref="Sentences.Context"/> bytes before the trigger and after it.</param>
/// <param name="at">Offset of the trigger.</param>
/// <param name="opens">Whether the text begins where the paragraph begins.</param>
/// <param name="closes">Whether the text ends where the paragraph ends.</param>
internal readonly ref struct Surroundings(ReadOnlySpan<byte> text, int at, bool opens, bool closes)
{
    public readonly ReadOnlySpan<byte> Text = text;
    public readonly int At = at;
    public readonly bool Opens = opens;
    public readonly bool Closes = closes;
}

/// <summary>The rules that say where a sentence ends. docs/sentences.md tells each with an example.</summary>
internal static partial class SentenceRules
{
    private enum Stop
    {
        None,
        Period,

        /// <summary>! and ?, alone or together.</summary>
        Mark,
        Ellipsis,

        /// <summary>A stop of a script that sets no space after it: 。</summary>
        Wide,
    }

    /// <summary>The boundary that belongs to the trigger, or -1.</summary>
    public static int Boundary(Surroundings s)
    {
        switch (s.Text[s.At])
        {
            case (byte)')':
                var item = ListItem(s);
                return item >= 0 ? item : Emoticon(s);
            case (byte)'*' or (byte)'-' or (byte)'=' or (byte)'_':
                return Separator(s);
            case (byte)'/':
                return MessageDate(s);
            case (byte)':':
                var time = MessageTime(s);
                var address = time >= 0 ? time : AddressAfterAddress(s);
                return address >= 0 ? address : FieldAfterAddress(s);
        }

        var stop = StopAt(s.Text, s.At, out var length);
        return stop == Stop.None ? BulletItem(s) : AfterStop(s, stop, s.At + length);
    }

    private static int AfterStop(Surroundings s, Stop stop, int end)
    {
        var text = s.Text;
        // The last stop of a run decides for all of it: "?!", "...", ". . .", "Hi! !".
        if (IsStop(text, end))
        {
            return -1;
        }

        if (IsSpacedStop(text, end))
        {
            return ClosesBeforeEllipsis(s, end) ? end : -1;
        }

        if (stop == Stop.Period && ListItem(s) is var item and >= 0)
        {
            return item;
        }

        var start = RunStart(text, s.At, ref stop);
        end = ClosersEnd(text, end, out var closers);
        if (IsStop(text, end))
        {
            return -1;
        }

        if (stop == Stop.Wide)
        {
            return end == text.Length || IsInAddress(text, s.At) ? -1 : end;
        }

        var next = SkipSpace(text, end);
        if (next == end)
        {
            return end == text.Length ? -1 : Glued(s, stop, start, end, closers);
        }

        next = TrailersEnd(text, ref end, next, ref closers);
        if (next == text.Length)
        {
            return s.Closes ? -1 : end; // more white space than a rule may look at
        }

        var following = FollowingAt(text, next);
        return stop switch
        {
            Stop.Period => EndsAtPeriod(s, start, closers, following),
            Stop.Mark => EndsAtMark(text, start, closers, following),
            _ => EndsAtEllipsis(s, start, s.At, closers, following),
        }
            ? end
            : -1;
    }

    // "What?" asked Tom. | Yahoo! in the news | How are you? fine
    private static bool EndsAtMark(
        ReadOnlySpan<byte> text,
        int start,
        Closers closers,
        Following following
    )
    {
        switch (following.Kind)
        {
            case FollowingKind.Continuation:
                return false;
            case FollowingKind.Digit when start > 0 && text[start - 1] == ':':
                return false; // "Fax:? 555 0100", a tab that lost its way
            case FollowingKind.Lower:
                return closers == Closers.None
                    && !following.AfterDash
                    && !IsMarkedName(text, start);
            case FollowingKind.Upper:
                if (closers.HasFlag(Closers.Quote) && IsSaying(text, following))
                {
                    return false;
                }

                return !Abbreviations.Of(WordBefore(text, start, out _)).Has(WordClass.MarkedName)
                    || IsStarter(text, following);
            default:
                return true;
        }
    }

    // What I mean ... see? | He paused… Then he left. | "[...] the rest"
    private static bool EndsAtEllipsis(
        Surroundings s,
        int start,
        int last,
        Closers closers,
        Following following
    )
    {
        var text = s.Text;
        if (
            following.Kind is FollowingKind.Continuation or FollowingKind.Lower
            || closers.HasFlag(Closers.Bracket)
                && start > 0
                && text[start - 1] is (byte)'[' or (byte)'('
            || OpensSentence(s, start)
        )
        {
            return false;
        }

        // "compounds. . . . The": the sentence ended at the first stop.
        if (start < last && text[start] == '.' && ClosesBeforeEllipsis(s, start, start + 1))
        {
            return false;
        }

        // "I" has its capital anywhere; three spaced stops between words leave out words.
        return !IsWord(text, following, "I"u8) || closers != Closers.None;
    }

    // a capitalised name inside a sentence: the "Yahoo!" of "at Yahoo! in"
    private static bool IsMarkedName(ReadOnlySpan<byte> text, int start)
    {
        if (start == 0 || text[start] != '!' || start + 1 < text.Length && text[start + 1] == '!')
        {
            return false;
        }

        var word = WordBefore(text, start, out var wordStart);
        return Abbreviations.Of(word).Has(WordClass.MarkedName)
            || word.Length > 1
                && IsUpper(text, wordStart, out var first)
                && IsLower(text, wordStart + first)
                && wordStart > 1
                && text[wordStart - 1] == ' '
                && (IsLower(text, wordStart - 2) || text[wordStart - 2] == ',');
    }
}
