using System.Collections.Frozen;

namespace FactBox.Articles.Html;

/// <content>The words that bylines are told by.</content>
internal sealed partial record Signature
{
    // The longer ones first.
    private static readonly string[] Leads =
    [
        "as told to",
        "words written by",
        "article written by",
        "guest commentary by",
        "guest column by",
        "guest essay by",
        "guest post by",
        "special report by",
        "analysis by",
        "article by",
        "authored by",
        "column by",
        "commentary by",
        "contributed by",
        "essay by",
        "feature by",
        "interview by",
        "op-ed by",
        "opinion by",
        "post by",
        "posted by",
        "recipe by",
        "report by",
        "reported by",
        "review by",
        "story by",
        "submitted by",
        "text by",
        "words by",
        "written by",
        "reporting",
        "reporter",
        "writer",
        "words",
        "story",
        "text",
        "author(s)",
        "authors",
        "author",
        "von",
        "by",
    ];

    // As magazines have it: "Words: Ann Lee". Without colon and name they are anything else.
    private static readonly FrozenSet<string> LeadsOnlyWithColon = new[]
    {
        "reporter",
        "reporting",
        "story",
        "text",
        "words",
        "writer",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // They may as well begin something else: "Author Q&A", "Von Trier", "By the sea".
    private static readonly FrozenSet<string> LeadsWithColon = new[]
    {
        "author(s)",
        "authors",
        "author",
        "von",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What buttons and pointers begin with; nobody's first name.
    private static readonly FrozenSet<string> Buttons = (
        "about all bio click comment comments contact copy delete edit editorial email e-mail fact-checked follow full get "
        + "latest learn like load log login more other our photo photos post posts print read recommended reply save search see "
        + "share show sign subscribe tweet updated view visit website"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Where the name is over.
    private static readonly FrozenSet<string> Enders = new[]
    {
        "updated",
        "published",
        "posted",
        "modified",
        "follow",
        "share",
        "email",
        "contact",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What stands between the name and the figures of a date; alone they may be names: April, Sun.
    private static readonly FrozenSet<string> DateWords = (
        "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov "
        + "november dec december monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
        + "sat sun on at in and"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OtherRoles = (
        "approved art checked compiled curated edited fact-checked graphic graphics illustrated illustration illustrations image "
        + "images photo photographed photographs photography photos powered presented produced published reviewed sponsored "
        + "translated updated verified video videos"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // After a name, and after nothing else in capitals.
    private static readonly FrozenSet<string> Credentials = (
        "MD PhD Ph.D M.D MBBS MPH MSN RN FRCP FRS DVM DDS JD Esq LLM MBA"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);
}
