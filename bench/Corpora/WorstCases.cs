using System.Text;

namespace Corpora;

/// <summary>Texts that are made to be slow.</summary>
internal static class WorstCases
{
    private static readonly Dictionary<string, Action<Stream, long>> Kinds = new(
        StringComparer.Ordinal
    )
    {
        ["every-token-new"] = EveryTokenNew,
        ["one-token"] = (file, bytes) => Repeat(file, bytes, "a"),
        ["only-punctuation"] = (file, bytes) => Repeat(file, bytes, "...!?\"')-- "),
        ["only-marks"] = (file, bytes) => Repeat(file, bytes, "\u0301"),
        ["only-stops"] = (file, bytes) => Repeat(file, bytes, ". "),
        ["only-apostrophes"] = (file, bytes) => Repeat(file, bytes, "'n't's "),
        ["one-line"] = (file, bytes) => Repeat(file, bytes, "A line that never ends, "),
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static Action<Stream, long>? Find(string name) => Kinds.GetValueOrDefault(name);

    private static void EveryTokenNew(Stream file, long bytes)
    {
        long written = 0;
        for (long n = 0; written < bytes; n++)
        {
            var word = new StringBuilder();
            for (var rest = n + 1_000_000; rest > 0; rest /= 26)
            {
                word.Append((char)('a' + (rest % 26)));
            }

            word.Append(n % 12 == 11 ? ".\n" : " ");
            var line = Encoding.ASCII.GetBytes(word.ToString());
            file.Write(line);
            written += line.Length;
        }
    }

    private static void Repeat(Stream file, long bytes, string piece)
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 10_000)));
        for (long written = 0; written < bytes; written += block.Length)
        {
            file.Write(block.AsSpan(0, (int)Math.Min(block.Length, bytes - written)));
        }
    }
}
