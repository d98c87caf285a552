using System.Text;

namespace Corpora;

/// <summary>A text of a given number of different words, the n-th of them drawn in proportion to 1 / n.</summary>
internal static class ZipfText
{
    private const int WordsOfSentence = 18;

    public static void Write(int words, long bytes, Stream file)
    {
        var random = new Random(20261124);
        var vocabulary = Enumerable.Range(0, words).Select(n => Word(n, random)).ToArray();
        var sums = new double[words];
        for (var n = 0; n < words; n++)
        {
            sums[n] = (n == 0 ? 0 : sums[n - 1]) + (1.0 / (n + 1));
        }

        using var writer = new StreamWriter(file, new UTF8Encoding(false), 1 << 20);
        long written = 0;
        for (var n = 1L; written < bytes; n++)
        {
            var drawn = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
            var word = vocabulary[Math.Min(words - 1, drawn < 0 ? ~drawn : drawn)];
            var end =
                n % (WordsOfSentence * 5) == 0 ? ".\n\n"
                : n % WordsOfSentence == 0 ? ". "
                : " ";
            writer.Write(word);
            writer.Write(end);
            written += word.Length + end.Length;
        }
    }

    // Frequent words are short: the digits of their number in syllables.
    private static string Word(int number, Random random)
    {
        var word = new StringBuilder();
        for (var rest = number + 1; rest > 0; rest /= 75)
        {
            word.Append("bcdfghlmnprstvw"[rest % 75 % 15]).Append("aeiou"[rest % 75 / 15]);
        }

        return word.Append(random.Next(2) == 0 ? "" : "n").ToString();
    }
}
