using System.Collections.Frozen;

namespace FactBox.Articles.Html;

/// <summary>What the words of an element's class and id hint at.</summary>
[Flags]
internal enum Hints
{
    None = 0,
    Content = 1 << 0,
    Clutter = 1 << 1,
    Comments = 1 << 2,
    Byline = 1 << 3,
    Credit = 1 << 4,
    Caption = 1 << 5,
    Standfirst = 1 << 6,
    Bio = 1 << 7,
    Headline = 1 << 8,
    Date = 1 << 9,
    Paywall = 1 << 10,
    Quote = 1 << 11,
    Weak = 1 << 12,
    Widget = 1 << 13,

    /// <summary>With <see cref="Clutter"/>: the word is no common one that an article's own paragraph may be called, too.</summary>
    SureClutter = 1 << 14,
}

/// <summary>Reads classes and ids: <c>article-body</c>, <c>articleBody</c> and <c>article_body</c> alike.</summary>
internal static class HintWords
{
    private const int LongestWord = 24;
    private const int LongestNames = 400;
    private const int FewestWordsOfPhrase = 5;

    private static readonly FrozenDictionary<string, Hints> Kinds = new Dictionary<Hints, string>
    {
        [Hints.Content] =
            "article articlebody articlecontent articletext body bodycopy bodytext content copy entry entrycontent "
            + "hentry main maincontent post postbody postcontent prose reader story storybody storytext text",
        [Hints.Clutter] =
            "alert banner feedback notice popular rating recent recommend recommendation recommendations recommended register "
            + "shop skip survey topics utility video videos",
        [Hints.Clutter | Hints.SureClutter] =
            "ad addthis adbox ads adsense advert advertisement advertorial adverts adslot bookmark breadcrumb breadcrumbs "
            + "carousel consent cookie cookies cta donate donation donations follow followus footer gdpr jumplinks login "
            + "masthead menu modal moreon nav navbar navigation newsletter optin outbrain pager paginate pagination popup "
            + "prevnext print promo promos promoted promotion rail readmore readnext recirc related relatedposts "
            + "relatedarticles seealso share sharebar sharedaddy sharing shareaholic sharethis sidebar signin signup sitemap "
            + "skiplink social socials sponsor sponsored sponsors sr subscribe subscription taboola tagcloud taglist tags "
            + "teaser teasers toolbar tooltip trending upsell visuallyhidden yarpp zergnet",
        [Hints.Comments] =
            "comment comments commentlist commentform commentary disqus discussion discuss pingbacks replies respond livefyre "
            + "responses trackbacks",
        [Hints.Byline] =
            "author authors autor byline bylines authorname columnist contributor contributors journalist postedby writer writers "
            + "writtenby",
        [Hints.Credit] =
            "credit credits copyright photocredit imagecredit photographer source attribution agency provider",
        [Hints.Caption] =
            "caption captions cutline figcaption legend wpcaption imagecaption photocaption",
        [Hints.Standfirst] =
            "standfirst dek deck subtitle subheadline subhead subheading strapline summary intro lede excerpt abstract "
            + "sapo kicker description tagline teasertext blurb",
        [Hints.Bio] = "bio biography authorbio aboutauthor authorbox authorinfo",
        [Hints.Headline] = "headline title heading hed",
        [Hints.Date] =
            "date dateline datetime time timestamp published pubdate updated modified posted",
        [Hints.Paywall] = "paywall paywalled regwall meteredwall subscriberonly",
        [Hints.Quote] = "pullquote pull quote blockquote",
        [Hints.Widget] = "widget widgets",
        [Hints.Weak] =
            "meta aside extra extras tools info details action actions button buttons icons controls caption legend label",
    }
        .SelectMany(pair => pair.Value.Split(' ').Select(word => (Word: word, Kind: pair.Key)))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Aggregate(Hints.None, (all, pair) => all | pair.Kind),
            StringComparer.Ordinal
        );

    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<
        ReadOnlySpan<char>
    > Find = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The hints of a class and an id, either of them perhaps null.</summary>
    public static Hints Of(string? classes, string? id) =>
        Of(classes)
        | (Of(id) is not Hints.None and var hints && !IsPhrase(id!) ? hints : Hints.None);

    /// <summary>The hints of an element's schema.org property and type, either of them perhaps null.</summary>
    public static Hints OfProperty(string? property, string? type) =>
        property is "comment" || type?.EndsWith("/Comment", StringComparison.Ordinal) is true
            ? Hints.Comments
        : property is "caption" || type?.EndsWith("/ImageObject", StringComparison.Ordinal) is true
            ? Hints.Caption
        : Hints.None;

    // An id made of a heading's words says nothing of what the element is for: "a-tale-of-responses-from-humans".
    private static bool IsPhrase(string id)
    {
        var (words, small) = (0, false);
        foreach (var word in id.AsSpan().SplitAny('-', '_'))
        {
            words++;
            small |=
                id.AsSpan(word)
                    is "a"
                        or "an"
                        or "and"
                        or "from"
                        or "in"
                        or "is"
                        or "of"
                        or "the"
                        or "with";
        }

        return words >= FewestWordsOfPhrase && small;
    }

    private static Hints Of(string? names)
    {
        var hints = Hints.None;
        if (names is null)
        {
            return hints;
        }

        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        var before = "";
        var text = names.AsSpan(0, Math.Min(names.Length, LongestNames));
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            // A capital after a small letter begins a word, and one before a small letter after capitals does.
            var begins =
                char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(text[i - 1]);
            if ((!char.IsAsciiLetter(c) || begins) && length > 0)
            {
                // "e1ad" is a number, not an advertisement.
                var isInNumber = i > length && char.IsAsciiDigit(text[i - length - 1]);
                if (length <= LongestWord && !isInNumber)
                {
                    var joined = Joined(before, word[..length]);
                    if (Find.TryGetValue(word[..length], out var kind))
                    {
                        // The author of a picture is not who wrote the article.
                        hints |= joined == OfPicture ? kind & ~Hints.Byline : kind;
                    }

                    hints |= joined;
                    before = word[..length] switch
                    {
                        "sub" => "sub",
                        "written" or "posted" or "story" => "by",
                        "img" or "image" or "photo" or "picture" when c is not ' ' => "picture",
                        _ => "",
                    };
                }

                length = 0;
            }

            if (char.IsAsciiLetter(c))
            {
                if (length < LongestWord)
                {
                    word[length] = char.ToLowerInvariant(c);
                }

                length++;
            }
        }

        return hints;
    }

    private const Hints OfPicture = Hints.Credit | Hints.Caption;

    // "sub-title", "posted-by", "photo-author"
    private static Hints Joined(string before, ReadOnlySpan<char> word) =>
        before switch
        {
            "sub" when word is "title" or "titles" or "head" or "heading" or "headline" =>
                Hints.Standfirst,
            "by" when word is "by" => Hints.Byline,
            "picture"
                when word is "author" or "authors" or "autor" or "by" or "byline" or "owner" =>
                OfPicture,
            _ => Hints.None,
        };
}
