using System.Buffers;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>What a line says of who wrote the article.</summary>
/// <param name="Text">The words of the line that say so: "By", the name, and what they work as.</param>
/// <param name="Name">The same without what leads to the name.</param>
/// <param name="SaysBy">Whether "By" or the like leads to the name.</param>
internal sealed partial record Signature(string Text, string Name, bool SaysBy)
{
    private const int MostSaidWords = 14;
    private const int MostNameWords = 8;
    private const int ShortestName = 3;

    private static readonly SearchValues<char> Bars = SearchValues.Create("|•·‧∙●▪»");
    private static readonly SearchValues<char> AfterName = SearchValues.Create("—–()0123456789");

    private static readonly char[] Around = [.. " ,-–—:;*~/\t\u00A0"];

    /// <summary>Whether the line is nothing but what leads to a name ("By", "Written by:"), which then stands in the next.</summary>
    public static bool IsLead(string line) =>
        LeadOf(line + " ") is { } lead
        && !LeadsOnlyWithColon.Contains(lead)
        && line[lead.Length..].AsSpan().Trim(" :").IsEmpty;

    /// <summary>Whether it says only that the writer is not named: "By Unknown Author".</summary>
    public static bool NamesNobody(string line) =>
        LeadOf(line) is { } lead && Nobody.Is(line[lead.Length..].Trim(Around));

    /// <summary>Whether the line ends by leading to somebody else than the writer: "Reviewed by", "Photos by".</summary>
    public static bool LeadsToOther(string line) =>
        Words.Of(Bare(line)) is [.., var role, var by]
        && by.Equals("by", StringComparison.OrdinalIgnoreCase)
        && OtherRoles.Contains(role);

    /// <summary>What the line says, or null if it names nobody.</summary>
    /// <param name="line">A line without breaks.</param>
    /// <param name="isMarked">Whether the page marks it as the author's name, so that any name will do.</param>
    public static Signature? Of(string line, bool isMarked)
    {
        var parts = Parts(line);
        Signature? first = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = Bare(line[parts[i]]);
            if (part.Length == 0 || OfPart(part, isMarked) is not { } found)
            {
                continue;
            }

            // "Ann Lee | Staff Writer"
            if (
                i + 1 < parts.Count
                && part.EndsWith(found.Text, StringComparison.Ordinal)
                && Bare(line[parts[i + 1]]) is var work
                && CreditLine.IsJob(work)
            )
            {
                var begin = line.IndexOf(found.Text, StringComparison.Ordinal);
                var end = line.IndexOf(work, begin + found.Text.Length, StringComparison.Ordinal);
                found = found with { Text = line[begin..(end + work.Length)] };
            }

            if (found.SaysBy)
            {
                return found;
            }

            first ??= found;
        }

