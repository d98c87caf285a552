using System.Text;
using FactBox.Cli.Results;

namespace FactBox.Cli.Vocabulary;

/// <summary>A header row, then a row for each word: its band, the band's share and coverage, the word, its tokens.</summary>
internal static class WordListRows
{
    public static string Of(WordList list, char separator, string lineEnd)
    {
        var text = new StringBuilder();
        Row("band", "share", "coverage", "word", "tokens");
        foreach (var band in list.Bands)
        {
            foreach (var (word, occurrences) in band.Words)
            {
                Row(
                    band.Id,
                    Cell(list.Rounded(band.Share)),
                    Cell(list.Rounded(band.Coverage)),
                    Word(word),
                    Numbers.Text(occurrences)
                );
            }
        }

        return text.ToString();

        void Row(params string[] cells) => text.AppendJoin(separator, cells).Append(lineEnd);
    }

    private static string Cell(double? number) => number is { } there ? Numbers.Text(there) : "";

    // An address may begin like a formula of a spreadsheet. Separators, quotes and line breaks are in no token.
    private static string Word(string word) =>
        word is ['=' or '+' or '-' or '@', ..] ? $"'{word}" : word;
}
