namespace FactBox.Articles.Decoding;

/// <summary>Names the common kinds of file that are not text, by their first bytes.</summary>
internal static class Signatures
{
    private const int ArchiveSample = 64 * 1024;

    /// <summary>What the file is, such as "a PDF file", or null.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes) =>
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
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] =>
                "an Office document of the old kind (doc, xls, ppt)",
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', (byte)'1', ..] =>
                "an RTF document",
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
