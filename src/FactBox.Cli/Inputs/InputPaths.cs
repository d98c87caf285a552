using FactBox.Articles.Detection;

namespace FactBox.Cli.Inputs;

/// <summary>The inputs that a command line names.</summary>
/// <param name="Paths">Files in the order in which they are printed; <c>-</c> is standard input.</param>
/// <param name="Several">Whether the result is a list: more than one input, or a folder.</param>
/// <param name="AnyFailed">Whether a path was no input; that has been said.</param>
internal sealed record InputPaths(IReadOnlyList<string> Paths, bool Several, bool AnyFailed)
{
    public const string StandardInput = "-";

    /// <summary>Files stay; a folder becomes the files in it that are read, at any depth, in ordinal order.</summary>
    public static InputPaths Expand(IReadOnlyCollection<string> arguments, Terminal terminal)
    {
        if (arguments.Count == 0)
        {
            throw new CommandLineException(
                "no input; name files or folders, or - for standard input (factbox --help tells more)"
            );
        }

        if (arguments.Count(path => path is StandardInput) > 1)
        {
            throw new CommandLineException("standard input ('-') can be read only once");
        }

        var paths = new List<string>();
        var walk = new FolderWalk(terminal);
        foreach (var argument in arguments)
        {
            if (argument is not StandardInput && Directory.Exists(argument))
            {
                paths.AddRange(walk.FilesOf(argument));
            }
            else
            {
                paths.Add(argument);
            }
        }

        if (walk.Skipped > 0)
        {
            var files =
                walk.Skipped == 1 ? "1 file" : $"{Results.Numbers.Text(walk.Skipped)} files";
            terminal.Complain(
                $"{files} skipped: not {string.Join(", ", InputKinds.Endings[..^1])} or {InputKinds.Endings[^1]}"
            );
        }

        return new(paths, arguments.Count > 1 || walk.AnyFolder, walk.AnyFailed);
    }
}
