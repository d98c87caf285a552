using System.Text.RegularExpressions;

namespace FactBox.Articles.Anatomy;

/// <content>
/// The words that notes are told by. The expressions see bounded texts and repeat nothing that repeats, so they need no
/// time limit, which would make what is found depend on the machine.
/// </content>
internal static partial class NoteLine
{
    private static readonly string[] AboutTheAuthor =
    [
        "about the author",
        "about the writer",
        "author affiliations",
        "author bio",
        "reprinted with permission",
        "republished with permission",
        "reporting by ",
        "additional reporting by ",
        "editing by ",
    ];

    private static readonly string[] Headings =
    [
        "about me",
        "about our author",
        "about our contributor",
        "about the author",
        "about the authors",
        "about the contributor",
        "about the contributors",
        "about the journalist",
        "about the reporter",
        "about the writer",
        "about the writers",
        "about this author",
        "author bio",
        "author biography",
        "author information",
        "author profile",
        "meet the author",
        "meet the authors",
        "meet the writer",
        "the author",
        "the authors",
        "the writer",
    ];

    private static readonly HashSet<string> WriterVerbs = new(StringComparer.Ordinal)
    {
        "are",
        "became",
        "began",
        "blogs",
        "co-founded",
        "co-hosts",
        "contributed",
        "contributes",
        "cover",
        "covers",
        "directs",
        "earned",
        "edited",
        "edits",
        "enjoys",
        "focuses",
        "founded",
        "graduated",
        "has",
        "heads",
        "helps",
        "holds",
        "hosts",
        "is",
        "joined",
        "leads",
        "lives",
        "loves",
        "manages",
        "oversees",
        "practices",
        "produces",
        "publishes",
        "received",
        "reported",
        "reports",
        "researches",
        "runs",
        "served",
        "serves",
        "speaks",
        "specializes",
        "spent",
        "started",
        "studied",
        "studies",
        "taught",
        "teaches",
        "was",
        "won",
        "work",
        "worked",
        "works",
        "write",
        "writes",
        "wrote",
    };

    // What is said of writers, and seldom of anybody else who bears the name.
    private static readonly HashSet<string> WorkVerbs = new(StringComparer.Ordinal)
    {
        "blogs",
        "contributes",
        "covers",
        "edits",
        "hosts",
        "lives",
        "reports",
        "researches",
        "specializes",
        "studies",
        "teaches",
        "works",
        "writes",
    };

    private static readonly HashSet<string> Works = new(StringComparer.Ordinal)
    {
        "book",
        "books",
        "column",
        "columns",
        "essays",
        "memoir",
        "newsletter",
        "novel",
        "podcast",
        "reporting",
        "stories",
        "writing",
    };

    private static readonly string[] Pieces =
    [
        "article",
        "column",
        "essay",
        "interview",
        "piece",
        "post",
        "report",
        "review",
        "story",
    ];

    private static readonly string[] Authors =
    [
        "the author ",
        "the author,",
        "the writer,",
        "the authors ",
        "the writer ",
        "the writers ",
        "the columnist ",
        "the reporter ",
    ];

