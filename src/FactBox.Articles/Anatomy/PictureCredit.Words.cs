using System.Buffers;
using System.Text.RegularExpressions;

namespace FactBox.Articles.Anatomy;

/// <content>
/// The words that credits are told by. The expressions see bounded texts and repeat nothing that repeats, so they need no
/// time limit, which would make what is found depend on the machine.
/// </content>
internal static partial class PictureCredit
{
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "&",
        "+",
        "-",
        "–",
        "—",
        "/",
        "|",
        "a",
        "an",
        "and",
        "archive",
        "archives",
        "by",
        "c",
        "cc",
        "contributed",
        "courtesy",
        "files",
        "file",
        "for",
        "from",
        "handout",
        "in",
        "licensed",
        "of",
        "on",
        "photo",
        "photos",
        "pool",
        "provided",
        "supplied",
        "the",
        "to",
        "und",
        "under",
        "used",
        "via",
        "von",
        "with",
        "permission",
    };

    /// <summary>Sources that only a picture has, so that they are told by a picture alone.</summary>
    private static readonly HashSet<string> PictureSources = new(StringComparer.OrdinalIgnoreCase)
    {
        "aap",
        "adobe stock",
        "anadolu agency",
        "ap photo",
        "canadian press",
        "corbis",
        "courtesy",
        "courtesy photo",
        "creative commons",
        "depositphotos",
        "dreamstime",
        "facebook",
        "file photo",
        "flickr",
        "getty images/istockphoto",
        "google maps",
        "handout",
        "imago",
        "instagram",
        "istockphoto",
        "nasa",
        "noaa",
        "photo provided",
        "picture alliance",
        "pixabay",
        "public domain",
        "redux",
        "rex",
        "rex features",
        "screenshot",
        "sipa",
        "stock photo",
        "submitted photo",
        "supplied",
        "the canadian press",
        "thinkstock",
        "twitter",
        "wikimedia",
        "wikimedia commons",
        "wikipedia",
        "yonhap",
        "youtube",
        "zuma",
        "zuma press",
    };

    private static readonly HashSet<string> LastWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "archive",
        "archives",
        "commons",
        "contributor",
        "handout",
        "images",
        "photo",
        "photographer",
        "photography",
        "photos",
        "pool",
        "press",
        "stock",
        "wire",
    };

    // One of these is in every label: the expression is tried only where one is.
    private static readonly SearchValues<string> LabelStems = SearchValues.Create(
        [
            "photo",
            "foto",
            "image",
            "picture",
            "pic:",
            "pics:",
            "pic by",
            "pics by",
            "illustrat",
            "bild",
            "portrait",
            "artwork",
            "art by",
            "art:",
            "rendering",
            "screen",
            "credit",
            "video",
            "graphic",
            "source",
            "map",
            "chart",
            "copyright",
            "courtesy",
            "(c)",
            "shot by",
            "filmed by",
            "reproduced ",
            "📷",
            "📸",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    [GeneratedRegex(
        """
            (?<![\p{L}\p{N}'’-])
            (?:
              (?:(?:main|header|cover|lead|top|featured?|file|hero|title|banner|ap|reuters|afp|stock|courtesy|still|featured\ image)\s+)?
              (?:
                (?:photo(?:s|graphs?|graphy|graphers?)?|foto(?:s|graf|grafin)?|(?:photo|foto|bild)-?(?:credits?|quelle|nachweis)|images?|pictures?|pics?|illustrations?|bild(?:er)?|portraits?|artwork|renderings?|screenshots?|screengrab)
                (?:\s+(?:credits?|copyright|courtesy|source|illustration|art))?
                | credits? | (?<weak>art|videos?|graphics?|source|sources|maps?|charts?|copyright)
              )
              (?:
                (?<mark>\s?:+|\s?©|(?<loose>\s?/|\.{3}|…|\s[–—-]\s))\s*
                | \s+(?<by>by|courtesy(?:\s+of)?|provided\s+by|supplied\s+by|via|copyright|from)\s*:?\s+
                | (?<loose>(?<=credits?|copyright|courtesy)\s+(?=(?-i:\p{Lu})))
                | (?<loose>(?<=credit)(?=(?-i:\p{Lu}\p{Ll})))
              )
              (?:(?:by|courtesy\s+of|courtesy|copyright)\s+)?
              | (?<weak>©|\(c\))\s* | courtesy(?:\s+of\s+|(?<loose>\s+(?=(?-i:\p{Lu}))))
              | (?:photographed|shot|filmed|illustrated)\s+by\s+
              | reproduced\s+(?:by|with)\s+(?:kind\s+)?permission\s+(?:of|from)\s+(?:the\s+)?
              | (?:📷|📸)\s*:?\s*
            )
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(?:19|20)\d\d\s|\b(?:19|20)\d\d$|\bThomson\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Year();

    // Addresses and licences say where it is from, not whose it is.
    [GeneratedRegex(
        @"https?://\S+|(?:purchase )?licensing rights|\b(?:CC|Creative Commons)[ -](?:BY|0|Attribution)\S*(?: \d\.\d)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Links();
}
