using System.Runtime.InteropServices;

namespace FactBox.Articles.Decoding;

/// <summary>Names the common kinds of file that are not text, by their first bytes, and says what to do with them.</summary>
internal static class Signatures
{
    private const int ArchiveSample = 64 * 1024;
    private const int XmlSample = 2 * 1024;

    // Where the header of a Palm database has its type and its creator.
    private const int PalmType = 60;

    private const string SaveAsDocx = "; save it as docx";
    private const string ConvertToEpub = "; convert it to epub";

    /// <summary>Why the file is not read, such as "a PNG picture, not text", or null.</summary>
    /// <param name="bytes">The file, or its beginning.</param>
    /// <param name="wanted">What was expected.</param>
    public static string? Refusal(ReadOnlySpan<byte> bytes, string wanted = "text") =>
        Recognise(bytes) is var (what, advice) ? $"{what}, not {wanted}{advice}" : null;

    private static (string What, string Advice)? Recognise(ReadOnlySpan<byte> bytes) =>
        Document(bytes) ?? (Other(bytes) is { } what ? (what, "") : null);

    /// <summary>Kinds of documents that are not read, but can be made into others.</summary>
    private static (string What, string Advice)? Document(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Compound(bytes),
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => (
                "an RTF document",
                SaveAsDocx
            ),
            [0xFF, (byte)'W', (byte)'P', (byte)'C', ..] => ("a WordPerfect document", SaveAsDocx),
            [0xEA, (byte)'D', (byte)'R', (byte)'M', ..] => (
                "a copy-protected Kindle book (kfx)",
                ""
            ),
            [(byte)'I', (byte)'T', (byte)'O', (byte)'L', (byte)'I', (byte)'T', (byte)'L', ..] => (
                "a Microsoft Reader book (lit)",
                ConvertToEpub
            ),
            [(byte)'A', (byte)'T', (byte)'&', (byte)'T', (byte)'F', (byte)'O', ..] => (
                "a DjVu file of scanned pages",
                ""
            ),
            _ when bytes.Length > PalmType + 8
                    && (
                        bytes[PalmType..].StartsWith("BOOKMOBI"u8)
                        || bytes[PalmType..].StartsWith("TEXtREAd"u8)
                    ) => ("a Kindle or Mobipocket book (mobi, azw)", ConvertToEpub),
            [0xEF, 0xBB, 0xBF, (byte)'<', (byte)'?', ..] or [(byte)'<', (byte)'?', ..] => Xml(
                bytes[..Math.Min(bytes.Length, XmlSample)]
            ),
            _ => null,
        };

    // The container of old Office documents also holds new ones that a password locks. Its names are UTF-16.
    private static (string What, string Advice) Compound(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(MemoryMarshal.AsBytes<char>("EncryptedPackage")) >= 0
            ? ("an Office document locked with a password", "; save it without one")
        : bytes.IndexOf(MemoryMarshal.AsBytes<char>("WordDocument")) >= 0
            ? ("a Word document of the old kind (doc)", SaveAsDocx)
        : ("an Office document of the old kind (doc, xls, ppt)", SaveAsDocx);

    private static (string What, string Advice)? Xml(ReadOnlySpan<byte> head) =>
        head.IndexOf("<FictionBook"u8) >= 0 ? ("a FictionBook (fb2)", ConvertToEpub)
        : head.IndexOf("<w:wordDocument"u8) >= 0 || head.IndexOf("<pkg:package"u8) >= 0
            ? ("a Word document saved as XML", SaveAsDocx)
        : head.IndexOf("<office:document"u8) >= 0 ? ("an OpenDocument file", SaveAsDocx)
        : null;

    private static string? Other(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [
                (byte)'%',
                (byte)'P',
                (byte)'D',
                (byte)'F',
                (byte)'-',
                >= (byte)'0'
                and <= (byte)'9',
                ..,
            ] => "a PDF file",
            [(byte)'P', (byte)'K', 3, 4, ..] => Archive(bytes),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
            [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] =>
                "a GIF picture",
            [0x1F, 0x8B, 8, ..] => "a gzip archive",
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program (ELF)",
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => "a RAR archive",
            [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7z archive",
            _ => null,
        };

    private static string Archive(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, ArchiveSample)];
        if (sample.IndexOf("application/epub+zip"u8) >= 0)
        {
            return "an EPUB book";
        }

        return sample.IndexOf("word/"u8) >= 0 ? "a Word document (docx)" : "a zip archive";
    }
}
