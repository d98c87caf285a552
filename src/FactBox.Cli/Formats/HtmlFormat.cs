using System.Net;
using System.Text;
using FactBox.Cli.Results;

namespace FactBox.Cli.Formats;

/// <summary>A piece of HTML to put on a page: the box of one input, or a table with a row for each of several.</summary>
internal static class HtmlFormat
{
    public static readonly ResultFormat Format = new("html", context => new Writer(context));

    private sealed class Writer(FormatContext context) : ResultWriter
    {
        public override void Start()
        {
            if (context.Several)
            {
                var heads = context.Settings.Measures.Select(measure => Cell("th", measure.Name));
                Line("<table class=\"fact-boxes\">");
                Line(
                    $"<thead><tr><th>Input</th><th>Headline</th>{string.Concat(heads)}</tr></thead>"
                );
                Line("<tbody>");
            }
        }

        public override void Add(InputResult result)
        {
            if (context.Several)
            {
                var cells = result.Measures.Select(measured =>
                    Cell("td", Numbers.Shown(measured, result.Convention.Decimals))
                );
                var names = Cell("td", result.Input) + Cell("td", result.Headline ?? "");
                Line($"<tr>{names}{string.Concat(cells)}</tr>");
                return;
            }

            Line($"<aside class=\"fact-box\" data-convention=\"{Escape(result.Convention.Id)}\">");
            Line("  <h2>Fact Box</h2>");
            if (result.Headline is { } headline)
            {
                Line($"  <p>{Escape(headline)}</p>");
            }

            Line("  <dl>");
            foreach (var (name, value) in BoxRows.AllOf(result))
            {
                Line($"    {Cell("dt", name)}{Cell("dd", value)}");
            }

            Line("  </dl>");
            if (result.Published is { } published)
            {
                Line($"  <p>{Escape(Agreement.Of(published, result.Box))}</p>");
            }

            Line("</aside>");
        }

        public override void Finish()
        {
            if (context.Several)
            {
                Line("</tbody>");
                Line("</table>");
            }
        }

        private void Line(string line) =>
            context.Terminal.Output.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }

    private static string Cell(string element, string text) =>
        $"<{element}>{Escape(text)}</{element}>";

    private static string Escape(string text) => WebUtility.HtmlEncode(OneLine.Of(text));
}
