using System.Text;
using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>Makes the two files of StandardSyllables: the model's weights, and the words that it gets wrong.</summary>
internal static class SyllableLexicon
{
    public static void Build(string indexJs, string spelled, string weights, string exceptions)
    {
        var words = PronouncingDictionary.Read(indexJs);
        var learned = SyllableTraining.Learn(words.Where(w => !w.IsHeldOut));
        File.WriteAllBytes(weights, learned);
        Console.WriteLine($"{weights}: {learned.Length} bytes");

        var all = words.Concat(Spelled(spelled, words)).ToList();
        var wrong = Exceptions(all, new(Blob.Pinned(learned)));
        File.WriteAllBytes(exceptions, wrong);
        Console.WriteLine($"{exceptions}: {wrong.Length} bytes");
        GC.KeepAlive(learned);
    }

    // A word's count may rest on its parts' counts, and they are shorter: so shorter words come first.
    private static byte[] Exceptions(List<DictionaryWord> words, SyllableModel model)
    {
        var exceptions = new List<(byte[] Word, byte Syllables)>();
        var file = Pin(SyllableExceptions.Write(exceptions));
        foreach (var length in words.GroupBy(w => w.Letters.Length).OrderBy(g => g.Key))
        {
            var reader = new SyllableReader(model, new(Blob.Pinned(file)));
            exceptions.AddRange(
                length
                    .Where(w => Forms(w.Letters).Any(form => reader.Count(form) != w.Syllables))
                    .Select(w => (w.Letters, checked((byte)w.Syllables)))
            );
            var next = Pin(SyllableExceptions.Write(exceptions));
            GC.KeepAlive(file);
            file = next;
        }

        Console.WriteLine($"{exceptions.Count} exceptions of {words.Count} words");
        return file;
    }

    // The rules look at case in one place only, the small s after capitals: all dictionary words are right in any case.
    private static IEnumerable<byte[]> Forms(byte[] word)
    {
        yield return word;
        if (word is [_, _, .., (byte)'s'])
        {
            yield return
            [
                .. word[..^1].Select(b => (byte)char.ToUpperInvariant((char)b)),
                word[^1],
            ];
        }
    }

    private static IEnumerable<DictionaryWord> Spelled(string file, List<DictionaryWord> words)
    {
        var known = words.Select(w => Encoding.ASCII.GetString(w.Letters)).ToHashSet();
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0 && !l.StartsWith('#')))
        {
            if (
                line.Split(' ') is not [var word, [>= '1' and <= '9' and var syllables]]
                || known.Contains(word)
            )
            {
                throw new FormatException(
                    $"'{line}' is no word and number, or the dictionary has the word"
                );
            }

            yield return new(Encoding.ASCII.GetBytes(word), syllables - '0', IsHeldOut: false);
        }
    }

    private static byte[] Pin(byte[] bytes)
    {
        var pinned = GC.AllocateArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned, 0);
        return pinned;
    }
}
