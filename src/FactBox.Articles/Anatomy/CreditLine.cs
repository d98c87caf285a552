namespace FactBox.Articles.Anatomy;

/// <summary>A line between headline and body: byline, credit or date.</summary>
/// <param name="Kind">Byline or credit.</param>
/// <param name="Why">Why it was taken as that.</param>
/// <param name="IsPicture">It credits a picture, so that it may as well stand beside one in the body.</param>
/// <param name="NamesWriter">It names the writer, or somebody who may be.</param>
internal sealed record CreditLine(
    PartKind Kind,
    string Why,
    bool IsPicture = false,
    bool NamesWriter = false
)
{
    private const int LongestLine = 200;
    private const int MostWords = 24;

    private static readonly HashSet<string> Agencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "afp",
        "agence france-presse",
        "alamy",
        "ani",
        "ap",
        "associated press",
        "the associated press",
        "bbc",
        "bloomberg",
        "china daily",
        "for china daily",
        "china news service",
        "cnn",
        "dpa",
        "efe",
        "epa",
        "getty",
        "getty images",
        "ians",
        "imaginechina",
        "istock",
        "kyodo",
        "magnum",
        "nurphoto",
        "pa",
        "pa wire",
        "pexels",
        "press association",
        "pti",
        "reuters",
        "shutterstock",
        "tass",
        "the guardian",
        "the new york times",
        "the washington post",
        "unsplash",
        "upi",
        "vcg",
        "xinhua",
        "xinhua news agency",
        "afp via getty images",
    };

    private static readonly HashSet<string> PictureLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        "art",
        "art credit",
        "cover photo",
        "credit",
        "credits",
        "graphic",
        "graphics",
        "illustration",
        "illustrations",
        "image",
        "image credit",
        "images",
        "photo",
        "photo credit",
        "photograph",
        "photographs",
        "photography",
        "photos",
        "picture",
        "picture credit",
        "pictures",
        "source",
        "sources",
        "video",
    };

    private static readonly HashSet<string> JobWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "agency",
        "analyst",
        "assistant",
        "associate",
        "bureau",
        "chief",
        "columnist",
        "contributing",
        "contributor",
        "correspondent",
        "editor",
        "foreign",
        "freelance",
        "journalist",
        "photographer",
        "political",
        "reporter",
        "senior",
        "special",
        "staff",
        "writer",
    };

    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "&",
        "-",
        "–",
        "—",
        "/",
        "and",
        "at",
        "by",
        "courtesy",
        "for",
        "from",
        "in",
        "min",
        "minute",
        "minutes",
        "of",
        "on",
        "read",
        "the",
        "to",
        "updated",
        "published",
        "via",
        "with",
        "|",
        "·",
        "•",
    };

    // By the Editorial Board, but not By the Rivers of Babylon.
    private static readonly HashSet<string> Bodies = new(StringComparer.OrdinalIgnoreCase)
    {
        "board",
        "bureau",
        "desk",
        "editors",
        "newsroom",
        "press",
        "reporters",
        "staff",
        "team",
    };

    private static readonly string[] ByWords =
    [
        "By ",
        "Text by ",
        "Words by ",
        "Story by ",
        "Written by ",
    ];

    /// <summary>What the line is, or null where it is not clearly a byline, credit or date.</summary>
    public static CreditLine? Of(string line)
    {
        if (
            line.Length > LongestLine
            || line.Contains('\n', StringComparison.Ordinal)
            || !IsShort(line)
        )
        {
            return null;
        }

        // Markdown pages and some plain ones set them in brackets.
        var bare = line is ['(', .., ')'] or ['[', .., ']'] ? line[1..^1].Trim() : line;
        return Byline(bare) ?? Agency(bare) ?? Picture(bare) ?? Date(bare);
    }

    /// <summary>Whether it is the name of an agency or paper that pictures and texts come from.</summary>
    public static bool IsAgency(string name) => Agencies.Contains(name);

    /// <summary>Whether the words are what somebody works as: "Staff Writer", "City Post business reporter".</summary>
    public static bool IsJob(string line) =>
        Words.Count(line) is > 0 and <= 8
        && !Words.EndsASentence(line)
        && Words.Of(line) is var words
        && (
            JobWords.Contains(words[^1])
            || (words.Any(w => JobWords.Contains(w.Trim(',', '.'))) && AllCreditWords(words))
        );

    private static bool IsShort(string line) => Words.Count(line) is > 0 and <= MostWords;

    private static CreditLine? Byline(string line)
    {
        if (Words.EndsASentence(line) && !line.EndsWith("r.", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var by in ByWords)
        {
            if (line.StartsWith(by, StringComparison.OrdinalIgnoreCase))
            {
                var names = Words.Of(line[by.Length..]);
                return names.Length > 0 && BeginsAName(names) && AllCreditWords(names)
                    ? new(
                        PartKind.Byline,
                        $"begins with \"{line[..(by.Length - 1)]}\" and a name",
                        NamesWriter: true
                    )
                    : null;
            }
        }

        var comma = line.AsSpan().IndexOfAny(',', '|');
        if (comma < 0 || !Words.IsName(Words.Of(line[..comma])))
        {
            return null;
        }

        var rest = Words.Of(line[(comma + 1)..]);
        var hasJob =
            rest.Any(w => JobWords.Contains(w.Trim(',', '.')))
            || Agencies.Contains(line[(comma + 1)..].Trim());
        return hasJob && AllCreditWords(rest)
            ? new(PartKind.Byline, "a name and what they work as", NamesWriter: true)
            : null;
    }

    private static bool BeginsAName(string[] names) =>
        names[0].Equals("the", StringComparison.OrdinalIgnoreCase)
            ? names.Any(Bodies.Contains)
            : Words.IsNameWord(names[0]);

    private static CreditLine? Agency(string line)
    {
        if (Agencies.Contains(line))
        {
            return new(PartKind.Credit, "the name of a news agency alone");
        }

        var slash = line.IndexOf('/', StringComparison.Ordinal);
        if (
            slash <= 0
            || slash == line.Length - 1
            || line.Any(char.IsDigit)
            || Words.EndsASentence(line)
        )
        {
            return null;
        }

        var name = Words.Of(line[..slash]);
        var agency = line[(slash + 1)..].Trim();
        if (agency.Length == 0 || !name.All(Words.IsNameWord))
        {
            return null;
        }

        if (Agencies.Contains(agency))
        {
            return new(PartKind.Credit, "a name, a slash and a news agency", NamesWriter: true);
        }

        // Two capitals words or more, or AC/DC would be one.
        return name.Length >= 2 && Words.IsAllCapitals(line) && Words.Count(line) <= 10
            ? new(PartKind.Credit, "all capitals with a slash: NAME/AGENCY", NamesWriter: true)
            : null;
    }

    private static CreditLine? Picture(string line)
    {
        var end = line.IndexOf(':', StringComparison.Ordinal);
        var length = 1;
        if (end < 0)
        {
            end = line.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
            length = 4;
        }

        if (end < 0)
        {
            end = line.IndexOf(" courtesy of ", StringComparison.OrdinalIgnoreCase);
            length = 13;
        }

        if (end <= 0 || !PictureLabels.Contains(line[..end].Trim()) || Words.EndsASentence(line))
        {
            return null;
        }

        var names = Words.Of(line[(end + length)..]);
        return names.Length > 0 && Words.StartsUpper(names[0]) && AllCreditWords(names)
            ? new(
                PartKind.Credit,
                $"says whose it is: \"{line[..(end + 1)].Trim()}\"",
                IsPicture: true
            )
            : null;
    }

    private static CreditLine? Date(string line) =>
        DateLine.IsDate(line) ? new(PartKind.Credit, "a date alone") : null;

    /// <summary>Whether nothing in it is an ordinary word: names, jobs, dates and what joins them.</summary>
    private static bool AllCreditWords(string[] words) =>
        words.All(w =>
            Joints.Contains(w)
            || JobWords.Contains(w.Trim(',', '.', ':'))
            || char.IsDigit(w[0])
            || w[0] is '@' or '©' or '(' && w.Length > 1
            || Words.IsEmail(w)
            || (Words.StartsUpper(w) && !w.StartsWith('"'))
            || Words.IsNameWord(w)
        );
}
