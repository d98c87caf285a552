namespace FactBox.Articles.Anatomy;

/// <summary>A paragraph after the body: a note on the author, or how to reach the editor.</summary>
internal static partial class NoteLine
{
    private const int LongestNote = 1500;
    private const int MostContactWords = 30;

    /// <summary>Why the paragraph is a note on the author, or null.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="bylines">The lines of the page that name its writers.</param>
    public static string? AuthorNote(string text, IReadOnlyList<string> bylines)
    {
        if (text.Length > LongestNote)
        {
            return null;
        }

        var bare = text.Trim('(', ')', '[', ']', '*', '_', '-', '–', '—', ' ');
        if (AboutTheAuthor.FirstOrDefault(s => Starts(bare, s)) is { } start)
        {
            return $"begins with \"{start.Trim()}\"";
        }

        if (SaysWhereItAppeared(bare))
        {
            return "says where it appeared first";
        }

        if (SaysWhoTheAuthorIs(bare))
        {
            return "says who the author is";
        }

        if (
            (Has(bare, "views") || Has(bare, "opinions"))
            && !Has(bare, " said")
            && !Has(bare, "comments")
            && (
                (
                    Has(bare, " not necessarily ")
                    && (Has(bare, "reflect") || Has(bare, "represent") || Has(bare, "those of"))
                )
                || (
                    Has(bare, "expressed")
                    && (Has(bare, "own") || Has(bare, "those of the author"))
                    && Words.Count(bare) <= 40
                )
            )
        )
        {
            return "says whose views these are";
        }

        if (
            Has(bare, "contributed to this ")
            || Has(bare, "contributed reporting")
            || (bare.EndsWith(" contributed.", StringComparison.Ordinal) && Words.Count(bare) < 20)
        )
        {
            return Words.Count(bare) <= 50 ? "says who contributed to it" : null;
        }

        return SaysWhoSomebodyIs(bare, bylines) || SaysWhatTheWriterDoes(bare, bylines)
            ? "says who the named writer is"
            : null;
    }

    /// <summary>The note without the link to the writer's other articles that ends it.</summary>
    public static string WithoutPointer(string text) =>
        text.Length > LongestNote ? text : Pointer().Replace(text, "");

    /// <summary>Why the paragraph is the contact line, or null.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="mayBeBare">Whether an address without a word on what it is for will do.</param>
    public static string? Contact(string text, bool mayBeBare)
    {
        var words =
            text.Length > LongestNote || Words.Count(text) > MostContactWords ? [] : Words.Of(text);
        if (!words.Any(Words.IsEmail))
        {
            return null;
        }

        // "Have a story? Contact us at ..."
        var address = Array.FindIndex(words, Words.IsEmail);
        var start = Array.FindLastIndex(words, address, w => w[^1] is '?' or '!') + 1;
        if (IsContactWord(words[0]) || (start < address && IsContactWord(words[start])))
        {
            return "says how to get in touch, with an e-mail address";
        }

        if (Has(text, "be reached at ") || Has(text, "be contacted at "))
        {
            return "says how the writer can be reached";
        }

        return mayBeBare && words.Length <= 6 && !Words.EndsASentence(text)
            ? "little more than an e-mail address"
            : null;
    }

    private static bool IsContactWord(string word) =>
        ContactWords.Contains(word.Trim('*', '_', '(', ':', ','), StringComparer.OrdinalIgnoreCase);

