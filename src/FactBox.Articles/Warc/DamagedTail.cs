using FactBox.Articles.Archives;
using FactBox.Articles.Decoding;

namespace FactBox.Articles.Warc;

/// <summary>Unpacks gzip until it is damaged or cut off, and ends there.</summary>
/// <param name="packed">The packed bytes.</param>
/// <param name="damaged">Is told of the damage.</param>
internal sealed class DamagedTail(Stream packed, Action damaged) : ReadOnlyStream
{
    private readonly WholeGzip _gzip = new(packed);
    private bool _isOver;

    public override int Read(Span<byte> buffer)
    {
        if (_isOver)
        {
            return 0;
        }

        try
        {
            return _gzip.Read(buffer);
        }
        catch (Exception error) when (error is InvalidDataException or UnreadableInputException)
        {
            _isOver = true;
            damaged();
            return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }
}
