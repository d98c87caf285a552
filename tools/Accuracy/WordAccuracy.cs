using System.Text;

namespace Accuracy;

/// <summary>The tokens found, against those of a treebank that hold a letter or a digit.</summary>
internal static class WordAccuracy
{
    public static void Print(string folder, bool misses)
    {
        var path = Path.Combine(folder, "ud-ewt-dev.jsonl");
        PrintScore("contractions with an apostrophe split", Treebank.Read(path), misses);
        PrintScore("all contractions split", Treebank.Read(path, splitAll: true), false);
    }

    private static void PrintScore(string name, IEnumerable<Treebank> documents, bool misses)
    {
        var score = new Score();
        var differences = new Dictionary<string, int>(StringComparer.Ordinal);
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var text = document.Text;
            (int Start, int End)[] gold =
            [
                .. document.Tokens.Where(t => text[t.Start..t.End].Any(char.IsLetterOrDigit)),
            ];
            var found = Tokens(text);
            score.Add(found, gold);
            foreach (var (start, end) in gold.Except(found))
            {
                var kind = ClassOf(text[start..end]);
                classes[kind] = classes.GetValueOrDefault(kind) + 1;
            }

            if (misses)
            {
                AddDifferences(text, [.. gold.Except(found)], [.. found.Except(gold)], differences);
            }
        }

        foreach (var (difference, count) in differences.OrderByDescending(d => d.Value))
        {
            Console.WriteLine($"{count, 5}  {difference}");
        }

        foreach (var (kind, count) in classes.OrderByDescending(c => c.Value))
        {
            Console.WriteLine($"{count, 5}  {kind}");
        }

        Console.WriteLine($"{name}: {score}");
    }

    // What keeps a word of the treebank from being a token of ours.
    private static string ClassOf(string word) =>
        word switch
        {
            [.., '.'] when word.Count(c => c == '.') == 1 => "abbreviation with its stop: Inc.",
            [_, '.', _, ..] when word.Length < 9 => "abbreviation with stops inside: U.S.",
            _ when word.Any(c => c is '@') || word.Contains("...", StringComparison.Ordinal) =>
                "sign kept: Ann@EXAMPLE",
            _ when char.IsAsciiDigit(word[0]) && word.Contains('/') =>
                "date or fraction: 08/16/2000",
            _ when char.IsAsciiDigit(word[0]) && word.Contains(':') => "time: 12:05",
            _ when word.Contains('.') => "name with a stop: org.mozilla",
            _ when word.Contains('-') => "hyphen kept: e-mail",
            _ when word.Contains('/') => "slash kept: b/c",
            _ when word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter) =>
                "letters and digits: 5th, X2, 10MM",
            _ when word.Contains('_') => "underscore kept",
            _ => "other",
        };

    private static List<(int Start, int End)> Tokens(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        List<(int, int)> found = [];
        int at = 0,
            units = 0;
        foreach (
            var token in FactBox.Text.Tokens.Split(
                bytes,
                FactBox.Conventions.FactBoxConvention.Version1.Counting
            )
        )
        {
            units += Encoding.UTF8.GetCharCount(bytes, at, token.Start - at);
            var length = Encoding.UTF8.GetCharCount(bytes, token.Start, token.Length);
            found.Add((units, units + length));
            units += length;
            at = token.End;
        }

        return found;
    }

    // Each stretch where the two differ, as "gold: … / found: …".
    private static void AddDifferences(
        string text,
        List<(int Start, int End)> gold,
        List<(int Start, int End)> found,
        Dictionary<string, int> differences
    )
    {
        var all = gold.Concat(found).Order().ToList();
        for (var i = 0; i < all.Count; )
        {
            var (start, end) = all[i];
            while (
                ++i < all.Count
                && (
                    all[i].Start < end
                    || all[i].Start <= end + 1 && !text[end..all[i].Start].Contains(' ')
                )
            )
            {
                end = Math.Max(end, all[i].End);
            }

            string Within(List<(int Start, int End)> tokens) =>
                string.Join(
                    ' ',
                    tokens
                        .Where(t => t.Start >= start && t.End <= end)
                        .Select(t => text[t.Start..t.End])
                );

            var key = $"gold: {Within(gold)} / found: {Within(found)}";
            differences[key] = differences.GetValueOrDefault(key) + 1;
        }
    }
}
