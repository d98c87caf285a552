using System.IO.Compression;
using FactBox.Articles.Decoding;

namespace FactBox.Articles.Archives;

/// <summary>Unpacks zlib (RFC 1950), and says so if its end is missing, which .NET does not.</summary>
internal sealed class WholeZlib : ReadOnlyStream
{
    private readonly Source _source;
    private readonly ZLibStream _zlib;

    /// <summary>Unpacks.</summary>
    /// <param name="packed">The packed bytes.</param>
    public WholeZlib(Stream packed)
    {
        _source = new(packed);
        _zlib = new(_source, CompressionMode.Decompress);
    }

    /// <summary>Reads on.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="UnreadableInputException">It is cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = _zlib.Read(buffer);
        return read > 0 || !_source.IsOver ? read : throw BoundedRead.CutOff("deflate");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _zlib.Dispose();
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The packed bytes. Nobody who has come to the end of what is packed asks for more than there is.</summary>
    private sealed class Source(Stream packed) : ReadOnlyStream
    {
        /// <summary>Whether more was asked for than there is.</summary>
        public bool IsOver { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = packed.Read(buffer);
            IsOver |= read == 0 && !buffer.IsEmpty;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                packed.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
