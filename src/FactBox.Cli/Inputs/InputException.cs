namespace FactBox.Cli.Inputs;

/// <summary>An input that cannot be counted: what is wrong with it, and what to do.</summary>
internal sealed class InputException(string message) : Exception(message);
