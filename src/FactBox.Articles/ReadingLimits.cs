using FactBox.Articles.Html;

namespace FactBox.Articles;

/// <summary>
/// How much a reader takes on. What is larger is refused with an error that names the limit; the defaults let through
/// what people write and hold a hostile file to some 200 MB of memory and two seconds.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>What <see cref="MostUnpackedBytes"/> is called in an error.</summary>
    public const string UnpackedSize = "unpacked-size";

    /// <summary>What <see cref="MostMarkupBytes"/> is called in an error.</summary>
    public const string MarkupSize = "markup-size";

    /// <summary>The limits that are meant where none are given.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of one document, as it lies in a file, an archive or a record.</summary>
    public int MostBytes { get; init; } = 32 << 20;

    /// <summary>Bytes that one document (pdf, gzip, mhtml) may unpack to.</summary>
    public int MostUnpackedBytes { get; init; } = 20 << 20;

    /// <summary>
    /// Bytes of XML, HTML or JSON that are read of one book, Word document, feed or record of a web archive: in memory they take some ten times as
    /// much. The Bible has 6 MB.
    /// </summary>
    public int MostMarkupBytes { get; init; } = 12 << 20;

    /// <summary>The limits of a page in HTML.</summary>
    public HtmlLimits Html { get; init; } = HtmlLimits.Default;

    /// <summary>Bytes that all that lies in one archive may unpack to, archives inside it included.</summary>
    public long MostArchiveBytes { get; init; } = 1L << 30;

    /// <summary>Bytes that a packed byte may become. Deflate can do 1,032; text comes to about 5.</summary>
    public int MostRatio { get; init; } = 200;

    /// <summary>Files in one archive, archives inside it included.</summary>
    public int MostEntries { get; init; } = 100_000;

    /// <summary>Archives inside archives: 1 is an archive without another one in it.</summary>
    public int MostArchiveDepth { get; init; } = 3;

    /// <summary>Elements of XML inside elements.</summary>
    public int MostNesting { get; init; } = 256;

    /// <summary>Pages of a PDF.</summary>
    public int MostPages { get; init; } = 5000;

    /// <summary>
    /// Bytes of what one page of a PDF draws, what it draws again counted again. A step of drawing counts at least 8, a
    /// letter 32. A page of a newspaper comes to some 1 MB, a large map to 3 MB.
    /// </summary>
    public int MostPageBytes { get; init; } = 4 << 20;

    /// <summary>Time for one PDF, whose parts may point at each other in a circle.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Entries of a feed.</summary>
    public int MostFeedItems { get; init; } = 10_000;

    /// <summary>Bytes of a page that is fetched, before and after it is unpacked.</summary>
    public int MostFetchedBytes { get; init; } = 20 << 20;

    /// <summary>Redirects that are followed.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>Time for one page to arrive, redirects included.</summary>
    public TimeSpan MostFetchTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A number of bytes in words, such as <c>32 MB</c>.</summary>
    internal static string Size(long bytes) =>
        bytes >= 1 << 20 && bytes % (1 << 20) == 0
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{bytes >> 20:N0} MB"
            )
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes:N0} bytes");
}
