using System.CommandLine;
using FactBox.Conventions;

namespace FactBox.Cli.Commands;

/// <summary><c>--convention NAME</c>: the rules that are counted by.</summary>
internal sealed class ConventionOption
{
    private readonly Option<string> _option = new("--convention")
    {
        HelpName = "NAME",
        Description = $"What to count by: {string.Join(", ", Names)}",
        DefaultValueFactory = _ => AllConventions.List[0].Name,
    };

    private static IEnumerable<string> Names =>
        AllConventions.List.Select(convention => convention.Name);

    public void AddTo(Command command) => command.Add(_option);

    /// <exception cref="CommandLineException">There is no convention of that name.</exception>
    public Convention Read(ParseResult result)
    {
        var name = result.GetValue(_option)!;
        return AllConventions.Find(name)
            ?? throw new CommandLineException(
                Nearest.To(name, Names) is { } near
                    ? $"unknown convention '{name}'; did you mean '{near}'?"
                    : $"unknown convention '{name}'; there is {string.Join(", ", Names)}"
            );
    }
}
