namespace FactBox.Cli.Inputs;

/// <summary>Where a path leads once every link in it is followed.</summary>
internal static class RealPath
{
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (
            var name in full[real.Length..]
                .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var next = Path.Combine(real, name);
            // A link's target may itself lie behind links, so it is followed from the root.
            real = Target(next) is { } target ? Of(target) : next;
        }

        return real;
    }

    private static string? Target(string path)
    {
        try
        {
            return Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
