using System.Buffers;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Anatomy;

/// <summary>Finds how to reach the writer or editor: an address, a telephone number or a handle, and what is said with it.</summary>
internal static partial class ContactLine
{
    private const int LongestText = 1500;
    private const int MostWords = 60;
    private const int MostLineWords = 30;
    private const int MostFrontWords = 25;
    private const int MostBareWords = 6;

    private static readonly SearchValues<char> PlaceMarks = SearchValues.Create("@])0123456789");

    /// <summary>Why a paragraph at the end is the contact line, or null.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="mayBeBare">Whether an address without a word on what it is for will do.</param>
    public static string? Why(string text, bool mayBeBare)
    {
        if (text.Length > LongestText || Words.Count(text) > MostLineWords || !HasPlace(text))
        {
            return null;
        }

        // "Have a story? Contact us at …"
        if (!IsSaid(text) && Asking().IsMatch(text))
        {
            return HasAddress(text)
                ? "says how to get in touch, with an e-mail address"
                : "says how to get in touch, with a number or handle";
        }

        if (Reached().IsMatch(text))
        {
            return "says how the writer can be reached";
        }

        return
            mayBeBare
            && HasAddress(text)
            && Words.Count(text) <= MostBareWords
            && !Words.EndsASentence(text)
            ? "little more than an e-mail address"
            : null;
    }

    /// <summary>Parts a note into what says who the writer is and what says how to reach them; either may be empty.</summary>
    /// <param name="text">The note.</param>
    /// <param name="names">The writers.</param>
    public static (string Note, string Contact) Split(string text, IReadOnlyList<string> names)
    {
        if (text.Length > LongestText || !HasPlace(text))
        {
            return (text, "");
        }

        var note = new List<string>();
        var contact = new List<string>();
        foreach (var sentence in Sentences(text))
        {
            if (IsContact(sentence, names))
            {
                contact.Add(IsPlacesAlone(sentence) ? Places(sentence) : sentence);
            }
            else
            {
                note.Add(sentence);
            }
        }

        return (string.Join(' ', note), string.Join(' ', contact));
    }

    /// <summary>The address or handle in a short line by the headline; null where there is none.</summary>
    public static string? InFront(string text)
    {
        if (Words.Count(text) > MostFrontWords)
        {
            return null;
        }

        if (Following().IsMatch(text))
        {
            return text;
        }

        if (!HasPlace(text))
        {
            return null;
        }

        var start = Invitation().Match(text);
        return start is { Success: true, Index: 0 } ? text : Places(text);
    }

    /// <summary>Whether a paragraph of the body is an invitation to write to those who made it.</summary>
    public static bool IsInvitation(string text) =>
        text.Length <= LongestText
        && HasAddress(text)
        && Words.Count(text) <= MostWords
        && !IsSaid(text)
        && (
            text.StartsWith("corresponding author", StringComparison.OrdinalIgnoreCase)
            || Sentences(text).Any(s => HasAddress(s) && FirstPerson().IsMatch(s))
        );

    /// <summary>Whether a line by itself says no more than how to reach somebody, or invites the reader to.</summary>
    public static bool IsPlain(string text, IReadOnlyList<string> names) =>
        Following().IsMatch(text)
        || (
            HasPlace(text)
            && !IsSaid(text)
            && (
                IsPlacesAlone(text)
                || Invitation().IsMatch(text)
                || FirstPerson().IsMatch(text)
                || names.Any(n => text.StartsWith(n, StringComparison.OrdinalIgnoreCase))
            )
        );

    /// <summary>"Media contact": how to reach them stands under it.</summary>
    public static bool IsHeading(string text) => Heading().IsMatch(text);

    /// <summary>Whether it has an address, a handle or a telephone number.</summary>
    public static bool HasPlaceIn(string text) => text.Length <= LongestText && HasPlace(text);

    private static bool IsContact(string sentence, IReadOnlyList<string> names) =>
        Words.Count(sentence) <= MostWords
        && (
            (HasPlace(sentence) && (Verbs().IsMatch(sentence) || IsShortOf(sentence, names)))
            || Following().IsMatch(sentence)
        );

    // "Ann Lee: 555-0100 or alee@example.org"
    private static bool IsShortOf(string sentence, IReadOnlyList<string> names) =>
        Words.Count(sentence) <= MostBareWords
        || names.Any(n =>
            sentence.StartsWith(n, StringComparison.OrdinalIgnoreCase)
            && Words.Count(sentence) <= MostFrontWords
            && !Verb().IsMatch(sentence)
        );

