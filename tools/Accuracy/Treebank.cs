using System.Text.Json;

namespace Accuracy;

/// <summary>One document of a treebank: its text, and where its sentences and tokens are, in UTF-16 units.</summary>
internal sealed record Treebank(
    string Text,
    (int Start, int End)[] Sentences,
    (int Start, int End)[] Tokens
)
{
    public static IEnumerable<Treebank> Read(string path, bool splitAll = false)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var units = UnitOfCharacter(text);
            yield return new(
                text,
                Ranges(json.RootElement.GetProperty("sents"), units),
                Words(text, json.RootElement, units, splitAll)
            );
        }
    }

    // A contraction is one token of several words: "do" + "n't". Where their forms spell the token, they are its
    // parts; those written without an apostrophe ("gonna", "Its" for "It's") only if asked.
    private static (int Start, int End)[] Words(
        string text,
        JsonElement document,
        int[] units,
        bool splitAll
    )
    {
        var tokens = Ranges(document.GetProperty("tokens"), units);
        List<(int Start, int End)> words = [];
        foreach (var (token, parts) in tokens.Zip(document.GetProperty("words").EnumerateArray()))
        {
            string[] forms = [.. parts.EnumerateArray().Select(w => w[0].GetString()!)];
            var spelt = forms.Length > 1 && string.Concat(forms) == text[token.Start..token.End];
            if (!spelt || !splitAll && !forms.Any(f => f.Contains('\'') || f.Contains('’')))
            {
                words.Add(token);
                continue;
            }

            var at = token.Start;
            foreach (var form in forms)
            {
                words.Add((at, at + form.Length));
                at += form.Length;
            }
        }

        return [.. words];
    }

    // The file counts code points.
    private static int[] UnitOfCharacter(string text)
    {
        var units = new List<int>();
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }

    private static (int Start, int End)[] Ranges(JsonElement ranges, int[] units) =>
        [.. ranges.EnumerateArray().Select(r => (units[r[0].GetInt32()], units[r[1].GetInt32()]))];
}

/// <summary>Right spans, spans found, spans that there are.</summary>
internal sealed class Score
{
    public int Right { get; private set; }
    public int Found { get; private set; }
    public int Gold { get; private set; }
    public double Precision => (double)Right / Found;
    public double Recall => (double)Right / Gold;
    public double F1 => 2.0 * Right / (Found + Gold);

    public void Add(IReadOnlyCollection<(int, int)> found, IReadOnlyCollection<(int, int)> gold)
    {
        Found += found.Count;
        Gold += gold.Count;
        Right += found.Intersect(gold).Count();
    }

    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"F1 {F1 * 100:F2}  precision {Precision * 100:F2}  recall {Recall * 100:F2}  ({Right} right, {Found} found, {Gold} there)"
        );
}
