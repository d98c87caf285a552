using System.Globalization;

namespace FactBox.Articles.Anatomy;

/// <summary>Dates as pages print them.</summary>
internal static class DateLine
{
    private const int LongestLine = 300;

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "updated",
        "published",
        "posted",
        "last",
        "date",
        "on",
        "at",
        "am",
        "pm",
        "a.m",
        "p.m",
        "gmt",
        "utc",
        "bst",
        "est",
        "edt",
        "et",
        "pt",
        "|",
        "-",
        "–",
        "—",
        "of",
    };

    /// <summary>Whether the line is a date and nothing else (<c>Updated: Nov. 9, 2021 at 10:30 GMT</c>).</summary>
    public static bool IsDate(string line)
    {
        if (line.Length > LongestLine)
        {
            return false;
        }

        var words = Words.Of(line);
        return words.Length <= 12
            && words.All(w => Others.Contains(Bare(w)) || Month(Bare(w)) > 0 || char.IsDigit(w[0]))
            && (
                words.Any(w => IsIso(Bare(w)))
                || (words.Any(w => Month(Bare(w)) > 0) && words.Any(w => char.IsDigit(w[0])))
            );
    }

    /// <summary>The day in the line as <c>2021-11-09</c>, or null where day, month and year are not all plain.</summary>
    public static string? Find(string line)
    {
        int day = 0,
            month = 0,
            year = 0;
        foreach (var word in Words.Of(line).Select(Bare))
        {
            if (IsIso(word))
            {
                return word[..10];
            }

            month = month == 0 ? Month(word) : month;
            var digits = word.AsSpan().TrimEnd("stndrdth");
            if (
                int.TryParse(
                    digits,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                day = day == 0 && digits.Length <= 2 ? number : day;
                year = year == 0 && digits.Length == 4 ? number : year;
            }
        }

        return year > 0 && month > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")
            : null;
    }

    private static string Bare(string word) => word.Trim(',', '.', ':', ';', '(', ')');

    private static int Month(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.Length < 3
            ? 0
            : Array.FindIndex(
                Months,
                m => m == lower || m[..3] == lower || (lower == "sept" && m == "september")
            ) + 1;
    }

    private static bool IsIso(string word) =>
        word.Length >= 10
        && (word.Length == 10 || word[10] == 'T')
        && DateOnly.TryParseExact(
            word.AsSpan(0, 10),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );
}
