using System.Globalization;
using System.Text;
using System.Text.Json;
using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>Measures BaseForms against a treebank's lemmas, which were given knowing the part of speech.</summary>
internal static class LemmaAccuracy
{
    private static readonly string[] Kinds = ["NOUN", "VERB", "ADJ", "ADV", "PROPN"];

    public static void Print(string jsonl, bool misses)
    {
        var words = Read(jsonl).ToList();
        Print("all words", words);
        foreach (var kind in Kinds)
        {
            Print($"- {kind}", [.. words.Where(w => w.Kind == kind)]);
        }

        Print("- others", [.. words.Where(w => !Kinds.Contains(w.Kind))]);
        Print("words with another base form", [.. words.Where(w => w.Form != w.Lemma)]);
        if (misses)
        {
            var missed = words.Where(w => LemmaOf(w.Form) != w.Lemma);
            foreach (var miss in missed.GroupBy(w => w).OrderByDescending(g => g.Count()).Take(60))
            {
                Console.WriteLine($"{miss.Count(), 4}  {miss.Key}  {LemmaOf(miss.Key.Form)}");
            }
        }
    }

    private static void Print(string title, List<Word> words)
    {
        var right = words.Count(w => LemmaOf(w.Form) == w.Lemma);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{title, -30} {right, 6} of {words.Count, 6} right {100.0 * right / words.Count, 6:F2} %, if left as they are {100.0 * words.Count(w => w.Form == w.Lemma) / words.Count, 6:F2} %"
            )
        );
    }

    // Tokens of one word, of letters; case is no part of the question.
    private static IEnumerable<Word> Read(string jsonl)
    {
        foreach (var line in File.ReadLines(jsonl))
        {
            using var json = JsonDocument.Parse(line);
            foreach (
                var token in json
                    .RootElement.GetProperty("words")
                    .EnumerateArray()
                    .Where(t => t.GetArrayLength() == 1)
            )
            {
                string[] word = [.. token[0].EnumerateArray().Select(field => field.GetString()!)];
                if (word[0].All(char.IsAsciiLetter) && word[2] is not ("X" or "SYM" or "PUNCT"))
                {
                    yield return new(
                        word[0].ToLowerInvariant(),
                        word[1].ToLowerInvariant(),
                        word[2]
                    );
                }
            }
        }
    }

    private static string LemmaOf(string word)
    {
        Span<byte> buffer = stackalloc byte[WordForm.Longest];
        Span<byte> made = stackalloc byte[WordForm.Longest];
        var form = WordForm.Of(Encoding.ASCII.GetBytes(word), buffer);
        return Encoding.ASCII.GetString(BaseForms.Of(form.Letters, form.Entry, made));
    }

    private readonly record struct Word(string Form, string Lemma, string Kind);
}
