using System.Net;
using System.Net.Sockets;

namespace FactBox.Articles.Fetching;

/// <summary>
/// Connects to public addresses only. A host's addresses are asked for once and checked right before one of them is
/// connected to, so no answer that changes in between (DNS rebinding) leads anywhere else.
/// </summary>
internal sealed class PageConnection(
    IEnumerable<string> allowedHosts,
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    Func<IPEndPoint, CancellationToken, Task<Stream>> connect
)
{
    private readonly HashSet<string> _allowed =
    [
        .. allowedHosts.Select(h =>
            PageAddress.Host(h)
            ?? throw new ArgumentException($"'{h}' is no host", nameof(allowedHosts))
        ),
    ];

    /// <summary>A stream to a host.</summary>
    /// <exception cref="UnreadableInputException">It has no address, or one that is not public.</exception>
    public async ValueTask<Stream> Connect(
        SocketsHttpConnectionContext context,
        CancellationToken cancel
    )
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await Resolve(host, cancel).ConfigureAwait(false);
        if (PageAddress.Host(host) is not { } name || !_allowed.Contains(name))
        {
            foreach (var address in addresses)
            {
                if (!PublicAddress.Is(address))
                {
                    throw new UnreadableInputException(
                        $"{host} has the address {address}, which is not a public one; --allow-host {host} allows it"
                    );
                }
            }
        }

        return await connect(new(addresses[0], context.DnsEndPoint.Port), cancel)
            .ConfigureAwait(false);
    }

    /// <summary>Connects to an address over TCP.</summary>
    public static async Task<Stream> OverTcp(IPEndPoint address, CancellationToken cancel)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
        };
        try
        {
            await socket.ConnectAsync(address, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> Resolve(string host, CancellationToken cancel)
    {
        try
        {
            var addresses = await resolve(host, cancel).ConfigureAwait(false);
            return addresses.Length > 0 ? addresses : throw Unknown(host, null);
        }
        catch (SocketException error)
        {
            throw Unknown(host, error);
        }
    }

    private static UnreadableInputException Unknown(string host, Exception? error)
    {
        var message = $"no host of the name {host} is known; check the address";
        return error is null ? new(message) : new(message, error);
    }
}
