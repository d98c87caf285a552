using System.Text;
using Spectre.Console;

namespace FactBox.Cli;

/// <summary>Text from outside, made fit for one line of a terminal.</summary>
internal static class OneLine
{
    public const char Replacement = '\uFFFD';

    /// <summary>
    /// Whether it could drive the terminal (a control character) or make the reader see another order of letters than
    /// there is (a bidirectional embedding, override or isolate).
    /// </summary>
    public static bool IsUnsafe(char character) =>
        char.IsControl(character)
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>White space becomes one space; what <see cref="IsUnsafe"/> becomes a sign for it.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else
            {
                line.Append(IsUnsafe(character) ? Replacement : character);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>At most that many columns of it, cut with <c>…</c>.</summary>
    public static string Of(string text, int columns)
    {
        var line = Of(text);
        if (line.GetCellWidth() <= columns)
        {
            return line;
        }

        var width = 0;
        var kept = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            width += rune.ToString().GetCellWidth();
            if (width > columns - 1)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>It, in that many columns: cut, or filled with spaces.</summary>
    public static string Padded(string text, int columns)
    {
        var line = Of(text, columns);
        return line + new string(' ', Math.Max(0, columns - line.GetCellWidth()));
    }
}
