using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace FactBox.Tests;

/// <summary>What a server answers.</summary>
internal sealed record WebAnswer(
    byte[] Body,
    string ContentType = "text/html; charset=utf-8",
    int Status = 200,
    params string[] Headers
)
{
    public static WebAnswer Html(string html) => new(Encoding.UTF8.GetBytes(html));

    public static WebAnswer Text(string text) => new(Encoding.UTF8.GetBytes(text), "text/plain");

    public static WebAnswer To(string location) =>
        new([], Status: 302, Headers: $"Location: {location}");

    public static WebAnswer NotFound { get; } = new([], Status: 404);
}

/// <summary>A web server on loopback that answers what a test says, one request a connection.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string, WebAnswer> _answer;
    private readonly SslStreamCertificateContext? _certificate;
    private readonly Task _serving;

    /// <summary>A server.</summary>
    /// <param name="answer">The answer to a path and the header that came with it.</param>
    /// <param name="certificate">What it shows of itself, for https; null for http.</param>
    public WebServer(Func<string, string, WebAnswer> answer, X509Certificate2? certificate = null)
    {
        _answer = answer;
        _certificate = certificate is null
            ? null
            : SslStreamCertificateContext.Create(certificate, null, offline: true);
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public WebServer(Func<string, WebAnswer> answer)
        : this((path, _) => answer(path)) { }

    /// <summary>The paths that were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The address of a path, by a name that only the test's own resolver knows, or the loopback address.</summary>
    public string Url(string path, string host = "127.0.0.1") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(_certificate is null ? "http" : "https")}://{host}:{Port}{path}"
        );

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(client));
        }
    }

    private async Task<Stream> Stream(TcpClient client)
    {
        if (_certificate is null)
        {
            return client.GetStream();
        }

        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificateContext = _certificate }
        );
        return secure;
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = await Stream(client);
                var request = new StringBuilder();
                var buffer = new byte[4096];
                while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await stream.ReadAsync(buffer);
                    if (read == 0)
                    {
                        return;
                    }

                    request.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }

                var path = request.ToString().Split(' ')[1];
                Asked.Enqueue(path);
                var answer = _answer(path, request.ToString());
                var header = string.Create(
                    CultureInfo.InvariantCulture,
                    $"HTTP/1.1 {answer.Status} Answer\r\nContent-Type: {answer.ContentType}\r\nConnection: close\r\n"
                );
                header += string.Concat(answer.Headers.Select(h => $"{h}\r\n"));
                if (!header.Contains("Content-Length", StringComparison.Ordinal))
                {
                    header += string.Create(
                        CultureInfo.InvariantCulture,
                        $"Content-Length: {answer.Body.Length}\r\n"
                    );
                }

                await stream.WriteAsync(Encoding.Latin1.GetBytes($"{header}\r\n"));
                await stream.WriteAsync(answer.Body);
                await stream.FlushAsync();
            }
            catch (Exception error) when (error is IOException or AuthenticationException)
            {
                // The other side has seen enough.
            }
        }
    }
}
