namespace FactBox.Articles.Anatomy;

/// <summary>A note on the author: who they are, who contributed, whose views these are, where it appeared first.</summary>
internal static partial class NoteLine
{
    private const int LongestNote = 1500;
    private const int MostContributorWords = 50;
    private const int MostViewWords = 40;
    private const int MostBeforeVerb = 20;
    private const int MostTitleWords = 3;
    private const int LongestTitle = 40;
    private const int FewestWords = 5;
    private const int MostWriterWords = 100;
    private const int MostBeforeName = 10;
    private const int MostWordsToWork = 6;

    /// <summary>Why the paragraph is a note on the author, or null.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="bylines">The lines of the page that name its writers.</param>
    public static string? AuthorNote(string text, IReadOnlyList<string> bylines)
    {
        if (text.Length > LongestNote)
        {
            return null;
        }

        var bare = Bare(text);
        // "Reporting by Ann Lee", not "Reporting by night".
        if (
            AboutTheAuthor.FirstOrDefault(s => Starts(bare, s)) is { } start
            && !(
                start.EndsWith(" by ", StringComparison.Ordinal)
                && char.IsLower(bare.ElementAtOrDefault(start.Length))
            )
        )
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

        if (PenName().IsMatch(bare))
        {
            return "says whose pen name it is";
        }

        if (Discloses().IsMatch(bare))
        {
            return "says what interests the author has";
        }

        if (SaysWhoseViews(bare))
        {
            return "says whose views these are";
        }

        if (Contributed().IsMatch(bare) && Words.Count(bare) <= MostContributorWords)
        {
            return "says who contributed to it";
        }

        return
            SaysWhoSomebodyIs(bare, bylines)
            || SaysWhatTheWriterDoes(bare, bylines)
            || NamesTheWriter(bare, bylines)
            ? "says who the named writer is"
            : null;
    }

    /// <summary>The note without the link to the writer's other articles that ends it.</summary>
    public static string WithoutPointer(string text) =>
        text.Length > LongestNote ? text : Pointer().Replace(text, "");

    /// <summary>"Published: 2 May 2019, 10:30 CET. Updated: 4 May 2019": no note, whatever box it is in.</summary>
    public static bool IsDate(string text) =>
        DateLine.IsDate(text)
        || (
            text.Any(char.IsDigit)
            && Words.Of(text)[0].TrimEnd(':').ToLowerInvariant()
                is "published"
                    or "updated"
                    or "posted"
                    or "modified"
        );

    /// <summary>Whether an editor's note begins so, which may stand over the article as well.</summary>
    public static bool IsEditorsNote(string text) => EditorsNote().IsMatch(text);

    // What a note is set in, and what goes before it.
    private static string Bare(string text) =>
        EditorsNote()
            .Replace(text.Trim('(', ')', '[', ']', '*', '_', '-', '–', '—', ' '), "", 1)
            .TrimStart('*', '_', ' ');

    private static bool SaysWhoseViews(string text) =>
        Views().IsMatch(text)
        && !Has(text, " said")
        && !Has(text, "comments")
        && (
            Has(text, " not necessarily ") && Represents().IsMatch(text)
            || (TheirOwn().IsMatch(text) && Words.Count(text) <= MostViewWords)
        );

    /// <summary>"This story was originally published by …", "Originally published in …".</summary>
    public static bool SaysWhereItAppeared(string text)
    {
        var bare = Bare(text);
        var words = Words.Of(bare);
        if (words.Length is < 3 or > 60)
        {
            return false;
        }

        if (InPrint().IsMatch(bare))
        {
            return true;
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
            && words[at]
                is "republished"
                    or "reprinted"
                    or "reproduced"
                    or "adapted"
                    or "excerpted"
                    or "syndicated"
                    or "co-published"
                    or "cross-posted"
        )
        {
            return true;
        }

        // "First published on 5 May" is a date.
        if (words.Length <= 12 && bare.Any(char.IsDigit) && !Has(bare, " in "))
        {
            return false;
        }

        // "First published in 1851, the book sold badly."
        if (at == 0 && WithClause().IsMatch(bare))
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

    /// <summary>"Thanks to Bo Li. This story first appeared in …"</summary>
    public static bool SaysLaterWhereItAppeared(string text) =>
        text.Length <= LongestNote && text.Split(". ").Skip(1).Any(SaysWhereItAppeared);

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

        // "The writer, a historian, teaches in Leeds."
        var rest = text[author.Length..];
        var words = Words.Of(rest);
        return Starts(rest, "contributed ")
            || (words.Length is > 2 and <= MostContributorWords && WorkVerbs.Contains(words[0]))
            || (
                author.EndsWith(',')
                && words.Length <= MostContributorWords
                && words.Take(3).Any(w => w is "a" or "an" or "the" or "who")
                && words.Any(WriterVerbs.Contains)
                && (
                    HasRole(words)
                    || words.Any(w => w is "teaches" or "lives" or "works" or "writes")
                )
            )
            || (
                words.Length > 2
                && AuthorVerbs.Contains(words[0])
                && (
                    HasRole(words)
                    || (
                        words[0] is "is" or "are"
                        && words[1] is "a" or "an" or "currently" or "based"
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

    /// <summary>Whether a short line says what somebody works as.</summary>
    public static bool NamesRole(string text) => Words.StartsUpper(text) && HasRole(Words.Of(text));

    private static bool HasRole(IEnumerable<string> words) =>
        words
            .Take(16)
            .Zip(words.Skip(1).Append("."))
            .Any(pair =>
                Roles.Contains(pair.First.Trim(',', ';', '.'))
                // A fellow of a college, not a fellow swimmer.
                && (
                    pair.First is not "fellow"
                    || pair.Second is "of" or "at" or "with" or "in" or "and" or "for" or "."
                )
            );

    private static bool Starts(string text, string start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string text, string part) =>
        text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
