using System.Text.RegularExpressions;

namespace FactBox.Tests;

/// <summary>A page of the documentation, as the tests read it.</summary>
internal sealed record Page(string Name)
{
    public string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, Name));

    public string[] Lines => Text.Split('\n');

    /// <summary>The blocks of that language, as lines.</summary>
    public IEnumerable<CodeBlock> Blocks(string language) =>
        Regex
            .Matches(
                Text,
                $"^```{language}\n(.*?)^```$",
                RegexOptions.Multiline | RegexOptions.Singleline
            )
            .Select(match => new CodeBlock(
                $"{Name}:{Text.AsSpan(0, match.Index).Count('\n') + 1}",
                match.Groups[1].Value.TrimEnd('\n').Split('\n')
            ));

    /// <summary>Where its links lead, but for those to other sites.</summary>
    public IEnumerable<string> Links =>
        Regex
            .Matches(Text, @"\]\(([^)\s]+)\)|src=""([^""]+)""")
            .Select(match => match.Groups[1].Value + match.Groups[2].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal));

    /// <summary>A link's target as a path from the root.</summary>
    public string PathOf(string link) =>
        Path.GetRelativePath(
                Repository.Root,
                Path.Combine(
                    Repository.Root,
                    Path.GetDirectoryName(Name)!,
                    link.Split('#')[0] is [_, ..] path ? path : Path.GetFileName(Name)
                )
            )
            .Replace('\\', '/');

    public override string ToString() => Name;
}

/// <summary>A block of code and where it stands.</summary>
internal sealed record CodeBlock(string Place, string[] Lines);

/// <summary>The pages of the repository.</summary>
internal static class Pages
{
    public static Page Readme { get; } = new("README.md");

    public static Page Contributing { get; } = new("CONTRIBUTING.md");

    public static Page Changelog { get; } = new("CHANGELOG.md");

    /// <summary>README.md and everything under docs/.</summary>
    public static Page[] Manual { get; } =
    [Readme, .. FilesUnder("docs", "*.md").Select(f => new Page(f))];

    public static Page[] All { get; } =
    [.. Manual, Contributing, Changelog, new("bench/README.md")];

    public static Page Of(string name) => All.Single(page => page.Name == name);

    /// <summary>Paths from the root, in ordinal order; nothing that a build made.</summary>
    public static string[] FilesUnder(string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(Repository.Root, folder),
                    pattern,
                    SearchOption.AllDirectories
                )
                .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
                .Where(f => !Regex.IsMatch(f, "(^|/)(bin|obj)/"))
                .Order(StringComparer.Ordinal),
        ];
}