    // What somebody in the article says, or a sign on a door, is no invitation to the reader.
    private static bool IsSaid(string text) => text[0] is '"' or '“' or '‘' || Said().IsMatch(text);

    private static bool IsPlacesAlone(string sentence) =>
        Words
            .Of(Place().Replace(sentence, " "))
            .All(w => !w.Any(char.IsLetterOrDigit) || Networks().IsMatch(w));

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(m => m.Value.Trim()));

    // Most lines have neither, which is seen faster than by the expressions.
    private static bool HasPlace(string text) =>
        text.AsSpan().ContainsAny(PlaceMarks) && Place().IsMatch(text);

    private static bool HasAddress(string text) =>
        text.AsSpan().ContainsAny('@', ']', ')') && Address().IsMatch(text);

    private static string[] Sentences(string text) => SentenceEnd().Split(text);

    // These see bounded texts and repeat nothing that repeats: no time limit, which would depend on the machine.
    // After "Mr." and initials a sentence goes on.
    [GeneratedRegex(
        @"(?<=[.!?][""”’)]?)(?<!\b\p{Lu}\p{Ll}{0,2}\.)\s+(?=[\p{Lu}@“""(])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex SentenceEnd();

    // An address may be withheld from robots, as Cloudflare does, or spelt out: "ann (at) example.org".
    private const string AnAddress =
        @"(?<![\w.+-])[\w.+-]+(?:@| ?[\[(]at[\])] ?)[\w-]+(?:(?:\.| ?[\[(]dot[\])] ?)[\w-]+)+|\[email[\s\u00A0]protected\]";

    private const string ANetwork = "twitter|instagram|facebook|mastodon|bluesky|threads|linkedin";

    [GeneratedRegex(
        AnAddress,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        AnAddress
            + @"|(?<![\w.@/])@\w{2,30}\b|(?<![\w-])(?:\+\d{1,3}[ .-]?)?(?:\(?\d{3,4}\)?[ .-]\d{3}[ .-]\d{3,4}|0\d{3,4} \d{6}|\d{3}-\d{4})(?![\w-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\b(?:contact|e-?mail|write to|reach(?:ed)?|message|tweets?|follow|tips?|keep up with|find (?:him|her|them|me)|connect|send|feedback|call|on (?:"
            + ANetwork
            + @"))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Verbs();

    [GeneratedRegex(
        @"^(?:you can |please )?(?:follow|find|reach|contact|e-?mail|tweet|connect with) (?!us\b)[^.]{2,80} (?:on|via|at|@) ?(?:"
            + ANetwork
            + @"|x)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Following();

    [GeneratedRegex(
        @"^(?:contact|follow|e-?mail|tweet|twitter|reach|corresponding author|correspondence)\b(?! (?:is|was|has|had)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Invitation();

    [GeneratedRegex(
        @"^(?:(?:for )?(?:media|press|news) (?:contacts?|inquiries|enquiries)|contacts?(?: (?:information|details|us|the (?:author|writer|reporter)))?|for (?:more|further) information(?:,? (?:please )?contact)?):?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"\b(?:is|are|was|were|has|have|said|says)\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"\b(?:me|us|our|my)\b|^you can (?:contact|reach|e-?mail) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex FirstPerson();

    [GeneratedRegex(
        @"\b(?:said|says)\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Said();

    // Of addresses, but not "Letters from 206-555-0100": a number or a handle needs to be what is asked for.
    [GeneratedRegex(
        @"(?:^|[?!]\s+)[*_(]*(?:(?:please |you can |to |or )?(?:contact|call|e-?mail|write|reach|send)(?! (?:is|was|has|had)\b)|letters|comments|feedback|questions|tips?|mail|get in touch|follow|tweet|corresponding author|correspondence|(?:call|chat with|phone|ring|tell|text) (?:us|me|him|her|(?:the|our) (?:newsroom|news ?desk|editors?|reporters?))|(?:for (?:more|further) information(?: (?:on|about) [^.,]{3,40})?)[, ]+(?:please )?(?:contact|e-?mail|call|write)|(?:media|press) (?:contacts?|inquiries|enquiries))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"\bbe (?:reached|contacted|e-?mailed|found|followed) (?:at|on|via|by)\b|\b(?:can|may|should) be (?:addressed|e-?mailed|sent|submitted) to\b|\bis (?:at|on twitter) @?\w",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Reached();

    [GeneratedRegex(
        @"^\W*(?:twitter|facebook|instagram|linkedin|e-?mail|and|or|website)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Networks();
}
