namespace FactBox.Text.OnePass;

/// <summary>What <see cref="PieceReader"/> has for a thread.</summary>
internal enum Next
{
    /// <summary>Nothing: the text is at its end, or another thread counts the rest.</summary>
    None,

    /// <summary>A piece that ends where a paragraph does.</summary>
    Piece,

    /// <summary>All that follows: no end of a paragraph was found.</summary>
    Rest,
}

/// <summary>Cuts a text as it is read into pieces at ends of paragraphs, for threads that ask in turn.</summary>
/// <param name="text">UTF-8.</param>
/// <param name="longestPiece">A paragraph longer than this is not cut.</param>
internal sealed class PieceReader(Stream text, int longestPiece)
{
    /// <summary>A paragraph longer than this is not cut, and the rest of the text is counted on one thread.</summary>
    public const int LongestPiece = 1 << 22;

    private const int PieceSize = 1 << 18;

    // Where an end of a paragraph is looked for first: this far before the end of what was read.
    private const int CutWithin = 1 << 14;

    private readonly Lock _turn = new();
    private readonly LinesAround _lines = new();

    // What was read after the last piece, and before it as far as must be in view; where the next piece begins in it.
    private byte[] _read = [];
    private int _length;
    private int _from;
    private bool _ended;

    public Stream Text => text;

    public static byte[] NewBuffer() =>
        new byte[PieceSize + (4 * OnePassCounter.Margin) + OnePassCounter.Padding];

    /// <summary>Nobody gets another piece.</summary>
    public void Stop()
    {
        lock (_turn)
        {
            _ended = true;
        }
    }

    /// <summary>Reads the next piece into a buffer, which grows if it must.</summary>
    public Next Next(ref byte[] buffer, out TextWindow piece)
    {
        lock (_turn)
        {
            piece = default;
            if (_ended)
            {
                return OnePass.Next.None;
            }

            if (buffer.Length < _length + PieceSize)
            {
                buffer = new byte[_length + PieceSize];
            }

            var from = _from;
            var searched = from; // no paragraph ends between 'from' and here
            var end = _length;
            _read.AsSpan(0, end).CopyTo(buffer);
            while (true)
            {
                if (!Fill(buffer, ref end))
                {
                    _ended = true;
                    piece = new(buffer, 0, from, end, end);
                    return OnePass.Next.Piece;
                }

                var cut = LastParagraphEnd(buffer, from, ref searched, end);
                if (cut > from)
                {
                    Keep(buffer, cut, end);
                    piece = new(buffer, 0, from, cut, end);
                    return OnePass.Next.Piece;
                }

                if (buffer.Length >= longestPiece)
                {
                    _ended = true;
                    piece = new(buffer, 0, from, end, end);
                    return OnePass.Next.Rest;
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    private void Keep(byte[] buffer, int cut, int end)
    {
        var start = Math.Max(0, cut - OnePassCounter.Margin);
        _length = end - start;
        _from = cut - start;
        if (_read.Length < _length)
        {
            _read = new byte[_length];
        }

        buffer.AsSpan(start, _length).CopyTo(_read);
    }

    // Whether there may be more to read; zeros after the text.
    private bool Fill(byte[] buffer, ref int end)
    {
        var room = buffer.Length - OnePassCounter.Padding;
        while (end < room)
        {
            var read = text.Read(buffer, end, room - end);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        buffer.AsSpan(end, OnePassCounter.Padding).Clear();
        return end == room;
    }

    // The byte after the last line break at which a paragraph ends, well before the end of what was read, or 'from'.
    private int LastParagraphEnd(byte[] buffer, int from, ref int searched, int end)
    {
        var limit = end - (2 * OnePassCounter.Margin);
        var near = Math.Max(searched, limit - CutWithin);
        if (near >= limit)
        {
            return from;
        }

        // A blank line is found at once; what else ends a paragraph must be looked for from its beginning on.
        var blank = buffer.AsSpan(near, limit - near).LastIndexOf("\n\n"u8);
        if (blank >= 0)
        {
            return near + blank + 2;
        }

        _lines.Clear();
        var view = buffer.AsSpan(0, end);
        var last = LastParagraphEnd(view, near, limit, from);
        last = last > from ? last : LastParagraphEnd(view, searched, near, from);
        searched = limit;
        return last;
    }

    private int LastParagraphEnd(ReadOnlySpan<byte> view, int search, int limit, int none)
    {
        // Within a line break it would seem to be by a blank line.
        search += search > 0 && view[search] == '\n' && view[search - 1] == '\r' ? 1 : 0;
        var last = none;
        while (search < limit && _lines.NextEnd(view, 0, search, limit) is var at and >= 0)
        {
            search = last = at + Line.BreakLength(view[at..]);
        }

        return last;
    }
}
