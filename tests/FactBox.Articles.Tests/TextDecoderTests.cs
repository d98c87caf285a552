using System.Text;
using CsCheck;
using FactBox.Articles.Decoding;

namespace FactBox.Articles.Tests;

public sealed class TextDecoderTests
{
    private const string Sample = "The café costs 5 € — “naïve” 東京 😀.\r\nTwo.";

    public static TheoryData<string> Unicode =>
        ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Unicode))]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)];

        Assert.Equal(Sample, Decoded(file));
        // It wins over a name, so that one option serves a folder of mixed files.
        Assert.Equal(Sample, Decoded(file, "windows-1252"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_without_a_mark_is_named_and_readable_by_name(string name)
    {
        var file = Encoding.GetEncoding(name).GetBytes("The bridge was closed for eleven years.");

        Assert.EndsWith($"if so, say --encoding {name}", Refused(file), StringComparison.Ordinal);
        Assert.Equal("The bridge was closed for eleven years.", Decoded(file, name));
    }

    [Fact]
    public void Plain_utf8_is_given_back_without_a_copy()
    {
        ReadOnlyMemory<byte> file = Encoding.UTF8.GetBytes(Sample);

        Assert.True(TextDecoder.Decode(file, null).Equals(file));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("windows-1252")]
    public void An_empty_file_is_empty_text(string? name) => Assert.Equal("", Decoded([], name));

    [Fact]
    public void Text_in_another_encoding_is_refused_with_place_guess_and_remedy()
    {
        byte[] file =
        [
            .. "The ca"u8,
            .. "f"u8,
            0xE9,
            .. " was closed, the na"u8,
            0xEF,
            .. "ve owner said, and a r"u8,
            0xE9,
            .. "sum"u8,
            0xE9,
            .. " would not help him."u8,
        ];

        Assert.Equal(
            "not UTF-8: byte 0xE9 at offset 7; it looks like windows-1252: if so, say --encoding windows-1252",
            Refused(file)
        );
        Assert.StartsWith(
            "The café was closed",
            Decoded(file, "windows-1252"),
            StringComparison.Ordinal
        );
    }

    public static TheoryData<byte[]> DamagedUtf8 =>
        new()
        {
            { [.. "The caf"u8, 0xED, 0xA0, 0x80, .. " was closed."u8] }, // half a surrogate pair
            { [.. "A café, a naïve owner, a caf"u8, 0xC3] }, // cut off
            { [.. "A café — “naïve” r"u8, 0xE9, .. "sumés"u8] }, // one byte of another encoding
        };

    [Theory]
    [MemberData(nameof(DamagedUtf8))]
    public void Damaged_utf8_is_not_taken_for_another_encoding(byte[] file) =>
        Assert.EndsWith(
            ", but the rest of it is: damaged; save it again as UTF-8",
            Refused(file),
            StringComparison.Ordinal
        );

    // Whatever a detector may call it: English with typographic marks in one byte each.
    [Theory]
    [InlineData(
        "“Never again”, said the mayor – and he’d meant it since the bridge was closed to all."
    )]
    [InlineData(
        "It’s a long way to the old bridge, and the town’s people know that it was not cheap."
    )]
    public void English_in_one_byte_a_letter_is_suggested_as_windows_1252(string text) =>
        Assert.EndsWith(
            "it looks like windows-1252: if so, say --encoding windows-1252",
            Refused(EncodingNames.Get("windows-1252").GetBytes(text)),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_offset_counts_from_the_start_of_the_file()
    {
        Assert.Contains(
            "byte 0xFF at offset 5",
            Refused([0xEF, 0xBB, 0xBF, .. "ab"u8, 0xFF]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "byte 0xC3 at offset 2",
            Refused([.. "ab"u8, 0xC3]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("shift_jis", "東京の橋")]
    [InlineData("gb18030", "江上的桥")]
    [InlineData("iso-8859-1", "Übermut")]
    [InlineData("1252", "5 €")]
    [InlineData("cp1252", "5 €")]
    [InlineData(" Windows-1252 ", "5 €")]
    public void A_named_encoding_is_used(string name, string text)
    {
        var page = name.Contains("1252", StringComparison.Ordinal) ? "windows-1252" : name;
        var file =
            CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);

        Assert.Equal(text, Decoded(file.GetBytes(text), name));
    }

    [Theory]
    [InlineData("window-1252", "no encoding is named \"window-1252\" (near: windows-1252, ")]
    [InlineData("uft-8", "no encoding is named \"uft-8\" (near: utf-8")]
    [InlineData(
        "klingon",
        "no encoding is named \"klingon\" (for example windows-1252, iso-8859-1 or gb18030)"
    )]
    [InlineData("", "no encoding is named \"\" (for example")]
    [InlineData("a\nb\u001b[31m", "no encoding is named \"a?b?[31m\"")]
    public void An_unknown_encoding_is_refused_with_the_nearest_names(
        string name,
        string message
    ) => Assert.StartsWith(message, Refused([], name), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_the_named_encoding_does_not_have_are_refused()
    {
        Assert.Equal(
            "not valid us-ascii: byte 0xE9 at offset 3",
            Refused([.. "caf"u8, 0xE9], "us-ascii")
        );
        Assert.Equal("not valid utf-16: near offset 4", Refused([0xFF, 0xFE, 0, 0xD8, 65, 0]));
    }

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<byte[], string> Binaries =>
        new()
        {
            { "%PDF-1.7\n"u8.ToArray(), "a PDF file, not text" },
            {
                "PK\u0003\u0004....[Content_Types].xml....word/document.xml"u8.ToArray(),
                "a Word document (docx), not text"
            },
            {
                "PK\u0003\u0004....mimetypeapplication/epub+zip"u8.ToArray(),
                "an EPUB book, not text"
            },
            { "PK\u0003\u0004...."u8.ToArray(), "a zip archive, not text" },
            { [0x89, .. "PNG\r\n"u8], "a PNG picture, not text" },
            { [0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture, not text" },
            { [0x1F, 0x8B, 8, 0], "a gzip archive, not text" },
            { [0x7F, .. "ELF"u8], "a program (ELF), not text" },
            {
                "{\\rtf1\\ansi It rained."u8.ToArray(),
                "an RTF document, not text; save it as docx"
            },
            {
                [.. Ole, .. new byte[500], .. Encoding.Unicode.GetBytes("WordDocument")],
                "a Word document of the old kind (doc), not text; save it as docx"
            },
            {
                [.. Ole, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
                "an Office document locked with a password, not text; save it without one"
            },
            {
                [.. Ole, .. new byte[500]],
                "an Office document of the old kind (doc, xls, ppt), not text; save it as docx"
            },
            {
                [.. "The_Ferry"u8, .. new byte[51], .. "BOOKMOBI"u8, .. new byte[500]],
                "a Kindle or Mobipocket book (mobi, azw), not text; convert it to epub"
            },
            {
                "<?xml version=\"1.0\"?>\n<FictionBook xmlns=\"x\">"u8.ToArray(),
                "a FictionBook (fb2), not text; convert it to epub"
            },
            {
                "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>"u8.ToArray(),
                "a Word document saved as XML, not text; save it as docx"
            },
            {
                "<?xml version=\"1.0\"?>\n<office:document>"u8.ToArray(),
                "an OpenDocument file, not text; save it as docx"
            },
            {
                [0xFF, .. "WPC"u8, .. new byte[9]],
                "a WordPerfect document, not text; save it as docx"
            },
            { "Some words\0and more"u8.ToArray(), "binary file, not text (NUL byte at offset 10)" },
            { [0xEF, 0xBB, 0xBF, .. "a\0"u8], "binary file, not text (NUL byte at offset 4)" },
            {
                "a\u0001b\u0002c\u0003"u8.ToArray(),
                "binary file, not text (3 control characters in the first 6 bytes)"
            },
        };

    [Theory]
    [MemberData(nameof(Binaries))]
    public void A_file_that_is_no_text_is_named(byte[] file, string message) =>
        Assert.Equal(message, Refused(file));

    [Fact]
    public void A_nul_far_into_the_file_is_found()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(new string('a', 100_000)), 0];

        Assert.Equal("binary file, not text (NUL byte at offset 100000)", Refused(file));
    }

    [Fact]
    public void Random_bytes_are_text_or_refused_in_one_line()
    {
        var names = Encoding
            .GetEncodings()
            .Concat(CodePagesEncodingProvider.Instance.GetEncodings())
            .Select(e => (string?)e.Name)
            .Append(null)
            .Distinct()
            .ToArray();
        var file = Gen.OneOf(
            Gen.Byte.Array[0, 60],
            Gen.Byte[0x20, 0xFF].Array[0, 60],
            Gen.String[0, 60].Select(Encoding.UTF8.GetBytes)
        );
        Gen.Select(file, Gen.Int[0, names.Length - 1].Select(i => names[i]))
            .Sample(
                (bytes, name) =>
                {
                    try
                    {
                        Assert.True(
                            System.Text.Unicode.Utf8.IsValid(TextDecoder.Decode(bytes, name).Span)
                        );
                    }
                    catch (UnreadableInputException error)
                    {
                        Assert.DoesNotContain(error.Message, char.IsControl);
                    }
                },
                iter: 20_000,
                threads: 1
            );
    }

    private static string Decoded(byte[] file, string? name = null) =>
        Encoding.UTF8.GetString(TextDecoder.Decode(file, name).Span);

    private static string Refused(byte[] file, string? name = null) =>
        Assert.Throws<UnreadableInputException>(() => TextDecoder.Decode(file, name)).Message;
}
