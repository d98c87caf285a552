using System.Net;
using System.Text;
using FactBox.Articles.Fetching;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

public sealed class PageFetcherTests
{
    [Fact]
    public void A_page_is_fetched_with_its_address_type_and_encoding()
    {
        using var server = new WebServer(path =>
            path is "/robots.txt" ? WebAnswer.NotFound : WebAnswer.Html("<p>A page.")
        );
        using var fetcher = Fetcher();

        var page = fetcher.Fetch(server.Url("/a?b=c#d"));

        Assert.Equal("<p>A page.", Encoding.UTF8.GetString(page.Bytes.Span));
        Assert.Equal(
            (server.Url("/a?b=c"), "text/html", "utf-8"),
            (page.Url, page.MediaType, page.Charset)
        );
        Assert.Equal(["/robots.txt", "/a?b=c"], server.Asked);
    }

    [Fact]
    public void Loopback_is_refused_unless_it_is_allowed_by_name()
    {
        using var server = new WebServer(_ => WebAnswer.Html("secret"));
        using var fetcher = Fetcher(allowed: []);

        var error = Refused(fetcher, server.Url("/"));

        Assert.Contains(
            "127.0.0.1, which is not a public one; --allow-host 127.0.0.1",
            error,
            StringComparison.Ordinal
        );
        Assert.Empty(server.Asked);
    }

