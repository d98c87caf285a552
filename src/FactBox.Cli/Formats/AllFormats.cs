using System.Collections.Immutable;

namespace FactBox.Cli.Formats;

/// <summary>The formats that results can be printed in.</summary>
internal static class AllFormats
{
    /// <summary>All of them; the first is the default.</summary>
    public static ImmutableArray<ResultFormat> List { get; } =
    [
        TextFormat.Format,
        JsonFormat.Format,
        NdjsonFormat.Format,
        TsvFormat.Format,
        CsvFormat.Format,
        MarkdownFormat.Format,
        HtmlFormat.Format,
    ];

    /// <summary>The format of that name, or null.</summary>
    public static ResultFormat? Find(string name) =>
        List.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.Ordinal));
}
