using System.Globalization;

namespace FactBox.Articles.Anatomy;

/// <summary>Reads the fact box that a page carries on top.</summary>
internal static class BoxReader
{
    private static readonly string[] Labels = ["Level", "Tokens", "Types", "TTR"];

    // A page that was copied out of a word processor or a browser ends its lines in the last two.
    private const string LineEnds = "\n\r\u2028\u2029";

    /// <summary>The box at the top of <paramref name="page"/>, or null, and how many characters it takes.</summary>
    public static (PublishedFactBox? Box, int Length) Read(string page)
    {
        var at = page.StartsWith('\uFEFF') ? 1 : 0;
        if (!IsTitle(Line(page, ref at)))
        {
            return (null, 0);
        }

        var values = new string?[Labels.Length];
        var end = 0;
        string? open = null;
        while (at < page.Length)
        {
            var line = Line(page, ref at);
            var next = (string?[])values.Clone();
            if (!TryPairs(line, next, ref open))
            {
                break;
            }

            if (open is null)
            {
                // Only whole pairs are the box's; a label without its value stays in the text.
                (values, end) = (next, at);
            }
        }

        // A title over nothing but dashes is an empty table, or a heading.
        return Array.Exists(values, v => v is not null && !IsDash(v))
            ? (Box(values), end)
            : (null, 0);
    }

    /// <summary>Whether a line is a box's title, or nothing but labels with their values.</summary>
    public static bool IsPart(string line)
    {
        string? open = null;
        return IsTitle(line)
            || (TryPairs(line, new string?[Labels.Length], ref open) && open is null);
    }

    private static bool IsTitle(string line) =>
        string.Concat(line.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant()
            is "FACTBOX"
                or "FACTBOX:";

    /// <summary>The next line that is not blank, or what is left of the text.</summary>
    private static string Line(string page, ref int at)
    {
        while (at < page.Length)
        {
            var length = page.AsSpan(at).IndexOfAny(LineEnds);
            var end = length < 0 ? page.Length : at + length;
            var line = page[at..end].Trim();
            at = Math.Min(end + 1, page.Length);
            if (line.Length > 0)
            {
                return line;
            }
        }

        return "";
    }

    /// <summary>Whether the line is nothing but labels with their values. A last label may wait for the next line.</summary>
    private static bool TryPairs(string line, string?[] values, ref string? open)
    {
        var words = line.Split(
            [' ', '\t', '\u00A0', ':', '=', '|'],
            StringSplitOptions.RemoveEmptyEntries
        );
        foreach (var word in words)
        {
            if (open is not null)
            {
                var label = Array.IndexOf(Labels, open);
                if (values[label] is not null || !IsValue(word, open))
                {
                    return false;
                }

                values[label] = word;
                open = null;
            }
            else
            {
                open = Labels.FirstOrDefault(l =>
                    l.Equals(word, StringComparison.OrdinalIgnoreCase)
                );
                if (open is null)
                {
                    return false;
                }
            }
        }

        return words.Length > 0;
    }

    private static bool IsValue(string word, string label) =>
        IsUndefined(word)
        || IsDash(word)
        || (
            label is "Tokens" or "Types"
                ? Count(word) is not null
                : Fraction(word).Value is not null
        );

    private static bool IsUndefined(string word) =>
        word.ToUpperInvariant() is "UNDEFINED" or "N/A" or "NA" or "NONE";

    private static bool IsDash(string word) => word is "-" or "–" or "—";

    private static PublishedFactBox Box(string?[] values)
    {
        var (level, levelDecimals) = Fraction(values[0] ?? "");
        var (ttr, ttrDecimals) = Fraction(values[3] ?? "");
        return new(level, Count(values[1] ?? ""), Count(values[2] ?? ""), ttr)
        {
            LevelDecimals = levelDecimals,
            TtrDecimals = ttrDecimals,
            IsLevelUndefined = IsUndefined(values[0] ?? ""),
            IsTtrUndefined = IsUndefined(values[3] ?? ""),
        };
    }

    private static long? Count(string word)
    {
        var groups = word.Split(',');
        var isGrouped =
            groups.Length == 1
            || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
        return
            isGrouped
            && long.TryParse(
                string.Concat(groups),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            )
            ? count
            : null;
    }

    private static (double? Value, int Decimals) Fraction(string word)
    {
        // Nobody's level is in the thousands, so that a comma here is a decimal comma.
        var number = word.Replace('−', '-').Replace(',', '.');
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : number.Length - point - 1;
        var style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return
            decimals <= 15
            && double.TryParse(number, style, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
            ? (value, decimals)
            : (null, 3);
    }
}
