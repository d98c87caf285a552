using System.Text;
using FactBox.Tests;

namespace FactBox.Cli.Tests;

/// <summary>One run of the whole program, in this process, in the folder of inputs.</summary>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public static string Inputs { get; } =
        Path.Combine(Repository.Root, "tests", "FactBox.Cli.Tests", "Inputs");

    public static CliRun Of(params string[] arguments) => With("", arguments);

    public static CliRun With(string input, params string[] arguments) =>
        With(Encoding.UTF8.GetBytes(input), arguments);

    public static CliRun With(byte[] input, params string[] arguments) =>
        On(new MemoryStream(input), terminal: false, arguments);

    public static CliRun OnTerminal(params string[] arguments) =>
        On(new MemoryStream(), terminal: true, arguments);

    private static CliRun On(Stream input, bool terminal, string[] arguments)
    {
        // The same for every test, so that they may run side by side; the runner has put us elsewhere.
        Environment.CurrentDirectory = Inputs;
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = Program.Run(
            arguments,
            new Terminal(input, output, error)
            {
                OutputIsTerminal = terminal,
                Color = terminal,
                Width = terminal ? 80 : 100,
            }
        );
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
