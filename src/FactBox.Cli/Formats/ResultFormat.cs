namespace FactBox.Cli.Formats;

/// <summary>A format that results are printed in.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Open">Makes a writer for one run.</param>
internal sealed record ResultFormat(string Name, Func<FormatContext, ResultWriter> Open);

/// <summary>What a writer needs to know of the run.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="Settings">How the inputs are counted.</param>
/// <param name="Paths">The inputs to come.</param>
/// <param name="Several">Whether they are to be printed as a list, even if it has one entry.</param>
internal sealed record FormatContext(
    Terminal Terminal,
    Results.CountingSettings Settings,
    IReadOnlyList<string> Paths,
    bool Several
);
