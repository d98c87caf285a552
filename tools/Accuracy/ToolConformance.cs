using System.Globalization;
using System.Text;
using System.Text.Json;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace Accuracy;

/// <summary>How many of the numbers that programs print the conventions give that follow them.</summary>
internal static class ToolConformance
{
    private const double Near = 0.01;

    /// <summary>A number that a program prints: its name there, and what it is here.</summary>
    private sealed record Printed(string Name, string Id);

    private sealed record Tool(
        string Key,
        Convention Convention,
        IReadOnlyList<Printed> Counts,
        IReadOnlyList<Printed> Scores
    );

    private static readonly Tool[] Tools =
    [
        new(
            "textstat",
            TextstatConvention.Version1,
            [
                new("lexicon_count", "tokens"),
                new("sentence_count", "sentences"),
                new("syllable_count", "syllables"),
                new("char_count", "characters"),
                new("letter_count", "letters"),
                new("polysyllabcount", "polysyllables"),
                new("difficult_words", "difficult-types-2"),
            ],
            [
                new("flesch_reading_ease", "flesch-reading-ease"),
                new("flesch_kincaid_grade", "level"),
                new("automated_readability_index", "ari"),
                new("coleman_liau_index", "coleman-liau"),
                new("smog_index", "smog"),
                new("gunning_fog", "gunning-fog"),
                new("dale_chall_readability_score", "dale-chall-1948"),
                new("linsear_write_formula", "linsear-write-grade"),
                new("lix", "lix"),
                new("rix", "rix"),
                new("spache_readability", "spache"),
            ]
        ),
        new(
            "gnu_style",
            GnuStyleConvention.Version1,
            [
                new("characters", "characters"),
                new("words", "tokens"),
                new("sentences", "sentences"),
            ],
            [
                new("kincaid", "level"),
                new("ari", "ari"),
                new("coleman_liau", "coleman-liau"),
                new("flesch", "flesch-reading-ease"),
                new("fog", "gunning-fog"),
                new("lix", "lix"),
                new("smog", "smog"),
            ]
        ),
    ];

    /// <summary>Prints the table, and each value that is not met.</summary>
    public static void Print(string folder)
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(folder, "tools-on-real-text.json"))
        );
        var rows = file.RootElement.GetProperty("rows").EnumerateArray().ToList();
        foreach (var tool in Tools)
        {
            Print(tool, rows);
        }
    }

    private static void Print(Tool tool, List<JsonElement> rows)
    {
        var misses = new List<string>();
        var lines = new List<string>();
        var met = 0;
        var all = 0;
        foreach (var printed in tool.Counts.Concat(tool.Scores))
        {
            var (one, of) = Compare(tool, printed, rows, misses);
            lines.Add($"{printed.Name, -30} {printed.Id, -22} {one, 4} of {of}");
            met += one;
            all += of;
        }

        Console.WriteLine(
            $"{tool.Convention.Id} on {rows.Count} texts: counts equal, scores within {Text(Near)}"
        );
        lines.ForEach(Console.WriteLine);
        Console.WriteLine(
            $"{"all", -53} {met, 4} of {all}: {Text(Math.Round(100.0 * met / all, 2))} %"
        );
        misses.ForEach(Console.WriteLine);
        Console.WriteLine();
    }

    private static (int Met, int All) Compare(
        Tool tool,
        Printed printed,
        List<JsonElement> rows,
        List<string> misses
    )
    {
        var met = 0;
        var all = 0;
        var near = tool.Counts.Contains(printed) ? 0 : Near + 1e-9;
        foreach (var row in rows)
        {
            var expected = row.GetProperty(tool.Key).GetProperty(printed.Name);
            var utf8 = Encoding.UTF8.GetBytes(row.GetProperty("text").GetString()!);
            var value = Value(tool.Convention.Count(CountedText.Plain(utf8)), printed.Id);
            var isMet =
                expected.ValueKind == JsonValueKind.Null
                    ? value is null or 0
                    : value is { } number && Math.Abs(number - expected.GetDouble()) <= near;
            all++;
            met += isMet ? 1 : 0;
            if (!isMet)
            {
                misses.Add(
                    $"  {printed.Name}: {expected} printed, {(value is { } v ? Text(v) : "none")} here, {row.GetProperty("id")}"
                );
            }
        }

        return (met, all);
    }

    private static double? Value(TextProfile profile, string id)
    {
        if (AllMeasures.Find(id) is not { } measure)
        {
            return profile.Tool?.Find(id);
        }

        var value = measure.Compute(profile);
        return value.IsDefined ? value.Number : null;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
