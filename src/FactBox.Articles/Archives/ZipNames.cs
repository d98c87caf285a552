using System.Text;

namespace FactBox.Articles.Archives;

/// <summary>
/// Names in a zip archive that are not marked as UTF-8 (APPNOTE.TXT 6.3.10, 4.4.4 and D.1): UTF-8 all the same where they
/// are, as most programs write them today, else code page 437, as the format has it. Which one is told name by name.
/// </summary>
internal sealed class ZipNames : Encoding
{
    private static readonly UTF8Encoding Utf8 = new(false);
    private static readonly Encoding Ibm437 = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    public static ZipNames Instance { get; } = new();

    public override int GetCharCount(byte[] bytes, int index, int count) =>
        Of(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    public override int GetChars(
        byte[] bytes,
        int byteIndex,
        int byteCount,
        char[] chars,
        int charIndex
    ) =>
        Of(bytes.AsSpan(byteIndex, byteCount))
            .GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxCharCount(int byteCount) => Utf8.GetMaxCharCount(byteCount);

    // For writing, which nobody does here.
    public override int GetByteCount(char[] chars, int index, int count) =>
        Utf8.GetByteCount(chars, index, count);

    public override int GetBytes(
        char[] chars,
        int charIndex,
        int charCount,
        byte[] bytes,
        int byteIndex
    ) => Utf8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => Utf8.GetMaxByteCount(charCount);

    private static Encoding Of(ReadOnlySpan<byte> name) =>
        System.Text.Unicode.Utf8.IsValid(name) ? Utf8 : Ibm437;
}
