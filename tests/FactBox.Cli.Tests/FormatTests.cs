using FactBox.Tests;

namespace FactBox.Cli.Tests;

/// <summary>Each format keeps a name from outside from breaking it.</summary>
public sealed class FormatTests
{
    private const string Name = "a|b<i>\"c,d\te.txt";

    [Theory]
    [InlineData("csv", "a|b<i>\"\"c,d\te.txt\",factbox/1,")]
    [InlineData("tsv", "a|b<i>\"c,d e.txt\tfactbox/1\t")]
    [InlineData("json", "a|b<i>\\\"c,d\\te.txt\",\"convention\"")]
    [InlineData("html", "a|b&lt;i&gt;&quot;c,d e.txt</td>")]
    [InlineData("markdown", "a\\|b\\<i\\>\"c,d e.txt |")]
    public void Names_are_escaped(string format, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write(Name, "A cat sat.");

        var run = CliRun.Of(folder.Path, "--format", format);

        Assert.Equal(0, run.Code);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_ends_its_lines_with_cr_lf() =>
        Assert.EndsWith(
            "\r\n",
            CliRun.Of("days.txt", "--format", "csv").Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_list_is_for_people_on_a_terminal_and_for_programs_elsewhere()
    {
        Assert.StartsWith(
            "input\tconvention\t",
            CliRun.Of("days.txt", "park.txt").Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "File ",
            CliRun.OnTerminal("days.txt", "park.txt").Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "input\tconvention\t",
            CliRun.Of("folder").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_a_terminal_gets_colours()
    {
        Assert.Contains('\u001b', CliRun.OnTerminal("park.txt").Output);
        Assert.DoesNotContain('\u001b', CliRun.Of("park.txt").Output);
        Assert.DoesNotContain('\u001b', CliRun.Of("explain", "park.txt").Output);
    }

    [Fact]
    public void A_table_keeps_to_the_width()
    {
        using var folder = new TemporaryFolder();
        folder.Write($"{new string('字', 60)}.txt", "A cat sat.");
        folder.Write($"{new string('w', 200)}.txt", "A cat sat.");

        var run = CliRun.Of(folder.Path, "--format", "text");

        Assert.All(
            run.Output.TrimEnd().Split('\n'),
            line => Assert.InRange(CellsOf(line), 50, 100)
        );
    }

    // The one wide character of this test takes two cells.
    private static int CellsOf(string line) => line.Length + line.Count(c => c == '字');
}
