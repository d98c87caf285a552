using FactBox.Articles.Detection;

namespace FactBox.Cli.Inputs;

/// <summary>Finds the files in folders that are read; says what it cannot enter and goes on.</summary>
internal sealed class FolderWalk(Terminal terminal)
{
    public int Skipped { get; private set; }

    public bool AnyFolder { get; private set; }

    public bool AnyFailed { get; private set; }

    /// <summary>The files in a folder that are read, at any depth, in ordinal order.</summary>
    public List<string> FilesOf(string folder)
    {
        AnyFolder = true;
        var skippedBefore = Skipped;
        var files = new List<string>();
        var complete = Walk(folder, folder, [], files);
        if (files.Count == 0 && complete)
        {
            var others =
                Skipped > skippedBefore
                    ? "no text file among the files in this folder"
                    : "nothing in this folder";
            Fail(folder, $"{others}; a file named itself is counted whatever its ending");
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    // False where something was left out and has been complained of.
    private bool Walk(string folder, string named, HashSet<string> above, List<string> files)
    {
        var real = RealPath.Of(folder);
        if (!above.Add(real))
        {
            return Fail(
                folder,
                "a link to a folder that it is in; remove the link, what is there is counted once"
            );
        }

        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (UnauthorizedAccessException)
        {
            return Fail(folder, "no permission to look into this folder; change its permissions");
        }
        catch (IOException error)
        {
            return Fail(folder, $"{error.Message}; check the path");
        }

        var complete = true;
        foreach (var entry in entries)
        {
            if (Directory.Exists(entry))
            {
                complete &= Walk(entry, named, above, files);
            }
            else if (InputKinds.IsReadInFolders(entry, named))
            {
                files.Add(entry);
            }
            else
            {
                Skipped++;
            }
        }

        above.Remove(real);
        return complete;
    }

    private bool Fail(string path, string message)
    {
        AnyFailed = true;
        terminal.Complain($"{path}: {message}");
        return false;
    }
}
