using UglyToad.PdfPig.Content;

namespace FactBox.Articles.Pdf;

/// <summary>Large capitals at the beginning of a paragraph that reach down beside its first lines.</summary>
internal static class DropCaps
{
    // In the size of the text.
    private const double LeastSize = 1.8;

    // Of its own size: how far above its baseline the first line beside it may stand, and how far below the last.
    private const double Above = 0.9;
    private const double Below = 0.1;

    // In the size of the text: the room between it and the lines beside it.
    private const double Room = 1.5;
    private const double Touching = 0.25;

    // A page with more large capitals is no page of text.
    private const int MostOfPage = 20;

    /// <summary>A word, or two where a capital stands beside the line that has the other letters.</summary>
    public static IEnumerable<Word> Parted(Word word) =>
        word.Letters.Count > 1
        && word.Letters[0].Value is [>= 'A' and <= 'Z']
        && word.Letters[0].PointSize >= LeastSize * word.Letters[1].PointSize
            ? [new Word([word.Letters[0]]), new Word([.. word.Letters.Skip(1)])]
            : [word];

    /// <summary>The words of a page with each such capital joined to the word that it begins.</summary>
    public static List<PdfWord> Joined(List<PdfWord> words)
    {
        if (words.Count == 0)
        {
            return words;
        }

        var size = words
            .GroupBy(w => w.Size)
            .OrderByDescending(g => g.Sum(w => (long)w.Text.Length))
            .ThenBy(g => g.Key)
            .First()
            .Key;
        var capitals = words
            .Where(w => w.Text is [>= 'A' and <= 'Z'] && w.Size >= LeastSize * size)
            .Take(MostOfPage + 1)
            .ToList();
        if (capitals.Count <= MostOfPage)
        {
            capitals.ForEach(c => Join(words, c, size));
        }

        return words;
    }

    private static void Join(List<PdfWord> words, PdfWord capital, double size)
    {
        var rows = PdfLine.Of(
            words.Where(w =>
                w != capital
                && w.Baseline > capital.Baseline - (Below * capital.Size)
                && w.Baseline < capital.Baseline + (Above * capital.Size)
            )
        );
        rows.Reverse();
        // The line over it runs across it.
        var beside = rows.TakeWhile(l =>
                !l.Words.Exists(w => w.Left < capital.Right - 1 && w.Right > capital.Left + 1)
            )
            .Select(l => l.Words.Find(w => w.Left >= capital.Right - 1))
            .TakeWhile(w => w is not null && w.Left < capital.Right + (Room * size))
            .Select(w => w!)
            .ToList();
        // One line beside it is its own, if it is as close as the letters of a word.
        if (
            beside.Count == 0
            || (beside.Count == 1 && beside[0].Left - capital.Right > Touching * size)
        )
        {
            return;
        }

        // The lines beside it begin where it does.
        foreach (var word in beside)
        {
            words[words.IndexOf(word)] = word with
            {
                Left = capital.Left,
                Text = word == beside[^1] ? Joined(capital.Text, word.Text, words) : word.Text,
            };
        }

        words.Remove(capital);
    }

    // "A" and "I" are words, too, where what follows them is one.
    private static string Joined(string capital, string rest, List<PdfWord> words) =>
        capital is "A" or "I" && words.Count(w => w.Text == rest) > 1
            ? $"{capital} {rest}"
            : capital + rest;
}
