namespace FactBox.Tests;

/// <summary>
/// Every <c>console</c> block of the manual is run. Lines that begin with <c>$ </c> are commands; what follows one is
/// exactly what it shows, but that a line <c>…</c> stands for the rest. Without lines it must succeed.
/// </summary>
public sealed class DocumentedCommandsTests
{
    private const string AnythingFromHere = "…";

    private static readonly CodeBlock[] Blocks =
    [
        .. Pages.Manual.Append(Pages.Contributing).SelectMany(page => page.Blocks("console")),
    ];

    public static TheoryData<string> Places { get; } = new(Blocks.Select(block => block.Place));

    [Theory]
    [MemberData(nameof(Places))]
    public void A_command_shows_what_the_page_says(string place)
    {
        var block = Blocks.Single(b => b.Place == place);
        Assert.StartsWith("$ ", block.Lines[0], StringComparison.Ordinal);

        var documented = new List<string>();
        var shown = new List<string>();
        foreach (var (command, expected) in Commands(block.Lines))
        {
            var (code, output) = Shell.Run(command);
            var lines = output.TrimEnd('\n').Split('\n');
            if (expected.Count == 0)
            {
                Assert.True(code == 0, $"$ {command}\n{output}exit code {code}");
                continue;
            }

            if (expected[^1] == AnythingFromHere)
            {
                expected.RemoveAt(expected.Count - 1);
                lines = lines[..Math.Min(lines.Length, expected.Count)];
            }

            documented.AddRange([$"$ {command}", .. expected]);
            shown.AddRange([$"$ {command}", .. lines]);
        }

        Assert.Equal(string.Join('\n', documented), string.Join('\n', shown));
    }

    [Fact]
    public void There_are_commands_to_run()
    {
        Assert.Contains(
            Blocks,
            block => block.Place.StartsWith("README.md:", StringComparison.Ordinal)
        );
        Assert.InRange(Blocks.Length, 12, int.MaxValue);
    }

    private static List<(string Command, List<string> Expected)> Commands(string[] lines)
    {
        var commands = new List<(string Command, List<string> Expected)>();
        foreach (var line in lines)
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                commands.Add((line[2..], []));
            }
            else
            {
                commands[^1].Expected.Add(line);
            }
        }

        return commands;
    }
}
