namespace FactBox.Tests;

/// <summary>
/// The ground truth that lies beside the repository and is no part of it. A test that needs a file from there and
/// does not find it is skipped, by name.
/// </summary>
internal static class SharedFiles
{
    /// <summary>The path of a file there; skips the test where it is missing.</summary>
    public static string PathOf(string name)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", name);
        if (!Path.Exists(path))
        {
            Assert.Skip($"../shared/{name} is not here");
        }

        return path;
    }

    /// <summary>The text of a file there; skips the test where it is missing.</summary>
    public static string Read(string name) => File.ReadAllText(PathOf(name));
}

/// <summary>Where the repository is.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "FactBox.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run from a build inside the repository.");
    }
}
