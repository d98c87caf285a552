namespace FactBox.Articles.Warc;

/// <summary>What is ahead in a stream: as much as was asked for, and no more than that is held.</summary>
internal sealed class ByteWindow
{
    private readonly Stream? _stream;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The window of a stream.</summary>
    public ByteWindow(Stream stream) => (_stream, _buffer) = (stream, new byte[128 * 1024]);

    /// <summary>The window of bytes that are all there.</summary>
    public ByteWindow(byte[] bytes, int length) =>
        (_buffer, _end, _isAtEnd) = (bytes, length, true);

    /// <summary>What is there without reading on.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Where in the stream the window begins.</summary>
    public long Position { get; private set; }

    /// <summary>Reads on until so many bytes are ahead, or the stream ends; whether they are.</summary>
    public bool Fill(int length)
    {
        while (_end - _start < length && !_isAtEnd)
        {
            if (_buffer.Length - _start < length || _end == _buffer.Length)
            {
                MakeRoom(length);
            }

            var read = _stream!.Read(_buffer, _end, _buffer.Length - _end);
            _isAtEnd = read == 0;
            _end += read;
        }

        return _end - _start >= length;
    }

    /// <summary>Whether <see cref="LookAt"/> can look.</summary>
    public bool CanLook => _stream is { CanSeek: true };

    /// <summary>What stands further on, without going there; null if the stream ends before.</summary>
    /// <param name="distance">How far from where the window begins.</param>
    /// <param name="length">How many bytes; fewer if the stream ends there.</param>
    public byte[]? LookAt(long distance, int length)
    {
        var here = _stream!.Position;
        var there = here - (_end - _start) + distance;
        if (there > _stream.Length)
        {
            return null;
        }

        var bytes = new byte[length];
        _stream.Position = there;
        bytes = bytes[.._stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
        _stream.Position = here;
        return bytes;
    }

    /// <summary>Leaves bytes behind; whether there were so many.</summary>
    public bool Skip(long length)
    {
        while (length > 0)
        {
            if (_start == _end && !Fill(1))
            {
                return false;
            }

            var step = (int)Math.Min(length, _end - _start);
            _start += step;
            Position += step;
            length -= step;
        }

        return true;
    }

    /// <summary>Where <paramref name="mark"/> stands next, at or after <paramref name="from"/>; -1 if not within <paramref name="most"/> bytes.</summary>
    public int Find(ReadOnlySpan<byte> mark, int from, int most)
    {
        while (true)
        {
            var at = Ahead.Length > from ? Ahead[from..].IndexOf(mark) : -1;
            if (at >= 0)
            {
                return from + at;
            }

            from = Math.Max(from, Ahead.Length - mark.Length + 1);
            if (Ahead.Length > most || !Fill(Ahead.Length + 1))
            {
                return -1;
            }
        }
    }

    /// <summary>Skips to where <paramref name="mark"/> stands next, or to the end; whether it stands there.</summary>
    public bool SkipTo(ReadOnlySpan<byte> mark, int from)
    {
        Skip(from);
        while (true)
        {
            var at = Ahead.IndexOf(mark);
            if (at >= 0)
            {
                return Skip(at);
            }

            Skip(Math.Max(0, _end - _start - mark.Length + 1));
            if (!Fill(_end - _start + 1))
            {
                Skip(_end - _start);
                return false;
            }
        }
    }

    /// <summary>The bytes ahead, as a stream of their own that goes on to the end.</summary>
    public Stream AsStream() =>
        new Decoding.PrefixedStream(Ahead.ToArray(), _stream ?? Stream.Null);

    /// <summary>Some of the bytes ahead as a stream over the window itself, good until it moves.</summary>
    public MemoryStream Slice(int length) => new(_buffer, _start, length, writable: false);

    private void MakeRoom(int length)
    {
        var room = _buffer;
        if (length > _buffer.Length)
        {
            room = new byte[Math.Max(length, (int)Math.Min(_buffer.Length * 2L, Array.MaxLength))];
        }

        Ahead.CopyTo(room);
        (_end, _start, _buffer) = (_end - _start, 0, room);
    }
}
