using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Markdown;

/// <summary>What the YAML on top of a Markdown page says; only plain values and lists of them are understood.</summary>
/// <param name="Title">The title.</param>
/// <param name="Author">The author or authors.</param>
/// <param name="Date">The day, as <c>2021-11-09</c>.</param>
/// <param name="Language">The language's tag.</param>
internal sealed record FrontMatter(
    string? Title = null,
    string? Author = null,
    string? Date = null,
    string? Language = null
)
{
    /// <summary>Reads the lines between the two rules.</summary>
    public static FrontMatter Read(IEnumerable<string> lines)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        List<string> last = [];
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            {
                // An item of the list that the last key began.
                last.Add(Value(line.TrimStart()[2..]));
            }
            else if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                last = [Value(line[(colon + 1)..])];
                values[line[..colon].Trim()] = last;
            }
        }

        var date = Of("date", "published");
        return new(
            Of("title"),
            Of("author", "authors"),
            date is null ? null : DateLine.Find(date),
            Of("lang", "language")
        );

        string? Of(params ReadOnlySpan<string> keys)
        {
            foreach (var name in keys)
            {
                var value = string.Join(
                    ", ",
                    values.GetValueOrDefault(name, []).Where(v => v.Length > 0)
                );
                if (value.Length > 0)
                {
                    return value;
                }
            }

            return null;
        }
    }

    private static string Value(string text)
    {
        var value = text.Trim();
        if (value is ['[', .., ']'])
        {
            return string.Join(", ", value[1..^1].Split(',').Select(v => Scalar(v.Trim())));
        }

        return Scalar(value);
    }

    private static string Scalar(string value) =>
        // Block scalars and references are left alone: a title is one plain line.
        value switch
        {
            ['"', .., '"'] when value.Length > 1 => value[1..^1]
                .Replace("\\\"", "\"", StringComparison.Ordinal),
            ['\'', .., '\''] when value.Length > 1 => value[1..^1]
                .Replace("''", "'", StringComparison.Ordinal),
            ['|' or '>' or '&' or '*' or '{', ..] => "",
            _ => value,
        };
}
