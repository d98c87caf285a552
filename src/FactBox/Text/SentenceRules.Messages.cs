namespace FactBox.Text;

// "Ann Lee 08/16/2000 12:05 PM I just wanted …": the header of a forwarded message. Name and date are pieces of their
// own.
internal static partial class SentenceRules
{
    /// <summary>The boundary before the date whose first slash is the trigger, or -1.</summary>
    private static int MessageDate(Surroundings s)
    {
        var text = s.Text;
        var start = DigitsStart(text, s.At);
        if (s.At - start is not (1 or 2) || start < 2 || text[start - 1] != ' ')
        {
            return -1;
        }

        // "COMMUNICATIONS on 08/16/2000" is a header of another form: it goes on.
        var end = DateEnd(text, start);
        return
            end > 0
            && TimeEnd(text, end + 1) > 0
            && !(IsLower(text, start - 2) && IsShortLowerWord(text, start - 1))
            ? start
            : -1;
    }

    /// <summary>The boundary after the date and time whose first colon is the trigger, or -1.</summary>
    private static int MessageTime(Surroundings s)
    {
        var text = s.Text;
        var start = DigitsStart(text, s.At);
        if (s.At - start is not (1 or 2) || start < 7 || text[start - 1] != ' ')
        {
            return -1;
        }

        var dateStart = start - 1;
        while (dateStart > 0 && !IsSpaceByte(text[dateStart - 1]))
        {
            dateStart--;
        }

        var end = TimeEnd(text, start);
        if (
            end < 0
            || end >= text.Length
            || text[end] != ' '
            || DateEnd(text, dateStart) != start - 1
        )
        {
            return -1;
        }

        return end;
    }

    /// <summary>The boundary between two URLs, at the colon of the second: a list of links.</summary>
    private static int AddressAfterAddress(Surroundings s)
    {
        var text = s.Text;
        WordBefore(text, s.At, out var start);
        if (start < 2 || text[start - 1] != ' ' || Addresses.UrlEnd(text, start) < 0)
        {
            return -1;
        }

        var before = start - 1;
        while (before > 0 && !IsSpaceByte(text[before - 1]))
        {
            before--;
        }

        return Addresses.UrlEnd(text, before) == start - 1 ? start : -1;
    }

    /// <summary>The boundary before a field of a message's header: "From: ann@example.org To: …".</summary>
    private static int FieldAfterAddress(Surroundings s)
    {
        var text = s.Text;
        WordBefore(text, s.At, out var start);
        if (
            start < 2
            || start == s.At
            || text[start - 1] != ' '
            || s.At + 1 >= text.Length
            || text[s.At + 1] != ' '
            || !IsUpper(text, start, out _)
        )
        {
            return -1;
        }

        var before = start - 1;
        while (before > 0 && !IsSpaceByte(text[before - 1]))
        {
            before--;
        }

        var address = text[before..(start - 1)];
        return address.Contains((byte)'@') && address[^1] != ',' ? start : -1;
    }

    private static bool IsShortLowerWord(ReadOnlySpan<byte> text, int end)
    {
        var word = WordBefore(text, end, out var start);
        return word.Length is > 0 and <= 4 && IsLower(text, start);
    }

    // 8/16/00, 08/16/2000
    private static int DateEnd(ReadOnlySpan<byte> text, int at)
    {
        for (var part = 0; part < 3; part++)
        {
            var end = DigitsEnd(text, at);
            if (end - at is < 1 or > 4)
            {
                return -1;
            }

            if (part == 2)
            {
                return end;
            }

            if (end >= text.Length || text[end] != '/')
            {
                return -1;
            }

            at = end + 1;
        }

        return -1;
    }

    // 12:05 PM, 03:14:14 PM
    private static int TimeEnd(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
        {
            return -1;
        }

        var colons = 0;
        while (DigitsEnd(text, at) is var end && end - at is 1 or 2)
        {
            at = end;
            if (at >= text.Length || text[at] != ':')
            {
                break;
            }

            colons++;
            at++;
        }

        return
            colons > 0
            && at + 2 < text.Length
            && text[at] == ' '
            && text[at + 1] is (byte)'A' or (byte)'P'
            && text[at + 2] == 'M'
            ? at + 3
            : -1;
    }

    private static int DigitsEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit((char)text[at]))
        {
            at++;
        }

        return at;
    }

    private static int DigitsStart(ReadOnlySpan<byte> text, int at)
    {
        while (at > 0 && char.IsAsciiDigit((char)text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