    // Every address is one that the host "inside.example" is made to have, by a resolver of the test's own.
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2001::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void A_name_that_leads_to_a_private_address_is_refused(string address)
    {
        var connected = new List<IPEndPoint>();
        using var fetcher = new PageFetcher(
            new(),
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]),
            Recorded(connected)
        );

        Assert.Contains(
            "not a public one",
            Refused(fetcher, "http://inside.example/"),
            StringComparison.Ordinal
        );
        Assert.Empty(connected);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/latest/meta-data/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    public void A_private_address_is_refused_however_it_is_written(string url)
    {
        var connected = new List<IPEndPoint>();
        using var fetcher = new PageFetcher(
            new(),
            // What a resolver makes of a name that only looks like a number.
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            Recorded(connected)
        );

        Assert.Contains("not a public one", Refused(fetcher, url), StringComparison.Ordinal);
        Assert.Empty(connected);
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1")]
    [InlineData("64:ff9b::808:808")]
    public void A_public_address_is_connected_to(string address)
    {
        var connected = new List<IPEndPoint>();
        using var fetcher = new PageFetcher(
            new(),
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]),
            Recorded(connected)
        );

        Refused(fetcher, "http://outside.example:8080/");

        Assert.Equal([new IPEndPoint(IPAddress.Parse(address), 8080)], connected);
    }

    [Fact]
    public void One_private_address_among_public_ones_is_enough_to_refuse()
    {
        var connected = new List<IPEndPoint>();
        using var fetcher = new PageFetcher(
            new(),
            (_, _) =>
                Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8"), IPAddress.Loopback]),
            Recorded(connected)
        );

        Refused(fetcher, "http://both.example/");

        Assert.Empty(connected);
    }

    [Fact]
    public void A_name_is_asked_for_once_a_connection_so_a_later_answer_changes_nothing()
    {
        var answers = 0;
        var connected = new List<IPEndPoint>();
        using var fetcher = new PageFetcher(
            new(),
            // Public at first, then not: what a server for rebinding does.
            (_, _) =>
                Task.FromResult<IPAddress[]>([
                    answers++ == 0 ? IPAddress.Parse("8.8.8.8") : IPAddress.Loopback,
                ]),
            Recorded(connected)
        );

        Refused(fetcher, "http://rebinding.example/");
        var second = Refused(fetcher, "http://rebinding.example/");

        Assert.All(connected, c => Assert.Equal(IPAddress.Parse("8.8.8.8"), c.Address));
        Assert.Contains("not a public one", second, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_to_a_private_address_is_refused()
    {
        using var inside = new WebServer(_ => WebAnswer.Html("secret"));
        using var server = new WebServer(path =>
            path is "/robots.txt"
                ? WebAnswer.NotFound
                : WebAnswer.To(inside.Url("/", "inside.example"))
        );
        using var fetcher = Fetcher(allowed: ["public.example"]);

        var error = Refused(fetcher, server.Url("/", "public.example"));

        Assert.Contains(
            "inside.example has the address 127.0.0.1",
            error,
            StringComparison.Ordinal
        );
        Assert.Empty(inside.Asked);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "'file' addresses are not fetched")]
    [InlineData("ftp://harlow.example/", "'ftp' addresses are not fetched")]
    [InlineData("http://user:word@harlow.example/", "a name or a password before '@'")]
    [InlineData("http://", "not an address")]
    public void Other_addresses_are_refused_wherever_they_come_from(string url, string error)
    {
        using var server = new WebServer(path =>
            path is "/robots.txt" ? WebAnswer.NotFound : WebAnswer.To(url)
        );
        using var fetcher = Fetcher();

        Assert.Contains(error, Refused(fetcher, url), StringComparison.Ordinal);
        if (url is not "http://")
        {
            Assert.Contains(error, Refused(fetcher, server.Url("/")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Five_redirects_are_followed_and_no_sixth()
    {
        using var server = new WebServer(path =>
            path is "/robots.txt" ? WebAnswer.NotFound
            : path is "/0" ? WebAnswer.Html("there")
            : WebAnswer.To(
                $"/{int.Parse(path[1..], System.Globalization.CultureInfo.InvariantCulture) - 1}"
            )
        );
        using var fetcher = Fetcher();

        Assert.Equal(server.Url("/0"), fetcher.Fetch(server.Url("/5")).Url);
        Assert.Contains(
            "more than 5 redirects",
            Refused(fetcher, server.Url("/6")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_robots_txt_forbids_is_not_asked_for()
    {
        using var server = new WebServer(path =>
            path is "/robots.txt"
                ? WebAnswer.Text("User-agent: *\nDisallow: /private")
                : WebAnswer.Html("page")
        );
        using var fetcher = Fetcher();

        Assert.Contains(
            "robots.txt",
            Refused(fetcher, server.Url("/private/a")),
            StringComparison.Ordinal
        );
        fetcher.Fetch(server.Url("/open"));
        Assert.Equal(["/robots.txt", "/open"], server.Asked);
    }

    [Fact]
    public void A_site_whose_robots_txt_fails_is_left_alone()
    {
        using var server = new WebServer(_ => new WebAnswer([], Status: 503));
        using var fetcher = Fetcher();

        Assert.Contains("robots.txt", Refused(fetcher, server.Url("/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public void What_the_server_answers_is_said(int status)
    {
        using var server = new WebServer(path =>
            new([], Status: path is "/robots.txt" ? 404 : status)
        );
        using var fetcher = Fetcher();

        Assert.Contains(
            $"the server answers {status}",
            Refused(fetcher, server.Url("/")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_that_is_too_large_is_refused_as_it_comes()
    {
        var limits = new ReadingLimits { MostFetchedBytes = 1 << 20 };
        using var server = new WebServer(path =>
            path switch
            {
                "/robots.txt" => WebAnswer.NotFound,
                "/said" => new([], Headers: "Content-Length: 2000000000"),
                "/packed" => new(
                    WarcFiles.Gzip(new byte[50 << 20]),
                    Headers: "Content-Encoding: gzip"
                ),
                _ => new(new byte[2 << 20]),
            }
        );
        using var fetcher = Fetcher(limits: limits);

        foreach (var path in new[] { "/said", "/packed", "/sent" })
        {
            Assert.Contains(
                "larger than 1 MB, the limit",
                Refused(fetcher, server.Url(path)),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("X-GZIP")]
    public void A_packed_page_is_unpacked_and_one_that_is_cut_off_is_refused(string encoding)
    {
        var html = Encoding.UTF8.GetBytes(WarcFiles.Html(1));
        var packed = WarcFiles.Gzip(html);
        using var server = new WebServer(path =>
            path is "/robots.txt"
                ? WebAnswer.NotFound
                : new(
                    path is "/whole" ? packed : packed[..^(packed.Length / 3)],
                    Headers: $"Content-Encoding: {encoding}"
                )
        );
        using var fetcher = Fetcher();

        Assert.Equal(html, fetcher.Fetch(server.Url("/whole")).Bytes.ToArray());
        Assert.StartsWith(
            "cut off: ",
            Refused(fetcher, server.Url("/cut")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_server_that_does_not_answer_is_given_up()
    {
        using var released = new ManualResetEventSlim();
        using var server = new WebServer(path =>
        {
            if (path is not "/robots.txt")
            {
                released.Wait();
            }

            return WebAnswer.NotFound;
        });
        using var fetcher = Fetcher(limits: new() { MostFetchTime = TimeSpan.FromSeconds(0.5) });

        Assert.Contains(
            "not there within 0.5 s",
            Refused(fetcher, server.Url("/")),
            StringComparison.Ordinal
        );
        released.Set();
    }

    [Fact]
    public void Pictures_and_the_like_are_refused_by_what_the_server_calls_them()
    {
        using var server = new WebServer(path =>
            path is "/robots.txt" ? WebAnswer.NotFound : new([1, 2, 3], "image/png")
        );
        using var fetcher = Fetcher();

        Assert.Contains(
            "image/png, so no article",
            Refused(fetcher, server.Url("/")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_that_was_kept_is_asked_for_only_if_it_has_changed()
    {
        using var folder = new TemporaryFolder();
        var headers = new List<string>();
        using var server = new WebServer(
            (path, header) =>
            {
                if (path is "/robots.txt")
                {
                    return WebAnswer.NotFound;
                }

                headers.Add(header);
                return header.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal)
                    ? new([], Status: 304)
                    : new(Encoding.UTF8.GetBytes("first"), Headers: "ETag: \"v1\"");
            }
        );

        for (var run = 0; run < 2; run++)
        {
            using var fetcher = Fetcher(cache: folder.Path);
            Assert.Equal("first"u8.ToArray(), fetcher.Fetch(server.Url("/")).Bytes.ToArray());
        }

        Assert.Equal(2, headers.Count);
        Assert.Contains("If-None-Match: \"v1\"", headers[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_is_left_in_peace_between_two_pages()
    {
        using var server = new WebServer(path =>
            path is "/robots.txt" ? WebAnswer.NotFound : WebAnswer.Html("page")
        );
        using var fetcher = new PageFetcher(
            new() { AllowedHosts = ["127.0.0.1"], Pause = TimeSpan.FromMilliseconds(300) }
        );
        var clock = System.Diagnostics.Stopwatch.StartNew();

        fetcher.Fetch(server.Url("/1"));
        fetcher.Fetch(server.Url("/2"));

        Assert.True(clock.ElapsedMilliseconds >= 290);
    }

    private static PageFetcher Fetcher(
        string[]? allowed = null,
        ReadingLimits? limits = null,
        string? cache = null
    ) =>
        new(
            new()
            {
                AllowedHosts = allowed ?? ["127.0.0.1"],
                Limits = limits ?? new(),
                CacheFolder = cache,
                Pause = TimeSpan.Zero,
            },
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            PageConnection.OverTcp
        );

    // Remembers where a connection was to lead, and sends nothing.
    private static Func<IPEndPoint, CancellationToken, Task<Stream>> Recorded(
        List<IPEndPoint> connected
    ) =>
        (address, _) =>
        {
            connected.Add(address);
            throw new IOException("not connected: this is a test");
        };

    private static string Refused(PageFetcher fetcher, string url) =>
        Assert.Throws<UnreadableInputException>(() => fetcher.Fetch(url)).Message;
}
