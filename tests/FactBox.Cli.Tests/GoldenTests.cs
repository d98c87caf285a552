using System.Text;

namespace FactBox.Cli.Tests;

/// <summary>
/// What each command prints, as files to be read and judged. They are of the layout; that numbers are right is
/// asserted elsewhere. FACTBOX_UPDATE_GOLDEN=1 writes them anew.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(CliRun.Inputs, "..", "Golden");

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .GetDirectories(Folder)
                .Select(folder => Path.GetFileName(folder)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_output_is_as_expected(string name)
    {
        var command = File.ReadAllText(Path.Combine(Folder, name, "command.txt")).Trim().Split(' ');
        Assert.Equal("factbox", command[0]);

        var printed = Readable(CliRun.Of(command[1..]));

        var expected = Path.Combine(Folder, name, "expected.txt");
        if (Environment.GetEnvironmentVariable("FACTBOX_UPDATE_GOLDEN") is "1")
        {
            File.WriteAllText(expected, printed);
        }

        Assert.Equal(File.ReadAllText(expected), printed);
    }

    private static string Readable(CliRun run)
    {
        // Line ends that a file in the repository could not hold are made visible.
        var text = new StringBuilder(run.Output.Replace("\r\n", "␍\n", StringComparison.Ordinal));
        if (run.Error.Length > 0)
        {
            text.Append("--- standard error\n").Append(run.Error);
        }

        if (run.Code != 0)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"--- exit code {run.Code}\n"
            );
        }

        return text.ToString();
    }
}
