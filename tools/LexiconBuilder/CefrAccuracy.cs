using System.Globalization;
using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>Measures CefrModel against the vocabulary profiles, on words that it has and has not seen.</summary>
internal static class CefrAccuracy
{
    public static void Print(string cefrJ, string octanove)
    {
        var words = CefrProfile.Read(cefrJ, octanove);
        var heldOut = words.Where(w => w.Fold == 0).ToList();
        var learned = words.Where(w => w.Fold != 0).ToList();
        Print("held-out words", heldOut, Level);
        Print("words that it learned from", learned, Level);
        var byRank = RankThresholds(learned);
        Print("held-out words, by rank alone", heldOut, w => byRank.Count(r => Rank(w) > r) + 1);
        Console.WriteLine();
        Console.WriteLine("held-out words: rows as in the profiles, columns as estimated");
        Console.WriteLine("       A1   A2   B1   B2   C1   C2");
        foreach (var level in heldOut.GroupBy(w => w.Level).OrderBy(g => g.Key))
        {
            var cells = Enumerable
                .Range(1, CefrModel.Levels)
                .Select(l => Cell(level.Count(w => Level(w) == l)));
            Console.WriteLine(
                $"{"ABC"[(level.Key - 1) / 2]}{((level.Key - 1) % 2) + 1}  {string.Concat(cells)}"
            );
        }
    }

    public static int Level(CefrWord word) => CefrModel.Level(word.Form, Entry(word));

    public static WordEntry Entry(CefrWord word)
    {
        Span<byte> buffer = stackalloc byte[WordForm.Longest];
        return WordForm.Of(word.Form, buffer).Entry;
    }

    public static void Print(string title, List<CefrWord> words, Func<CefrWord, int> level)
    {
        var found = words.Select(w => (True: w.Level, Said: level(w))).ToList();
        var off = found.Select(f => Math.Abs(f.Said - f.True)).ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{title, -30} {words.Count, 5} words: exact {100.0 * off.Count(d => d == 0) / off.Count:F1} %, within one {100.0 * off.Count(d => d <= 1) / off.Count:F1} %, MAE {off.Average():F3}, Spearman {Spearman(found):F3}"
            )
        );
    }

    private static string Cell(int count) =>
        count.ToString(CultureInfo.InvariantCulture).PadLeft(5);

    // The baseline: thresholds on the rank that leave as many words in each level as there are.
    private static List<int> RankThresholds(List<CefrWord> learned)
    {
        var ranks = learned.Select(Rank).Order().ToList();
        return
        [
            .. Enumerable
                .Range(1, CefrModel.Levels - 1)
                .Select(l => ranks[learned.Count(w => w.Level <= l) - 1]),
        ];
    }

    private static int Rank(CefrWord word) =>
        Entry(word).Rank is > 0 and var rank ? rank : int.MaxValue;

    private static double Spearman(List<(int True, int Said)> found)
    {
        var x = Ranks(found.Select(f => f.True));
        var y = Ranks(found.Select(f => f.Said));
        var (meanX, meanY) = (x.Average(), y.Average());
        var covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        return covariance
            / Math.Sqrt(
                x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY))
            );
    }

    // Equal values have the mean of their ranks.
    private static List<double> Ranks(IEnumerable<int> values)
    {
        var list = values.ToList();
        var rank = new Dictionary<int, double>();
        var before = 0;
        foreach (var group in list.GroupBy(v => v).OrderBy(g => g.Key))
        {
            rank[group.Key] = before + ((group.Count() + 1) / 2.0);
            before += group.Count();
        }

        return [.. list.Select(v => rank[v])];
    }
}
