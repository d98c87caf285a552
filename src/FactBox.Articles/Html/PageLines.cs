using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Lines that stand among the paragraphs of an article and are none of it, by what they say.</summary>
internal static partial class PageLines
{
    private const int MostWords = 60;
    private const int FewestSentenceWords = 5;
    private const double FewLinks = 0.2;

    private static readonly FrozenSet<string> Labels = (
        "advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|promoted content|comments|comment|leave a comment|"
        + "post a comment|add comment|share|share this|share this article|share this story|share this post|share on|print|"
        + "email|e-mail|email this|facebook|twitter|linkedin|pinterest|whatsapp|reddit|tumblr|telegram|instagram|copy link|save|"
        + "tweet|pin it|like|follow|follow us|subscribe|sign up|log in|login|related|related stories|"
        + "related articles|related posts|related content|related coverage|related topics|read more|read next|see also|more|more stories|"
        + "more from|most read|most popular|popular|trending|recommended|recommended for you|you may also like|"
        + "you might also like|you may like|tags|topics|filed under|loading|play|close|menu|skip|"
        + "skip advertisement|story continues below|article continues below|continue reading|newsletter|latest|latest news|"
        + "back to top|top|next|previous|prev|home|search|play video|watch|enlarge|view gallery|"
        + "view comments|show comments|hide|expand|edit|reply|report|permalink|print this|"
        + "print this page|explore more on these topics|caption|image caption|media caption|more on this story|around the web|from the web|in this article|"
        + "the latest|editors' picks|up next|don't miss|trending now|top stories|more news|share this page|share this:|like this:|photo credits"
    )
        .Split('|')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Starts =
    [
        "advertisement",
        "also read",
        "also see:",
        "article continues",
        "check out our",
        "click here to",
        "click to share",
        "copyright ",
        "don't miss:",
        "download our app",
        "download the app",
        "filed under",
        "follow us ",
        "follow @",
        "for more ",
        "get our newsletter",
        "get the latest",
        "join our newsletter",
        "join the conversation",
        "join us on",
        "like us on",
        "more:",
        "more on this",
        "more from ",
        "never miss ",
        "posted in",
        "read also",
        "read more",
        "read next",
        "read:",
        "read the full story",
        "recommended:",
        "related:",
        "related article",
        "related stor",
        "see also:",
        "see more:",
        "share this ",
        "sign up for",
        "sign up to",
        "skip to ",
        "story continues",
        "subscribe to",
        "subscribe now",
        "support our ",
        "tags:",
        "tagged ",
        "thank you for reading",
        "this article is the copyright",
        "to view the full story",
        "watch:",
        "watch now",
        "we want to hear from you",
        "what do you think?",
        "you may also like",
        "you might also like",
        "©",
        "(c) 20",
    ];

    private static readonly FrozenSet<string> Pointers = (
        "explore more|further stories|keep reading|learn more|more from the blog|more on this topic|more stories|read next|related|"
        + "related articles|related content|related coverage|related news|related posts|related stories|related topics|"
        + "recommended|recommended for you|recommended reading|you may also enjoy|you may also like|you might also like|"
        + "explore more on these topics|more news|read more|more like this|latest news|latest stories|most read|most popular"
    )
        .Split('|')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a heading says that what stands under it leads elsewhere.</summary>
    public static bool IsPointer(string heading) =>
        Pointers.Contains(heading.Trim(' ', ':', '…', '.'));

    /// <summary>Whether a heading may be a button's or a menu's, but a chapter's as well.</summary>
    public static bool IsChapterToo(string heading) =>
        heading.Trim(' ', ':').ToUpperInvariant()
            is "COMMENT"
                or "COMMENTS"
                or "COPYRIGHT"
                or "HOME"
                or "MORE"
                or "NEXT"
                or "PLAY"
                or "POPULAR"
                or "PRINT"
                or "RECOMMENDED"
                or "RELATED"
                or "REPLY"
                or "REPORT"
                or "SEARCH"
                or "SHARE"
                or "TAGS"
                or "TOP"
                or "TOPICS"
                or "WATCH";

    /// <summary>Whether the line is an advertisement's, a button's, a pointer to other pages or a notice on rights.</summary>
    /// <param name="text">The line.</param>
    /// <param name="linkDensity">The share of it that is links.</param>
    public static bool IsClutter(string text, double linkDensity)
    {
        var words = Words.Count(text);
        if (words > MostWords)
        {
            return false;
        }

        var bare = text.AsSpan().Trim(" \n:>»›|•·-–—*[]().…").ToString();
        if (bare.Length == 0 || !bare.Any(char.IsLetterOrDigit) || Labels.Contains(bare))
        {
            return true;
        }

        var start = Array.Find(
            Starts,
            s =>
                bare.StartsWith(s, StringComparison.OrdinalIgnoreCase)
                || text.StartsWith(s, StringComparison.OrdinalIgnoreCase)
        );
        if (start is not null)
        {
            if (IsOnRights(bare))
            {
                return true;
            }

            return !IsSentence(bare, text, start, linkDensity)
                && (words <= 30 || linkDensity > 0.3);
        }

        return IsOnRights(bare) || IsOnApps(bare, words) || IsCount(Words.Of(bare));
    }

