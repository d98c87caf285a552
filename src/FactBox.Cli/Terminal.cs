using System.Text;

namespace FactBox.Cli;

/// <summary>Where a command reads from and writes to. Tests give it streams of their own.</summary>
internal sealed class Terminal(Stream input, Stream output, TextWriter error)
{
    // What is written to a file or a pipe must not depend on the window that it was started in.
    private const int WidthElsewhere = 100;

    // EPIPE, which is what an IOException carries on Unix.
    private const int BrokenPipe = 32;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private int? _width;

    public Stream Input { get; } = input;

    public Stream Output { get; } = output;

    public TextWriter Error { get; } = error;

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>What tells whether a run is long enough to say how far it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether output may be coloured.</summary>
    public bool Color { get; init; }

    /// <summary>Characters to a line of output.</summary>
    public int Width
    {
        // Asked for late: most runs do not print for a window.
        get =>
            _width ??= OutputIsTerminal ? Math.Clamp(WindowWidth.Now(), 40, 200) : WidthElsewhere;
        init => _width = value;
    }

    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        var windows = OperatingSystem.IsWindows();
        return new(
            windows ? Console.OpenStandardInput() : new RawStream(0, writes: false),
            windows ? Console.OpenStandardOutput() : new RawStream(1, writes: true),
            new StreamWriter(
                windows ? Console.OpenStandardError() : new RawStream(2, writes: true),
                Utf8
            )
            {
                AutoFlush = true,
            }
        )
        {
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Color = isTerminal && ColorIsWanted(),
        };
    }

    /// <summary>Whether a write failed because nobody reads any more.</summary>
    public static bool IsClosedPipe(IOException error) => error.HResult == BrokenPipe;

    /// <summary>Writes text to the output, and out of the process.</summary>
    public void Write(string text)
    {
        Output.Write(Utf8.GetBytes(text));
        Output.Flush();
    }

    /// <summary>Says on standard error, in one line, what is wrong.</summary>
    public void Complain(string message)
    {
        try
        {
            Error.WriteLine($"factbox: {OneLine.Of(message)}");
        }
        catch (IOException)
        {
            // Standard error is closed: the exit code says it alone.
        }
    }

    // https://no-color.org: any value but the empty one.
    private static bool ColorIsWanted() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && !string.Equals(
            Environment.GetEnvironmentVariable("TERM"),
            "dumb",
            StringComparison.Ordinal
        );
}
