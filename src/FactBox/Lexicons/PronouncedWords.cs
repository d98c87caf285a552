using System.IO.Compression;
using System.Text;

namespace FactBox.Lexicons;

/// <summary>
/// The words of the CMU Pronouncing Dictionary 0.7a with the syllables of their first pronunciations: what tools go by
/// that look a word up and do something else with one that is not there (origin and licence: Lexicons/README.md). It is
/// unpacked when a convention first asks for it. The file is a text packed by Brotli, a word a line, in ordinal order:
/// a letter that says how many characters the word begins with as the one before (A: 0), the rest of the word, a digit:
/// its syllables.
/// </summary>
internal sealed class PronouncedWords
{
    public const string Resource = "cmudict_0_7a.bin";
    private const int MostShared = 25;

    private static readonly Lazy<PronouncedWords> Lazy = new(() => new());

    private readonly Dictionary<string, byte> _syllables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private PronouncedWords()
    {
        using var packed = new BrotliStream(
            typeof(PronouncedWords).Assembly.GetManifestResourceStream(Resource)!,
            CompressionMode.Decompress
        );
        using var reader = new StreamReader(packed, Encoding.UTF8);
        var word = "";
        while (reader.ReadLine() is { } line)
        {
            word = string.Concat(word.AsSpan(0, line[0] - 'A'), line.AsSpan(1, line.Length - 2));
            _syllables.Add(word, (byte)(line[^1] - '0'));
        }

        _bySpan = _syllables.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static PronouncedWords Instance => Lazy.Value;

    /// <summary>The syllables of a word in lower case, 0 and up; null if the dictionary does not have it.</summary>
    public int? Find(ReadOnlySpan<char> word) =>
        _bySpan.TryGetValue(word, out var syllables) ? syllables : null;

    /// <summary>Writes the text that is packed.</summary>
    public static void Write(IEnumerable<KeyValuePair<string, int>> sorted, TextWriter writer)
    {
        var before = "";
        foreach (var (word, syllables) in sorted)
        {
            var shared = Math.Min(MostShared, before.AsSpan().CommonPrefixLength(word));
            writer.Write((char)('A' + shared));
            writer.Write(word.AsSpan(shared));
            writer.Write((char)('0' + syllables));
            writer.Write('\n');
            before = word;
        }
    }
}
