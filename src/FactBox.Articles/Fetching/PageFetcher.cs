using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
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
    private readonly ConcurrentDictionary<string, RobotsTxt> _robots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _last = new(StringComparer.Ordinal);
    private readonly HostTurns _turns = new();

    /// <summary>A fetcher.</summary>
    public PageFetcher(FetchOptions options)
        : this(options, Dns.GetHostAddressesAsync, PageConnection.OverTcp) { }

    /// <summary>A fetcher that finds and connects to hosts in a way of its own.</summary>
    /// <param name="options">What it may do.</param>
    /// <param name="resolve">The addresses of a name.</param>
    /// <param name="connect">Connects to an address.</param>
    /// <param name="trusted">The one authority whose certificates are trusted; null for those that this machine trusts.</param>
    internal PageFetcher(
        FetchOptions options,
        Func<string, CancellationToken, Task<IPAddress[]>> resolve,
        Func<IPEndPoint, CancellationToken, Task<Stream>> connect,
        X509Certificate2? trusted = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _cache = options.CacheFolder is { } folder
            ? new(folder, options.Limits.MostFetchedBytes)
            : null;
        var connection = new PageConnection(options.AllowedHosts, resolve, connect);
        // A run that fetches nothing makes none.
        _client = new(() => Client(connection, trusted));
    }

    private static HttpClient Client(PageConnection connection, X509Certificate2? trusted)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = connection.Connect,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                MaxConnectionsPerServer = 1,
                MaxResponseHeadersLength = 64,
                SslOptions = ServerCertificate.Options(trusted),
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
        using var time = new FetchTime(_options.Limits.MostFetchTime, cancel);
        try
        {
            var (page, from) = await Follow(uri, time).ConfigureAwait(false);
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
        catch (HttpIOException error)
            when (error.HttpRequestError == HttpRequestError.ResponseEnded)
        {
            throw new UnreadableInputException(
                "cut off: the server ends its answer before all of it has come; get it again",
                error
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
    }

    /// <summary>Closes its connections.</summary>
    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private async Task<(KeptPage Page, Uri From)> Follow(Uri uri, FetchTime time)
    {
        var cancel = time.Token;
        for (var redirects = 0; redirects <= _options.Limits.MostRedirects; redirects++)
        {
            var robots = await Robots(uri, time).ConfigureAwait(false);
            if (!robots.Allows(uri))
            {
                throw new UnreadableInputException(
                    $"the robots.txt of {uri.Authority} asks not to fetch it"
                );
            }

            using var turn = await _turns.Take(uri.IdnHost, time).ConfigureAwait(false);
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
            if (response.Headers.CacheControl?.NoStore is not true)
            {
                _cache?.Keep(uri, page);
            }

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

        var response = await _client
            .Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel)
            .ConfigureAwait(false);
        RefuseUnclearLength(response);
        return response;
    }

    /// <summary>Refuses what cannot be told where it ends (RFC 9112, 6.3, 5): it may be another page than was sent.</summary>
    private static void RefuseUnclearLength(HttpResponseMessage response)
    {
        if (
            response.Headers.TransferEncodingChunked is true
            || !response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var fields)
        )
        {
            return;
        }

        // The same one again is no harm.
        var lengths = fields
            .SelectMany(f => f.Split(',', StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (
            lengths.Count != 1
            || !long.TryParse(lengths[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
        )
        {
            response.Dispose();
            throw new UnreadableInputException(
                "the server states two lengths of its answer, or one that is no number, so nobody knows where it ends"
            );
        }
    }

    private async Task<RobotsTxt> Robots(Uri page, FetchTime time)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known))
        {
            return known;
        }

        // The turn of whoever looks for it. It is none of the host, so who has one may wait for the host's.
        using var turn = await _turns.Take($"{site}/robots.txt", time).ConfigureAwait(false);
        if (!_robots.TryGetValue(site, out var robots))
        {
            robots = await FetchRobots(new($"{site}/robots.txt"), time).ConfigureAwait(false);
            _robots[site] = robots;
        }

        return robots;
    }

    private async Task<RobotsTxt> FetchRobots(Uri uri, FetchTime time)
    {
        var cancel = time.Token;
        for (var redirects = 0; redirects <= _options.Limits.MostRedirects; redirects++)
        {
            using var turn = await _turns.Take(uri.IdnHost, time).ConfigureAwait(false);
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
                        await Body(
                                response,
                                _options.Limits.MostFetchedBytes,
                                cancel,
                                RobotsTxt.MostBytes
                            )
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
        if (_last.TryGetValue(uri.IdnHost, out var last))
        {
            var left = _options.Pause - TimeSpan.FromMilliseconds(Environment.TickCount64 - last);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, cancel).ConfigureAwait(false);
            }
        }

        _last[uri.IdnHost] = Environment.TickCount64;
    }

    private static Uri Target(HttpResponseMessage response, Uri from) =>
        response.Headers.Location is { } location && Uri.TryCreate(from, location, out var target)
            ? PageAddress.Parse(target.AbsoluteUri)
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
        if (enough > most && response.Content.Headers.ContentLength > most)
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
        HttpResponse.RefuseMany(encodings.Length);
        foreach (var encoding in encodings)
        {
            using var unpacking = HttpResponse.Unpacking(whole, encoding);
            whole =
                enough > most
                    ? BoundedRead.All(unpacking, most, () => TooLarge(most))
                    : First(unpacking, enough);
        }

        return whole[..Math.Min(whole.Length, enough)];
    }

    private static ReadOnlyMemory<byte> First(Stream stream, int bytes)
    {
        var first = new byte[bytes];
        return first.AsMemory(0, stream.ReadAtLeast(first, bytes, throwOnEndOfStream: false));
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
