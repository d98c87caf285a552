using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FactBox.Tests;

/// <summary>Builds web archives (ISO 28500).</summary>
internal static class WarcFiles
{
    /// <summary>A record of a page that a server sent.</summary>
    public static byte[] Page(
        string url,
        string html,
        string headers = "Content-Type: text/html; charset=utf-8",
        int status = 200
    ) => Page(url, Encoding.UTF8.GetBytes(html), headers, status);

    /// <summary>The same for a body that is no text.</summary>
    public static byte[] Page(string url, byte[] body, string headers, int status = 200)
    {
        byte[] http =
        [
            .. Encoding.ASCII.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"HTTP/1.1 {status} OK\r\n{headers}\r\n\r\n"
                )
            ),
            .. body,
        ];
        return Record("response", url, "application/http; msgtype=response", http);
    }

    /// <summary>A record.</summary>
    public static byte[] Record(string type, string url, string contentType, byte[] content) =>
        [
            .. Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nContent-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n"
                )
            ),
            .. content,
            .. "\r\n\r\n"u8,
        ];

    /// <summary>Bytes as a member of gzip.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A page of HTML of our own, each number another text.</summary>
    public static string Html(int number)
    {
        var page = WrittenPage.Own(number);
        var body = string.Concat(page.Body.Select(p => $"<p>{p}</p>"));
        return $"<!DOCTYPE html><html><head><title>{page.Headline}</title></head><body><article><h1>{page.Headline}</h1>{body}</article></body></html>";
    }
}
