using System.Text;
using FactBox.Articles.Archives;
using FactBox.Articles.Feeds;
using FactBox.Articles.Fetching;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

public sealed class FeedTests
{
    private static readonly WrittenPage Page = WrittenPage.Own();

    private static string Html(int number) =>
        string.Concat(WrittenPage.Own(number).Body.Select(p => $"<p>{p}</p>"));

    private static string Rss(string items) =>
        $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The Harlow Post</title><language>en-gb</language>{items}</channel></rss>";

    private static string RssItem(int number, string? link = null) =>
        $"<item><title>Item {number}</title><link>{link ?? $"https://harlow.example/{number}"}</link><dc:creator>Ann Lee</dc:creator><pubDate>Tue, 09 Nov 2021 08:00:00 +0100</pubDate><content:encoded><![CDATA[{Html(number)}]]></content:encoded></item>";

    public static TheoryData<string, string> Feeds =>
        new()
        {
            { "RSS 2.0", Rss(RssItem(1)) },
            {
                "RSS 1.0",
                $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The Harlow Post</title><dc:language>en-gb</dc:language></channel><item><title>Item 1</title><link>https://harlow.example/1</link><dc:creator>Ann Lee</dc:creator><dc:date>2021-11-09T08:00:00+01:00</dc:date><content:encoded><![CDATA[{Html(1)}]]></content:encoded></item></rdf:RDF>"
            },
            {
                "Atom, escaped",
                $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://harlow.example/\"><title>The Harlow Post</title><entry><title type=\"html\">&lt;b&gt;Item&lt;/b&gt; 1</title><link rel=\"self\" href=\"https://x.example/\"/><link href=\"1\"/><author><name>Ann Lee</name></author><published>2021-11-09T08:00:00+01:00</published><content type=\"html\">{System.Net.WebUtility.HtmlEncode(Html(1))}</content></entry></feed>"
            },
            {
                "Atom, XHTML",
                $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Harlow Post</title><entry><title>Item 1</title><link href=\"https://harlow.example/1\"/><author><name>Ann Lee</name></author><published>2021-11-09T08:00:00+01:00</published><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Html(1)}</div></content></entry></feed>"
            },
            {
                "JSON Feed",
                $$"""{"version":"https://jsonfeed.org/version/1.1","title":"The Harlow Post","items":[{"title":"Item 1","url":"https://harlow.example/1","authors":[{"name":"Ann Lee"}],"date_published":"2021-11-09T08:00:00+01:00","content_html":"{{Html(1)}}"}]}"""
            },
        };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void An_entry_with_its_whole_text_is_an_article(string kind, string feed)
    {
        var found = Assert.Single(Read(feed));

        Assert.True(found.Error is null, $"{kind}: {found.Error}");
        Assert.Equal("feed.xml#1", found.Name);
        Assert.Equal("Item 1", found.Article!.Headline);
        Assert.Equal(
            ("https://harlow.example/1", "2021-11-09", "Ann Lee", "The Harlow Post"),
            (
                found.Article.Url,
                found.Article.Published,
                found.Article.Author,
                found.Article.SiteName
            )
        );
        Assert.Contains(Page.Body[0], found.Article.Text, StringComparison.Ordinal);
        Assert.Contains(Page.Body[1], found.Article.Text, StringComparison.Ordinal);
    }

    private const string Home = "<link>https://harlow.example/news/</link>";

    private const string AtomHome =
        "<link rel=\"alternate\" href=\"https://harlow.example/news/\"/>";

    private static string AtomFeed(string before, string link, string attributes = "") =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"{attributes}><title>The Harlow Post</title><link rel=\"self\" href=\"https://x.example/feed\"/>{before}<entry><title>Item 1</title><link href=\"{link}\"/><content type=\"html\">{System.Net.WebUtility.HtmlEncode(Html(1))}</content></entry></feed>";

    private static string Json(string before, string link) =>
        $$"""{"version":"https://jsonfeed.org/version/1.1","title":"The Harlow Post",{{before}}"items":[{"title":"Item 1","url":"{{link}}","content_html":"{{Html(1)}}"}]}""";

    public static TheoryData<string, string?> ShortLinks
    {
        get
        {
            var data = new TheoryData<string, string?>();
            // RFC 3986, 5.2: how each leads on from https://harlow.example/news/.
            foreach (
                var (link, whole) in new[]
                {
                    ("/art?x", "https://harlow.example/art?x"),
                    ("rel/page", "https://harlow.example/news/rel/page"),
                    ("?p=7", "https://harlow.example/news/?p=7"),
                    ("//other.example/1", "https://other.example/1"),
                    ("http://other.example/1", "http://other.example/1"),
                }
            )
            {
                data.Add(Rss(Home + RssItem(1, link)), whole);
                data.Add(AtomFeed(AtomHome, link), whole);
                data.Add(AtomFeed("", link, " xml:base=\"https://harlow.example/news/\""), whole);
                data.Add(
                    AtomFeed(
                        "<link href=\"news/\"/>",
                        link,
                        " xml:base=\"https://harlow.example/news/\""
                    ),
                    whole
                );
                data.Add(Json("\"home_page_url\":\"https://harlow.example/news/\",", link), whole);
                var alone = link.StartsWith("http", StringComparison.Ordinal) ? whole : null;
                data.Add(Rss(RssItem(1, link)), alone);
                data.Add(AtomFeed("", link), alone);
                data.Add(Json("", link), alone);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ShortLinks))]
    public void A_short_link_in_a_file_goes_by_the_page_of_the_feed(string feed, string? url)
    {
        var found = Assert.Single(Read(feed));

        Assert.Equal((url, url), (found.Url, found.Article!.Url));
    }