    /// <summary>
    /// Whether a sentence of the article begins as pointers do: "Read more than one book a week, she says." A pointer is
    /// linked, or says what it points to: a newsletter, a page, the site's own.
    /// </summary>
    private static bool IsSentence(string bare, string text, string start, double linkDensity) =>
        linkDensity < FewLinks
        && Words.Count(text) >= FewestSentenceWords
        && Words.StartsUpper(bare)
        && Words.EndsASentence(text)
        && !IsTitled(bare[Math.Min(start.TrimEnd(':').Length, bare.Length)..])
        && !Pointed().IsMatch(bare)
        && !(Filed().IsMatch(bare) && (bare.Contains(':') || Words.IsTitleCase(bare)));

    // "Watch: The ferry leaves", but not "Watch: that was all he said."
    private static bool IsTitled(string rest) =>
        rest.StartsWith(':') && !char.IsLower(rest[1..].TrimStart().FirstOrDefault());

    /// <summary>Whether it is a notice on rights: "© 2019 The Daily Reef. Written permission must be obtained before reprint."</summary>
    public static bool IsOnRights(string text) =>
        Reserved().IsMatch(text)
        || (
            Forbids().IsMatch(text)
            && (Has(text, "copyright") || text.Contains('©', StringComparison.Ordinal))
            && (
                Has(text, "reprint")
                || Has(text, "reproduc")
                || Has(text, "republish")
                || Has(text, "redistribut")
                || Has(text, "rewritten")
            )
        );

    // "For breaking news download the Reef app for iOS and Android"
    private static bool IsOnApps(string text, int words) =>
        words <= 30
        && Has(text, " app")
        && (
            Has(text, " app ")
            || Has(text, " apps ")
            || text.EndsWith(" app", StringComparison.OrdinalIgnoreCase)
        )
        && (Has(text, "download the ") || Has(text, "download our ") || Has(text, "get the "))
        && (
            Has(text, "android")
            || Has(text, "ios")
            || Has(text, "app store")
            || Has(text, "google play")
        );

    private static bool Has(string text, string part) =>
        text.Contains(part, StringComparison.OrdinalIgnoreCase);

    // "12 comments", "5 min read"
    private static bool IsCount(string[] words) =>
        words.Length is 2 or 3
        && words[0].All(char.IsAsciiDigit)
        && words[^1].ToLowerInvariant()
            is "comment"
                or "comments"
                or "share"
                or "shares"
                or "like"
                or "likes"
                or "views"
                or "read";

    private const RegexOptions AnyCase =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Act =
        "(please )?(call|check|click|contact|download|e-?mail|follow|go to|head|join|listen|read|see|sign up|subscribe|visit|watch|write)";

    // What a pointer points to follows the pointing words closely, in the same clause: "our newsletter", "this page".
    [GeneratedRegex(
        @"^for more\b(?! than).*(\bwww\.|https?:|\S@\S)|^for more( \w+)? (details|info|information|news|stories|updates)[,:]? "
            + Act
            + @"\b|^for more (?!than)[^,:]*[,:] "
            + Act
            + @"\b|^copyright\W*(©|\(c\)|\d|(?-i:\p{Lu})|by\b)"
            + @"|^(article|story) continues( \S+)? (after|below|here|next|on page)\b"
            + @"|^(check out our|click (here )?to|download (our|the) app|this article is the copyright|to view the full story)\b"
            + @"|^thank you for reading( and|[.,!]| (our|the|this)\b)|^(we want to hear|what do you think).*\b(below|comments|here|us|you)\b"
            + @"|^never miss an? (\w+ )?(episode|post|story|update)\b|^get the latest (\S+ )?(from|headlines|in|news|on|stories|updates)\b"
            + @"|^(get|join|never miss|sign up|subscribe)\b.*\b(e-?mail (alerts|updates)|inbox|newsletters?|notifications)\b"
            + @"|^(read|view) the full (article|interview|report|story)( (at|below|here|in|on)\b|\W*$)"
            + Clause
            + @"(apps?|e-?mails?|facebook|here(?= for| to|[.:!]|\W*$)|inbox|instagram|linkedin|newsletters?|notifications|podcasts?"
            + @"|subscribers?|subscription|today\W*$|twitter|(web)?site|youtube)\b"
            + Clause
            + @"(full|latest|more|our|related|these|this|today[’']s|your) (\S+ ){0,2}(alerts|appeal|articles?|channel|comments|coverage"
            + @"|details|guide|headlines|info|information|journalism|list|news|newsroom|page|report|reporting|series|story|stories|updates|work)\b"
            + @"|\bour (\S+ ){0,3}(app|briefing|channel|newsletters?|podcast|(web)?site)\b|\b(follow|join|like) us on (social|(?-i:\p{Lu}))|\bhear from you\b"
            + @"|\bwww\.|https?:",
        AnyCase,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Pointed();

    // The first words of a line up to a comma; of lines that have rules of their own, none.
    private const string Clause =
        @"|^(?!(article|story) continues|copyright|filed under|for more|posted in|read the full|tagged)([^\s,]+ ){1,8}?";

    [GeneratedRegex(
        @"^(filed under|posted in|tagged)\b",
        AnyCase,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Filed();

    // The whole of a clause, or with whose they are: "All rights reserved to the crown were sold" is neither.
    [GeneratedRegex(
        @"\ball rights( are)? reserved(\W*$|[.!;|]|( by| to)? (the )?(?-i:\p{Lu}))|(©|\(c\)|copyright|\b(19|20)\d\d\b).*\ball rights reserved\b",
        AnyCase,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Reserved();

    [GeneratedRegex(
        @"\b(by|express|obtain|prior|with|without|written) (\S+ ){0,4}permission\b|\bpermission( \S+){0,4} (is|must|required)\b",
        AnyCase,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Forbids();
}
