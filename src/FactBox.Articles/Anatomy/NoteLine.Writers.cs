namespace FactBox.Articles.Anatomy;

/// <content>What a note says of writers by name.</content>
internal static partial class NoteLine
{
    /// <summary>Whether it begins with the name of one of the writers and says something of them.</summary>
    public static bool SaysWhatTheWriterDoes(string text, IReadOnlyList<string> bylines)
    {
        if (text.Length > LongestNote || bylines.Count == 0)
        {
            return false;
        }

        text = IsEditorsNote(text) ? Bare(text) : text;
        if (!MayIntroduce(text, bylines))
        {
            return false;
        }

        if (IntroducesOneself(text, bylines))
        {
            return true;
        }

        var words = Words.Of(text);
        var start = StartOfName(words, bylines);
        var end = Array.FindIndex(
            words,
            start,
            Math.Min(words.Length - start, 6),
            w => IsVerb(w) || w is "and" or "&" || w[^1] is ','
        );
        if (end < 0 || words[0] == "The")
        {
            return false;
        }

        var name = words[start..(words[end][^1] is ',' ? end + 1 : end)];
        if (!Words.IsName(name) || !bylines.Any(b => IsSame(name, b)))
        {
            return false;
        }

        if (IsVerb(words[end]))
        {
            return words.Length >= end + 4;
        }

        // "Ann Lee, a fellow of the Harbour Institute, is …", "Ann Lee and Bo Li are …"
        var verb = Array.FindIndex(
            words,
            end + 1,
            Math.Min(words.Length - end - 1, MostBeforeVerb),
            WriterVerbs.Contains
        );
        return verb >= 0 && words.Length >= verb + 3;
    }

    /// <summary>
    /// "A historian, Ann Lee lives in Leeds.", "Ms. Lee's last book is “Salt”.": nobody names themselves so where they tell
    /// of something else, but in what was said to them: "Ann Lee: And then?"
    /// </summary>
    private static bool NamesTheWriter(string text, IReadOnlyList<string> bylines)
    {
        var words = Words.Of(text);
        if (words.Length is < FewestWords or > MostWriterWords || !Words.EndsASentence(text))
        {
            return false;
        }

        for (var at = 0; at < Math.Min(words.Length - 2, MostBeforeName); at++)
        {
            foreach (var byline in bylines)
            {
                if (Words.Of(byline) is not [var given, .., var family])
                {
                    continue;
                }

                var isWhole =
                    IsWord(words[at], given)
                    && (
                        IsWord(words[at + 1], family)
                        || (at + 2 < words.Length && IsWord(words[at + 2], family))
                    );
                var end = isWhole && !IsWord(words[at + 1], family) ? at + 2 : at + 1;
                if (
                    isWhole
                        ? words[end][^1] is not ':' && !words.Take(at).Any(IsFirstPerson)
                        : at == 0 && IsFamily(words, family)
                )
                {
                    var rest = words.Skip(end).ToList();
                    return SaysWork(rest) && !rest.Take(MostBeforeVerb).Any(SaysSomething);
                }
            }
        }

        return false;
    }

    // "Lee is a historian.", "Mr. Lee is a historian."
    private static bool IsFamily(string[] words, string family) =>
        IsWord(words[Titles.Contains(words[0]) ? 1 : 0], family);

    /// <summary>Whether the words after a name say what a writer is or does: "is a reporter", "lives in Leeds", "'s last book".</summary>
    private static bool SaysWork(List<string> words) =>
        words.Take(MostBeforeVerb).Any(WorkVerbs.Contains)
        || (words.Exists(WriterVerbs.Contains) && HasRole(words))
        || words.Take(MostWordsToWork).Any(w => Works.Contains(w.Trim(',', '.', ':')));

    private static bool IsFirstPerson(string word) =>
        word is "I" or "My" or "my" or "Our" or "our" or "we" or "We" or "me";

    private static bool IsWord(string word, string name) =>
        word.AsSpan().StartsWith(name.AsSpan().Trim(",;"), StringComparison.OrdinalIgnoreCase)
        && word.AsSpan(name.AsSpan().Trim(",;").Length) is "" or "," or ":" or "'s" or "’s" or ")";

