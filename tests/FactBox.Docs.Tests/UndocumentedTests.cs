using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FactBox.Conventions;
using FactBox.Measures;

namespace FactBox.Tests;

/// <summary>What there is, is documented.</summary>
public sealed class UndocumentedTests
{
    private static readonly Page CommandLine = Pages.Of("docs/command-line.md");

    public static TheoryData<string> Commands { get; } = ["", .. CommandNames()];

    public static TheoryData<string> PageNames { get; } = new(Pages.All.Select(page => page.Name));

    [Fact]
    public void Every_measure() =>
        Documented(
            AllMeasures.List.Select(m => $"| id | `{m.Id}` |"),
            Pages.Of("docs/measures.md")
        );

    [Fact]
    public void Every_convention() =>
        Documented(AllConventions.List.Select(c => $"## {c.Id}\n"), Pages.Of("docs/counting.md"));

    [Fact]
    public void Every_package_and_tool() =>
        Documented(
            PackageNames().Select(name => $"\n| {name} |"),
            Pages.Of("docs/dependencies.md")
        );

    [Fact]
    public void Every_project() =>
        Documented(
            Pages
                .FilesUnder(".", "*.csproj")
                .Select(f => $"| `{Path.GetDirectoryName(f)!.Replace('\\', '/')}/` |"),
            Pages.Contributing
        );

    [Fact]
    public void Every_project_is_built() =>
        Documented(
            Pages.FilesUnder(".", "*.csproj").Select(f => $"<Project Path=\"{f}\" />"),
            new Page("FactBox.slnx")
        );

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_option_of_a_command(string command)
    {
        var help = Shell.Run($"factbox {command} --help").Shown;
        var options = Regex
            .Matches(help, @"^  (?:-\S+, )*(--[a-z-]+)", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .ToArray();

        Assert.Contains("--help", options);
        var section = SectionOf(command);
        Assert.All(
            options.Except(["--help", "--version"]),
            option => Assert.Matches($@"`{option}[ `]", section)
        );
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_in_the_summary(string command) =>
        Assert.Matches($"(?m)^factbox {command}".TrimEnd() + @"\b", CommandLine.Text);

    [Fact]
    public void Every_page_is_linked()
    {
        var linked = Pages.All.SelectMany(page => page.Links.Select(page.PathOf)).ToHashSet();

        Assert.All(
            Pages.All.Except([Pages.Readme]),
            page => Assert.True(linked.Contains(page.Name), $"no page links to {page}")
        );
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public void Links_lead_somewhere(string name)
    {
        var page = Pages.Of(name);

        Assert.All(
            page.Links,
            link =>
                Assert.True(
                    Path.Exists(Path.Combine(Repository.Root, page.PathOf(link))),
                    $"{name}: nothing at {link}"
                )
        );
    }

    [Fact]
    public void The_readme_is_short() => Assert.InRange(Pages.Readme.Lines.Length, 40, 199);

    [Fact]
    public void The_changelog_is_dated() =>
        Assert.Matches(@"(?m)^## .*\b20\d\d-\d\d-\d\d$", Pages.Changelog.Text);

    private static void Documented(IEnumerable<string> marks, Page page)
    {
        Assert.NotEmpty(marks);
        Assert.All(
            marks,
            mark =>
                Assert.True(
                    page.Text.Contains(mark, StringComparison.Ordinal),
                    $"{page} lacks: {mark.Trim()}"
                )
        );
    }

    private static IEnumerable<string> CommandNames()
    {
        var help = Shell.Run("factbox --help").Shown;
        var commands = Regex.Match(help, @"\nCommands:\n(.*?)\n\n", RegexOptions.Singleline);
        return Regex
            .Matches(commands.Groups[1].Value, "^  ([a-z]+)", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
    }

    // From its heading to the next. "box" is the command that needs no name.
    private static string SectionOf(string command)
    {
        var heading = command is "" or "box" ? "PATH…" : $"{command}[ `]";
        var section = Regex.Match(
            CommandLine.Text,
            $@"^## `factbox {heading}.*?(?=^## |\z)",
            RegexOptions.Multiline | RegexOptions.Singleline
        );
        Assert.True(section.Success, $"{CommandLine} has no section on 'factbox {command}'");
        return section.Value;
    }

    private static IEnumerable<string> PackageNames()
    {
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        using var tools = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, ".config", "dotnet-tools.json"))
        );
        return
        [
            .. packages.Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value),
            .. tools.RootElement.GetProperty("tools").EnumerateObject().Select(tool => tool.Name),
        ];
    }
}
