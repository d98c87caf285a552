using System.Buffers;
using System.Text;
using System.Text.Json;
using FactBox.Cli.Formats;

namespace FactBox.Cli.Splitting;

/// <summary>Writes pieces of a text as JSON, an object a line; they come in the order of the text.</summary>
/// <param name="page">The text, in valid UTF-8.</param>
/// <param name="output">Where the lines go.</param>
internal sealed class PieceWriter(ReadOnlyMemory<byte> page, Stream output) : IDisposable
{
    private const int FlushedAt = 1 << 16;

    // A longer string is given to the JSON writer piecemeal: it reserves six times what it is given, and has a limit.
    private const int LongestAtOnce = 1 << 16;

    private static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    private static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
    private static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushedAt * 2);
    private readonly Utf8JsonWriter _json = new(
        Stream.Null,
        JsonResult.Options with
        {
            SkipValidation = true,
        }
    );

    // The same place in bytes and in UTF-16 units; it only goes forward, so that all offsets cost one walk.
    private int _byte;
    private int _unit;

    /// <summary>Writes the piece between two byte offsets.</summary>
    public void Write(int start, int end)
    {
        var piece = page.Span[start..end];
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteNumber(Start, UnitAt(start));
        _json.WriteNumber(End, UnitAt(end));
        if (piece.Length <= LongestAtOnce)
        {
            _json.WriteString(Text, piece);
        }
        else
        {
            _json.WritePropertyName(Text);
            for (; piece.Length > LongestAtOnce; piece = piece[LongestAtOnce..])
            {
                _json.WriteStringValueSegment(piece[..LongestAtOnce], isFinalSegment: false);
            }

            _json.WriteStringValueSegment(piece, isFinalSegment: true);
        }

        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushedAt)
        {
            Flush();
        }
    }

    /// <summary>Sends what has been written.</summary>
    public void Flush()
    {
        output.Write(_buffer.WrittenSpan);
        output.Flush();
        _buffer.ResetWrittenCount();
    }

    public void Dispose() => _json.Dispose();

    private int UnitAt(int at)
    {
        _unit += Encoding.UTF8.GetCharCount(page.Span[_byte..at]);
        _byte = at;
        return _unit;
    }
}
