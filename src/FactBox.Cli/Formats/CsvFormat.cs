using System.Buffers;

namespace FactBox.Cli.Formats;

/// <summary>
/// Comma-separated values by RFC 4180: lines end with CR LF, a cell is quoted where it must be, so tabs and line breaks
/// stay.
/// </summary>
internal static class CsvFormat
{
    public static readonly ResultFormat Format = new(
        "csv",
        context => new SeparatedWriter(context, ',', "\r\n", Clean, Escape)
    );

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private static string Clean(string text) =>
        string.Concat(
            text.Select(c =>
                c is not ('\t' or '\r' or '\n') && OneLine.IsUnsafe(c) ? OneLine.Replacement : c
            )
        );

    private static string Escape(string cell) =>
        cell.AsSpan().ContainsAny(Quoted)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
