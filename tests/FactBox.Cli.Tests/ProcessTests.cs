using System.Diagnostics;
using System.Globalization;

namespace FactBox.Cli.Tests;

/// <summary>What only a process of its own can show: the machine's locale, a closed pipe, an interrupt.</summary>
public sealed class ProcessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("de_DE.UTF-8")]
    [InlineData("C")]
    public async Task The_machines_locale_changes_nothing(string locale)
    {
        using var process = Start(["days.txt", "park.txt", "--format", "json"], locale);
        process.StandardInput.Close();

        var output = await process.StandardOutput.ReadToEndAsync(Stop);

        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(CliRun.Of("days.txt", "park.txt", "--format", "json").Output, output);
    }

    [Theory]
    [InlineData("512")]
    [InlineData("256")]
    [InlineData("128")]
    [InlineData("none")]
    [InlineData("plain")]
    public async Task The_choice_of_vectors_changes_nothing(string vectors)
    {
        string[] arguments = ["days.txt", "park.txt", "--format", "json", "--measures", "all"];
        using var process = Start(arguments, "C", vectors);
        process.StandardInput.Close();

        var output = await process.StandardOutput.ReadToEndAsync(Stop);

        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(CliRun.Of(arguments).Output, output);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_threads_culture_changes_nothing(string culture)
    {
        string[] arguments = ["explain", "park.txt"];
        var expected = CliRun.Of(arguments);
        CliRun? run = null;
        var thread = new Thread(() => run = CliRun.Of(arguments))
        {
            CurrentCulture = new CultureInfo(culture)
            {
                NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" },
            },
        };
        thread.Start();
        thread.Join();

        Assert.Equal(expected, run);
    }

    [Fact]
    public async Task A_closed_pipe_ends_it_quietly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("pipes close otherwise there");
        }

        using var process = Start(["stream"], "C");
        process.StandardOutput.Close();
        try
        {
            while (!process.HasExited)
            {
                await process.StandardInput.WriteLineAsync(
                    "{\"text\":\"A cat.\"}".AsMemory(),
                    Stop
                );
                await process.StandardInput.FlushAsync(Stop);
            }
        }
        catch (IOException)
        {
            // It has gone while we were writing.
        }

        await process.WaitForExitAsync(Stop);
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync(Stop)));
    }

    [Fact]
    public async Task An_interrupt_ends_it_quietly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("signals are otherwise there");
        }

        using var process = Start(["stream"], "C");
        await process.StandardInput.WriteLineAsync("{\"text\":\"A cat.\"}".AsMemory(), Stop);
        await process.StandardInput.FlushAsync(Stop);
        await process.StandardOutput.ReadLineAsync(Stop);
        using var kill = Process.Start(
            "kill",
            ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]
        );

        await process.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop);

        Assert.Equal(
            (130, ""),
            (process.ExitCode, await process.StandardError.ReadToEndAsync(Stop))
        );
    }

    private static Process Start(string[] arguments, string locale, string? vectors = null)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)
                ? Environment.ProcessPath
                : "dotnet"
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = CliRun.Inputs,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "FactBox.Cli.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LANG"] = locale;
        start.Environment["LC_ALL"] = locale;
        if (vectors is not null)
        {
            start.Environment["FACTBOX_SIMD"] = vectors;
        }

        return Process.Start(start)!;
    }
}
