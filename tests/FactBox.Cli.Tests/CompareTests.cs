using System.Text.Json;
using FactBox.Tests;

namespace FactBox.Cli.Tests;

/// <summary><c>factbox compare</c>, and what <c>factbox explain</c> tells of every measure.</summary>
public sealed class CompareTests
{
    [Fact]
    public void The_parts_of_the_level_add_up_to_the_digit()
    {
        var level = Differences("compare", "park.txt", "days.txt").GetProperty("level");

        Assert.Equal(
            level.GetProperty("difference").GetDecimal(),
            level.GetProperty("parts").EnumerateObject().Sum(part => part.Value.GetDecimal())
        );
        Assert.Equal(
            level.GetProperty("second").GetDecimal() - level.GetProperty("first").GetDecimal(),
            level.GetProperty("difference").GetDecimal()
        );
        Assert.Equal(
            ["words", "sentences", "syllables"],
            level.GetProperty("parts").EnumerateObject().Select(part => part.Name)
        );
    }

    [Fact]
    public void Of_one_text_by_two_conventions_the_sentences_have_no_part_where_they_are_the_same()
    {
        var page = SharedFiles.PathOf("reference/through-thin-to-thick.txt");
        var level = Differences("compare", page, "--against", "standard").GetProperty("level");

        Assert.Equal("factbox/1", level.GetProperty("firstConvention").GetString());
        Assert.Equal("standard/1", level.GetProperty("secondConvention").GetString());
        Assert.Equal(14.908m, level.GetProperty("first").GetDecimal());
        Assert.Equal(0, level.GetProperty("parts").GetProperty("sentences").GetDecimal());
        Assert.Equal(
            level.GetProperty("difference").GetDecimal(),
            level.GetProperty("parts").GetProperty("words").GetDecimal()
                + level.GetProperty("parts").GetProperty("syllables").GetDecimal()
        );
    }

    [Theory]
    [MemberData(nameof(Conventions))]
    public void Against_every_convention_the_parts_of_every_measure_add_up(string convention)
    {
        var differences = Differences(
            "compare",
            "../../../samples/09-coral-reefs.txt",
            "--against",
            convention,
            "--measures",
            "all"
        );
        Assert.All(
            differences.EnumerateObject(),
            measure =>
            {
                var parts = measure.Value.GetProperty("parts");
                if (!parts.TryGetProperty("undefined", out _))
                {
                    Assert.Equal(
                        measure.Value.GetProperty("difference").GetDecimal(),
                        parts.EnumerateObject().Sum(part => part.Value.GetDecimal())
                    );
                }
            }
        );
        // All but the few that go by each word, and those that one of the two has no value of.
        Assert.InRange(
            differences
                .EnumerateObject()
                .Count(m => !m.Value.GetProperty("parts").TryGetProperty("undefined", out _)),
            80,
            int.MaxValue
        );
    }

    public static TheoryData<string> Conventions { get; } =
        new(FactBox.Conventions.AllConventions.List.Select(convention => convention.Name));

    [Fact]
    public void A_text_differs_from_itself_in_nothing()
    {
        var differences = Differences("compare", "park.txt", "park.txt", "--measures", "all");
        Assert.All(
            differences.EnumerateObject(),
            measure =>
            {
                var difference = measure.Value.GetProperty("difference");
                Assert.True(
                    difference.ValueKind is JsonValueKind.Object || difference.GetDecimal() == 0
                );
            }
        );
    }

    [Theory]
    [InlineData("compare park.txt", "compare takes two files, or one file and --against NAME")]
    [InlineData(
        "compare park.txt days.txt --against standard",
        "--against compares one text by two conventions; name one file"
    )]
    [InlineData("compare - -", "standard input ('-') can be read only once")]
    [InlineData("compare park.txt folder", "folder is a folder; compare takes files")]
    [InlineData("compare park.txt --against standrad", "did you mean 'standard'?")]
    public void A_wrong_command_line_says_what_is_wrong(string line, string said)
    {
        var run = CliRun.Of(line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void An_input_that_cannot_be_read_is_named()
    {
        var run = CliRun.Of("compare", "park.txt", "missing.txt");
        Assert.Equal(1, run.Code);
        Assert.Contains("missing.txt: no such file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_that_one_text_has_no_value_of_says_why()
    {
        var smog = Differences("compare", "park.txt", "days.txt", "--measures", "smog")
            .GetProperty("smog");
        Assert.Equal(
            "needs 30 sentences",
            smog.GetProperty("difference").GetProperty("undefined").GetString()
        );
    }

    [Fact]
    public void Every_measure_is_explained_with_its_formula_and_its_words()
    {
        var output = CliRun.Of("explain", "park.txt", "--measures", "all").Output;
        Assert.DoesNotContain('\u001b', output);

        using var json = JsonDocument.Parse(
            CliRun.Of("explain", "park.txt", "--measures", "all", "--format", "json").Output
        );
        var formulas = json.RootElement.GetProperty("formulas");
        Assert.Equal(
            Measures.AllMeasures.List.Select(measure => measure.Id),
            formulas.EnumerateObject().Select(formula => formula.Name)
        );
        Assert.All(
            formulas.EnumerateObject(),
            formula =>
            {
                var measure = Measures.AllMeasures.Find(formula.Name)!;
                var isNumber = formula.Value.GetProperty("exact").ValueKind is JsonValueKind.Number;
                var withValues = formula.Value.GetProperty("withValues").GetString();
                Assert.Equal(
                    isNumber && !measure.IsCount && !measure.IsProcedure,
                    withValues is not null
                );
                // No id is left in it: whatever was counted has its number.
                Assert.Empty(withValues is null ? [] : Measures.Formula.Counts(withValues));
            }
        );
    }

    [Fact]
    public void The_words_behind_a_count_add_up_to_it()
    {
        using var json = JsonDocument.Parse(
            CliRun
                .Of(
                    "explain",
                    "park.txt",
                    "--measures",
                    "polysyllables,one-syllable-words",
                    "--format",
                    "json"
                )
                .Output
        );
        var measures = json.RootElement.GetProperty("measures");
        var words = json
            .RootElement.GetProperty("words")
            .EnumerateArray()
            .Where(one => one.GetProperty("count").GetString() is "polysyllables")
            .Single();
        Assert.Equal(
            measures.GetProperty("polysyllables").GetProperty("value").GetInt64(),
            words
                .GetProperty("first")
                .EnumerateArray()
                .Sum(word => word.GetProperty("occurrences").GetInt64())
        );
    }

    private static JsonElement Differences(params string[] arguments)
    {
        var run = CliRun.Of([.. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("differences");
    }
}
