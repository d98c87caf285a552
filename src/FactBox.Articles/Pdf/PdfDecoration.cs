using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Pdf;

/// <summary>Finds what stands on pages and not in the text: running heads, running feet, page numbers.</summary>
internal sealed partial class PdfDecoration
{
    // How many lines at the top and at the bottom may be such, and how many pages apart they come again: heads of left
    // and right pages differ.
    private const int Edge = 3;
    private const int Near = 2;

    // Points by which the place of a running head may vary.
    private const double SamePlace = 4;

    // A page number alone stands clear of the text, by this many sizes of its font.
    private const double Clear = 1.6;

    // And a running head by this many of the usual distances of lines; those are so many sizes of the font.
    private const double ClearOfText = 1.5;
    private const double LeastPitch = 1.15;
    private const double MostPitch = 2.5;

    // In the size of the text: what is set larger is a heading, though the next page may have one like it.
    private const double HeadingSize = 1.12;

    // Heads of left and right pages that have but the number in common are short.
    private const int MostWords = 12;

    // Of the width of the text: a line of prose that goes on in the next one is this wide.
    private const double Full = 0.85;

    private readonly List<List<PdfLine>> _pages;
    private readonly List<Dictionary<int, string>> _keys;
    private readonly Dictionary<string, List<(int Page, double Baseline)>> _outermost;
    private readonly double _size;
    private readonly double _pitch;

    private PdfDecoration(List<List<PdfLine>> pages)
    {
        _pages = pages;
        _keys = pages.ConvertAll(p => Edges(p).ToDictionary(i => i, i => Key(p[i].Text)));
        _outermost = pages
            .SelectMany(
                (p, page) =>
                    new[] { 0, p.Count - 1 }
                        .Where(i => p.Count > 1)
                        .Select(i => (Key: _keys[page][i], Page: page, p[i].Baseline))
            )
            .GroupBy(l => l.Key)
            .ToDictionary(g => g.Key, g => g.Select(l => (l.Page, l.Baseline)).ToList());
        _size = PdfLine.CommonSize(pages.SelectMany(p => p));
        var pitch = pages
            .SelectMany(p => p.Zip(p.Skip(1), (one, next) => one.Baseline - next.Baseline))
            .GroupBy(gap => Math.Round(gap, 1))
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .FirstOrDefault()
            ?.Key;
        _pitch = Math.Clamp(pitch ?? 0, LeastPitch * _size, MostPitch * _size);
    }

    /// <summary>The lines of pages without such.</summary>
    /// <param name="pages">The lines of each page, from top to bottom.</param>
    public static List<List<PdfLine>> Without(List<List<PdfLine>> pages)
    {
        var all = new PdfDecoration(pages);
        var without = pages
            .Select((page, number) => page.Where((_, i) => !all.IsDecoration(number, i)).ToList())
            .ToList();
        // A document of nothing but what comes again is a form or a notice, twice.
        return without.Exists(p => p.Count > 0) ? without : pages;
    }

    private static IEnumerable<int> Edges(List<PdfLine> page) =>
        Enumerable.Range(0, page.Count).Where(i => i < Edge || i >= page.Count - Edge);

    private bool IsDecoration(int number, int at)
    {
        if (!_keys[number].TryGetValue(at, out var key))
        {
            return false;
        }

        var page = _pages[number];
        return (IsClear(page, at) && ComesAgain(number, at, key))
            || IsOnMostPages(number, at, key)
            || (
                PageNumber().IsMatch(page[at].Text)
                && (IsAlone(page, at) || (page.Count == 1 && _pages.Count > 1))
            );
    }

    /// <summary>Whether a line, with those between it and the edge, stands clear of the text of its page.</summary>
    private bool IsClear(List<PdfLine> page, int at)
    {
        var isClear = page.Count == 1;
        for (var i = at; i < Math.Min(Edge, page.Count - 1); i++)
        {
            isClear |= IsWide(i);
        }

        for (var i = at; i > Math.Max(0, page.Count - 1 - Edge); i--)
        {
            isClear |= IsWide(i - 1);
        }

        return isClear;

        bool IsWide(int above) =>
            page[above].Baseline - page[above + 1].Baseline > ClearOfText * _pitch;
    }

    private bool ComesAgain(int number, int at, string key)
    {
        var line = _pages[number][at];
        for (
            var other = Math.Max(0, number - Near);
            other <= Math.Min(_pages.Count - 1, number + Near);
            other++
        )
        {
            if (
                other != number
                && _keys[other]
                    .Any(k =>
                        Math.Abs(_pages[other][k.Key].Baseline - line.Baseline) < SamePlace
                        && AreAlike(line, key, _pages[other][k.Key], k.Value, other - number)
                    )
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool AreAlike(PdfLine line, string key, PdfLine other, string otherKey, int pages) =>
        line.Size > HeadingSize * _size
            ? line.Text == other.Text
            : key == otherKey || CountsOn(line, other, pages);

    /// <summary>
    /// Whether two lines have numbers as far apart as their pages and are alike otherwise, or are the heads of a left and
    /// a right page, with the number first on one and last on the other.
    /// </summary>
    private static bool CountsOn(PdfLine line, PdfLine other, int pages)
    {
        var (words, others) = (line.Words, other.Words);
        if (
            words.Count == others.Count
            && (
                (Follow(0, 0) && Rest(words[1..]).SequenceEqual(Rest(others[1..])))
                || (Follow(^1, ^1) && Rest(words[..^1]).SequenceEqual(Rest(others[..^1])))
            )
        )
        {
            return true;
        }

        return pages % 2 != 0
            && words.Count is > 1 and <= MostWords
            && others.Count is > 1 and <= MostWords
            && (Follow(0, ^1) || Follow(^1, 0));

        bool Follow(Index one, Index two) =>
            Number(words[one].Text) is > 0 and var n && Number(others[two].Text) == n + pages;

        static IEnumerable<string> Rest(List<PdfWord> words) => words.Select(w => w.Text);
    }

    /// <summary>Whether the first or last line of a page is that of most, wherever the text begins under it.</summary>
    private bool IsOnMostPages(int number, int at, string key)
    {
        var page = _pages[number];
        if (
            page.Count == 1
            || (at != 0 && at != page.Count - 1)
            || page[at].Size > HeadingSize * _size
            || !_outermost.TryGetValue(key, out var outermost)
            || IsProse(page, at)
        )
        {
            return false;
        }

        var pages = outermost
            .Where(o => Math.Abs(o.Baseline - page[at].Baseline) < SamePlace)
            .Select(o => o.Page)
            .Distinct()
            .Count();
        return 2 * pages > _pages.Count && pages >= Math.Min(3, Math.Max(2, _pages.Count));
    }

    // Of the size of what stands beside it, and the upper one of the two goes on in the lower.
    private static bool IsProse(List<PdfLine> page, int at)
    {
        var upper = at == 0 ? page[0] : page[^2];
        var lower = at == 0 ? page[1] : page[^1];
        var right = page.Max(l => l.Right);
        var left = page.Min(l => l.Left);
        return Math.Abs(upper.Size - lower.Size) < 0.06 * upper.Size
            && upper.Right >= left + (Full * (right - left));
    }

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

    private bool IsAlone(List<PdfLine> page, int at)
    {
        var isFirst = at == 0;
        var isLast = at == page.Count - 1;
        var gap =
            isLast && at > 0 ? page[at - 1].Baseline - page[at].Baseline
            : isFirst && page.Count > 1 ? page[0].Baseline - page[1].Baseline
            : 0;
        return gap > Math.Max(Clear * page[at].Size, LeastPitch * _pitch);
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
