using System.Buffers;
using System.Globalization;
using System.Text;

namespace FactBox.Conventions.Textstat;

/// <summary>What a character is to the regular expressions of Python.</summary>
internal enum PythonKind : byte
{
    /// <summary>Punctuation, symbols, marks.</summary>
    Other,

    /// <summary><c>\w</c>: letters, numbers of any kind, the underscore; no combining mark.</summary>
    Word,

    /// <summary><c>\s</c>.</summary>
    Space,
    Apostrophe,

    /// <summary>Full stop, exclamation mark, question mark.</summary>
    Terminator,
}

/// <summary>Reads characters from UTF-8 as Python classes them.</summary>
internal static class TextstatCharacters
{
    private static readonly PythonKind[] Ascii =
    [
        .. Enumerable.Range(0, 128).Select(c => Kind(new Rune(c))),
    ];

    public static PythonKind Read(ReadOnlySpan<byte> text, int at, out int length)
    {
        var first = text[at];
        if (first < 0x80)
        {
            length = 1;
            return Ascii[first];
        }

        return Rune.DecodeFromUtf8(text[at..], out var rune, out length) == OperationStatus.Done
            ? Kind(rune)
            : PythonKind.Other;
    }

    private static PythonKind Kind(Rune rune) =>
        rune.Value switch
        {
            '\'' => PythonKind.Apostrophe,
            '.' or '!' or '?' => PythonKind.Terminator,
            '_' => PythonKind.Word,
            >= '\t' and <= '\r' or >= 0x1C and <= 0x1F or 0x85 => PythonKind.Space,
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator => PythonKind.Space,
                UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber => PythonKind.Word,
                _ => PythonKind.Other,
            },
        };
}