    // Without a byline these are more often whom the article is about.
    private static readonly HashSet<string> PublicRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "chair",
        "dean",
        "director",
        "founder",
        "member",
        "minister",
        "president",
        "secretary",
    };

    private static readonly HashSet<string> AuthorVerbs = new(StringComparer.Ordinal)
    {
        "is",
        "are",
        "was",
        "were",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "analyst",
        "associate",
        "author",
        "chair",
        "columnist",
        "contributor",
        "correspondent",
        "dean",
        "director",
        "economist",
        "editor",
        "fellow",
        "founder",
        "journalist",
        "lecturer",
        "member",
        "minister",
        "photographer",
        "president",
        "professor",
        "reporter",
        "researcher",
        "scholar",
        "scientist",
        "secretary",
        "writer",
    };

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "Dame",
        "Dr",
        "Dr.",
        "Miss",
        "Mr",
        "Mr.",
        "Mrs",
        "Mrs.",
        "Ms",
        "Ms.",
        "Prof",
        "Prof.",
        "Professor",
        "Rev.",
        "Sir",
    };

    [GeneratedRegex(
        @"\s+(?:(?:View|See|Read|Browse|Show) (?:all|more|other|full)|More (?:by|from|posts|articles|stories))\b[^.!?]{0,60}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Pointer();

    [GeneratedRegex(
        @"^(?:(?:hi|hello|hey)[,!.]?\s+)?(?:I['’]m|I am|my name is)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Introduction();

    [GeneratedRegex(
        @"^(?:an? )?(?:editor|publisher|author)['’]?s?['’]? note:?\s*[:—–-]\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex EditorsNote();

    [GeneratedRegex(
        @"\b(?:views?|opinions?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Views();

    [GeneratedRegex(
        @"\b(?:reflect|represent|those of)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Represents();

    [GeneratedRegex(
        @"\b(?:expressed|herein)\b.{0,200}\b(?:own|solely|hers|his|theirs|those of the (?:authors?|writers?|contributors?)|(?:do|does) not (?:reflect|represent))\b|(?:^|[.;] )(?:(?:all|any|the) )?(?:views|opinions)(?: expressed| here| in this \w+)? are (?:personal\b|(?:all )?(?:my|her|his|their|the author's) own\b)|\b(?:gives|are|represents) the views of (?:its|the) authors?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex TheirOwn();

    [GeneratedRegex(
        @"\bcontribut(?:ed|ing) (?:to (?:this|the) (?:report|story|article|piece|post|column|analysis|investigation)(?!['’])|(?:additional )?(?:reporting|research|writing))\b|\b(?:edited|produced|fact-checked) this (?:report|story|article|piece|episode)\b|^(?-i:(?:\p{Lu}[\w.'’-]*|and|&|of|the|in|for|at|also|staff|writers?|reporters?|correspondents?),? )+contributed\.$|^(?:with )?(?:additional )?(?:reporting|research|writing|files|inputs?|assistance)(?: and [a-z]+)? (?:by|from) (?:(?-i:\p{Lu})|agenc|wires?\b)|^additional reporting: (?-i:\p{Lu})|^edited by (?-i:\p{Lu})[^.]{3,60}\.?$|^translated (?:from [^.]{3,40} )?by (?-i:\p{Lu})|^this (?:story|article|report|investigation|series) (?:is|was) (?:produced|published|reported|written)(?: and published)? in (?:partnership|collaboration|cooperation) with",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Contributed();

    [GeneratedRegex(
        @"^(?:a|an (?:earlier|edited|extended|abridged)|this) version of this (?:article|column|essay|interview|piece|post|report|review|story) (?:(?:was |has )?(?:first |originally |previously )(?:appeared|published|ran)|was published)\b|^(?:this (?:article|essay|piece|post|story|excerpt) is |this is |an? )(?:(?:an|a) )?(?:edited |abridged |adapted )?(?:adapted from|excerpted from|excerpt from|extract from|excerpt of) |^[^.]{3,60}['’]s? column (?:is distributed|appears|runs) |^this is an? guest (?:article|blog|column|essay|post)\b|^this (?:article|essay|post|report|story) by [^.]{3,60} was (?:first|originally) published\b|^(?:cross-?posted|reproduced|syndicated) (?:from|with permission|at|on) |^(?:adapted|excerpted|reprinted|republished) from (?:the |an? |her |his |their |my )?(?:(?-i:[\p{Lu}“‘""'_*])|(?:[\w-]+ ){0,3}(?:article|book|chapter|column|essay|lecture|newsletter|novel|paper|post|report|speech|talk|work)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex InPrint();

    [GeneratedRegex(
        @"\b(?:do|does) not work for,? consult|\breceives? funding from\b.*\baffiliations?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Discloses();

    [GeneratedRegex(
        @"^[^.]{10,250} for this (?:article|column|essay|piece|report|review|story)\.$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex ForThisArticle();

    [GeneratedRegex(
        @", (?:a|an|he|her|his|it|its|she|the|their|they|this|we|you)\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex WithClause();

    [GeneratedRegex(
        @"^[^.,]{3,40} is (?:the|a) (?:pen name|pseudonym)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex PenName();

    [GeneratedRegex(
        @"\b(?:this|my) (?:web)?(?:site|blog)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex ThisSite();
}
