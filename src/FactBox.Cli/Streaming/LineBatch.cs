namespace FactBox.Cli.Streaming;

/// <summary>Standard input cannot be read on.</summary>
internal sealed class InputStreamException(Exception inner) : Exception(inner.Message, inner);

/// <summary>Whole lines, as many as one read brought.</summary>
/// <param name="Bytes">The lines, each with its line break; the last may lack it.</param>
/// <param name="TooLong">Whether this is but the beginning of one line that was too long to be kept.</param>
internal sealed record LineBatch(ReadOnlyMemory<byte> Bytes, bool TooLong = false)
{
    /// <summary>The longest line that is read.</summary>
    public const int MostBytes = 16 << 20;

    /// <summary>How much of a line too long is kept, to find its id.</summary>
    public const int BytesOfTooLong = 1 << 12;

    private const int FirstSize = 1 << 16;

    /// <summary>
    /// All lines of a stream. What one read brings is given out at once, so that somebody who sends a line and waits
    /// gets its answer; when input is plentiful a batch is large enough to be worth a thread's while.
    /// </summary>
    public static IEnumerable<LineBatch> ReadAll(Stream input)
    {
        var buffer = new byte[FirstSize];
        var used = 0;
        var skipping = false;
        byte[] begun = [];
        while (Read(input, buffer.AsSpan(used)) is > 0 and var read)
        {
            var end = EndOfLines(buffer.AsSpan(used, read)) is >= 0 and var last
                ? used + last + 1
                : 0;
            used += read;
            var start = 0;
            if (skipping && end > 0)
            {
                start = Array.IndexOf(buffer, (byte)'\n') + 1;
                skipping = false;
                yield return new(begun, TooLong: true);
            }

            if (end > start)
            {
                // A copy, because a thread is at work on it while the buffer is filled again.
                yield return new(buffer.AsMemory(start, end - start).ToArray());
            }

            used = skipping ? 0 : Keep(ref buffer, end, used);
            if (used > MostBytes)
            {
                skipping = true;
                begun = buffer[..BytesOfTooLong];
                used = 0;
            }
        }

        if (skipping)
        {
            yield return new(begun, TooLong: true);
        }
        else if (used > 0)
        {
            yield return new(buffer.AsMemory(0, used).ToArray());
        }
    }

    private static int EndOfLines(ReadOnlySpan<byte> bytes) => bytes.LastIndexOf((byte)'\n');

    // Moves the unfinished line to the front, and makes room for more of it.
    private static int Keep(ref byte[] buffer, int from, int used)
    {
        var kept = used - from;
        var size =
            kept < buffer.Length / 2 && buffer.Length > FirstSize && from > 0
                ? Math.Max(FirstSize, kept * 2)
                : buffer.Length;
        if (kept == size)
        {
            size = Math.Min(size * 2, MostBytes + 2);
        }

        if (size == buffer.Length)
        {
            buffer.AsSpan(from, kept).CopyTo(buffer);
        }
        else
        {
            var other = new byte[size];
            buffer.AsSpan(from, kept).CopyTo(other);
            buffer = other;
        }

        return kept;
    }

    private static int Read(Stream input, Span<byte> buffer)
    {
        try
        {
            return input.Read(buffer);
        }
        catch (IOException error)
        {
            throw new InputStreamException(error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new InputStreamException(error);
        }
    }
}
