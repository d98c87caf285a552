using System.Buffers;
using System.Text;
using FactBox.Cli.Results;

namespace FactBox.Cli.Formats;

/// <summary>Markdown: headline and box of one input, or a table with a row for each of several.</summary>
internal static class MarkdownFormat
{
    public static readonly ResultFormat Format = new("markdown", context => new Writer(context));

    // What would start markup inside a line of text or end a cell.
    private static readonly SearchValues<char> Marked = SearchValues.Create("\\`*_[]<>|#&~");

    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in OneLine.Of(text))
        {
            if (Marked.Contains(character))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    private sealed class Writer(FormatContext context) : ResultWriter
    {
        public override void Start()
        {
            if (context.Several)
            {
                var measures = context.Settings.Measures;
                Row(["Input", "Headline", .. measures.Select(measure => Escape(measure.Name))]);
                Row([":--", ":--", .. measures.Select(_ => "--:")]);
            }
        }

        public override void Add(InputResult result)
        {
            if (context.Several)
            {
                var values = result.Measures.Select(measured =>
                    Escape(Numbers.Shown(measured, result.Convention.Decimals))
                );
                Row([Escape(result.Input), Escape(result.Headline ?? ""), .. values]);
                return;
            }

            if (result.Headline is { } headline)
            {
                Line($"## {Escape(headline)}\n");
            }

            Row(["Fact Box", ""]);
            Row([":--", ":--"]);
            foreach (var (name, value) in BoxRows.AllOf(result))
            {
                Row([Escape(name), Escape(value)]);
            }

            if (result.Published is { } published)
            {
                Line($"\n{Escape(Agreement.Of(published, result.Box))}");
            }
        }

        private void Row(IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells)} |");

        private void Line(string line) =>
            context.Terminal.Output.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }
}
