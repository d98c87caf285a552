using System.Buffers;

namespace FactBox.Text.OnePass;

/// <summary>A window of a text in a buffer; see <see cref="OnePassCounter"/>.</summary>
/// <param name="Buffer">Holds it.</param>
/// <param name="Start">The first byte that can be looked back at.</param>
/// <param name="From">The first byte to be counted.</param>
/// <param name="To">The byte after the last to be counted.</param>
/// <param name="End">The byte after the last that can be looked ahead at.</param>
internal readonly record struct TextWindow(byte[] Buffer, int Start, int From, int To, int End)
{
    /// <summary>ASCII white space.</summary>
    public static readonly SearchValues<byte> Spaces = SearchValues.Create(" \n\t\r\v\f"u8);

    /// <summary>Where a step of about so many bytes ends: next to white space, or with the window.</summary>
    public int StepEnd(int from, int step)
    {
        if (To - from <= step)
        {
            return To;
        }

        var end = AfterLastSpace(Buffer, from, from + step);
        if (end > from)
        {
            return end;
        }

        var space = Buffer.AsSpan(from + step, To - from - step).IndexOfAny(Spaces);
        return space < 0 ? To : from + step + space;
    }

    /// <summary>Where the last white space before <paramref name="limit"/> ends, or <paramref name="from"/>.</summary>
    public static int AfterLastSpace(byte[] buffer, int from, int limit)
    {
        if (limit <= from)
        {
            return from;
        }

        var last = buffer.AsSpan(from, limit - from).LastIndexOfAny(Spaces);
        if (last < 0)
        {
            return from;
        }

        var after = from + last + 1;
        return buffer[after - 1] == '\r' && buffer[after] == '\n' ? after + 1 : after;
    }
}
