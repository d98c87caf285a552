using System.Text;
using System.Text.Json;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>The conventions that follow a program, beside what that program prints.</summary>
public sealed class ToolConformanceTests
{
    private const string OwnValues = "data/conformance/textstat.json";
    private const string RealTexts = "data/conformance/tools-on-real-text.json";

    // Its name for a measure, and ours; for a ratio of two counts, both.
    private static readonly Dictionary<string, string> Textstat = new()
    {
        ["automated_readability_index"] = "ari",
        ["chars_per_word"] = "characters / raw-words",
        ["coleman_liau_index"] = "coleman-liau",
        ["dale_chall_readability_score"] = "dale-chall-1948",
        ["dale_chall_readability_score_v2"] = "dale-chall",
        ["flesch_kincaid_grade"] = "level",
        ["flesch_reading_ease"] = "flesch-reading-ease",
        ["gunning_fog"] = "gunning-fog",
        ["letters_per_word"] = "mean-word-letters",
        ["linsear_write_formula"] = "linsear-write-grade",
        ["lix"] = "lix",
        ["reading_time"] = "characters",
        ["rix"] = "rix",
        ["sentences_per_word"] = "sentences / tokens",
        ["smog_index"] = "smog",
        ["spache_readability"] = "spache",
        ["syllables_per_word"] = "mean-word-syllables",
        ["text_standard"] = "consensus-grade",
        ["words_per_sentence"] = "mean-sentence-length",
        ["lexicon_count"] = "tokens",
        ["sentence_count"] = "sentences",
        ["syllable_count"] = "syllables",
        ["char_count"] = "characters",
        ["letter_count"] = "letters",
        ["polysyllabcount"] = "polysyllables",
        ["difficult_words"] = "difficult-types-2",
    };

    private static readonly Dictionary<string, string> GnuStyle = new()
    {
        ["kincaid"] = "level",
        ["ari"] = "ari",
        ["coleman_liau"] = "coleman-liau",
        ["flesch"] = "flesch-reading-ease",
        ["fog"] = "gunning-fog",
        ["lix"] = "lix",
        ["smog"] = "smog",
        ["characters"] = "characters",
        ["words"] = "tokens",
        ["sentences"] = "sentences",
    };

    [Fact]
    public void Textstats_own_test_values_are_ours_to_three_decimals()
    {
        using var json = JsonDocument.Parse(SharedFiles.Read(OwnValues));
        var texts = json.RootElement.GetProperty("texts");
        var values = json.RootElement.GetProperty("expected").EnumerateArray().ToList();

        Assert.NotEmpty(values);
        Assert.All(
            values,
            value =>
            {
                var text = texts.GetProperty(value.GetProperty("text").GetString()!).GetString()!;
                var profile = Count(TextstatConvention.Version1, text);
                var name = value.GetProperty("measure").GetString()!;
                var number = Value(profile, Textstat[name]);
                if (value.TryGetProperty("ms_per_char", out var pace))
                {
                    number = number * pace.GetDouble() / 1000;
                }

                var expected = value.GetProperty("expected").GetDouble();
                if (IsRefused(value, profile))
                {
                    Assert.Equal(0, expected);
                }
                else
                {
                    Assert.NotNull(number);
                    Assert.Equal(expected, number.Value, 0.000501);
                }
            }
        );
    }

    [Fact]
    public void On_real_texts_at_least_99_percent_of_textstats_numbers_are_ours()
    {
        var (met, all, missed) = OnRealTexts(TextstatConvention.Version1, "textstat", Textstat);

        Assert.InRange(met, 0.99 * all, all);
        // One syllable of one text, and the two grades that go by it (docs/accuracy/conformance.md).
        Assert.All(
            missed,
            name =>
                Assert.Contains(
                    name,
                    (string[])["syllable_count", "flesch_reading_ease", "flesch_kincaid_grade"]
                )
        );
        Assert.True(missed.Count <= 3, string.Join(", ", missed));
    }

    [Fact]
    public void On_real_texts_all_of_GNU_styles_numbers_are_ours()
    {
        var (met, all, _) = OnRealTexts(GnuStyleConvention.Version1, "gnu_style", GnuStyle);

        Assert.Equal(all, met);
    }

    // It gives 0 of nothing, and with strict_lower of less than 100 words; here such a text has no value, and
    // strict_lower is not offered.
    private static bool IsRefused(JsonElement value, TextProfile profile) =>
        profile.Tokens == 0
        || (
            value.TryGetProperty("strict_lower", out var strict)
            && strict.GetBoolean()
            && profile.Tokens < 100
        );

    private static (int Met, int All, List<string> Missed) OnRealTexts(
        Convention convention,
        string tool,
        Dictionary<string, string> ids
    )
    {
        using var json = JsonDocument.Parse(SharedFiles.Read(RealTexts));
        var all = 0;
        var missed = new List<string>();
        foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            var profile = Count(convention, row.GetProperty("text").GetString()!);
            foreach (var printed in row.GetProperty(tool).EnumerateObject())
            {
                all++;
                if (!IsNear(printed, Value(profile, ids[printed.Name]), ids[printed.Name]))
                {
                    missed.Add(printed.Name);
                }
            }
        }

        Assert.NotEqual(0, all);
        return (all - missed.Count, all, missed);
    }

    // A count is the same, a score within 0.01. Of a text without a sentence GNU style prints nothing.
    private static bool IsNear(JsonProperty printed, double? value, string id)
    {
        if (printed.Value.ValueKind == JsonValueKind.Null)
        {
            return value is null or 0;
        }

        var isCount = AllMeasures.Find(id) is not { IsCount: false };
        return value is { } number
            && Math.Abs(number - printed.Value.GetDouble()) <= (isCount ? 0 : 0.01 + 1e-9);
    }

    private static double? Value(TextProfile profile, string id)
    {
        if (id.Split(" / ") is [var one, var other])
        {
            return Value(profile, one) / Value(profile, other);
        }

        if (AllMeasures.Find(id) is not { } measure)
        {
            return profile.Tool!.Find(id);
        }

        var value = measure.Compute(profile);
        return value.IsDefined ? value.Number : null;
    }

    private static TextProfile Count(Convention convention, string text) =>
        convention.Count(CountedText.Plain(Encoding.UTF8.GetBytes(text)));
}