    /// <summary>"This story was originally published by …", "Originally published in …".</summary>
    public static bool SaysWhereItAppeared(string text)
    {
        var bare = text.Trim('(', ')', '[', ']', '*', '_', ' ');
        if (
            Starts(bare, "editor")
            && bare.IndexOf(':', StringComparison.Ordinal) is > 0 and < 16 and var end
        )
        {
            bare = bare[(end + 1)..];
        }

        var words = Words.Of(bare);
        if (words.Length is < 3 or > 60)
        {
            return false;
        }

        var at = 0;
        if (words[0].Equals("this", StringComparison.OrdinalIgnoreCase))
        {
            if (!Pieces.Contains(words[1], StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }

            at = words[2] is "was" or "is" or "has" ? 3 : 2;
        }

        if (
            at > 2
            && words[at] is "republished" or "reprinted" or "adapted" or "excerpted" or "syndicated"
        )
        {
            return true;
        }

        // "First published on 5 May" is a date.
        if (words.Length <= 12 && bare.Any(char.IsDigit) && !Has(bare, " in "))
        {
            return false;
        }

        return at + 1 < words.Length
            && words[at].ToLowerInvariant() is "originally" or "first"
            && words[at + 1]
                is "appeared"
                    or "published"
                    or "ran"
                    or "posted"
                    or "written"
                    or "aired";
    }

    /// <summary>Whether it begins with the name of one of the writers and says something of them.</summary>
    public static bool SaysWhatTheWriterDoes(string text, IReadOnlyList<string> bylines)
    {
        if (text.Length > LongestNote || bylines.Count == 0 || !MayIntroduce(text, bylines))
        {
            return false;
        }

        if (IntroducesOneself(text, bylines))
        {
            return true;
        }

        var words = Words.Of(text);
        var verb = Array.FindIndex(words, 0, Math.Min(words.Length, 6), WriterVerbs.Contains);
        return verb >= 2
            && words[0] != "The"
            && words.Length >= verb + 4
            && Words.IsName(words[..verb])
            && bylines.Any(b => IsSame(words[..verb], b));
    }

    // Most lines of a page begin otherwise, and need not be taken apart.
    private static bool MayIntroduce(string text, IReadOnlyList<string> bylines)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0)
        {
            return false;
        }

        var first = text.AsSpan(0, space);
        if (first is ['I' or 'i' or 'H' or 'h' or 'M' or 'm', ..] && first.Length < 7)
        {
            return true;
        }

        foreach (var byline in bylines)
        {
            if (byline.AsSpan().Contains(first, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Hi, I'm Ann Lee."</summary>
    private static bool IntroducesOneself(string text, IReadOnlyList<string> bylines) =>
        Introduction().Match(text) is { Success: true } match
        && bylines.Any(b =>
            text.AsSpan(match.Length).StartsWith(b, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>"Ann M. Lee" is who "By ANN LEE" names.</summary>
    private static bool IsSame(string[] name, string byline) =>
        byline.Contains(name[0], StringComparison.OrdinalIgnoreCase)
        && byline.Contains(name[^1].TrimEnd(','), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is the heading of a note on the author.</summary>
    public static bool IsHeading(string text) =>
        Headings.Contains(text.Trim(' ', ':', '.'), StringComparer.OrdinalIgnoreCase);

    private static bool SaysWhoTheAuthorIs(string text)
    {
        var author = Authors.FirstOrDefault(a => Starts(text, a));
        if (author is null)
        {
            return false;
        }

        var words = Words.Of(text[author.Length..]);
        return Starts(text[author.Length..], "contributed ")
            || (
                words.Length > 2
                && AuthorVerbs.Contains(words[0])
                && (
                    HasRole(words)
                    || (
                        words[0] is "is" or "are"
                        && words[1] is "a" or "an" or "the" or "currently" or "based"
                    )
                )
            );
    }

    /// <summary>"Jane Doe is a reporter at the Post": a name, and a role that a writer would have.</summary>
    private static bool SaysWhoSomebodyIs(string text, IReadOnlyList<string> bylines)
    {
        var words = Words.Of(text);
        var verb = Array.FindIndex(words, 0, Math.Min(words.Length, 6), AuthorVerbs.Contains);
        if (
            verb < 0
            || words.Length < verb + 3
            || Words.Count(text) > 80
            || !Words.IsName(words[..verb])
        )
        {
            return false;
        }

        // Where the page says who wrote it, a portrait of somebody else is the article's business.
        return bylines.Count > 0
            ? bylines.Any(b => IsSame(words[..verb], b))
            : words[verb] is "is" or "are"
                && words[verb + 1] is "a" or "an" or "the"
                && HasRole(words[verb..])
                && !words[verb..].Take(6).Any(w => PublicRoles.Contains(w.Trim(',', ';', '.')));
    }

    private static bool HasRole(IEnumerable<string> words) =>
        words.Take(16).Any(w => Roles.Contains(w.Trim(',', ';', '.')));

    private static bool Starts(string text, string start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string text, string part) =>
        text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
