using System.Text;
using System.Text.Json;
using FactBox.Text;

namespace Accuracy;

/// <summary>The sentences found, against the golden rules and a treebank.</summary>
internal static class SentenceAccuracy
{
    public static void Print(string folder, bool misses)
    {
        PrintGoldenRules(Path.Combine(folder, "golden-rules-en.jsonl"));
        var path = Path.Combine(folder, "ud-ewt-dev.jsonl");
        PrintTreebank("paragraphs given", path, Given, misses);
        PrintTreebank("single line breaks", path, t => (Sentences(t), i => i), false);
        PrintTreebank("blank lines", path, BlankLines, false);
    }

    /// <summary>The sentences of a file, one a line, a blank line between paragraphs.</summary>
    public static void Split(string file)
    {
        var bytes = File.ReadAllBytes(file);
        foreach (var p in Paragraphs.Split(bytes))
        {
            foreach (var s in FactBox.Text.Sentences.Split(bytes.AsSpan(p.Start, p.Length)))
            {
                Console.WriteLine(
                    OneLine(Encoding.UTF8.GetString(bytes, p.Start + s.Start, s.Length))
                );
            }

            Console.WriteLine();
        }
    }

    private static void PrintGoldenRules(string path)
    {
        int passed = 0,
            all = 0;
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            string[] expected =
            [
                .. json
                    .RootElement.GetProperty("expected")
                    .EnumerateArray()
                    .Select(e => e.GetString()!),
            ];
            string[] found = [.. Sentences(text).Select(s => OneLine(text[s.Start..s.End]))];
            all++;
            if (found.SequenceEqual(expected, StringComparer.Ordinal))
            {
                passed++;
                continue;
            }

            Console.WriteLine($"missed: {json.RootElement.GetProperty("name").GetString()}");
            Console.WriteLine($"  expected: {string.Join(" | ", expected)}");
            Console.WriteLine($"  found:    {string.Join(" | ", found)}");
        }

        Console.WriteLine($"golden rules: {passed} of {all}");
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void PrintTreebank(
        string name,
        string path,
        Func<string, (List<(int Start, int End)> Found, Func<int, int> Back)> split,
        bool misses
    )
    {
        var score = new Score();
        foreach (var document in Treebank.Read(path))
        {
            var (spans, back) = split(document.Text);
            List<(int Start, int End)> found =
            [
                .. spans.Select(s => (back(s.Start), back(s.End - 1) + 1)),
            ];
            score.Add(found, document.Sentences);
            if (misses)
            {
                PrintMisses(document, found);
            }
        }

        Console.WriteLine($"{name}: {score}");
    }

    private static void PrintMisses(Treebank document, List<(int Start, int End)> found)
    {
        var text = document.Text;
        var gold = document.Sentences.Select(s => s.Start).ToHashSet();
        var mine = found.Select(s => s.Start).ToHashSet();
        foreach (var at in gold.Union(mine).Except(gold.Intersect(mine)).Order())
        {
            var mark = mine.Contains(at) ? "extra " : "missed";
            var before = text[Math.Max(0, at - 40)..at];
            var after = text[at..Math.Min(text.Length, at + 40)];
            Console.WriteLine($"{mark} {before}¦{after}".ReplaceLineEndings("⏎"));
        }
    }

    // In the data a line break ends a paragraph, and nothing else does.
    private static (List<(int, int)>, Func<int, int>) Given(string text)
    {
        List<(int, int)> found = [];
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var paragraph = Encoding.UTF8.GetBytes(text[start..end]);
            foreach (var s in FactBox.Text.Sentences.Split(paragraph))
            {
                found.Add((start + Units(paragraph, s.Start), start + Units(paragraph, s.End)));
            }

            start = end + 1;
        }

        return (found, i => i);
    }

    private static (List<(int, int)>, Func<int, int>) BlankLines(string text)
    {
        var spaced = text.Replace("\n", "\n\n", StringComparison.Ordinal);
        var original = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            original.Add(i);
            if (text[i] == '\n')
            {
                original.Add(i);
            }
        }

        return (Sentences(spaced), i => original[i]);
    }

    private static List<(int Start, int End)> Sentences(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        List<(int, int)> found = [];
        foreach (var p in Paragraphs.Split(bytes))
        {
            foreach (var s in FactBox.Text.Sentences.Split(bytes.AsSpan(p.Start, p.Length)))
            {
                found.Add((Units(bytes, p.Start + s.Start), Units(bytes, p.Start + s.End)));
            }
        }

        return found;
    }

    private static int Units(byte[] utf8, int at) => Encoding.UTF8.GetCharCount(utf8, 0, at);
}
