using System.Net;
using System.Text;
using FactBox.Articles.Archives;
using FactBox.Articles.Decoding;
using FactBox.Articles.Detection;
using FactBox.Tests;
using static FactBox.Articles.Tests.Fetchers;

namespace FactBox.Articles.Tests;

/// <summary>Feeds as they are found: of all versions, and some that are no XML any more.</summary>
public sealed class OddFeedTests
{
    private const string ContentNames =
        "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private const string Netscape =
        "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.example/rss-0.91.dtd\">";

    private static readonly string Body = string.Concat(
        WrittenPage.Own().Body.Select(p => $"<p>{p}</p>")
    );

    private static readonly string Escaped = WebUtility.HtmlEncode(Body);

    private static string Rss(string title, string declaration = "", string more = "") =>
        $"{declaration}<rss version=\"2.0\" {ContentNames}><channel><title>Post</title><item><title>{title}</title><link>https://harlow.example/1</link>{more}<content:encoded><![CDATA[{Body}]]></content:encoded></item></channel></rss>";

    public static TheoryData<string, string, string> Texts =>
        new()
        {
            { "RSS 0.91 with entities of HTML", Rss("A&nbsp;caf&eacute;", Netscape), "A café" },
            { "entities without a document type", Rss("Ca&#102;&eacute; &mdash; x"), "Café — x" },
            {
                "a bare ampersand",
                Rss("Salt & Co; and R&D &madeup;"),
                "Salt & Co; and R&D &madeup;"
            },
            { "control characters", Rss("A\u0008 bri\u000Bdge&#0;&#12;"), "A bridge" },
            { "blanks in front", Rss("Bridge", "\uFEFF\n  <?xml version=\"1.0\"?>"), "Bridge" },
            {
                "an ampersand in CDATA too",
                Rss("<![CDATA[Salt &amp; Co & R]]> & D"),
                "Salt & Co & R & D"
            },
            {
                "UTF-8 that calls itself UTF-16",
                Rss("Café", "<?xml version=\"1.0\" encoding=\"utf-16\"?>"),
                "Café"
            },
            {
                "Atom 0.3",
                $"<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry><title>Bridge</title><link rel=\"alternate\" href=\"https://harlow.example/1\"/><content type=\"text/html\" mode=\"escaped\">{Escaped}</content></entry></feed>",
                "Bridge"
            },
            {
                "Atom with a prefix, XHTML with another",
                $"<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\" xml:base=\"https://harlow.example/\"><a:entry><a:title type=\"xhtml\"><h:div xmlns:h=\"http://www.w3.org/1999/xhtml\">A <h:b>bridge</h:b></h:div></a:title><a:link href=\"1\"/><a:content type=\"xhtml\"><h:div xmlns:h=\"http://www.w3.org/1999/xhtml\">{Body.Replace("p>", "h:p>", StringComparison.Ordinal)}</h:div></a:content></a:entry></a:feed>",
                "A bridge"
            },
            {
                "RDF without a prefix",
                $"<RDF xmlns=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:r=\"http://purl.org/rss/1.0/\" {ContentNames}><r:item><r:title>Bridge</r:title><r:link>https://harlow.example/1</r:link><content:encoded><![CDATA[{Body}]]></content:encoded></r:item></RDF>",
                "Bridge"
            },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_odd_feed_is_read(string kind, string feed, string headline) =>
        AssertRead(kind, Encoding.UTF8.GetBytes(feed), headline);

    [Theory]
    [InlineData("windows-1252", "windows-1252", "Café “x”")]
    [InlineData("iso-8859-1", "windows-1252", "Café “x”")]
    [InlineData("utf-8", "windows-1252", "Café")]
    [InlineData("koi8-r", "koi8-r", "Мост")]
    [InlineData("utf-16", "utf-16", "Café “x”")]
    public void A_feed_is_read_in_its_encoding(string declared, string encoding, string title)
    {
        var bytes = EncodingNames.Get(encoding);
        AssertRead(
            declared,
            [
                .. bytes.GetPreamble(),
                .. bytes.GetBytes(Rss(title, $"<?xml version=\"1.0\" encoding=\"{declared}\"?>")),
            ],
            title
        );
    }

    [Fact]
    public void A_feed_with_entities_of_its_own_is_not_mended()
    {
        var feed = Rss("&x;", "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>");

        Assert.StartsWith(
            "damaged: the feed is no XML",
            Assert.Single(Read(Encoding.UTF8.GetBytes(feed))).Error,
            StringComparison.Ordinal
        );
    }

    // RFC 5322, 3.3 and 4.3 (two digits, names of zones), RFC 3339, and what else is found; 11/09 may be two days.
    [Theory]
    [InlineData("Tue, 09 Nov 2021 08:00:00 +0100", "2021-11-09")]
    [InlineData("Tue, 09 Nov 2021 23:30:00 PST", "2021-11-09")]
    [InlineData("\n Tue, 9 Nov 2021 08:00 GMT \n", "2021-11-09")]
    [InlineData("9 Nov 21 08:00:00 GMT", "2021-11-09")]
    [InlineData("Tue, 09 Nov 99 08:00:00 GMT", "1999-11-09")]
    [InlineData("Tues, 9 November 2021", "2021-11-09")]
    [InlineData("Nov 9, 2021", "2021-11-09")]
    [InlineData("Tue Nov  9 08:00:00 2021", "2021-11-09")]
    [InlineData("Tue, 09 Nov 2021 24:00:00 GMT", "2021-11-09")]
    [InlineData("2021-11-09T23:30:00-0500", "2021-11-09")]
    [InlineData("2021-11-09 08:00:00", "2021-11-09")]
    [InlineData("2021-11-09", "2021-11-09")]
    [InlineData("11/09/2021", null)]
    [InlineData("2021-11", null)]
    [InlineData("Nov 2021", null)]
    [InlineData("31 Feb 2021", null)]
    [InlineData("today", null)]
    public void The_day_is_read_where_it_is_plain(string date, string? day)
    {
        var feed = Rss("Bridge", more: $"<pubDate>{date}</pubDate>");

        Assert.Equal(day, Assert.Single(Read(Encoding.UTF8.GetBytes(feed))).Article!.Published);
    }

    public static TheoryData<string, string?> Writers =>
        new()
        {
            { Rss("A", more: "<author>desk@harlow.example (Ann Lee)</author>"), "Ann Lee" },
            {
                Rss("A", more: "<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ray</dc:creator>"),
                "Ann Lee, Bo Ray"
            },
            { Atom("", "<author><name>Ann Lee</name></author>"), "Ann Lee" },
            // RFC 4287, 4.2.1: those of the feed, where the entry names none.
            { Atom("<author><name>Ann Lee</name></author>", ""), "Ann Lee" },
            {
                Atom(
                    "<author><name>The Post</name></author>",
                    "<source><author><name>Ann Lee</name></author></source>"
                ),
                "Ann Lee"
            },
            { Json("\"author\":{\"name\":\"Ann Lee\"},", "1"), "Ann Lee" },
            {
                Json("\"authors\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Ray\"}],", "1.1"),
                "Ann Lee, Bo Ray"
            },
        };

    [Theory]
    [MemberData(nameof(Writers))]
    public void Who_wrote_an_entry_is_read(string feed, string? author) =>
        Assert.Equal(author, Assert.Single(Read(Encoding.UTF8.GetBytes(feed))).Article!.Author);

    [Fact]
    public void Pages_of_a_feed_that_stand_on_two_hosts_are_fetched_at_the_same_time_in_order()
    {
        // Neither is answered before the other one has been asked.
        using var both = new Barrier(2);
        using var server = new WebServer(
            (path, _) =>
                path is "/robots.txt" ? WebAnswer.NotFound
                : path is "/3" || both.SignalAndWait(TimeSpan.FromSeconds(25))
                    ? WebAnswer.Html(Sample(path[1] - '0'))
                : new([], Status: 500)
        );
        using var pages = Fetcher(["a.example", "b.example"]);
        var items = string.Concat(
            new[]
            {
                server.Url("/1", "a.example"),
                "ftp://a.example/",
                server.Url("/2", "b.example"),
                server.Url("/3", "a.example"),
            }.Select(u => $"<item><link>{u}</link><description>Short.</description></item>")
        );

        var found = Read(Encoding.UTF8.GetBytes($"<rss><channel>{items}</channel></rss>"), pages);

        Assert.Equal(
            ["feed.xml#1", "feed.xml#2", "feed.xml#3", "feed.xml#4"],
            found.Select(f => f.Name)
        );
        Assert.Contains("'ftp' addresses", found[1].Error, StringComparison.Ordinal);
        Assert.Equal(
            ["Sample 1", null, "Sample 2", "Sample 3"],
            found.Select(f => f.Article?.Headline)
        );
    }

    // Articles of our own, so different that none is taken for another.
    private static string Sample(int number)
    {
        var file = Directory
            .GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt")
            .Order(StringComparer.Ordinal)
            .ElementAt(number);
        var paragraphs = File.ReadAllText(file)
            .Split("\n\n")
            .Where(p => p.Length > 100)
            .Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>");
        return $"<!DOCTYPE html><title>Sample {number}</title><article><h1>Sample {number}</h1>{string.Concat(paragraphs)}</article>";
    }

    private static string Atom(string feed, string entry) =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\">{feed}<entry><title>A</title><link href=\"https://harlow.example/1\"/>{entry}<content type=\"html\">{Escaped}</content></entry></feed>";

    private static string Json(string authors, string version) =>
        $$"""{"version":"https://jsonfeed.org/version/{{version}}",{{authors}}"items":[{"title":"A","url":"https://harlow.example/1","content_html":"{{Body}}"}]}""";

    private static void AssertRead(string kind, byte[] feed, string headline)
    {
        Assert.Equal(InputKind.Feed, InputKinds.Of(feed, "feed.xml"));
        var found = Assert.Single(Read(feed));
        Assert.True(found.Error is null, $"{kind}: {found.Error}");
        Assert.Equal(headline, found.Article!.Headline);
        Assert.Equal("https://harlow.example/1", found.Article.Url);
        Assert.Contains(WrittenPage.Own().Body[1], found.Article.Text, StringComparison.Ordinal);
    }

    private static List<FoundDocument> Read(
        byte[] feed,
        Articles.Fetching.PageFetcher? pages = null
    ) =>
        [
            .. new ContainerReader(new() { Pages = pages }).Open(
                new FoundDocument("feed.xml") { Bytes = feed }
            ),
        ];
}
