using System.Text;
using FactBox.Articles.Fetching;
using FactBox.Tests;
using static FactBox.Articles.Tests.Fetchers;

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
    public void Rules_packed_to_bursting_are_read_as_far_as_rules_are()
    {
        var rules = new byte[100 << 20];
        "User-agent: *\nDisallow: /private\n"u8.CopyTo(rules);
        var packed = WarcFiles.Gzip(rules);
        using var server = new WebServer(path =>
            path is "/robots.txt"
                ? new(packed, "text/plain", Headers: "Content-Encoding: gzip")
                : WebAnswer.Html("page")
        );
        using var fetcher = Fetcher();
        var before = GC.GetTotalAllocatedBytes();

        Assert.Contains(
            "robots.txt",
            Refused(fetcher, server.Url("/private/a")),
            StringComparison.Ordinal
        );
        Assert.Equal("page"u8, fetcher.Fetch(server.Url("/open")).Bytes.Span);
        // Other tests allocate as well, but not as much as all of it.
        Assert.True(GC.GetTotalAllocatedBytes() - before < rules.Length);
    }

    [Fact]
    public void A_page_packed_over_and_over_is_refused()
    {
        var html = "<p>A page."u8.ToArray();
        using var server = new WebServer(path =>
            path is "/robots.txt"
                ? WebAnswer.NotFound
                : new(
                    path is "/3"
                        ? WarcFiles.Gzip(WarcFiles.Gzip(WarcFiles.Gzip(html)))
                        : WarcFiles.Gzip(html),
                    Headers: path is "/3"
                        ? "Content-Encoding: gzip, gzip, gzip"
                        : "Content-Encoding: gzip, gzip, gzip, gzip"
                )
        );
        using var fetcher = Fetcher();

        Assert.Equal(html, fetcher.Fetch(server.Url("/3")).Bytes.ToArray());
        Assert.Equal("packed more than 3 times over", Refused(fetcher, server.Url("/4")));
    }

    [Theory]
    [InlineData("//")]
    [InlineData(@"\\host\share")]
    [InlineData("http://")]
    [InlineData("http://[")]
    public void A_redirect_that_is_no_address_is_an_error_of_its_page(string location)
    {
        using var server = new WebServer(path =>
            path is "/robots.txt" ? WebAnswer.NotFound : WebAnswer.To(location)
        );
        using var fetcher = Fetcher();

        Assert.NotEmpty(Refused(fetcher, server.Url("/")));
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
}
