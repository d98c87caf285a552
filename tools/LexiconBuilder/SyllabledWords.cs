using System.IO.Compression;
using System.Text;
using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>
/// Packs the words of CMUdict 0.7a, each with the syllables of its first pronunciation, into the file that FactBox's
/// PronouncedWords reads (it tells the format).
/// </summary>
internal static class SyllabledWords
{
    public static void Build(string cmudict, string target)
    {
        var words = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(cmudict, Encoding.Latin1))
        {
            // "AARONSON(1)  AA1 R AH0 N S AH0 N" is a further pronunciation
            var parts = line.Split("  ", 2);
            if (
                parts.Length == 2
                && !line.StartsWith(";;;", StringComparison.Ordinal)
                && !parts[0].EndsWith(')')
            )
            {
                words.TryAdd(parts[0].ToLowerInvariant(), parts[1].Count(char.IsAsciiDigit));
            }
        }

        using var file = File.Create(target);
        using (var packed = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new StreamWriter(packed, new UTF8Encoding(false)))
        {
            PronouncedWords.Write(words, writer);
        }

        Console.WriteLine($"{target}: {words.Count} words, {file.Length} bytes");
    }
}
