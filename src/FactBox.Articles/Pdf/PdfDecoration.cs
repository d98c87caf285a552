using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Pdf;

/// <summary>Finds what stands on pages and not in the text: running heads, running feet, page numbers.</summary>
internal static partial class PdfDecoration
{
    // How many lines at the top and at the bottom may be such, and how many pages apart they come again: heads of left
    // and right pages differ.
    private const int Edge = 3;
    private const int Near = 2;

    // Points by which the place of a running head may vary.
    private const double SamePlace = 4;

    // A page number alone stands clear of the text, by this many sizes of its font.
    private const double Clear = 1.6;

    /// <summary>The lines of pages without such.</summary>
    /// <param name="pages">The lines of each page, from top to bottom.</param>
    public static List<List<PdfLine>> Without(List<List<PdfLine>> pages)
    {
        var keys = pages.ConvertAll(p => Edges(p).ToDictionary(i => i, i => Key(p[i].Text)));
        var without = pages
            .Select(
                (page, number) =>
                    page.Where((_, i) => !IsDecoration(pages, keys, number, i)).ToList()
            )
            .ToList();
        // A document of nothing but what comes again is a form or a notice, twice.
        return without.Exists(p => p.Count > 0) ? without : pages;
    }

    private static IEnumerable<int> Edges(List<PdfLine> page) =>
        Enumerable.Range(0, page.Count).Where(i => i < Edge || i >= page.Count - Edge);

    private static bool IsDecoration(
        List<List<PdfLine>> pages,
        List<Dictionary<int, string>> keys,
        int number,
        int at
    )
    {
        if (!keys[number].TryGetValue(at, out var key))
        {
            return false;
        }

        var line = pages[number][at];
        for (
            var other = Math.Max(0, number - Near);
            other <= Math.Min(pages.Count - 1, number + Near);
            other++
        )
        {
            if (
                other != number
                && keys[other]
                    .Any(k =>
                        Math.Abs(pages[other][k.Key].Baseline - line.Baseline) < SamePlace
                        && (k.Value == key || CountsOn(line, pages[other][k.Key], other - number))
                    )
            )
            {
                return true;
            }
        }

        return PageNumber().IsMatch(line.Text)
            && (IsAlone(pages[number], at) || (pages[number].Count == 1 && pages.Count > 1));
    }

    /// <summary>Whether two lines begin or end with numbers as far apart as their pages, whatever else is in them.</summary>
    private static bool CountsOn(PdfLine line, PdfLine other, int pages) =>
        Numbers(line).Any(n => Numbers(other).Contains(n + pages));

    private static IEnumerable<int> Numbers(PdfLine line) =>
        new[] { line.Words[0].Text, line.Words[^1].Text }.Select(Number).Where(n => n > 0);

    /// <summary>A page number in Arabic or Roman figures, or 0.</summary>
    private static int Number(string word)
    {
        var bare = word.Trim('(', ')', '[', ']', '|', '-', '–', '—', '·', '•', '.');
        if (bare.Length is > 0 and <= 4 && bare.All(char.IsAsciiDigit))
        {
            return int.Parse(bare, CultureInfo.InvariantCulture);
        }

        var number = 0;
        if (bare.Length <= 8 && Roman().IsMatch(bare))
        {
            var values = bare.ToLowerInvariant()
                .Select(c =>
                    c switch
                    {
                        'i' => 1,
                        'v' => 5,
                        'x' => 10,
                        'l' => 50,
                        _ => 100,
                    }
                )
                .ToList();
            for (var i = 0; i < values.Count; i++)
            {
                number +=
                    i + 1 < values.Count && values[i] < values[i + 1] ? -values[i] : values[i];
            }
        }

        return number;
    }

    private static bool IsAlone(List<PdfLine> page, int at)
    {
        var isFirst = at == 0;
        var isLast = at == page.Count - 1;
        var gap =
            isLast && at > 0 ? page[at - 1].Baseline - page[at].Baseline
            : isFirst && page.Count > 1 ? page[0].Baseline - page[1].Baseline
            : 0;
        return gap > Clear * page[at].Size;
    }

    // Numbers differ from page to page.
    private static string Key(string text) => Digits().Replace(text.ToLowerInvariant(), "#");

    [GeneratedRegex("[0-9]+|^[ivxlc]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(
        "^c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Roman();

    [GeneratedRegex(
        @"^[\W_]*((page|p\.|pp\.)\s*)?([0-9]{1,4}|[ivxlc]{1,7})(\s*(/|of)\s*[0-9]{1,4})?[\W_]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex PageNumber();
}
