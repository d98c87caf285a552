using System.Runtime.InteropServices;

namespace FactBox.Articles.Archives;

/// <summary>Reads a stream that may say anything of its own size, up to a limit.</summary>
internal static class BoundedRead
{
    // Below this nobody is harmed, and a page of dashes packs well.
    private const int RatioMatters = 1 << 20;

    private const int FirstPiece = 16 * 1024;
    private const int Piece = 1 << 20;

    /// <summary>All bytes of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <param name="tooMany">Says so if it has more.</param>
    /// <exception cref="UnreadableInputException">It has more.</exception>
    public static ReadOnlyMemory<byte> All(
        Stream stream,
        long most,
        Func<UnreadableInputException> tooMany
    )
    {
        // In pieces, so that what is refused in the end has not been copied over and over before.
        var pieces = new List<byte[]>();
        long length = 0;
        while (true)
        {
            var piece = new byte[Math.Clamp(Expected(stream), FirstPiece, Piece)];
            var read = stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
            length += read;
            if (length > most)
            {
                throw tooMany();
            }

            if (read < piece.Length && pieces.Count == 0)
            {
                return piece.AsMemory(0, read);
            }

            pieces.Add(piece);
            if (read < piece.Length)
            {
                return Joined(pieces, (int)length);
            }
        }
    }

    private static byte[] Joined(List<byte[]> pieces, int length)
    {
        var bytes = new byte[length];
        var at = 0;
        foreach (var piece in pieces)
        {
            var size = Math.Min(piece.Length, length - at);
            piece.AsSpan(0, size).CopyTo(bytes.AsSpan(at));
            at += size;
        }

        return bytes;
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
                () => byRatio < limits.MostUnpackedBytes ? TooDense(limits) : TooMuch(limits)
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

    public static UnreadableInputException TooDense(ReadingLimits limits) =>
        new(
            $"unpacks to more than {limits.MostRatio} times its size, the limit; a decompression bomb?",
            "ratio"
        );

    public static UnreadableInputException TooMuch(ReadingLimits limits) =>
        new(
            $"unpacks to more than {ReadingLimits.Size(limits.MostUnpackedBytes)}, the limit for one document",
            ReadingLimits.UnpackedSize
        );

    public static UnreadableInputException TooMuchMarkup(ReadingLimits limits) =>
        new(
            $"more than {ReadingLimits.Size(limits.MostMarkupBytes)} of XML or JSON, the limit for one document",
            ReadingLimits.MarkupSize
        );

    public static UnreadableInputException CutOff(string packing) =>
        new($"cut off: it is packed by {packing} and ends in the middle; get it again");

    /// <summary>Bytes as a stream, not copied.</summary>
    public static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(bytes.ToArray(), writable: false);

    private static long Expected(Stream stream) =>
        stream.CanSeek ? stream.Length - stream.Position + 1 : 0;
}
