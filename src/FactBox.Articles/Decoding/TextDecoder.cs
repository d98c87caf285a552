using System.Globalization;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace FactBox.Articles.Decoding;

/// <summary>Bytes to UTF-8 text, or an error that says what is wrong with them.</summary>
public static class TextDecoder
{
    // What the guesses look at: enough to tell, and bounded whatever the size of the input.
    private const int BinarySample = 4 * 1024;
    private const int DetectionWindow = 64 * 1024;

    /// <summary>
    /// The text as UTF-8 without a byte order mark; not copied where it is that already. Without a name the bytes
    /// must carry a byte order mark or be UTF-8: no encoding is guessed, since a wrong guess gives wrong numbers.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="encodingName">Its encoding, such as <c>windows-1252</c>, or null. A byte order mark wins.</param>
    /// <exception cref="UnreadableInputException">
    /// There is no encoding of that name, or the bytes are not text in it. The message is one line.
    /// </exception>
    public static ReadOnlyMemory<byte> Decode(
        ReadOnlyMemory<byte> bytes,
        string? encodingName = null
    )
    {
        var named = encodingName is null ? null : EncodingNames.Get(encodingName);
        if (Signatures.Refusal(bytes.Span) is { } refusal)
        {
            throw new UnreadableInputException(refusal);
        }

        var (marked, markLength) = ByteOrderMark(bytes.Span);
        var encoding = marked ?? named ?? Encoding.UTF8;
        if (encoding.CodePage != Encoding.UTF8.CodePage)
        {
            var utf8 = Transcode(bytes[markLength..].Span, encoding, markLength);
            RejectBinary(utf8, null);
            return utf8;
        }

        var text = bytes[markLength..];
        if (marked is null && named is null)
        {
            RejectUnmarkedUtf16(text.Span);
        }

        RejectBinary(text.Span, markLength);
        if (!Utf8.IsValid(text.Span))
        {
            throw NotUtf8(text, markLength);
        }

        return text;
    }

    /// <summary>The same for a text that is too large to be held: it fails where it is read.</summary>
    /// <param name="bytes">The file, from its beginning. It is closed with the stream that is given back.</param>
    /// <param name="encodingName">As for <see cref="Decode"/>.</param>
    /// <exception cref="UnreadableInputException">As for <see cref="Decode"/>, here or when it is read.</exception>
    public static Stream Open(Stream bytes, string? encodingName = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var named = encodingName is null ? null : EncodingNames.Get(encodingName);
        var head = new byte[DetectionWindow];
        head = head[..bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (Signatures.Refusal(head) is { } refusal)
        {
            throw new UnreadableInputException(refusal);
        }

        var (marked, markLength) = ByteOrderMark(head);
        var encoding = marked ?? named ?? Encoding.UTF8;
        var text = new PrefixedStream(head.AsMemory(markLength), bytes);
        if (encoding.CodePage != Encoding.UTF8.CodePage)
        {
            var utf8 = new CheckedUtf8Stream(
                Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8),
                encoding
            );
            // Control characters are counted in the text that came out, as for a text that is held.
            var sample = new byte[BinarySample];
            sample = sample[..utf8.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)];
            RejectBinary(sample, null);
            return new PrefixedStream(sample, utf8);
        }

        if (marked is null && named is null)
        {
            RejectUnmarkedUtf16(head);
        }

