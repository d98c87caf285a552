using System.Text;
using System.Text.Json;

namespace Corpora;

/// <summary>
/// Text with the sentences of real text (punctuation, numbers, names, abbreviations) and a vocabulary that grows:
/// some words of a real sentence are replaced by words drawn from all that was written before (so that a word is
/// drawn in proportion to how often it came) or, ever more rarely, by a new word. This is Simon's process (1955,
/// On a Class of Skew Distribution Functions, Biometrika 42), which gives frequencies by Zipf's law.
/// </summary>
internal sealed class NaturalText
{
    private const double Replaced = 0.4;

    private readonly Random _random = new(20261124);
    private readonly List<string> _written = [];
    private readonly Dictionary<string, List<char>> _letters = new(StringComparer.Ordinal);

    public static void Write(string shared, long bytes, Stream file) =>
        new NaturalText().Run(shared, bytes, file);

    private void Run(string shared, long bytes, Stream file)
    {
        var sentences = Sentences(shared).ToList();
        foreach (var word in sentences.SelectMany(s => s.Split(' ')).Where(IsReplaceable))
        {
            _written.Add(word);
            Learn(word);
        }

        using var writer = new StreamWriter(file, new UTF8Encoding(false), 1 << 20);
        writer.NewLine = "\n";
        long written = 0;
        while (written < bytes)
        {
            var paragraph = new StringBuilder();
            for (var i = 3 + _random.Next(5); i > 0; i--)
            {
                paragraph
                    .Append(Vary(sentences[_random.Next(sentences.Count)]))
                    .Append(i > 1 ? ' ' : '\n');
            }

            paragraph.Append('\n');
            written += Encoding.UTF8.GetByteCount(paragraph.ToString());
            writer.Write(paragraph);
        }
    }

    private string Vary(string sentence)
    {
        var words = sentence.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (IsReplaceable(words[i]))
            {
                if (_random.NextDouble() < Replaced)
                {
                    words[i] = Draw();
                }

                _written.Add(words[i]);
            }
        }

        return string.Join(' ', words);
    }

    // New words come ever more rarely, as n^-0.2: about 200,000 types in 50 MB.
    private string Draw() =>
        _random.NextDouble() < 2.4 * Math.Pow(_written.Count, -0.2)
            ? NewWord()
            : _written[_random.Next(_written.Count)];

    private string NewWord()
    {
        var word = new StringBuilder();
        while (true)
        {
            var last =
                word.Length >= 2
                    ? word.ToString(word.Length - 2, 2)
                    : word.ToString().PadLeft(2, '^');
            var next = _letters[last][_random.Next(_letters[last].Count)];
            if (next == '$' || word.Length > 15)
            {
                if (word.Length >= 4)
                {
                    return word.ToString();
                }

                word.Clear();
                continue;
            }

            word.Append(next);
        }
    }

    private void Learn(string word)
    {
        var padded = $"^^{word}$";
        for (var i = 2; i < padded.Length; i++)
        {
            var last = padded[(i - 2)..i];
            if (!_letters.TryGetValue(last, out var next))
            {
                _letters[last] = next = [];
            }

            next.Add(padded[i]);
        }
    }

    private static bool IsReplaceable(string word) =>
        word.Length >= 4 && word.All(char.IsAsciiLetterLower);

    // The dev sentences that lie beside the repository.
    private static IEnumerable<string> Sentences(string shared)
    {
        foreach (
            var line in File.ReadLines(Path.Combine(shared, "data/sentences/ud-ewt-dev.jsonl"))
        )
        {
            using var document = JsonDocument.Parse(line);
            var text = document.RootElement.GetProperty("text").GetString()!;
            foreach (var span in document.RootElement.GetProperty("sents").EnumerateArray())
            {
                var sentence = text[span[0].GetInt32()..span[1].GetInt32()].Replace('\n', ' ');
                if (sentence.Length > 30)
                {
                    yield return sentence;
                }
            }
        }

        foreach (
            var line in File.ReadLines(Path.Combine(shared, "data/cefr/cefr-sp-wiki-train.tsv"))
        )
        {
            var sentence = line.Split('\t')[0];
            if (sentence.Length > 30)
            {
                yield return sentence;
            }
        }
    }
}