    private static bool SaysSomething(string word) =>
        word.TrimEnd(',', '.', ':') is "said" or "says" or "asked" or "asks" or "told" or "tells";

    /// <summary>"Ann is a writer in Leeds.": the writer by the first name alone, as only notes have it.</summary>
    public static bool SaysWhatTheFirstNamedDoes(string text, IReadOnlyList<string> bylines) =>
        text.Length <= LongestNote
        && Words.Of(text) is [{ Length: > 1 } first, var verb, _, _, ..]
        && IsVerb(verb)
        && bylines.Any(b => b.StartsWith(first + " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Ann Lee, who writes about harbours, sailed on two ferries for this article."</summary>
    public static bool SaysHowItWasMade(string text, IReadOnlyList<string> bylines) =>
        bylines.Any(b => text.StartsWith(b, StringComparison.Ordinal))
        && ForThisArticle().IsMatch(text);

    // What a named writer is said to do, in one word: "covers", "repairs"; what they say is reported in the article.
    private static bool IsVerb(string word) =>
        WriterVerbs.Contains(word)
        || (
            word is [>= 'a' and <= 'z', _, _, .., 's']
            && word.All(char.IsAsciiLetter)
            && word
                is not (
                    "adds"
                    or "always"
                    or "afterwards"
                    or "perhaps"
                    or "sometimes"
                    or "was"
                    or "admits"
                    or "argues"
                    or "asks"
                    or "believes"
                    or "explains"
                    or "says"
                    or "tells"
                    or "thinks"
                    or "this"
                    or "notes"
                    or "warns"
                )
        );

    // "Reporter Ann Lee covers harbours", "Lieutenant Ann Lee serves": what is capitalised before the name is a title.
    private static int StartOfName(string[] words, IReadOnlyList<string> bylines)
    {
        if (Titles.Contains(words[0]))
        {
            return 1;
        }

        for (var i = 1; i < Math.Min(words.Length - 2, MostTitleWords + 1); i++)
        {
            if (!Words.StartsUpper(words[0]) || !Words.IsNameWord(words[i - 1].ToUpperInvariant()))
            {
                return 0;
            }

            var name = $"{words[i]} {words[i + 1]}";
            if (
                bylines.Any(b => b.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                && Words.StartsUpper(name)
            )
            {
                return i;
            }
        }

        return 0;
    }

    // Most lines of a page begin otherwise, and need not be taken apart.
    private static bool MayIntroduce(string text, IReadOnlyList<string> bylines)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0)
        {
            return false;
        }

        if (
            bylines.Any(b =>
                text.IndexOf(b, StringComparison.OrdinalIgnoreCase) is >= 0 and < LongestTitle
            )
        )
        {
            return true;
        }

        var first = text.AsSpan(0, space);
        if (first is ['I' or 'i' or 'H' or 'h' or 'M' or 'm', ..] && first.Length < 7)
        {
            return true;
        }

        if (Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first))
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
    public static bool IntroducesOneself(string text, IReadOnlyList<string> bylines) =>
        text.Length <= LongestNote
        && Introduction().Match(text) is { Success: true } match
        && bylines.Any(b =>
            text.AsSpan(match.Length).StartsWith(b, StringComparison.OrdinalIgnoreCase)
            && (
                match.Length + b.Length == text.Length
                || !char.IsLetter(text[match.Length + b.Length])
            )
        );

    /// <summary>"I'm Ann Lee. On this website …": who keeps the site says so, and has written what is on it.</summary>
    public static bool KeepsTheSite(string text) =>
        text.Length <= LongestNote
        && Introduction().Match(text) is { Success: true } match
        && ThisSite().IsMatch(text)
        && Words.IsName([.. Words.Of(text[match.Length..]).Take(2).Select(w => w.TrimEnd('.'))]);

    /// <summary>"Ann M. Lee" is who "By ANN LEE" names.</summary>
    private static bool IsSame(string[] name, string byline) =>
        byline.Contains(name[0], StringComparison.OrdinalIgnoreCase)
        && byline.Contains(name[^1].TrimEnd(','), StringComparison.OrdinalIgnoreCase);
}
