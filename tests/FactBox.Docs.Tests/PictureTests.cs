using System.Text;

namespace FactBox.Tests;

/// <summary>The README's picture shows what the program prints.</summary>
public sealed class PictureTests
{
    private static readonly string[] Commands =
    [
        "factbox samples/04-the-tides.txt",
        "factbox samples --format text",
    ];

    [Fact]
    public void The_picture_is_what_a_terminal_shows() =>
        Written.Is("docs/images/terminal.svg", Svg([.. Commands.SelectMany(Lines)]));

    private static IEnumerable<string> Lines(string command) =>
        [
            // On a terminal the table needs no asking for.
            $"$ {command.Replace(" --format text", "", StringComparison.Ordinal)}",
            .. Shell.Run(command).Shown.TrimEnd('\n').Split('\n'),
            "",
        ];

    private static string Svg(string[] lines)
    {
        const int LineHeight = 20;
        const int Top = 56;
        var height = Top + ((lines.Length - 1) * LineHeight);
        var svg = new StringBuilder(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 {height}" role="img" aria-label="factbox in a terminal">
              <style>
                text {"{"} font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d7dce2; white-space: pre {"}"}
                .command {"{"} fill: #8fd6a8 {"}"}
              </style>
              <rect width="900" height="{height}" rx="10" fill="#1d2127"/>
              <circle cx="22" cy="20" r="6" fill="#ef6a5f"/>
              <circle cx="42" cy="20" r="6" fill="#f4be4f"/>
              <circle cx="62" cy="20" r="6" fill="#62c554"/>

            """
        );
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                var kind = lines[i][0] == '$' ? " class=\"command\"" : "";

                // The length makes every font's cells as wide as the box lines need them.
                svg.Append(
                    $"""  <text x="24" y="{Top + (i * LineHeight)}"{kind} xml:space="preserve" textLength="{lines[i].Length * 8.5}" lengthAdjust="spacingAndGlyphs">{System.Net.WebUtility.HtmlEncode(lines[i])}</text>{"\n"}"""
                );
            }
        }

        return svg.Append("</svg>\n").ToString();
    }
}
