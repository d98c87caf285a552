using System.Buffers;
using System.Text;

namespace FactBox.Text;

// A stop with no white space after it.
internal static partial class SentenceRules
{
    private static readonly SearchValues<byte> NoProse = SearchValues.Create("@/\\_"u8);
    private static readonly SearchValues<byte> Spaces = SearchValues.Create(" \t\n\v\f\r"u8);

    // "They left.The rain came" ends a sentence; "Example.Com", "Ann.Lee@example.org" and "System.Text" do not.
    private static int Glued(Surroundings s, Stop stop, int start, int end, Closers closers)
    {
        var text = s.Text;
        if (start == 0)
        {
            return -1;
        }

        if (closers == Closers.None && stop == Stop.Mark && IsGluedQuestion(text, start, end))
        {
            return end;
        }

        if (!IsUpper(text, end, out var first))
        {
            return -1;
        }

        var after = text[end..LettersEnd(text, end + first)];
        var isWord =
            after.Length > first
                ? IsLower(after, first)
                : after is [(byte)'I' or (byte)'A'] && CharacterAt(text, end + 1) == ' ';
        return
            isWord
            && !closers.HasFlag(Closers.Bracket)
            && IsGluedEnd(text, stop, start, after, end + after.Length, closers)
            && IsProse(s, start, end + after.Length)
            ? end
            : -1;
    }

    // What stands before the stop, and after the word after it.
    private static bool IsGluedEnd(
        ReadOnlySpan<byte> text,
        Stop stop,
        int start,
        ReadOnlySpan<byte> after,
        int afterEnd,
        Closers closers
    )
    {
        var next = CharacterAt(text, afterEnd);
        if (
            !(
                IsSpaceByte(next)
                || next is (byte)',' or (byte)'\'' or 0xE2 or (byte)'.' or (byte)'!' or (byte)'?'
            )
        )
        {
            return false;
        }

        var classes = Abbreviations.Of(after);
        var starter = classes.Has(WordClass.Starter) || classes.Has(WordClass.Title) && next == '.';
        if (closers != Closers.None)
        {
            return starter; // a quote there may open as well
        }

        if (stop != Stop.Period)
        {
            return true;
        }

        if (char.IsAsciiDigit((char)text[start - 1]))
        {
            return starter; // "1,000.That", not "v1.Beta"
        }

        // A capital on both sides may be a name of a program: then only a word that begins sentences will do.
        var word = WordBefore(text, start, out var wordStart);
        return word.Length > 1
            && IsLower(text, start - 1)
            && !IsDomainEnding(after)
            && !Abbreviations.Of(word).IsAbbreviation()
            && (starter || word.Length > 2 && IsLower(text, wordStart));
    }

    // "why not?because": lower-case words on both sides, and white space around the two
    private static bool IsGluedQuestion(ReadOnlySpan<byte> text, int start, int end)
    {
        var before = WordBefore(text, start, out var wordStart);
        var after = LettersEnd(text, end) - end;
        return text[start] == '?'
            && before.Length > 1
            && after > 1
            && IsLower(text, wordStart)
            && IsLower(text, end)
            && wordStart > 0
            && IsSpaceByte(text[wordStart - 1])
            && end + after < text.Length
            && IsSpaceByte(text[end + after]);
    }

    // The whole run between white spaces is in view, and is no address, path or file name.
    private static bool IsProse(Surroundings s, int start, int end)
    {
        var from = s.Text[..start].LastIndexOfAny(Spaces) + 1;
        var length = s.Text[end..].IndexOfAny(Spaces);
        if (from == 0 && !s.Opens || length < 0 && !s.Closes)
        {
            return false;
        }

        var run = length < 0 ? s.Text[from..] : s.Text[from..(end + length)];
        return !run.ContainsAny(NoProse) && !HoldsWww(run) && BareNames.End(s.Text, end, out _) < 0; // "Over.It.com"
    }

    private static bool IsDomainEnding(ReadOnlySpan<byte> word) =>
        BareNames.IsGenericEnding(word)
        || Ascii.EqualsIgnoreCase(word, "js"u8)
        || Ascii.EqualsIgnoreCase(word, "io"u8)
        || Ascii.EqualsIgnoreCase(word, "co"u8);

    // Whether the run before the stop holds the beginning of a URL.
    private static bool IsInAddress(ReadOnlySpan<byte> text, int stop)
    {
        var run = text[(text[..stop].LastIndexOfAny(Spaces) + 1)..stop];
        return run.IndexOf("://"u8) >= 0 || HoldsWww(run);
    }

    private static bool HoldsWww(ReadOnlySpan<byte> run)
    {
        while (run.IndexOf((byte)'.') is var at and >= 0)
        {
            if (at >= 3 && Ascii.EqualsIgnoreCase(run[(at - 3)..at], "www"u8))
            {
                return true;
            }

            run = run[(at + 1)..];
        }

        return false;
    }

    // The byte at an offset; past the end a space.
    private static byte CharacterAt(ReadOnlySpan<byte> text, int at) =>
        at < text.Length ? text[at] : (byte)' ';
}
