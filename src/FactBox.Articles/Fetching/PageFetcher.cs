using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using FactBox.Articles.Archives;
using FactBox.Articles.Warc;

namespace FactBox.Articles.Fetching;

/// <summary>
/// Fetches pages, politely: as robots.txt lets it (RFC 9309), one at a time from a host and not in a hurry, and pages
/// that it keeps only if they have changed (RFC 9110, 13). Never from an address that is not public, whatever name or
/// redirect leads there, unless the host is allowed by name.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private const string Product = "factbox";

    private readonly FetchOptions _options;
    private readonly Lazy<HttpClient> _client;
    private readonly PageCache? _cache;
    private readonly Dictionary<string, RobotsTxt> _robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>A fetcher.</summary>
    public PageFetcher(FetchOptions options)
        : this(options, Dns.GetHostAddressesAsync, PageConnection.OverTcp) { }

    /// <summary>A fetcher that finds and connects to hosts in a way of its own.</summary>
    internal PageFetcher(
        FetchOptions options,
        Func<string, CancellationToken, Task<IPAddress[]>> resolve,
        Func<IPEndPoint, CancellationToken, Task<Stream>> connect
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _cache = options.CacheFolder is { } folder ? new(folder) : null;
        var connection = new PageConnection(options.AllowedHosts, resolve, connect);
        // A run that fetches nothing makes none.
        _client = new(() => Client(connection));
    }

    private static HttpClient Client(PageConnection connection)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = connection.Connect,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                MaxConnectionsPerServer = 1,
                MaxResponseHeadersLength = 64,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var version = typeof(PageFetcher).Assembly.GetName().Version!.ToString(2);
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Product, version));
        return client;
    }

    /// <summary>The page at an address.</summary>
    /// <exception cref="UnreadableInputException">It cannot or may not be fetched; the message says why.</exception>
    public FoundDocument Fetch(string url) => FetchAsync(url).GetAwaiter().GetResult();

    /// <summary>The page at an address.</summary>
    /// <exception cref="UnreadableInputException">It cannot or may not be fetched; the message says why.</exception>
    public async Task<FoundDocument> FetchAsync(string url, CancellationToken cancel = default)
    {
        var uri = PageAddress.Parse(url);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await _oneAtATime.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            time.CancelAfter(_options.Limits.MostFetchTime);
            var (page, from) = await Follow(uri, time.Token).ConfigureAwait(false);
            var (mediaType, charset) = HeaderLines.MediaType(page.ContentType);
            RefuseOtherMedia(mediaType);
            return new(url)
            {
                Bytes = page.Bytes,
                Url = from.AbsoluteUri,
                MediaType = mediaType.Length > 0 ? mediaType : null,
                Charset = charset,
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new UnreadableInputException(
                $"not there within {_options.Limits.MostFetchTime.TotalSeconds:0.#} s, the limit",
                "fetch-time"
            );
        }
        catch (Exception error)
            when (error is HttpRequestException or IOException or SocketException)
        {
            // What our own connection refused comes wrapped.
            throw error.InnerException as UnreadableInputException
                ?? new UnreadableInputException($"cannot be fetched ({Cause(error)})", error);
        }
        catch (InvalidDataException error)
        {
            throw new UnreadableInputException("damaged: it cannot be unpacked", error);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Closes its connections.</summary>
    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }

        _oneAtATime.Dispose();
    }

    private async Task<(KeptPage Page, Uri From)> Follow(Uri uri, CancellationToken cancel)
    {
        for (var redirects = 0; redirects <= _options.Limits.MostRedirects; redirects++)
        {
            var robots = await Robots(uri, cancel).ConfigureAwait(false);
            if (!robots.Allows(uri))
            {
                throw new UnreadableInputException(
                    $"the robots.txt of {uri.Authority} asks not to fetch it"
                );
            }

            await Wait(uri, cancel).ConfigureAwait(false);
            var kept = _cache?.Find(uri);
            using var response = await Send(uri, kept, cancel).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotModified && kept is not null)
            {
                return (kept, uri);
            }

            if (IsRedirect(response.StatusCode))
            {
                uri = Target(response, uri);
                continue;
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new UnreadableInputException(
                    $"the server answers {Number((int)response.StatusCode)} {response.ReasonPhrase}".TrimEnd()
                );
            }

            var page = new KeptPage(
                await Body(response, _options.Limits.MostFetchedBytes, cancel)
                    .ConfigureAwait(false),
                response.Content.Headers.ContentType?.ToString(),
                response.Headers.ETag?.ToString(),
                response.Content.Headers.TryGetValues("Last-Modified", out var dates)
                    ? dates.First()
                    : null
            );
            _cache?.Keep(uri, page);
            return (page, uri);
        }

        throw new UnreadableInputException(
            $"more than {_options.Limits.MostRedirects} redirects, the limit",
            "redirects"
        );
    }

    private async Task<HttpResponseMessage> Send(Uri uri, KeptPage? kept, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.TryAddWithoutValidation(
            "Accept",
            "text/html, application/xhtml+xml, */*;q=0.8"
        );
        // The one packing whose end is checked.
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en, *;q=0.5");
        if (kept?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (kept?.LastModified is { } date)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        return await _client
            .Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel)
            .ConfigureAwait(false);
    }

    private async Task<RobotsTxt> Robots(Uri page, CancellationToken cancel)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        if (!_robots.TryGetValue(site, out var robots))
        {
            robots = await FetchRobots(new($"{site}/robots.txt"), cancel).ConfigureAwait(false);
            _robots.Add(site, robots);
        }

        return robots;
    }

    private async Task<RobotsTxt> FetchRobots(Uri uri, CancellationToken cancel)
    {
        for (var redirects = 0; redirects <= _options.Limits.MostRedirects; redirects++)
        {
            using var response = await Send(uri, null, cancel).ConfigureAwait(false);
            if (IsRedirect(response.StatusCode))
            {
                uri = Target(response, uri);
                continue;
            }

            return (int)response.StatusCode switch
            {
                200 => RobotsTxt.Parse(
                    (
                        await Body(response, int.MaxValue, cancel, RobotsTxt.MostBytes)
                            .ConfigureAwait(false)
                    ).Span,
                    Product
                ),
                >= 500 => RobotsTxt.AllowsNothing,
                _ => RobotsTxt.AllowsAll,
            };
        }

        // Too many redirects: it is as if it were not there (2.3.1.2).
        return RobotsTxt.AllowsAll;
    }

    private async Task Wait(Uri uri, CancellationToken cancel)
    {
        if (_last.TryGetValue(uri.Authority, out var last))
        {
            var left = _options.Pause - TimeSpan.FromMilliseconds(Environment.TickCount64 - last);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, cancel).ConfigureAwait(false);
            }
        }

        _last[uri.Authority] = Environment.TickCount64;
    }

    private static Uri Target(HttpResponseMessage response, Uri from) =>
        response.Headers.Location is { } location
            ? PageAddress.Parse(new Uri(from, location).AbsoluteUri)
            : throw new UnreadableInputException("the server redirects to nowhere");

    private static bool IsRedirect(HttpStatusCode status) =>
        (int)status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The body, up to <paramref name="enough"/> bytes; more than <paramref name="most"/> are refused.</summary>
    private static async Task<ReadOnlyMemory<byte>> Body(
        HttpResponseMessage response,
        int most,
        CancellationToken cancel,
        int enough = int.MaxValue
    )
    {
        if (response.Content.Headers.ContentLength > most)
        {
            throw TooLarge(most);
        }

        using var stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        using var body = new MemoryStream();
        var encodings = response.Content.Headers.ContentEncoding.Reverse().ToArray();
        var buffer = new byte[64 * 1024];
        int read;
        while (
            (body.Length < enough || encodings.Length > 0)
            && (read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0
        )
        {
            body.Write(buffer, 0, read);
            if (body.Length > most)
            {
                throw TooLarge(most);
            }
        }

        ReadOnlyMemory<byte> whole = body.GetBuffer().AsMemory(0, (int)body.Length);
        foreach (var encoding in encodings)
        {
            using var unpacking = HttpResponse.Unpacking(whole, encoding);
            try
            {
                whole = BoundedRead.All(unpacking, most, () => TooLarge(most));
            }
            catch (InvalidOperationException error)
            {
                // What Brotli says to damage.
                throw new UnreadableInputException("damaged: it cannot be unpacked", error);
            }
        }

        return whole[..Math.Min(whole.Length, enough)];
    }

    private static UnreadableInputException TooLarge(int most) =>
        new(
            $"larger than {ReadingLimits.Size(most)}, the limit for a page that is fetched",
            "fetch-size"
        );

    private static void RefuseOtherMedia(string mediaType)
    {
        var kind = mediaType.Split('/')[0];
        if (
            kind is "image" or "audio" or "video" or "font"
            || mediaType is "text/css" or "text/javascript" or "application/javascript"
        )
        {
            throw new UnreadableInputException(
                $"the server says that it is {mediaType}, so no article"
            );
        }
    }

    private static string Cause(Exception error) => (error.InnerException ?? error).Message;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
