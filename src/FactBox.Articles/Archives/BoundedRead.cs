namespace FactBox.Articles.Archives;

/// <summary>Reads a stream that may say anything of its own size, up to a limit.</summary>
internal static class BoundedRead
{
    // Below this nobody is harmed, and a page of dashes packs well.
    private const int RatioMatters = 1 << 20;

    /// <summary>All bytes of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <param name="tooMany">Says so if it has more.</param>
    /// <exception cref="UnreadableInputException">It has more.</exception>
    public static ReadOnlyMemory<byte> All(Stream stream, long most, Func<string> tooMany)
    {
        var bytes = new byte[Math.Clamp(Expected(stream), 16384, Math.Min(most, 1 << 20) + 1)];
        var used = 0;
        while (true)
        {
            var read = stream.Read(bytes, used, bytes.Length - used);
            used += read;
            if (read == 0)
            {
                return bytes.AsMemory(0, used);
            }

            if (used > most)
            {
                throw new UnreadableInputException(tooMany());
            }

            if (used == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, most + 1));
            }
        }
    }

    /// <summary>All bytes that a packed stream unpacks to.</summary>
    /// <param name="unpacking">The stream that unpacks.</param>
    /// <param name="packed">How many packed bytes there are.</param>
    /// <param name="limits">The limits of size and ratio.</param>
    /// <exception cref="UnreadableInputException">It unpacks to more, or is damaged.</exception>
    public static ReadOnlyMemory<byte> Unpacked(Stream unpacking, long packed, ReadingLimits limits)
    {
        var byRatio = MostOf(packed, limits);
        try
        {
            return All(
                unpacking,
                Math.Min(byRatio, limits.MostUnpackedBytes),
                () =>
                    byRatio < limits.MostUnpackedBytes
                        ? TooDense(limits)
                        : $"unpacks to more than {ReadingLimits.Size(limits.MostUnpackedBytes)}, the limit for one document"
            );
        }
        catch (InvalidDataException error)
        {
            throw new UnreadableInputException("damaged: it cannot be unpacked", error);
        }
    }

    /// <summary>How much so many packed bytes may become.</summary>
    public static long MostOf(long packed, ReadingLimits limits) =>
        Math.Max(RatioMatters, packed * limits.MostRatio);

    public static string TooDense(ReadingLimits limits) =>
        $"unpacks to more than {limits.MostRatio} times its size, the limit; a decompression bomb?";

    private static long Expected(Stream stream) =>
        stream.CanSeek ? stream.Length - stream.Position + 1 : 0;
}
