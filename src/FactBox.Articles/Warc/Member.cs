using System.Buffers.Binary;
using System.IO.Compression;

namespace FactBox.Articles.Warc;

/// <summary>What became of a member of gzip.</summary>
internal enum MemberState
{
    /// <summary>It is unpacked.</summary>
    Whole,

    /// <summary>It cannot be unpacked.</summary>
    Damaged,

    /// <summary>It is larger than one document may be.</summary>
    TooLarge,

    /// <summary>Its end is not within what is held of a file.</summary>
    Endless,
}

/// <summary>One member of a file of many (RFC 1952, 2.2).</summary>
/// <param name="State">What became of it.</param>
/// <param name="PackedLength">Its length in the file.</param>
/// <param name="Bytes">What it unpacks to, in the first <paramref name="Length"/> bytes.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct Member(MemberState State, int PackedLength, byte[] Bytes, int Length)
{
    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>
    /// Unpacks the member at the beginning of the window. .NET tells neither where a member ends nor whether one was cut
    /// off, so it is given what lies before the next beginning of one; the length that a member ends with has to agree.
    /// </summary>
    public static Member Unpack(ByteWindow window, ReadingLimits limits, int mostFalseEnds)
    {
        var from = Magic.Length;
        for (var tries = 0; tries < mostFalseEnds; tries++)
        {
            var end = window.Find(Magic, from, limits.MostBytes);
            if (end < 0 && window.Ahead.Length > limits.MostBytes)
            {
                return new(MemberState.Endless, 0, [], 0);
            }

            end = end < 0 ? window.Ahead.Length : end;
            var member = Unpack(window, end, limits);
            if (member is { } done)
            {
                return done;
            }

            if (end == window.Ahead.Length)
            {
                break;
            }

            from = end + 1;
        }

        return new(MemberState.Damaged, 0, [], 0);
    }

    /// <summary>Whether what the window begins with unpacks to the beginning of a record.</summary>
    public static bool BeginsRecord(ByteWindow window)
    {
        try
        {
            using var gzip = new GZipStream(
                window.Slice(window.Ahead.Length),
                CompressionMode.Decompress
            );
            Span<byte> first = stackalloc byte[5];
            return gzip.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length
                && first.SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Null where the end seems to be another.
    private static Member? Unpack(ByteWindow window, int end, ReadingLimits limits)
    {
        var damaged = new Member(MemberState.Damaged, 0, [], 0);
        if (end < 18)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(window.Ahead[(end - 4)..end]);
        var plausible = length <= limits.MostBytes && length <= Math.Max(1 << 20, (long)end * limits.MostRatio);
        // One byte more, to see that it ends there.
        var bytes = new byte[(plausible ? (int)length : 0) + 1];
        try
        {
            using var gzip = new GZipStream(window.Slice(end), CompressionMode.Decompress);
            var read = gzip.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (plausible)
            {
                return read == length ? new Member(MemberState.Whole, end, bytes, read) : null;
            }

            // The stated length may be a false one, or true and too large.
            return Count(gzip, read, length) ? new Member(MemberState.TooLarge, end, [], 0) : null;
        }
        catch (InvalidDataException)
        {
            return plausible ? damaged : null;
        }
    }

    private static bool Count(Stream gzip, long read, uint length)
    {
        var sink = new byte[64 * 1024];
        int more;
        while (read <= length && (more = gzip.Read(sink)) > 0)
        {
            read += more;
        }

        return read == length;
    }
}
