using System.IO.Compression;
using FactBox.Articles.Decoding;

namespace FactBox.Articles.Archives;

/// <summary>
/// Unpacks gzip (RFC 1952), all of its members, and says so if its end is missing, which .NET does not.
/// </summary>
/// <param name="packed">The packed bytes.</param>
internal sealed class WholeGzip(Stream packed) : ReadOnlyStream
{
    private static readonly byte[] Mark = "the end is there"u8.ToArray();

    // One more member behind the last: only where that one is whole does the mark come out as it went in.
    private static readonly byte[] MarkMember = Packed(Mark);

    private readonly Source _source = new(packed);
    private GZipStream? _gzip;

    /// <summary>Reads on.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="UnreadableInputException">It is cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_source.IsOver || buffer.IsEmpty)
        {
            return 0;
        }

        _gzip ??= new(_source, CompressionMode.Decompress, leaveOpen: true);
        try
        {
            var read = _gzip.Read(buffer);
            // What .NET has unpacked it gives before it reads on, so what comes with the mark is the mark.
            return !_source.IsOver ? read
                : EndsWithMark(buffer[..read]) ? 0
                : throw CutOff();
        }
        catch (InvalidDataException) when (_source.IsOver)
        {
            throw CutOff();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip?.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool EndsWithMark(ReadOnlySpan<byte> begun)
    {
        Span<byte> rest = stackalloc byte[Mark.Length + 1];
        return Mark.AsSpan().StartsWith(begun)
            && rest[.._gzip!.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false)]
                .SequenceEqual(Mark.AsSpan(begun.Length));
    }

    private static UnreadableInputException CutOff() => BoundedRead.CutOff("gzip");

    private static byte[] Packed(byte[] bytes)
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return member.ToArray();
    }

    /// <summary>The packed bytes and, after them, the mark.</summary>
    private sealed class Source(Stream packed) : ReadOnlyStream
    {
        private readonly MemoryStream _mark = new(MarkMember, writable: false);

        /// <summary>Whether more was asked for than there is.</summary>
        public bool IsOver { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = IsOver ? 0 : packed.Read(buffer);
            if (read > 0 || buffer.IsEmpty)
            {
                return read;
            }

            IsOver = true;
            return _mark.Read(buffer);
        }
    }
}
