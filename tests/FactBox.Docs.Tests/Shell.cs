using System.Diagnostics;

namespace FactBox.Tests;

/// <summary>Runs a command as a reader of the documentation would: in a shell, at the root of the repository.</summary>
internal static class Shell
{
    private const string DuringDevelopment = "dotnet run --project src/FactBox.Cli -c Release -- ";

    private static readonly string Installed = Install();

    /// <summary>The exit code, and what a terminal would show: both outputs.</summary>
    public static (int Code, string Shown) Run(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the examples are written for a POSIX shell");
        }

        // What "dotnet run" would build has been built, as this test's own reference.
        var line = command.Replace(DuringDevelopment, "factbox ", StringComparison.Ordinal);
        var start = new ProcessStartInfo("sh", ["-c", $"{{ {line}\n}} 2>&1"])
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{Installed}:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        // The CR of a CSV line cannot be seen in a terminal.
        var shown = process
            .StandardOutput.ReadToEnd()
            .Replace("\r\n", "\n", StringComparison.Ordinal);
        process.WaitForExit();
        return (process.ExitCode, shown);
    }

    // A folder with a "factbox" in it.
    private static string Install()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "installed");
        Directory.CreateDirectory(folder);
        var program = Path.Combine(folder, "factbox");
        var dotnet =
            Environment.ProcessPath is { } host && Path.GetFileName(host) is "dotnet"
                ? host
                : "dotnet";
        File.WriteAllText(
            program,
            $"#!/bin/sh\nexec '{dotnet}' '{Path.Combine(AppContext.BaseDirectory, "FactBox.Cli.dll")}' \"$@\"\n"
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                program,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }

        return folder;
    }
}
