using System.Buffers.Binary;
using System.IO.Compression;
using FactBox.Articles.Archives;

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
internal readonly record struct Member(
    MemberState State,
    int PackedLength,
    byte[] Bytes,
    int Length
)
{
    // Ten bytes of header, two of nothing packed, eight of sum and length.
    private const int Smallest = 20;

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
            var end = window.Find(Magic, from, limits.MostMarkupBytes);
            if (end < 0 && window.Ahead.Length > limits.MostMarkupBytes)
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

    // Null where the member goes on after what seemed its end.
    private static Member? Unpack(ByteWindow window, int end, ReadingLimits limits)
    {
        var most = Math.Min(limits.MostMarkupBytes, BoundedRead.MostOf(end, limits));
        var bytes = new byte[Math.Min(Math.Max(4L * end, 4096), most + 1)];
        try
        {
            using var gzip = new GZipStream(window.Slice(end), CompressionMode.Decompress);
            var length = 0;
            int read;
            while ((read = gzip.Read(bytes, length, bytes.Length - length)) > 0)
            {
                length += read;
                if (length > most)
                {
                    // Where it ends is not worth unpacking it all.
                    return new Member(MemberState.TooLarge, end, [], 0);
                }

                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, (int)Math.Min(2L * length, most + 1));
                }
            }

            return EndOf(window.Ahead[..end], (uint)length) is var packed and > 0
                ? new Member(MemberState.Whole, packed, bytes, length)
                : null;
        }
        catch (InvalidDataException)
        {
            return new Member(MemberState.Damaged, 0, [], 0);
        }
    }

    /// <summary>
    /// Where the member ends: after the length that it states, which is checked, as its sum is, when it is read. What is
    /// cut off states no such length.
    /// </summary>
    private static int EndOf(ReadOnlySpan<byte> packed, uint length)
    {
        Span<byte> stated = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(stated, length);
        return packed.Length < Smallest ? 0
            : packed[(Smallest - sizeof(uint))..].LastIndexOf(stated) is var at and >= 0
                ? at + Smallest
            : 0;
    }
}
