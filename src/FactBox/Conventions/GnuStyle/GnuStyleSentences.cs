namespace FactBox.Conventions.GnuStyle;

/// <summary>
/// Finds the sentences that GNU style finds: each begins with a capital and ends with one of <c>. : ! ?</c> before white
/// space, a double quote or the end of the text; what is between is passed over. Three full stops after a word end a
/// sentence before them and begin the next.
/// </summary>
internal sealed class GnuStyleSentences(GnuStyleWords words)
{
    // A line that begins with # is one of the C preprocessor. Its first byte is taken whatever it is, and then so
    // many up to the end of a line.
    private const int LongestDirective = 274;

    private byte[] _sentence = new byte[256];
    private int _length;
    private bool _afterSpace;
    private bool _hasLetter;
    private int _paragraphs;

    /// <summary>Gives each sentence to the words; the paragraphs.</summary>
    public int Run(ReadOnlySpan<byte> text)
    {
        var inGap = false;
        var before = (byte)'\n';
        for (var at = 0; at < text.Length; at++)
        {
            var b = text[at];
            if (before == '\n' && b == '#')
            {
                // What follows it is a line break.
                at = EndOfDirective(text, at + 1);
                b = (byte)'\n';
            }

            var next = at + 1 < text.Length ? text[at + 1] : (byte)' ';
            if (_length > 0)
            {
                inGap &= !Read(b, next);
            }
            else if (GnuStyleBytes.IsUpper(b))
            {
                inGap = false;
                _afterSpace = false;
                _hasLetter = true;
                Append(b);
            }
            else if (!inGap && b == '\n' && at + 1 < text.Length && next == '\n')
            {
                _paragraphs++;
                inGap = true;
            }

            before = b;
        }

        return inGap ? _paragraphs : _paragraphs + 1;
    }

    // The place of its last byte.
    private static int EndOfDirective(ReadOnlySpan<byte> text, int first)
    {
        var rest = text[Math.Min(first + 1, text.Length)..];
        rest = rest[..Math.Min(LongestDirective, rest.Length)];
        var end = rest.IndexOf((byte)'\n');
        return Math.Min(first, text.Length - 1) + (end < 0 ? rest.Length : end + 1);
    }

    // A byte of a sentence; whether the sentence that follows has begun in the midst of it. The end of the text is
    // as good as a space.
    private bool Read(byte b, byte next)
    {
        if (GnuStyleBytes.IsSpace(b))
        {
            if (!_afterSpace)
            {
                Append((byte)' ');
                _afterSpace = true;
            }

            return false;
        }

        Append(b);
        _hasLetter |= GnuStyleBytes.IsLetter(b);
        var sentence = _sentence.AsSpan(0, _length);
        var beforeSpace = GnuStyleBytes.IsSpace(next);
        if (beforeSpace && sentence.EndsWith("..."u8))
        {
            return Ellipsis();
        }

        var afterEllipsis = beforeSpace && _length >= 4 && sentence[^4..^1].SequenceEqual("..."u8);
        if (afterEllipsis || (IsStop(b) && (beforeSpace || next == '"')))
        {
            End(_length);
            _length = 0;
        }

        _afterSpace = false;
        return false;
    }

    // An ellipsis after a space is a word left out.
    private bool Ellipsis()
    {
        _afterSpace = false;
        if (_length == 3 || _sentence[_length - 4] == ' ')
        {
            return false;
        }

        End(_length - 3);
        "..."u8.CopyTo(_sentence);
        _length = 3;
        return true;
    }

    private static bool IsStop(byte b) => b is (byte)'.' or (byte)':' or (byte)'!' or (byte)'?';

    // What is no longer than one letter, before an ellipsis, it takes for a paragraph.
    private void End(int length)
    {
        if (length == 1)
        {
            _paragraphs++;
        }
        else if (_hasLetter)
        {
            words.AddSentence(_sentence.AsSpan(0, length));
        }

        _hasLetter = false;
    }

    private void Append(byte b)
    {
        if (_length == _sentence.Length)
        {
            Array.Resize(ref _sentence, _length * 2);
        }

        _sentence[_length++] = b;
    }
}
