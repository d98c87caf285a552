using System.CommandLine;

namespace FactBox.Cli.Commands;

/// <summary>The option that says in which format a command prints.</summary>
internal sealed class FormatOption(string defaults, params string[] names)
{
    private readonly Option<string> _format = new("--format")
    {
        HelpName = string.Join('|', names),
        Description = $"How to print [default: {defaults}]",
    };

    public void AddTo(Command command) => command.Add(_format);

    /// <summary>The name of a format, or null where none was asked for.</summary>
    /// <exception cref="CommandLineException">There is no such format.</exception>
    public string? Read(ParseResult result)
    {
        var name = result.GetValue(_format);
        return name is null || names.Contains(name, StringComparer.Ordinal)
            ? name
            : throw new CommandLineException(
                Nearest.To(name, names) is { } near
                    ? $"unknown format '{name}'; did you mean '{near}'?"
                    : $"unknown format '{name}'; there are {string.Join(", ", names)}"
            );
    }
}
