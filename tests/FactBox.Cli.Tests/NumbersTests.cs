using System.Text.Json;
using FactBox.Tests;

namespace FactBox.Cli.Tests;

/// <summary>The numbers of a text small enough to be counted by hand, and of the published page.</summary>
public sealed class NumbersTests
{
    // days.txt, two paragraphs: The cat sat. | The dog ran. | It 's a big day. Every token has one syllable, so
    // Level = 0.39 · 11/3 + 11.8 − 15.59 = −2.36; "The" occurs twice, so types are 10 and TTR = 10/11.
    [Fact]
    public void A_small_text_is_counted_as_by_hand()
    {
        var result = Json("days.txt", "--plain");

        var box = result.GetProperty("factBox");
        Assert.Equal(-2.36, box.GetProperty("level").GetDouble());
        Assert.Equal(11, box.GetProperty("tokens").GetInt64());
        Assert.Equal(10, box.GetProperty("types").GetInt64());
        Assert.Equal(0.909, box.GetProperty("ttr").GetDouble());
        var counts = result.GetProperty("counts");
        Assert.Equal(2, counts.GetProperty("paragraphs").GetInt64());
        Assert.Equal(3, counts.GetProperty("sentences").GetInt64());
        Assert.Equal(11, counts.GetProperty("syllables").GetInt64());
        Assert.Equal("factbox/1", result.GetProperty("convention").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("headline").ValueKind);
        Assert.False(result.TryGetProperty("published", out _));
    }

    [Fact]
    public void Without_tokens_a_number_is_undefined_and_says_why()
    {
        var box = Json("nothing.txt").GetProperty("factBox");

        Assert.Equal("no tokens", box.GetProperty("level").GetProperty("undefined").GetString());
        Assert.Equal(0, box.GetProperty("tokens").GetInt64());
        Assert.Equal("no tokens", box.GetProperty("ttr").GetProperty("undefined").GetString());
    }

    [Fact]
    public void The_published_page_agrees_with_its_own_box()
    {
        var page = SharedFiles.PathOf("reference/through-thin-to-thick.txt");

        var result = Json(page);

        Assert.True(result.GetProperty("published").GetProperty("agrees").GetBoolean());
        Assert.Equal(14.908, result.GetProperty("factBox").GetProperty("level").GetDouble());
        Assert.Equal("Through thin to thick", result.GetProperty("headline").GetString());
        Assert.Contains(
            "agrees with the published box",
            CliRun.Of(page).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "0.39 · 972 / 43 + 11.8 · 1786 / 972 − 15.59",
            CliRun.Of("explain", page).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_box_that_differs_is_told_number_by_number()
    {
        var output = CliRun.Of("park.txt").Output;

        Assert.Contains(
            "differs from the published box: Level 2.5 published, ",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_explanation_adds_up()
    {
        using var json = JsonDocument.Parse(
            CliRun.Of("explain", "park.txt", "--format", "json").Output
        );
        var counts = json.RootElement.GetProperty("counts");
        foreach (var count in new[] { "sentences", "tokens", "syllables" })
        {
            var all = counts.GetProperty(count).GetInt64();
            Assert.Equal(all, Sum(json.RootElement.GetProperty("paragraphs"), count));
            Assert.Equal(all, Sum(json.RootElement.GetProperty("parts"), count));
        }
    }

    private static long Sum(JsonElement items, string name) =>
        items.EnumerateArray().Sum(item => item.GetProperty(name).GetInt64());

    private static JsonElement Json(params string[] arguments)
    {
        var run = CliRun.Of([.. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
    }
}
