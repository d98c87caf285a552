using System.Net;
using FactBox.Articles.Fetching;
using FactBox.Tests;
using static FactBox.Articles.Tests.Fetchers;

namespace FactBox.Articles.Tests;

/// <summary>Which addresses a page is fetched from, and which never.</summary>
public sealed class PageFetcherAddressTests
{
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
}
