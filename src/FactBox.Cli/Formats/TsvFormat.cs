namespace FactBox.Cli.Formats;

/// <summary>Tab-separated values; a tab or line break inside a cell becomes a space, for there is no way to quote it.</summary>
internal static class TsvFormat
{
    public static readonly ResultFormat Format = new(
        "tsv",
        context => new SeparatedWriter(context, '\t', "\n", OneLine.Of, cell => cell)
    );
}
