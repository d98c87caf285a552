using System.Buffers;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Anatomy;

/// <summary>Finds whose a picture is in the words under it: <c>The mill at dusk. Photo: Ann Lee/Reuters</c>.</summary>
internal static partial class PictureCredit
{
    private const int LongestCaption = 1500;
    private const int MostWords = 24;
    private const int MostBareWords = 10;
    private const int LongestBare = 120;
    private const int LongestCredit = 400;

    // "Featured image"
    private const int LongestPrefix = 20;

    /// <summary>What may stand before a credit that has no label.</summary>
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".!?|)]\n–—-…");

    private static readonly SearchValues<char> LabelMarks = SearchValues.Create(":/©");

    /// <summary>Where in the words under a picture the credit begins; -1 where there is none.</summary>
    /// <param name="text">The words; <c>\n</c> is a line break.</param>
    /// <param name="isCaption">
    /// Whether the page says that they stand under a picture; if not, only a credit that names itself is found.
    /// </param>
    /// <param name="why">Why it is one.</param>
    public static int Start(string text, bool isCaption, out string why)
    {
        why = "";
        if (text.Length is < 2 or > LongestCaption)
        {
            return -1;
        }

        if (Bracketed(text, isCaption) is >= 0 and var bracket)
        {
            why = "in brackets after a caption";
            return bracket;
        }

        if (Labelled(text, isCaption) is >= 0 and var label)
        {
            why = "says whose the picture is";
            return label;
        }

        if (!isCaption)
        {
            return -1;
        }

        if (Bare(text) is >= 0 and var bare)
        {
            why = "a name or agency that ends a caption";
            return bare;
        }

        if (AfterSlash(text) is >= 0 and var slash)
        {
            why = "a name after a slash that ends a caption";
            return slash;
        }

        if (Capitals(text) is >= 0 and var capitals)
        {
            why = "capitals with a slash that end a caption";
            return capitals;
        }

        return -1;
    }

    /// <summary>Whether all that is said may be names of people, sites and agencies.</summary>
    public static bool IsNames(string text) => Array.TrueForAll(Words.Of(text), IsCreditWord);

    /// <summary>Where a name begins that ends a caption, by itself or after a mark; -1 where it does not.</summary>
    public static int StartOfName(string text, string name)
    {
        var end = text.AsSpan().TrimEnd(" .)]\n").Length;
        var at = end - name.Length;
        if (
            at < 0
            || !text.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
        )
        {
            return -1;
        }

        var before = text.AsSpan(0, at).TrimEnd(" ([");
        return before.Length == 0 || before.Length < at - 1 || Breaks.Contains(before[^1])
            ? before.Length
                + (text[before.Length..].Length - text[before.Length..].TrimStart().Length)
            : -1;
    }

    /// <summary>"… at dusk (Ann Lee/Reuters)", several in a row too.</summary>
    private static int Bracketed(string text, bool isCaption)
    {
        var start = -1;
        var end = text.AsSpan().TrimEnd(" .\n").Length;
        while (end > 2 && text[end - 1] is ')' or ']')
        {
            var open = OpeningOf(text, end - 1);
            if (open < 0)
            {
                break;
            }

            var inner = text[(open + 1)..(end - 1)].Trim();
            if (!IsInBrackets(inner, Words.EndsASentence(text[..open].TrimEnd()), isCaption))
            {
                break;
            }

            start = open;
            end = text.AsSpan(0, open).TrimEnd().Length;
        }

        return start;
    }

    private static int OpeningOf(string text, int closing)
    {
        var depth = 0;
        for (var i = closing; i >= 0; i--)
        {
            depth += text[i] is ')' or ']' ? 1 : 0;
            depth -= text[i] is '(' or '[' ? 1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsInBrackets(string inner, bool isApart, bool isCaption) =>
        Label().Match(inner) is { Success: true, Index: 0 } match
            && IsLabel(match, inner[match.Length..], isCaption)
        || (isCaption && isApart && Words.IsName(Words.Of(inner)))
        || IsBare(inner) && (isCaption || inner.Contains('/', StringComparison.Ordinal));

    private static int Labelled(string text, bool isCaption)
    {
        // A credit ends the text, so that its label is not far from there.
        var from = Math.Max(0, text.Length - (isCaption ? LongestCredit : LongestCredit / 2));
        var end = text.AsSpan(from);
        var sign = end.IndexOf('©');
        var stem = end.IndexOfAny(LabelStems);
        if (sign < 0 && stem < 0)
        {
            return -1;
        }

        var first = sign < 0 || stem >= 0 && stem < sign ? stem : sign;
        from = Math.Max(from, from + first - LongestPrefix);
        for (var match = Label().Match(text, from); match.Success; match = match.NextMatch())
        {
            if (
                (StandsApart(text, match.Index) || (isCaption && HasMark(match)))
                && IsLabel(match, text[(match.Index + match.Length)..], isCaption)
            )
            {
                return match.Index;
            }
        }

        return -1;
    }

    // "Photo:" begins a credit wherever it stands, "photo by" only after what goes before has ended.
    private static bool HasMark(Match match) =>
        char.IsUpper(match.ValueSpan[0]) && match.ValueSpan.ContainsAny(LabelMarks);

    private static bool StandsApart(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \u00A0(['‘“\"");
        return before.Length == 0
            || Breaks.Contains(before[^1])
            || text.AsSpan(before.Length, at - before.Length).ContainsAny('(', '[');
    }

    private static bool IsLabel(Match match, string rest, bool isCaption)
    {
        var name = Links().Replace(rest, " ").Trim().Trim('(', ')', '[', ']', '.');
        if (match.Groups["by"].Success && name is "the author" or "the authors" or "the writer")
        {
            return true;
        }

        if (name.Contains("all rights", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // What is the source of, or on, what, only a picture above it tells; "Credit Suisse" is a bank elsewhere.
        var isWeak = match.Groups["weak"].Success && !match.Groups["by"].Success;
        if (!isCaption && (isWeak || match.Groups["loose"].Success))
        {
            return IsBare(Year().Replace(name, "").Trim());
        }

        var mayBeLoose = isCaption && !match.Groups["weak"].Success && match.Groups["mark"].Success;
        return IsNamed(name, mayBeLoose || (match.Index == 0 && NamesAgency(name)));
    }

    /// <summary>Whether nothing is said but names; a few ordinary words may stand between them where the label is plain.</summary>
    private static bool IsNamed(string text, bool isLoose)
    {
        var words = Words.Of(text);
        if (words.Length is 0 or > MostWords)
        {
            return false;
        }

        var ordinary = words.Count(w => !IsCreditWord(w));
        return isLoose
            ? ordinary * 3 <= words.Length || (words.Length <= 3 && Words.StartsUpper(text))
            : ordinary == 0 && IsCreditWord(words[0]) && !IsSentence(text, words);
    }

    private static bool NamesAgency(string text) =>
        Words.Of(text).Any(w => CreditLine.IsAgency(w.Trim('(', ')', ',', '.', '[', ']')));

    // "Photo: Rain Falls." is a name with a stop; "Photo: Rain fell. It went on." is not.
    private static bool IsSentence(string text, string[] words) =>
        words.Length > 6
        && Words.EndsASentence(text)
        && !text.Contains('/', StringComparison.Ordinal);

    private static bool IsCreditWord(string word)
    {
        var bare = word.Trim('(', ')', '[', ']', ',', ';', ':', '.', '"', '“', '”', '|', '/', '*');
        return bare.Length == 0
            || Joints.Contains(bare)
            || bare[0] is '@' or '©' or '#'
            || char.IsDigit(bare[0])
            || !char.IsLower(bare[0])
            || bare.AsSpan(1).ContainsAny('.', '/', '@')
            || bare.AsSpan().ContainsAnyInRange('A', 'Z');
    }

    private static int Bare(string text)
    {
        for (var at = 0; at >= 0 && at < text.Length; at = NextBreak(text, at))
        {
            if (text.Length - at <= LongestBare && IsBare(text[at..], at == 0))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The place after the next mark that ends something: a stop and a space, a bar, a line's end, a dash.</summary>
    private static int NextBreak(string text, int from)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (
                Breaks.Contains(text[i])
                && (text[i] is '|' or '\n' or '—' || char.IsWhiteSpace(text[i + 1]))
                && (text[i] is not ('-' or '–') || (i > 0 && char.IsWhiteSpace(text[i - 1])))
            )
            {
                var next = i + 1;
                while (next < text.Length && char.IsWhiteSpace(text[next]))
                {
                    next++;
                }

                return next;
            }
        }

        return -1;
    }

    /// <summary>Whether it is a name with an agency, or an agency, and nothing else.</summary>
    private static bool IsBare(string text, bool isWhole = false)
    {
        var bare = text.Trim(' ', '.', '(', ')', '[', ']', '\u00A0', '\n');
        var words = Words.Of(bare);
        if (
            words.Length is 0 or > MostBareWords
            || !Words.StartsUpper(bare)
            || bare.Contains('|', StringComparison.Ordinal)
        )
        {
            return false;
        }

        if (CreditLine.IsAgency(bare) || PictureSources.Contains(bare))
        {
            return true;
        }

        if (!Array.TrueForAll(words, IsCreditWord) || !Words.HasLetter(bare))
        {
            return false;
        }

        var slash = bare.IndexOf('/', StringComparison.Ordinal);
        if (slash > 1 && slash < bare.Length - 1)
        {
            // "Ann Lee / The Daily Post" in brackets, but not a dish in two languages.
            if (isWhole && bare[slash - 1] == ' ' && !NamesAgency(bare))
            {
                return false;
            }

            return Words.IsNameWord(words[0].Split('/')[0]) && !bare.Any(char.IsDigit);
        }

        return words.Length > 1
            && (
                LastWords.Contains(words[^1])
                || EndsWithAgency(words)
                || words[0].Equals("courtesy", StringComparison.OrdinalIgnoreCase)
                || (words[0] is "Provided" or "Supplied" && words[1] is "by" or "to")
                || (words.Length > 3 && words.Contains("via", StringComparer.Ordinal))
            );
    }

    /// <summary>"Ann Lee, AFP"; "Ann Lee for The New York Times".</summary>
    private static bool EndsWithAgency(string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (
                (words[i - 1] is "for" or "via" || words[i - 1][^1] is ',' or '-' or '–' or '—')
                && CreditLine.IsAgency(string.Join(' ', words[i..]))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The old mill at dusk / Ann Lee"</summary>
    private static int AfterSlash(string text)
    {
        var at = text.LastIndexOf(" / ", StringComparison.Ordinal);
        return
            at > 0
            && Words.Of(text[..at]) is { Length: > 2 } caption
            && !Array.TrueForAll(caption, IsCreditWord)
            && Words.IsName(Words.Of(text[(at + 3)..]))
            ? at + 3
            : -1;
    }

    /// <summary>"Children play on the ice on Monday ANN LEE/THE DAILY POST", without a stop before it.</summary>
    private static int Capitals(string text)
    {
        var slash = text.LastIndexOf('/');
        if (slash <= 0 || text.AsSpan(slash).ContainsAnyInRange('a', 'z'))
        {
            return -1;
        }

        var at = slash;
        while (at > 0 && !char.IsLower(text[at - 1]) && text[at - 1] is not ('.' or ','))
        {
            at--;
        }

        while (
            at < slash
            && (!char.IsWhiteSpace(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]))
        )
        {
            at++;
        }

        var start = at + (text.Length - at - text.AsSpan(at).TrimStart().Length);
        return start < slash && IsBare(text[start..]) ? start : -1;
    }
}
