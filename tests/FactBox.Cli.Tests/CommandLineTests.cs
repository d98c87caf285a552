using FactBox.Tests;

namespace FactBox.Cli.Tests;

/// <summary>A command line that is wrong: one line that helps, exit code 2, nothing on standard output.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("days.txt --fromat json", "unknown option '--fromat'; did you mean '--format'?")]
    [InlineData("days.txt --format jsn", "unknown format 'jsn'; did you mean 'json'?")]
    [InlineData(
        "days.txt --format xyzzy",
        "unknown format 'xyzzy'; there are text, json, ndjson, tsv, csv, markdown, html"
    )]
    [InlineData("days.txt --measures tokns", "unknown measure 'tokns'; did you mean 'tokens'?")]
    [InlineData(
        "days.txt --measures level,xyzzy",
        "unknown measure 'xyzzy'; 'factbox measures' lists them"
    )]
    [InlineData(
        "days.txt --convention factbx",
        "unknown convention 'factbx'; did you mean 'factbox'?"
    )]
    [InlineData("days.txt --threads 0", "--threads takes a whole number from 1 to 1024, not '0'")]
    [InlineData(
        "days.txt --threads 1,5",
        "--threads takes a whole number from 1 to 1024, not '1,5'"
    )]
    [InlineData("days.txt --encoding utf-88", "no encoding is named \"utf-88\"")]
    [InlineData("days.txt --format", "required argument missing for option: '--format'")]
    [InlineData("measures levl", "unknown measure 'levl'; did you mean 'level'?")]
    [InlineData("explain", "required argument 'PATH' missing for command: 'explain'")]
    [InlineData("explain folder", "folder is a folder; explain takes one file")]
    [InlineData("stream --mesures all", "unknown option '--mesures'; did you mean '--measures'?")]
    [InlineData("days.txt explain park.txt", "'days.txt' stands before 'explain'; put it after")]
    [InlineData(
        "--format json explain park.txt",
        "'--format' stands before 'explain'; put it after"
    )]
    [InlineData("- -", "standard input ('-') can be read only once")]
    [InlineData("", "no input; name files or folders, or - for standard input")]
    public void Is_refused_in_one_line(string arguments, string message)
    {
        var run = CliRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith($"factbox: {message}", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Names_that_look_like_something_else_are_files()
    {
        using var folder = new TemporaryFolder();
        var response = folder.Write("@days.txt", "A cat.");
        var dash = folder.Write("--days.txt", "A cat.");

        Assert.Equal(0, CliRun.Of(response).Code);
        Assert.Equal(0, CliRun.Of("--format", "json", "--", dash).Code);
        Assert.Equal(1, CliRun.Of("--", "--days.txt").Code);
        Assert.Equal(1, CliRun.Of("[diagram]").Code);
    }

    [Fact]
    public void Box_is_the_default_command() =>
        Assert.Equal(CliRun.Of("days.txt", "park.txt"), CliRun.Of("box", "days.txt", "park.txt"));

    [Fact]
    public void A_mistyped_command_is_no_file() =>
        Assert.Contains(
            "did you mean 'factbox measures'?",
            CliRun.Of("mesures").Error,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("tokens", "tokens")]
    [InlineData("tokesn", "tokens")]
    [InlineData("LEVEL", "level")]
    [InlineData("tt", "ttr")]
    [InlineData("", null)]
    [InlineData("abcdef", null)]
    public void The_nearest_name_is_found(string typed, string? nearest) =>
        Assert.Equal(nearest, Nearest.To(typed, ["level", "tokens", "types", "ttr"]));
}
