using System.Diagnostics;
using System.Net;
using System.Text;
using FactBox.Articles.Fetching;
using FactBox.Tests;
using static FactBox.Articles.Tests.Fetchers;

namespace FactBox.Articles.Tests;

/// <summary>Answers that are odd or hostile, as a server may give them.</summary>
public sealed class PageFetcherAnswerTests
{
    // RFC 9112, 6.3, 5.
    [Theory]
    [InlineData("Content-Length: 4", "Content-Length: 6")]
    [InlineData("Content-Length: 4, 6")]
    [InlineData("Content-Length: -4")]
    [InlineData("Content-Length: +4")]
    [InlineData("Content-Length: 0x4")]
    [InlineData("Content-Length: 4.0")]
    [InlineData("Content-Length: ")]
    [InlineData("Content-Length: 99999999999999999999")]
    public void An_answer_whose_length_is_unclear_is_refused(params string[] lengths)
    {
        using var server = Server(new("page and more"u8.ToArray(), Headers: lengths));
        using var fetcher = Fetcher();

        Assert.Equal(
            "the server states two lengths of its answer, or one that is no number, so nobody knows where it ends",
            Refused(fetcher, server.Url("/"))
        );
    }

    [Theory]
    [InlineData("Content-Length: 4", "Content-Length: 4")]
    [InlineData("Content-Length: 4, 4")]
    public void The_same_length_twice_is_one(params string[] lengths)
    {
        using var server = Server(new("page"u8.ToArray(), Headers: lengths));
        using var fetcher = Fetcher();

        Assert.Equal("page"u8.ToArray(), fetcher.Fetch(server.Url("/")).Bytes.ToArray());
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("none")]
    [InlineData("UTF-8")]
    [InlineData("utf8")]
    [InlineData("binary")]
    [InlineData("8bit")]
    public void What_calls_itself_encoded_but_is_as_it_was_is_read(string encoding)
    {
        using var server = Server(
            new("<p>A page."u8.ToArray(), Headers: $"Content-Encoding: {encoding}")
        );
        using var fetcher = Fetcher();

        Assert.Equal("<p>A page."u8.ToArray(), fetcher.Fetch(server.Url("/")).Bytes.ToArray());
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("harlow")]
    public void An_encoding_that_is_not_known_is_refused_by_name(string encoding)
    {
        using var server = Server(
            new("<p>A page."u8.ToArray(), Headers: $"Content-Encoding: {encoding}")
        );
        using var fetcher = Fetcher();

        Assert.Equal(
            $"packed by '{encoding}', which is not supported",
            Refused(fetcher, server.Url("/"))
        );
    }

