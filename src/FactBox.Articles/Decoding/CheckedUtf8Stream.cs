using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace FactBox.Articles.Decoding;

/// <summary>A stream of text that is read as UTF-8: reading fails at the first byte that is no UTF-8, and at NUL.</summary>
internal sealed class CheckedUtf8Stream(Stream text, Encoding? transcoded, long offset = 0)
    : ReadOnlyStream
{
    // The beginning of a character whose end has not been read yet.
    private readonly byte[] _open = new byte[8];
    private int _openLength;
    private long _offset = offset;

    public override int Read(Span<byte> buffer)
    {
        var read = ReadText(buffer);
        if (buffer.Length > 0)
        {
            Check(buffer[..read]);
        }

        return read;
    }

    private int ReadText(Span<byte> buffer)
    {
        try
        {
            return text.Read(buffer);
        }
        catch (ArgumentException error) when (transcoded is not null)
        {
            // A DecoderFallbackException mostly; some of the older code pages fail with the general one.
            throw new UnreadableInputException($"not valid {transcoded.WebName}", error);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new UnreadableInputException(
                $"binary file, not text (NUL {(transcoded is null ? $"byte at offset {Number(_offset + nul)}" : "character")})"
            );
        }

        if (bytes.IsEmpty)
        {
            if (_openLength > 0)
            {
                throw NotUtf8(_offset - _openLength);
            }

            return;
        }

        var rest = bytes;
        if (_openLength > 0)
        {
            var more = Math.Min(Missing(_open[0], _openLength), rest.Length);
            rest[..more].CopyTo(_open.AsSpan(_openLength));
            _openLength += more;
            rest = rest[more..];
            if (Missing(_open[0], _openLength) > 0)
            {
                _offset += bytes.Length;
                return;
            }

            if (!Utf8.IsValid(_open.AsSpan(0, _openLength)))
            {
                throw NotUtf8(_offset + more - _openLength);
            }

            _openLength = 0;
        }

        var whole = rest[..^OpenAtEnd(rest)];
        if (!Utf8.IsValid(whole))
        {
            throw NotUtf8(_offset + (bytes.Length - rest.Length) + TextDecoder.FirstInvalid(whole));
        }

        rest[whole.Length..].CopyTo(_open);
        _openLength = rest.Length - whole.Length;
        _offset += bytes.Length;
    }

    // How many bytes at the end begin a character that goes on.
    private static int OpenAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length <= 3 && length <= bytes.Length; length++)
        {
            var b = bytes[^length];
            if ((b & 0xC0) != 0x80)
            {
                return Missing(b, length) > 0 ? length : 0;
            }
        }

        return 0;
    }

    // How many bytes a character still needs, by its first byte.
    private static int Missing(byte first, int have) =>
        Math.Max(
            0,
            first switch
            {
                >= 0xF0 and < 0xF8 => 4 - have,
                >= 0xE0 and < 0xF0 => 3 - have,
                >= 0xC0 and < 0xE0 => 2 - have,
                _ => 0,
            }
        );

    private static UnreadableInputException NotUtf8(long at) =>
        new(
            $"not UTF-8 at offset {Number(at)}; if it is in another encoding, name it: --encoding windows-1252"
        );

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
