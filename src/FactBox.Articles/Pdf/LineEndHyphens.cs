using System.Text;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Pdf;

/// <summary>
/// Joins lines. Whether a hyphen at the end of one belongs to the word or to the line is told by how the rest of the
/// document writes the word; where it does not, by its look.
/// </summary>
internal sealed partial class LineEndHyphens
{
    // Words that begin compounds with a hyphen. Any two words would not do: "over" and "heard" are two, and one.
    private static readonly HashSet<string> Compounding = new(StringComparer.OrdinalIgnoreCase)
    {
        "well",
        "self",
        "half",
        "long",
        "short",
        "high",
        "low",
        "full",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    };

    // Words that do only before a word that the document has: "part-time" and "partner", "new-build" and "newly".
    private static readonly HashSet<string> SometimesCompounding = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        "part",
        "old",
        "new",
        "ten",
    };

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public LineEndHyphens(IEnumerable<PdfLine> lines)
    {
        foreach (var line in lines)
        {
            // The last word may be half of one, and the first the other half.
            for (var i = 1; i < line.Words.Count - 1; i++)
            {
                var word = Bare(line.Words[i].Text);
                _words.Add(word);
                foreach (var part in word.Split('-'))
                {
                    _words.Add(part);
                }
            }
        }
    }

    /// <summary>The text of lines.</summary>
    public string Join(List<PdfLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var next = line.Text;
            if (text.Length > 0)
            {
                Break(text, line.Words[0].Text);
            }

            text.Append(next);
        }

        return text.Replace("\u00AD", "").ToString().Trim();
    }

    private void Break(StringBuilder text, string next)
    {
        if (text[^1] == '\u00AD')
        {
            text.Length--;
        }
        else if (
            text[^1] is '-' or '\u2010'
            && text.Length > 1
            && char.IsLetterOrDigit(text[^2])
            && char.IsLetterOrDigit(next[0])
        )
        {
            if (!KeepsHyphen(Last(text), Bare(next)))
            {
                text.Length--;
            }
        }
        else
        {
            text.Append(' ');
        }
    }

    private bool KeepsHyphen(string before, string after)
    {
        var stem = before[..^1];
        if (_words.Contains(stem + after))
        {
            return false;
        }

        if (
            _words.Contains($"{stem}-{after}")
            || !char.IsLower(after.Length > 0 ? after[0] : 'A')
            || stem.Contains('-', StringComparison.Ordinal)
            || char.IsDigit(stem[^1])
        )
        {
            return true;
        }

        return Compounding.Contains(stem) && !SolidEnding().IsMatch(after)
            || SometimesCompounding.Contains(stem) && _words.Contains(after);
    }

    private static string Last(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var word = text.ToString(start, text.Length - start)
            .TrimStart('"', '“', '(', '‘', '\'', '[');
        return word.Length > 1 ? word : $"a{word}";
    }

    // What makes one word with those above: "higher", "selfish", "sixteen", "highway".
    [GeneratedRegex(
        "^(er|ish|less|ness|light|teen|tie|ly$|est$|th$|ty$|ing(s|ly)?$|en(s|ed|ing)?$|age[sd]?$|fold$|some$|self$|lands?$|way$|ways$|falls?$|cuts?$|comings?$|spring$|head$|itud|penny$|pence$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex SolidEnding();

    private static string Bare(string word) =>
        word.Trim(
            '"',
            '“',
            '”',
            '(',
            ')',
            '‘',
            '’',
            '\'',
            ',',
            '.',
            ';',
            ':',
            '!',
            '?',
            '[',
            ']',
            '—',
            '–'
        );
}
