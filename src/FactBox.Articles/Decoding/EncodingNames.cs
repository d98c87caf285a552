using System.Globalization;
using System.Text;

namespace FactBox.Articles.Decoding;

/// <summary>The encodings by name. Every encoding given out fails on invalid bytes.</summary>
internal static class EncodingNames
{
    private const int LongestName = 40;

    /// <summary>The encoding of that name.</summary>
    /// <exception cref="UnreadableInputException">There is none; the message gives the nearest names.</exception>
    public static Encoding Get(string name)
    {
        if (Find(name) is { } encoding)
        {
            return encoding;
        }

        var near = Nearest(name);
        var hint =
            near.Count == 0
                ? "for example windows-1252, iso-8859-1 or gb18030"
                : $"near: {string.Join(", ", near)}";
        throw new UnreadableInputException($"no encoding is named \"{OneLine(name)}\" ({hint})");
    }

    /// <summary>The encoding of that name or code page number (<c>windows-1252</c>, <c>cp1252</c>), or null.</summary>
    public static Encoding? Find(string name)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        var digits = name.AsSpan(name.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1);
        var isCodePage =
            name[..^digits.Length].ToLowerInvariant()
            is ""
                or "cp"
                or "cp-"
                or "win"
                or "win-"
                or "windows";
        return Try(() => Of(name))
            ?? (
                isCodePage
                && int.TryParse(
                    digits,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var page
                )
                && page is > 1 and <= 65535
                    ? Try(() => Of(page))
                    : null
            );
    }

    /// <summary>The same encoding, failing on invalid bytes.</summary>
    public static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private static Encoding Of(string name) =>
        Strict(CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name));

    private static Encoding Of(int page) =>
        Strict(CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page));

    private static Encoding? Try(Func<Encoding> get)
    {
        try
        {
            return get();
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static List<string> Nearest(string name)
    {
        if (name.Length > LongestName)
        {
            return [];
        }

        var wanted = name.Trim().ToLowerInvariant();
        return Encoding
            .GetEncodings()
            .Concat(CodePagesEncodingProvider.Instance.GetEncodings())
            .Select(e => e.Name)
            .Where(n => Find(n) is not null)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(n => (Name: n, Distance: Distance(wanted, n.ToLowerInvariant())))
            .Where(n => n.Distance <= Math.Max(2, wanted.Length / 3))
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(n => n.Name)
            .ToList();
    }

    /// <summary>Insertions, deletions and replacements from one name to the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }

    /// <summary>What the user typed, made safe to print on one line.</summary>
    private static string OneLine(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (text.Length >= LongestName)
            {
                return text.Append('…').ToString();
            }

            text.Append(IsPrintable(rune) ? rune.ToString() : "?");
        }

        return text.ToString();
    }

    private static bool IsPrintable(Rune rune) =>
        rune.Value == ' '
        || Rune.IsLetterOrDigit(rune)
        || Rune.IsPunctuation(rune)
        || Rune.IsSymbol(rune);
}
