using System.Globalization;

namespace FactBox.Articles.Anatomy;

/// <summary>What can be said of a line from its words and marks alone.</summary>
internal static class Words
{
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "al",
        "bin",
        "da",
        "de",
        "del",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "van",
        "von",
        "y",
    };

    // "Words and pictures by Ann Lee"
    private const int LongestLead = 20;

    private static readonly string[] NameEnds = [",", " and ", " & ", "|", "/", "\n", " for "];

    /// <summary>The words of a line, by white space.</summary>
    public static string[] Of(string line) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words of a text with one space between any two.</summary>
    public static string OnOneLine(string text) => string.Join(' ', Of(text));

    /// <summary>How many words there are; counted without making them.</summary>
    public static int Count(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count +=
                !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The mark that the text ends with, closing quotes and brackets apart; NUL for none.</summary>
    public static char LastMark(string text)
    {
        var end = text.AsSpan().TrimEnd("\"'”’»)]*_ \u00A0");
        return end.Length > 0 ? end[^1] : '\0';
    }

    /// <summary>Whether the text ends as a sentence does: with a stop that is not an initialism's (<c>the U.S.</c>).</summary>
    public static bool EndsASentence(string text) =>
        LastMark(text) is '.' or '!' or '?' or '…' && !EndsInInitials(text);

    /// <summary>Whether the first letter or digit is a capital, a digit, or of a script without capitals.</summary>
    public static bool StartsUpper(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return !char.IsLower(c);
            }
        }

        return false;
    }

    /// <summary>Whether there is a letter.</summary>
    public static bool HasLetter(string text) => text.Any(char.IsLetter);

    /// <summary>Whether there are letters and none is lower case.</summary>
    public static bool IsAllCapitals(string text) => HasLetter(text) && !text.Any(char.IsLower);

    /// <summary>
    /// Whether it is written as titles are: at least three words, and all of them capitalised that have four letters or
    /// more.
    /// </summary>
    public static bool IsTitleCase(string text)
    {
        var words = Of(text);
        return words.Length >= 3
            && words.Any(w => w.Length >= 4)
            && words.All(w => w.Length < 4 || StartsUpper(w));
    }

    /// <summary>Whether the word may stand in a person's name.</summary>
    public static bool IsNameWord(string word)
    {
        var bare = word.Trim(',', ';');
        return bare.Length > 0
            && (
                Particles.Contains(bare)
                || char.GetUnicodeCategory(bare[0])
                    is UnicodeCategory.UppercaseLetter
                        or UnicodeCategory.TitlecaseLetter
                        or UnicodeCategory.OtherLetter
            )
            && bare.All(c =>
                char.IsLetter(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
                || c is '\'' or '’' or '-' or '.' or '·'
            );
    }

    /// <summary>Whether these words are a person's name: two to five, not all of them particles.</summary>
    public static bool IsName(IReadOnlyList<string> words) =>
        words.Count is >= 2 and <= 5
        && words.All(IsNameWord)
        && words.Any(w => !Particles.Contains(w));

    /// <summary>The names in a byline: "By Ann Lee and Ben Roe, Staff Writer" has two.</summary>
    public static IEnumerable<string> NamesIn(string byline)
    {
        var by = byline.IndexOf("by ", StringComparison.OrdinalIgnoreCase);
        var start =
            by is >= 0 and <= LongestLead && (by == 0 || byline[by - 1] == ' ') ? by + 3
            : byline.IndexOf(": ", StringComparison.Ordinal) is > 0 and <= LongestLead and var colon
                ? colon + 2
            : 0;
        return byline[start..]
            .Split(NameEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(n => n.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>Whether the word is an e-mail address, punctuation around it apart.</summary>
    public static bool IsEmail(string word)
    {
        var bare = word.AsSpan().Trim("<>()[]\"'.,;:*_");
        if (bare.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            bare = bare["mailto:".Length..];
        }

        var at = bare.IndexOf('@');
        return at > 0
            && at == bare.LastIndexOf('@')
            && bare[(at + 1)..].IndexOf('.') > 0
            && char.IsLetterOrDigit(bare[^1]);
    }

    private static bool EndsInInitials(string text)
    {
        var end = text.AsSpan().TrimEnd("\"'”’»)]");
        return end.Length >= 4
            && end[^1] == '.'
            && char.IsUpper(end[^2])
            && end[^3] == '.'
            && char.IsUpper(end[^4]);
    }
}