    [Theory]
    [InlineData(301, "/there")]
    [InlineData(302, "there")]
    [InlineData(303, "./there#part")]
    [InlineData(307, "//b.example:{port}/there")]
    [InlineData(308, "http://b.example:{port}/there#part")]
    [InlineData(301, "http://B.EXAMPLE.:{port}/there")]
    public void A_redirect_leads_on_however_it_is_written(int status, string location)
    {
        WebServer? server = null;
        server = new WebServer(path =>
            path switch
            {
                "/robots.txt" => WebAnswer.NotFound,
                "/from" => new(
                    [],
                    Status: status,
                    Headers: $"Location: {location.Replace("{port}", server!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}"
                ),
                _ => WebAnswer.Html(path),
            }
        );
        using var _ = server;
        using var fetcher = Fetcher(["a.example", "b.example"]);

        var page = fetcher.Fetch(server.Url("/from", "a.example"));

        Assert.Equal("/there", Encoding.UTF8.GetString(page.Bytes.Span));
        Assert.EndsWith("/there", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public void A_redirect_to_another_port_of_this_machine_is_refused_as_its_address_is(int status)
    {
        using var inside = new WebServer(_ => WebAnswer.Html("secret"));
        using var server = Server(
            new([], Status: status, Headers: $"Location: {inside.Url("/", "localhost")}")
        );
        using var fetcher = Fetcher(["public.example"]);

        Assert.Contains(
            "not a public one",
            Refused(fetcher, server.Url("/", "public.example")),
            StringComparison.Ordinal
        );
        Assert.Empty(inside.Asked);
    }

    [Theory]
    [InlineData("data:text/html,secret", "'data' addresses are not fetched")]
    [InlineData("file:///etc/passwd", "'file' addresses are not fetched")]
    [InlineData("ftp://b.example/", "'ftp' addresses are not fetched")]
    [InlineData("javascript:alert(1)", "'javascript' addresses are not fetched")]
    [InlineData("gopher://b.example/", "'gopher' addresses are not fetched")]
    [InlineData("//user:word@b.example/", "a name or a password before '@'")]
    [InlineData("http://b.example:word@127.0.0.1/", "a name or a password before '@'")]
    [InlineData("http://127.0.0.1:99999/", "the server redirects to nowhere")]
    public void A_redirect_to_what_is_no_page_is_refused(string location, string error)
    {
        using var server = Server(WebAnswer.To(location));
        using var fetcher = Fetcher();

        Assert.Contains(error, Refused(fetcher, server.Url("/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://[::1]:{0}/", "[::1]")]
    [InlineData("http://[::1]:{0}/", "::1")]
    [InlineData("http://[::1]:{0}/", "0:0::0:1")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/", "::ffff:127.0.0.1")]
    [InlineData("http://127.1:{0}/", "127.0.0.1")]
    [InlineData("http://localhost.:{0}/", "Localhost")]
    [InlineData("http://LOCALHOST:{0}/", "localhost.")]
    [InlineData("http://bücher.example:{0}/", "BÜCHER.example")]
    [InlineData("http://xn--bcher-kva.example:{0}/", "bücher.example")]
    public void A_host_is_allowed_as_people_write_it(string url, string allowed)
    {
        using var server = Server(WebAnswer.Html("page"));
        using var fetcher = Fetcher([allowed], connect: ToLoopback);

        var page = fetcher.Fetch(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, url, server.Port)
        );

        Assert.Equal("page"u8.ToArray(), page.Bytes.ToArray());
    }

    [Theory]
    [InlineData("::2")]
    [InlineData("127.0.0.1")]
    [InlineData("a.localhost")]
    [InlineData("ocalhost")]
    public void A_host_that_is_allowed_allows_no_other(string allowed)
    {
        using var server = Server(WebAnswer.Html("page"));
        using var fetcher = Fetcher([allowed], connect: ToLoopback);

        foreach (var host in new[] { "[::1]", "localhost", "127.0.0.2" })
        {
            Assert.Contains(
                "not a public one",
                Refused(fetcher, server.Url("/", host)),
                StringComparison.Ordinal
            );
        }

        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("127.0.0.1:8080")]
    [InlineData("[::1]:8080")]
    [InlineData("localhost:80")]
    [InlineData("http://localhost/")]
    [InlineData("localhost/a")]
    [InlineData("user@localhost")]
    [InlineData("a b")]
    [InlineData("")]
    public void What_is_more_than_a_host_is_none(string text) =>
        Assert.Null(PageAddress.Host(text));

    // What our code does not foresee must not end a run over many pages.
    [Fact]
    public void A_page_that_fails_as_nobody_foresaw_is_an_error_of_its_own()
    {
        using var server = Server(WebAnswer.Html("page"));
        using var fetcher = Fetcher(
            ["a.example", "b.example"],
            connect: (address, cancel) =>
                address.Port == 1
                    ? Task.FromResult<Stream>(new FaultyStream())
                    : ToLoopback(address, cancel)
        );
        string[] urls = ["http://a.example:1/", server.Url("/", "b.example")];

        var found = PagesAhead.Fetch(urls, fetcher).ToList();

        Assert.Equal(urls, found.Select(f => f.Input));
        Assert.Contains("please report it", found[0].Page!.Error, StringComparison.Ordinal);
        Assert.Null(found[1].Page!.Error);
    }

    [Fact]
    public void Too_little_memory_is_no_fault_of_an_input()
    {
        Assert.Null(LastNet.Reason(new InsufficientMemoryException()));
        Assert.Null(LastNet.Reason(new OperationCanceledException()));
        Assert.Equal("why", LastNet.Reason(new UnreadableInputException("why")));
        Assert.Equal("cannot be read (disk)", LastNet.Reason(new IOException("disk")));
        Assert.Equal(
            "could not be read (FormatException: odd); that is a fault of factbox, please report it with this input",
            LastNet.Reason(new FormatException("odd"))
        );
    }

    [Fact]
    public void Every_private_address_is_refused_within_two_seconds()
    {
        using var fetcher = Fetcher([]);
        foreach (
            var url in new[]
            {
                "http://localhost/",
                "http://localhost./",
                "http://0.0.0.0/",
                "http://0x7f.1/",
                "http://2130706433/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://224.0.0.251/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:0:0:0:0:7f00:1]/",
                "http://[ff02::fb]/",
                "https://10.0.0.1/",
            }
        )
        {
            var clock = Stopwatch.StartNew();

            Assert.Contains("not a public one", Refused(fetcher, url), StringComparison.Ordinal);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), url);
        }
    }

    private static Task<Stream> ToLoopback(IPEndPoint address, CancellationToken cancel) =>
        PageConnection.OverTcp(new(IPAddress.Loopback, address.Port), cancel);

    private static WebServer Server(WebAnswer answer) =>
        new(path => path is "/robots.txt" ? WebAnswer.NotFound : answer);

    private sealed class FaultyStream : MemoryStream
    {
        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => throw new InvalidTimeZoneException("nobody foresaw this");
    }
}
