using System.Buffers;
using System.IO.Compression;
using FactBox.Articles.Decoding;

namespace FactBox.Articles.Archives;

/// <summary>Unpacks Brotli (RFC 7932), and says so if its end is missing, which .NET's stream does not.</summary>
/// <param name="packed">The packed bytes.</param>
internal sealed class WholeBrotli(ReadOnlyMemory<byte> packed) : ReadOnlyStream
{
    private BrotliDecoder _decoder;
    private ReadOnlyMemory<byte> _rest = packed;
    private bool _isDone;

    /// <summary>Reads on.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="UnreadableInputException">It is cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_isDone || buffer.IsEmpty)
        {
            return 0;
        }

        var status = _decoder.Decompress(_rest.Span, buffer, out var consumed, out var written);
        _rest = _rest[consumed..];
        _isDone = status == OperationStatus.Done;
        return written > 0 || _isDone ? written
            : status == OperationStatus.NeedMoreData ? throw BoundedRead.CutOff("br")
            : throw new InvalidDataException("no Brotli");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder.Dispose();
        }

        base.Dispose(disposing);
    }
}
