using System.CommandLine;
using FactBox.Conventions;

namespace FactBox.Cli.Commands;

/// <summary><c>--convention NAME</c>: the rules that are counted by.</summary>
internal sealed class ConventionOption
{
    private readonly Option<string?> _option;

    public ConventionOption()
        : this(
            "--convention",
            $"What to count by: {string.Join(", ", Names)} "
                + "[default: factbox for the fact box and the counts, standard for other measures]"
        ) { }

    public ConventionOption(string name, string description) =>
        _option = new(name) { HelpName = "NAME", Description = description };

    private static IEnumerable<string> Names =>
        AllConventions.List.Select(convention => convention.Name);

    public void AddTo(Command command) => command.Add(_option);

    /// <summary>The convention of the fact box and the counts.</summary>
    /// <exception cref="CommandLineException">There is no convention of that name.</exception>
    public Convention Read(ParseResult result) =>
        Find(result.GetValue(_option) ?? AllConventions.List[0].Name);

    /// <summary>The convention of all other measures.</summary>
    /// <exception cref="CommandLineException">There is no convention of that name.</exception>
    public Convention ReadForFormulas(ParseResult result) =>
        Find(result.GetValue(_option) ?? StandardConvention.Version1.Name);

    /// <summary>The convention named, or null where the option is not there.</summary>
    /// <exception cref="CommandLineException">There is no convention of that name.</exception>
    public Convention? ReadIfAny(ParseResult result) =>
        result.GetValue(_option) is { } name ? Find(name) : null;

    /// <summary>The same convention, if it finds sentences and tokens in a text by rules that can be shown in place.</summary>
    /// <exception cref="CommandLineException">It counts as a program does.</exception>
    public static Convention Shown(Convention convention, string command) =>
        convention.Tool is null
            ? convention
            : throw new CommandLineException(
                $"{command} cannot show what {convention.Id} counts, which follows a program; "
                    + $"it takes {string.Join(", ", AllConventions.List.Where(c => c.Tool is null).Select(c => c.Name))}"
            );

    private static Convention Find(string name)
    {
        return AllConventions.Find(name)
            ?? throw new CommandLineException(
                Nearest.To(name, Names) is { } near
                    ? $"unknown convention '{name}'; did you mean '{near}'?"
                    : $"unknown convention '{name}'; there is {string.Join(", ", Names)}"
            );
    }
}
