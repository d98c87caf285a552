using System.Net;
using System.Security.Cryptography.X509Certificates;
using FactBox.Articles.Fetching;

namespace FactBox.Articles.Tests;

/// <summary>Fetchers that reach nothing but this machine.</summary>
internal static class Fetchers
{
    public static PageFetcher Fetcher(
        string[]? allowed = null,
        ReadingLimits? limits = null,
        string? cache = null,
        X509Certificate2? trusted = null,
        Func<IPEndPoint, CancellationToken, Task<Stream>>? connect = null
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
            connect ?? PageConnection.OverTcp,
            trusted
        );

    // Remembers where a connection was to lead, and sends nothing.
    public static Func<IPEndPoint, CancellationToken, Task<Stream>> Recorded(
        List<IPEndPoint> connected
    ) =>
        (address, _) =>
        {
            connected.Add(address);
            throw new IOException("not connected: this is a test");
        };

    public static string Refused(PageFetcher fetcher, string url) =>
        Assert.Throws<UnreadableInputException>(() => fetcher.Fetch(url)).Message;
}
