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
        "excerpted from ",
        "adapted from ",
        "reprinted from ",
        "reprinted with permission",
        "republished from ",
        "republished with permission",
        "reporting by ",
        "additional reporting by ",
        "editing by ",
    ];

    private static readonly string[] Headings =
    [
        "about the author",
        "about the authors",
        "about the contributor",
        "about the writer",
        "author bio",
        "author information",
        "meet the author",
        "the author",
    ];

    private static readonly HashSet<string> WriterVerbs = new(StringComparer.Ordinal)
    {
        "began",
        "contributes",
        "contributed",
        "covers",
        "earned",
        "edits",
        "graduated",
        "has",
        "holds",
        "hosts",
        "is",
        "joined",
        "leads",
        "lives",
        "received",
        "reported",
        "reports",
        "runs",
        "serves",
        "specializes",
        "spent",
        "studied",
        "studies",
        "teaches",
        "was",
        "works",
        "writes",
        "wrote",
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

    private static readonly string[] ContactWords =
    [
        "contact",
        "e-mail",
        "email",
        "write",
        "reach",
        "send",
        "letters",
        "comments",
        "feedback",
        "tips",
        "mail",
    ];

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
}
