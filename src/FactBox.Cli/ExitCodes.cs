namespace FactBox.Cli;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCodes
{
    public const int Well = 0;

    /// <summary>At least one input failed; the others are printed.</summary>
    public const int InputFailed = 1;

    /// <summary>The command line is wrong; nothing was done.</summary>
    public const int WrongCommandLine = 2;
}
