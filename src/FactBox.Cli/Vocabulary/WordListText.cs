using System.Globalization;
using System.Text;
using FactBox.Cli.Results;

namespace FactBox.Cli.Vocabulary;

/// <summary>
/// A word list for people: a row for each band that has a word, with a bar of the coverage and the band's most frequent
/// words.
/// </summary>
internal static class WordListText
{
    private const int Bar = 20;
    private const int NarrowestWords = 16;
    private const string Gap = "  ";

    public static string Of(WordList list, int width)
    {
        var page = new StringBuilder();
        if (list.Headline is { } headline)
        {
            page.Append(OneLine.Of(headline)).Append('\n');
        }

        page.Append(What(list)).Append("\n\n");
        if (list.Words > 0)
        {
            Table(page, list, width);
            page.Append('\n');
        }

        foreach (var (measure, value) in list.Summary)
        {
            page.Append(
                $"{measure.Name}: {Numbers.Shown(value, measure.Id is ['b', ..] ? 0 : list.Convention.Decimals)}\n"
            );
        }

        return page.ToString();
    }

    private static string What(WordList list)
    {
        var by = list.By is "cefr"
            ? "by estimated CEFR level"
            : "by frequency in film subtitles (SUBTLEX-US)";
        var others = list.Tokens - list.Words;
        return $"{Numbers.Plural(list.Words, "word")} {by}, counted by {list.Convention.Id}"
            + (others > 0 ? $"; {Numbers.Plural(others, "number")} left out" : "");
    }

    private static void Table(StringBuilder page, WordList list, int width)
    {
        var names = list.Bands.Max(band => band.Name.Length);
        var tokens = Math.Max("Tokens".Length, Numbers.Text(list.Words).Length);
        var rest =
            width
            - names
            - (2 * tokens)
            - "Share".Length
            - "Coverage".Length
            - (4 * Gap.Length)
            - 2;
        var hasBar = rest >= Gap.Length + Bar;
        rest -= hasBar ? Gap.Length + Bar : 0;
        var hasWords = rest >= Gap.Length + NarrowestWords;
        Row("Band", "Tokens", "Types", "Share", "Coverage", "", "Most frequent");
        foreach (var band in list.Bands.Where(band => band.Tokens > 0))
        {
            Row(
                band.Name,
                Numbers.Text(band.Tokens),
                Numbers.Text(band.Words.Length),
                Percent(band.Share),
                Percent(band.Coverage),
                BarOf(band.Coverage),
                string.Join(' ', band.Words.Take(rest).Select(w => w.Word))
            );
        }

        void Row(
            string name,
            string tokenCount,
            string typeCount,
            string share,
            string coverage,
            string bar,
            string words
        )
        {
            var line = new StringBuilder(name.PadRight(names))
                .Append(Gap)
                .Append(tokenCount.PadLeft(tokens))
                .Append(Gap)
                .Append(typeCount.PadLeft(tokens))
                .Append(Gap)
                .Append(share.PadLeft("100.0 %".Length))
                .Append(Gap)
                .Append(coverage.PadLeft("Coverage".Length));
            if (hasBar)
            {
                line.Append(Gap).Append(bar.PadRight(Bar));
            }

            if (hasWords)
            {
                line.Append(Gap).Append(OneLine.Of(words, rest - Gap.Length));
            }

            page.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }

    private static string Percent(double? share) =>
        share is { } part ? (part * 100).ToString("F1", CultureInfo.InvariantCulture) + " %" : "";

    // In eighths of a column.
    private static string BarOf(double? coverage)
    {
        var eighths = (int)Math.Round((coverage ?? 0) * Bar * 8, MidpointRounding.AwayFromZero);
        return new string('█', eighths / 8)
            + (eighths % 8 == 0 ? "" : "▏▎▍▌▋▊▉"[(eighths % 8) - 1]);
    }
}
