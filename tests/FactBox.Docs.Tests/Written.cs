namespace FactBox.Tests;

/// <summary>Files of the documentation that are written from the program.</summary>
internal static class Written
{
    /// <summary>Asserts that a file is as it would be written now; FACTBOX_UPDATE_GOLDEN=1 writes it.</summary>
    public static void Is(string name, string text)
    {
        var path = Path.Combine(Repository.Root, name);
        if (Environment.GetEnvironmentVariable("FACTBOX_UPDATE_GOLDEN") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{name} is missing; FACTBOX_UPDATE_GOLDEN=1 writes it");
        Assert.Equal(text, File.ReadAllText(path));
    }
}
