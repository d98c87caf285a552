using System.Collections.Concurrent;
using System.Text;
using FactBox.Tests;
using static FactBox.Articles.Tests.Fetchers;

namespace FactBox.Articles.Tests;

/// <summary>Pages that are kept, and asked for again with the version that was kept (RFC 9110, 13).</summary>
public sealed class PageCacheTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("no json\npage")]
    [InlineData("{}\npage")]
    [InlineData("[1]\npage")]
    [InlineData("5\npage")]
    [InlineData("{\"url\":5,\"length\":4}\npage")]
    [InlineData(
        "{\"url\":\"{url}\",\"length\":4.5,\"contentType\":null,\"etag\":\"\\\"v1\\\"\",\"lastModified\":null}\npage"
    )]
    [InlineData(
        "{\"url\":\"{url}\",\"length\":4,\"contentType\":null,\"etag\":\"\\\"v1\\\"\",\"lastModified\":null}\npag"
    )]
    [InlineData(
        "{\"url\":\"{url}\",\"length\":4,\"contentType\":null,\"etag\":\"\\ud800\",\"lastModified\":null}\npage"
    )]
    [InlineData(
        "{\"url\":\"{url}\",\"length\":4,\"contentType\":null,\"etag\":[1],\"lastModified\":null}\npage"
    )]
    [InlineData(
        "{\"url\":\"http://127.0.0.1/other\",\"length\":4,\"contentType\":null,\"etag\":\"\\\"v1\\\"\",\"lastModified\":null}\npage"
    )]
    public void A_broken_file_is_as_none_and_is_written_anew(string content)
    {
        using var folder = new TemporaryFolder();
        using var server = Server();
        var path = Kept(folder, server);
        File.WriteAllText(
            path,
            content.Replace("{url}", server.Url("/"), StringComparison.Ordinal)
        );

        for (var i = 0; i < 2; i++)
        {
            using var fetcher = Fetcher(cache: folder.Path);
            Assert.Equal("fresh"u8.ToArray(), fetcher.Fetch(server.Url("/")).Bytes.ToArray());
        }

        Assert.Equal([false, false, true], server.WasAsked);
    }

    [Theory]
    [InlineData("etag", "\\\"v1\\\"\\r\\nX-Injected: 1")]
    [InlineData("etag", "\\\"v\\u00e91\\\"")]
    [InlineData("lastModified", "yesterday\\nX-Injected: 1")]
    public void What_cannot_be_sent_again_is_not(string name, string value)
    {
        using var folder = new TemporaryFolder();
        using var server = Server();
        var path = Kept(folder, server);
        var other = name is "etag" ? "lastModified" : "etag";
        File.WriteAllText(
            path,
            $"{{\"url\":\"{server.Url("/")}\",\"length\":4,\"contentType\":null,\"{name}\":\"{value}\",\"{other}\":null}}\npage"
        );
        using var fetcher = Fetcher(cache: folder.Path);

        Assert.Equal("fresh"u8.ToArray(), fetcher.Fetch(server.Url("/")).Bytes.ToArray());
        Assert.DoesNotContain(
            server.Headers,
            h => h.Contains("X-Injected", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void What_is_kept_but_larger_than_a_page_may_be_is_not_read()
    {
        using var folder = new TemporaryFolder();
        using var server = Server();
        var path = Kept(folder, server);
        // Sparse: nobody could hold it.
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(1L << 40);
        }

        using var fetcher = Fetcher(cache: folder.Path);

        Assert.Equal("fresh"u8.ToArray(), fetcher.Fetch(server.Url("/")).Bytes.ToArray());
    }

    [Fact]
    public void A_page_that_was_kept_under_a_larger_limit_is_refused_under_a_smaller_one()
    {
        using var folder = new TemporaryFolder();
        using var server = Server();
        Kept(folder, server);
        using var fetcher = Fetcher(limits: new() { MostFetchedBytes = 4 }, cache: folder.Path);

        Assert.Contains(
            "larger than 4 bytes, the limit",
            Refused(fetcher, server.Url("/")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_its_server_asks_not_to_keep_is_not_kept()
    {
        using var folder = new TemporaryFolder();
        using var server = new WebServer(path =>
            path is "/robots.txt"
                ? WebAnswer.NotFound
                : new(
                    "page"u8.ToArray(),
                    Headers: ["ETag: \"v1\"", "Cache-Control: private, no-store"]
                )
        );
        using var fetcher = Fetcher(cache: folder.Path);

        fetcher.Fetch(server.Url("/"));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_date_alone_is_asked_with_and_an_answer_that_nothing_changed_gives_the_page()
    {
        using var folder = new TemporaryFolder();
        var asked = new ConcurrentQueue<string>();
        using var server = new WebServer(
            (path, header) =>
            {
                asked.Enqueue(header);
                return path is "/robots.txt" ? WebAnswer.NotFound
                    : header.Contains("If-Modified-Since", StringComparison.Ordinal)
                        ? new([], Status: 304)
                    : new(
                        "page"u8.ToArray(),
                        "text/html; charset=koi8-r",
                        Headers: "Last-Modified: Tue, 09 Nov 2021 08:00:00 GMT"
                    );
            }
        );

        for (var i = 0; i < 2; i++)
        {
            using var fetcher = Fetcher(cache: folder.Path);
            var page = fetcher.Fetch(server.Url("/"));
            Assert.Equal("page"u8.ToArray(), page.Bytes.ToArray());
            Assert.Equal(("text/html", "koi8-r"), (page.MediaType, page.Charset));
        }

        Assert.Contains(
            "If-Modified-Since: Tue, 09 Nov 2021 08:00:00 GMT",
            asked.Last(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_runs_may_keep_the_same_pages_at_the_same_time()
    {
        using var folder = new TemporaryFolder();
        using var server = new WebServer(path =>
            path is "/robots.txt"
                ? WebAnswer.NotFound
                : new(Encoding.UTF8.GetBytes(new string(path[1], 100_000)), Headers: "ETag: \"v1\"")
        );

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        using var fetcher = Fetcher(cache: folder.Path);
                        for (var i = 0; i < 40; i++)
                        {
                            var page = fetcher.Fetch(server.Url($"/{i % 4}"));
                            Assert.Equal(100_000, page.Bytes.Length);
                            Assert.Equal((byte)('0' + (i % 4)), page.Bytes.Span[^1]);
                        }
                    })
                )
        );

        Assert.Equal(4, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_said()
    {
        using var folder = new TemporaryFolder();
        using var server = Server();
        using var fetcher = Fetcher(cache: folder.Write("file", "no folder"));

        Assert.StartsWith(
            "the page cannot be kept in ",
            Refused(fetcher, server.Url("/")),
            StringComparison.Ordinal
        );
    }

    /// <summary>The file that the one page of the server is kept in.</summary>
    private static string Kept(TemporaryFolder folder, AskedServer server)
    {
        using var fetcher = Fetcher(cache: folder.Path);
        fetcher.Fetch(server.Url("/"));
        return Assert.Single(Directory.GetFiles(folder.Path));
    }

    private static AskedServer Server() => new();

    /// <summary>A server whose page is version 1, and that answers so where it is asked for that.</summary>
    private sealed class AskedServer : IDisposable
    {
        private readonly WebServer _server;

        public AskedServer() =>
            _server = new(
                (path, header) =>
                {
                    if (path is "/robots.txt")
                    {
                        return WebAnswer.NotFound;
                    }

                    Headers.Enqueue(header);
                    return IsConditional(header)
                        ? new([], Status: 304)
                        : new("fresh"u8.ToArray(), Headers: "ETag: \"v1\"");
                }
            );

        public ConcurrentQueue<string> Headers { get; } = new();

        public IEnumerable<bool> WasAsked => Headers.Select(IsConditional);

        public string Url(string path) => _server.Url(path);

        public void Dispose() => _server.Dispose();

        private static bool IsConditional(string header) =>
            header.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal);
    }
}