        RejectBinary(head.AsSpan(markLength), markLength);
        return new CheckedUtf8Stream(text, null, markLength);
    }

    private static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            // Before UTF-16, whose mark is the beginning of this one.
            [0xFF, 0xFE, 0, 0, ..] => (EncodingNames.Strict(Encoding.UTF32), 4),
            [0, 0, 0xFE, 0xFF, ..] => (EncodingNames.Get("utf-32BE"), 4),
            [0xFF, 0xFE, ..] => (EncodingNames.Strict(Encoding.Unicode), 2),
            [0xFE, 0xFF, ..] => (EncodingNames.Strict(Encoding.BigEndianUnicode), 2),
            _ => (null, 0),
        };

    private static byte[] Transcode(ReadOnlySpan<byte> bytes, Encoding encoding, int offset)
    {
        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(bytes));
        }
        catch (DecoderFallbackException error)
        {
            // Where a character is several bytes, the decoder's index may be a few bytes off.
            var at = Math.Clamp(error.Index, 0, Math.Max(0, bytes.Length - 1));
            var what = encoding.IsSingleByte ? $"{Byte(bytes[at])} at" : "near";
            throw new UnreadableInputException(
                $"not valid {encoding.WebName}: {what} offset {Number(offset + at)}",
                error
            );
        }
        catch (ArgumentException error)
        {
            // Some of the older code pages fail with this on input that is cut off.
            throw new UnreadableInputException($"not valid {encoding.WebName}", error);
        }
    }

    /// <summary>UTF-16 of Western text has a NUL in every other byte: a better answer than "binary".</summary>
    private static void RejectUnmarkedUtf16(ReadOnlySpan<byte> text)
    {
        var pairs = Math.Min(text.Length, BinarySample) / 2;
        int littleEndian = 0,
            bigEndian = 0;
        for (var i = 0; i < pairs; i++)
        {
            var (first, second) = (text[2 * i], text[(2 * i) + 1]);
            littleEndian += IsPrintable(first) && second == 0 ? 1 : 0;
            bigEndian += first == 0 && IsPrintable(second) ? 1 : 0;
        }

        foreach (var (count, name) in new[] { (littleEndian, "utf-16"), (bigEndian, "utf-16BE") })
        {
            if (pairs > 0 && count * 4 >= pairs * 3)
            {
                throw new UnreadableInputException(
                    $"not UTF-8: it looks like {name} without a byte order mark; if so, say --encoding {name}"
                );
            }
        }
    }

    private static bool IsPrintable(byte b) => b is (>= 0x20 and < 0x7F) or 9 or 10 or 13;

    /// <summary>Text has no NUL and hardly any other control character.</summary>
    private static void RejectBinary(ReadOnlySpan<byte> utf8, int? offset)
    {
        var nul = utf8.IndexOf((byte)0);
        if (nul >= 0)
        {
            // After transcoding the place in the input is not known.
            var where = offset is { } before ? $" (NUL byte at offset {Number(before + nul)})" : "";
            throw new UnreadableInputException($"binary file, not text{where}");
        }

        var sample = utf8[..Math.Min(utf8.Length, BinarySample)];
        var controls = 0;
        foreach (var b in sample)
        {
            controls += b is (< 0x20 and not ((>= 9 and <= 13) or 0x1B)) or 0x7F ? 1 : 0;
        }

        if (controls * 10 > sample.Length)
        {
            throw new UnreadableInputException(
                $"binary file, not text ({Number(controls)} control characters in the first {Number(sample.Length)} bytes)"
            );
        }
    }

    private static UnreadableInputException NotUtf8(ReadOnlyMemory<byte> text, int offset)
    {
        var at = FirstInvalid(text.Span);
        var problem = $"not UTF-8: {Byte(text.Span[at])} at offset {Number(offset + at)}";
        if (IsDamagedUtf8(text.Span, at))
        {
            return new($"{problem}, but the rest of it is: damaged; save it again as UTF-8");
        }

        return new(
            Guess(text, at) is { } guess
                ? $"{problem}; it looks like {guess}: if so, say --encoding {guess}"
                : $"{problem}; if it is in another encoding, name it: --encoding windows-1252"
        );
    }

    /// <summary>Whether the text is UTF-8 but for a few bytes: cut off, or with half a surrogate pair in it.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> text, int at)
    {
        var window = Window(text, at);
        int good = 0,
            bad = 0;
        for (var i = 0; i < window.Length; )
        {
            var status = Rune.DecodeFromUtf8(window[i..], out _, out var length);
            good += status == System.Buffers.OperationStatus.Done && length > 1 ? 1 : 0;
            bad += status == System.Buffers.OperationStatus.InvalidData ? 1 : 0;
            i += length;
        }

        var isSurrogate = text[at..] is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..];
        return good > bad || (isSurrogate && bad <= good + 6);
    }

    private static ReadOnlySpan<byte> Window(ReadOnlySpan<byte> text, int at)
    {
        var start = Math.Max(0, at - (DetectionWindow / 2));
        while (start > 0 && start < at && (text[start] & 0xC0) == 0x80)
        {
            start++;
        }

        return text.Slice(start, Math.Min(DetectionWindow, text.Length - start));
    }

    /// <summary>Where the first byte stands that is no UTF-8; there is one.</summary>
    internal static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (
            Rune.DecodeFromUtf8(text[at..], out _, out var length)
            == System.Buffers.OperationStatus.Done
        )
        {
            at += length;
        }

        return at;
    }

    /// <summary>The encoding that the text around the invalid byte looks like.</summary>
    private static string? Guess(ReadOnlyMemory<byte> text, int at)
    {
        var window = Window(text.Span, at).ToArray();
        var name = CharsetDetector.DetectFromBytes(window).Detected?.EncodingName;
        // What calls itself Latin-1 is nearly always its superset, as the WHATWG's standard has it.
        var encoding = name switch
        {
            null => null,
            "iso-8859-1" => EncodingNames.Find("windows-1252"),
            _ => EncodingNames.Find(name),
        };

        // Text of Latin letters with few others is English, where windows-1252 is by far the most likely.
        var western = EncodingNames.Find("windows-1252");
        var beyondAscii = window.Count(b => b >= 0x80);
        if (
            encoding is { IsSingleByte: true }
            && beyondAscii * 20 < window.Length
            && western is not null
            && CanRead(western)
        )
        {
            return western.WebName;
        }

        return encoding is null || encoding.CodePage == Encoding.UTF8.CodePage || !CanRead(encoding)
            ? null
            : encoding.WebName;

        // A guess that the bytes themselves contradict is no help.
        bool CanRead(Encoding guess)
        {
            try
            {
                return guess.GetCharCount(window) > 0;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    private static string Byte(byte b) =>
        string.Create(CultureInfo.InvariantCulture, $"byte 0x{b:X2}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