    [Theory]
    [InlineData("https://feeds.example/all/rss", "https://feeds.example/all/1")]
    [InlineData(null, "https://harlow.example/news/1")]
    public void The_address_of_the_feed_itself_goes_first(string? address, string url)
    {
        var file = new FoundDocument("feed.xml")
        {
            Bytes = Encoding.UTF8.GetBytes(Rss(Home + RssItem(1, "1"))),
            Url = address,
        };

        Assert.Equal(url, Assert.Single(new ContainerReader(new()).Open(file)).Url);
    }

    [Fact]
    public void The_same_address_and_nearly_the_same_text_are_left_out()
    {
        var changed = RssItem(1, "https://other.example/x")
            .Replace(
                "carts and bicycles",
                "carts, and bicycles",
                StringComparison.OrdinalIgnoreCase
            );
        var found = Read(
            Rss(
                RssItem(1)
                    + RssItem(20, "https://www.harlow.example/1/?utm_source=feed")
                    + changed
                    + RssItem(4)
            )
        );

        Assert.NotNull(found[0].Article);
        Assert.Equal("the same article as feed.xml#1; left out", found[1].Note);
        Assert.Equal("the same article as feed.xml#1; left out", found[2].Note);
    }

    [Fact]
    public void Different_texts_are_not_the_same()
    {
        // Two articles of our own, in the words of which hardly anything is the same.
        var samples = Directory
            .GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt")
            .Select(File.ReadAllText)
            .ToList();
        Assert.True(samples.Count >= 3);
        var hashes = samples.ConvertAll(SimHash.Of);

        for (var i = 0; i < hashes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.False(SimHash.Same(hashes[i], hashes[j]));
            }
        }
    }

    [Fact]
    public void A_text_with_one_word_changed_is_nearly_the_same()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", "04-the-tides.txt"));
        var at = text.IndexOf(" the ", text.Length / 2, StringComparison.Ordinal);

        Assert.True(
            SimHash.Same(SimHash.Of(text), SimHash.Of(text.Remove(at, 4).Insert(at, " that")))
        );
    }

    [Fact]
    public void The_page_of_a_summary_is_fetched_if_that_is_wanted()
    {
        using var server = new WebServer(path =>
            path is "/robots.txt" ? WebAnswer.NotFound : WebAnswer.Html(WarcFiles.Html(1))
        );
        var feed = Rss(
            $"<item><title>Item 1</title><link>{server.Url("/1")}</link><description>The old bridge is back …</description></item>"
        );
        using var pages = new PageFetcher(
            new() { AllowedHosts = ["127.0.0.1"], Pause = TimeSpan.Zero }
        );

        Assert.Contains(
            "--follow fetches its page",
            Assert.Single(Read(feed)).Error,
            StringComparison.Ordinal
        );
        Assert.Empty(server.Asked);
        var found = Assert.Single(Read(feed, pages));

        Assert.Equal(Page.Headline, found.Article!.Headline);
        Assert.Equal("The Harlow Post", found.Article.SiteName);
    }

    [Fact]
    public void A_feed_without_entries_and_one_that_is_none_are_refused()
    {
        Assert.Equal("a feed without entries", Assert.Single(Read(Rss(""))).Error);
        Assert.Contains(
            "no XML",
            Assert.Single(Read("<rss><channel>")).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no JSON",
            Assert.Single(Read("{\"version\":\"https://jsonfeed.org/version/1\",")).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_bad_entry_says_what_is_wrong_with_it()
    {
        const string neither = "the entry has neither a text nor the address of a page";
        var json = Read(
            """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[5,"x",[],null,{},{"title":"\ud800"},{"title":"Only"}]}"""
        );

        Assert.Equal(Enumerable.Range(1, 7).Select(i => $"feed.xml#{i}"), json.Select(f => f.Name));
        Assert.Equal(
            [
                "damaged: the entry is no JSON object but a number",
                "damaged: the entry is no JSON object but a string",
                "damaged: the entry is no JSON object but an array",
                "damaged: the entry is no JSON object but null",
                neither,
                neither,
            ],
            json.Where((_, i) => i != 5).Select(f => f.Error)
        );
        Assert.StartsWith(
            "damaged: text of the entry is no Unicode",
            json[5].Error,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [neither, neither],
            Read(Rss("<item/><item><title>T</title></item>")).Select(f => f.Error)
        );
        Assert.Equal(
            neither,
            Assert.Single(Read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry/></feed>")).Error
        );
    }

    private static List<FoundDocument> Read(string feed, PageFetcher? pages = null) =>
        [
            .. new ContainerReader(new() { Pages = pages }).Open(
                new FoundDocument("feed.xml") { Bytes = Encoding.UTF8.GetBytes(feed) }
            ),
        ];
}
