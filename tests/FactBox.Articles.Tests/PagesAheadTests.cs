using System.Collections.Concurrent;
using FactBox.Articles.Fetching;
using FactBox.Tests;
using static FactBox.Articles.Tests.Fetchers;

namespace FactBox.Articles.Tests;

public sealed class PagesAheadTests
{
    private static readonly string[] Hosts = ["a.example", "b.example", "c.example", "d.example"];

    [Fact]
    public void Two_hosts_are_asked_at_the_same_time_and_the_order_stays()
    {
        // Neither is answered before the other one has been asked.
        using var both = new Barrier(2);
        using var server = new WebServer(
            (path, _) =>
                path is "/robots.txt" ? WebAnswer.NotFound
                : path is not "/first" || both.SignalAndWait(TimeSpan.FromSeconds(25))
                    ? WebAnswer.Html(path)
                : new([], Status: 500)
        );
        using var fetcher = Fetcher(Hosts);
        string[] inputs =
        [
            "file.txt",
            server.Url("/first", "a.example"),
            server.Url("/second", "a.example"),
            "other.txt",
            "http://[broken",
            server.Url("/first", "b.example"),
        ];

        var found = PagesAhead.Fetch(inputs, fetcher).ToList();

        Assert.Equal(inputs, found.Select(f => f.Input));
        Assert.Equal(
            [null, null, null, null, "not an address of a page", null],
            found.Select(f => f.Page?.Error)
        );
        Assert.Equal(
            [null, "/first", "/second", null, "", "/first"],
            found.Select(f =>
                f.Page is { } page ? System.Text.Encoding.UTF8.GetString(page.Bytes.Span) : null
            )
        );
    }

    [Fact]
    public async Task One_host_never_has_two_requests_at_a_time_wherever_redirects_lead()
    {
        var (now, most) = (
            new ConcurrentDictionary<string, int>(),
            new ConcurrentDictionary<string, int>()
        );
        using var server = new WebServer(
            (path, header) =>
            {
                var host = Host(header);
                var asked = now.AddOrUpdate(host, 1, (_, n) => n + 1);
                most.AddOrUpdate(host, asked, (_, n) => Math.Max(n, asked));
                // Long enough for another one to come, were it let.
                Thread.Sleep(5);
                now.AddOrUpdate(host, 0, (_, n) => n - 1);
                var number = path[^1] - '0';
                return path is "/robots.txt" ? WebAnswer.NotFound
                    : path.StartsWith("/from", StringComparison.Ordinal)
                        ? WebAnswer.To($"http://{Hosts[number % 4]}:{Port(header)}/to")
                    : WebAnswer.Html(path);
            }
        );
        using var fetcher = Fetcher(Hosts);
        var urls = Enumerable
            .Range(0, 40)
            .Select(i => server.Url($"/{(i % 2 == 0 ? "from" : "page")}{i % 7}", Hosts[i % 4]))
            .ToList();

        var found = PagesAhead.Fetch(urls, fetcher).ToList();
        await Task.WhenAll(urls.Select(u => fetcher.FetchAsync(u)));

        Assert.All(found, f => Assert.Null(f.Page!.Error));
        Assert.Equal(urls, found.Select(f => f.Input));
        Assert.Equal(Hosts, most.Keys.Order(StringComparer.Ordinal));
        Assert.All(most.Values, n => Assert.Equal(1, n));
        // robots.txt is asked for once a host.
        Assert.Equal(4, server.Asked.Count(p => p is "/robots.txt"));
    }

    [Fact]
    public void An_endless_list_of_addresses_is_not_read_far_ahead()
    {
        using var server = new WebServer(_ => WebAnswer.Html("page"));
        using var fetcher = Fetcher(Hosts);
        var read = 0;

        var found = PagesAhead.Fetch(Endless(), fetcher).Take(5).ToList();

        Assert.All(found, f => Assert.Null(f.Page!.Error));
        Assert.InRange(read, 5, 300);

        IEnumerable<string> Endless()
        {
            while (true)
            {
                read++;
                yield return server.Url($"/{read}", "a.example");
            }
        }
    }

    [Fact]
    public async Task Time_spent_waiting_for_ones_turn_is_not_the_pages()
    {
        using var server = new WebServer(path =>
        {
            Thread.Sleep(path is "/robots.txt" ? 0 : 400);
            return WebAnswer.Html("page");
        });
        using var fetcher = Fetcher(Hosts, new() { MostFetchTime = TimeSpan.FromSeconds(4) });

        // Together they take longer than one may.
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 13)
                .Select(i => fetcher.FetchAsync(server.Url($"/{i}", "a.example")))
        );

        Assert.Equal(13, all.Length);
    }

    private static string Host(string header) => Line(header).Split(':')[0];

    private static string Port(string header) => Line(header).Split(':')[1];

    private static string Line(string header) =>
        header.Split("\r\n").First(l => l.StartsWith("Host: ", StringComparison.OrdinalIgnoreCase))[
            6..
        ];
}