        return first;
    }

    /// <summary>
    /// "Ann Lee", "Dr. Ann Lee, MD", "Ann Lee in Leeds", "Ann Lee for The Daily Post": a line of nothing but a person, by
    /// the given name, and where or for whom they work; or null.
    /// </summary>
    public static Signature? OfPerson(string line)
    {
        foreach (var range in Parts(line).Take(1))
        {
            var part = UpToEnd(Bare(line[range]));
            var words = part is null ? [] : Words.Of(part);
            var end = Array.FindIndex(
                words,
                w => w[^1] is ',' || w is "in" or "for" or "of" or "reports" or "and" or "&"
            );
            end =
                end < 0 ? words.Length
                : words[end][^1] is ',' ? end + 1
                : end;
            if (
                part is not null
                && !Words.EndsASentence(part)
                && IsAllNames(part.Replace("agencies", "", StringComparison.Ordinal))
                && (
                    words.Any(w => Credentials.Contains(w.Trim(',', ';', '.')))
                    || (words is [_, _, .., "and" or "&" or "with", "agencies"])
                )
            )
            {
                return new(part, part, false);
            }

            if (
                part is not null
                && !Words.EndsASentence(part)
                && GivenNames.Begin([.. words.Take(end).Select(w => w.TrimEnd(','))])
                && IsAllNames(string.Join(' ', words.Skip(end).Where(w => w is not "reports")))
            )
            {
                return new(part, part, false);
            }
        }

        return null;
    }

    /// <summary>What stands between bars, bullets and dashes with spaces around them.</summary>
    private static List<Range> Parts(string line)
    {
        var parts = new List<Range>();
        var begin = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (
                i == line.Length
                || Bars.Contains(line[i])
                || (
                    line[i] is '-' or '–' or '—'
                    && i > 0
                    && i < line.Length - 1
                    && line[i - 1] is ' ' or '\u00A0'
                    && line[i + 1] is ' ' or '\u00A0'
                )
            )
            {
                parts.Add(begin..i);
                begin = i + 1;
            }
        }

        return parts;
    }

    private static Signature? OfPart(string part, bool isMarked)
    {
        var text = AfterDate(part);
        var lead = LeadOf(text);
        if (lead is null)
        {
            return
                isMarked
                && UpToEnd(text) is { } name
                && IsPlausible(name, MostNameWords)
                && IsAllNames(name)
                ? new(name, name, false)
                : null;
        }

        // The name may follow without a space, where each is in an element of its own: "ByAnn Lee".
        var rest = text[lead.Length..].TrimStart(' ', ':', '\u00A0');
        // "Posted by Ann Lee in Travel": there it is the section, elsewhere the place.
        var section = lead is "posted by" ? rest.IndexOf(" in ", StringComparison.Ordinal) : -1;
        if (
            UpToEnd(section < 0 ? rest : rest[..section]) is not { } said
            || !IsPlausible(said, MostSaidWords)
        )
        {
            return null;
        }

        if (
            LeadsOnlyWithColon.Contains(lead)
            && !(text[lead.Length] == ':' && Words.IsName([.. Words.Of(said).Take(2)]))
        )
        {
            return null;
        }

        var whole = text[..(text.Length - rest.Length)] + said;
        var isClear =
            isMarked
            || (
                LeadsOnlyWithColon.Contains(lead) || LeadsWithColon.Contains(lead)
                    ? text[lead.Length] == ':' || Words.IsName(Words.Of(said))
                    : CreditLine.Of("By " + said) is { Kind: PartKind.Byline }
                        || Words.Of(said) is [var one, var two, ..] && Words.IsName([one, two])
            );
        return isClear && !(lead is "von" && !isMarked) ? new(whole, said, true) : null;
    }

    private static string Bare(string part) =>
        part.TrimStart(Around).TrimEnd(' ', ',', ':', ';', '\u00A0');

    /// <summary>"Posted on May 2, 2019 by Ann Lee" from "by" on; anything else as it is.</summary>
    private static string AfterDate(string text)
    {
        var by = text.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        return by > 0 && DateLine.IsDate(text[..by].TrimEnd(',', ' ')) ? text[(by + 1)..] : text;
    }

    // "An essay by Ann Lee" as well as "Essay by Ann Lee".
    private static string? LeadOf(string text)
    {
        var article =
            text.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? 2
            : text.StartsWith("an ", StringComparison.OrdinalIgnoreCase) ? 3
            : 0;
        var lead = Array.Find(
            Leads,
            l =>
                text.Length > article + l.Length
                && text.AsSpan(article).StartsWith(l, StringComparison.OrdinalIgnoreCase)
                && text[article + l.Length] is var next
                && (
                    next is ' ' or ':' or '\u00A0'
                    || (char.IsLower(text[article + l.Length - 1]) && char.IsUpper(next))
                )
        );
        return article == 0 ? lead
            : lead?.EndsWith(" by", StringComparison.Ordinal) is true
                ? text[..article].ToLowerInvariant() + lead
            : null;
    }

    /// <summary>The name and what they work as, without date, reading time and buttons after it.</summary>
    private static string? UpToEnd(string text)
    {
        var end = End(text);
        // "Ann Lee, photographs by Bo Li" goes on with somebody else.
        var by = text.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        if (by > 0 && (end < 0 || by < end))
        {
            text = text[..Math.Max(0, text.LastIndexOf(' ', by - 1))].TrimEnd();
            text =
                text.EndsWith(" and", StringComparison.OrdinalIgnoreCase) ? text[..^4]
                : text.EndsWith(" with", StringComparison.OrdinalIgnoreCase) ? text[..^5]
                : text;
            end = -1;
        }

        var words = Words.Of(end < 0 ? text : text[..end]);
        var count = Array.FindIndex(
            words,
            w =>
                Enders.Contains(w.Trim(',', '.', ':'))
                || w is "-" or "/" or ['@', ..]
                || Words.IsEmail(w)
        );
        // "Ann Lee Last Updated", "Ann Lee First Published"
        count =
            count < 0 ? words.Length
            : count > 0 && words[count - 1].ToLowerInvariant() is "last" or "first" or "originally"
                ? count - 1
            : count;
        while (end >= 0 && count > 0 && DateWords.Contains(words[count - 1].Trim(',', '.')))
        {
            count--;
        }

        var name = string.Join(' ', words[..count]).Trim(' ', ',', ':', ';', '/');
        // The button stands in the same line, in an element of its own: "Ann LeeFollow".
        if (
            name.EndsWith("Follow", StringComparison.Ordinal)
            && name.Length > 8
            && char.IsLower(name[^7])
        )
        {
            name = name[..^6];
        }

        return name.Length > 0 ? name : null;
    }

    // Where a dash, a bracket or the figures of a date begin: those of "Bo2man" and "gull7" are the name's.
    private static int End(string text)
    {
        var end = text.AsSpan().IndexOfAny(AfterName);
        while (end > 0 && char.IsAsciiDigit(text[end]) && char.IsLetter(text[end - 1]))
        {
            var length = text.AsSpan(end).IndexOf(' ');
            var word = (length < 0 ? text[end..] : text[end..(end + length)]).TrimEnd(',', '.');
            if (length >= 0 && !char.IsLetter(word[^1]))
            {
                break;
            }

            var next = text.AsSpan(end + word.Length).IndexOfAny(AfterName);
            end = next < 0 ? -1 : end + word.Length + next;
        }

        return end;
    }

    private static bool IsPlausible(string name, int mostWords)
    {
        var words = Words.Of(name);
        return words.Length >= 1
            && words.Length <= mostWords
            && name.Length >= ShortestName
            && Words.HasLetter(name)
            && !Buttons.Contains(words[0].Trim(',', '.', ':'))
            && !Nobody.Is(name)
            && !name.Contains(" by ", StringComparison.OrdinalIgnoreCase)
            && !words[^1].Equals("by", StringComparison.OrdinalIgnoreCase)
            && !IsSentence(words)
            && !HasVerb(words);
    }

    // "By Anna Reed, the new harbour is called a wonder"
    private static bool HasVerb(string[] words) =>
        words
            .Index()
            .Any(w =>
                w.Item
                    is "is"
                        or "are"
                        or "was"
                        or "were"
                        or "has"
                        or "have"
                        or "had"
                        or "said"
                        or "says"
                && w.Index > 0
                && words[w.Index - 1] is not "who"
            );

    // One word may be what somebody calls themselves; more are names, or what joins names.
    private static bool IsAllNames(string name)
    {
        var words = Words.Of(name);
        return words.Length == 1
            || words.All(w =>
                Words.StartsUpper(w)
                || Words.IsNameWord(w)
                || w is "and" or "&" or "of" or "for" or "from" or "in" or "at" or "the" or "with"
            );
    }

    private static bool IsSentence(string[] words) =>
        words[^1] is not ([_, '.'] or "Jr." or "Sr." or "Inc.")
        && words.Length > 2
        && Words.EndsASentence(words[^1] + " ");
}
