using System.Collections.Frozen;

namespace FactBox.Articles.Html;

/// <summary>What HTML says of its elements by name.</summary>
internal static class Tags
{
    /// <summary>Elements without an end tag.</summary>
    public static readonly FrozenSet<string> Void = Set(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
    );

    /// <summary>Elements that begin and end a line.</summary>
    public static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
            + "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section "
            + "summary table tbody td tfoot th thead tr ul"
    );

    /// <summary>Elements whose text is none of the page's.</summary>
    public static readonly FrozenSet<string> Unseen = Set(
        "script style noscript template iframe object select datalist button textarea audio video canvas svg head "
            + "title noframes noembed applet map annotation annotation-xml xmp input"
    );

    /// <summary>Elements that an end tag of their own may leave in the middle of others.</summary>
    public static readonly FrozenSet<string> Formatting = Set(
        "a b big code em font i nobr s small strike strong tt u"
    );

    /// <summary>Elements that no end tag of another reaches out of.</summary>
    public static readonly FrozenSet<string> Scope = Set(
        "html table td th caption template object"
    );

    /// <summary>Elements that end an SVG picture that was left open.</summary>
    public static readonly FrozenSet<string> EndsPicture = Set(
        "blockquote body br center dd div dl dt h1 h2 h3 h4 h5 h6 hr img li ol p pre section article span table ul"
    );

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
