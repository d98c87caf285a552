using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FactBox.Articles.Fetching;

/// <summary>A page that was kept.</summary>
/// <param name="Bytes">The page.</param>
/// <param name="ContentType">What its server said that it is.</param>
/// <param name="ETag">Its version, as the server names it.</param>
/// <param name="LastModified">When it was changed last, as the server writes it.</param>
internal sealed record KeptPage(
    ReadOnlyMemory<byte> Bytes,
    string? ContentType,
    string? ETag,
    string? LastModified
);

/// <summary>Pages in a folder, a file each: a line of JSON, then the page.</summary>
/// <param name="folder">The folder.</param>
/// <param name="most">Bytes of a page; a larger one is fetched again, to be refused.</param>
internal sealed class PageCache(string folder, int most)
{
    // The line before the page: an address, and lines of a header, which has no more than that.
    private const int MostLine = 256 * 1024;

    /// <summary>The page of an address, or null if it has not been kept, or not whole.</summary>
    public KeptPage? Find(Uri uri)
    {
        try
        {
            var path = PathOf(uri);
            if (new FileInfo(path).Length > most + (long)MostLine)
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            var line = bytes.AsSpan().IndexOf((byte)'\n');
            if (line < 0)
            {
                return null;
            }

            using var header = JsonDocument.Parse(bytes.AsMemory(0, line));
            return
                header.RootElement.GetProperty("url").GetString() == uri.AbsoluteUri
                && header.RootElement.GetProperty("length").GetInt32() == bytes.Length - line - 1
                && bytes.Length - line - 1 <= most
                ? new(
                    bytes.AsMemory(line + 1),
                    Text("contentType"),
                    Text("etag"),
                    Text("lastModified")
                )
                : null;

            // What is sent again must be fit to be sent (RFC 9110, 5.5).
            string? Text(string name) =>
                header.RootElement.GetProperty(name).GetString() is { } text
                && text.All(c => c is >= ' ' and <= '~')
                    ? text
                    : null;
        }
        catch (Exception error)
            when (error
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            // What cannot be read is fetched.
            return null;
        }
    }

    /// <summary>Keeps a page that can be asked for conditionally.</summary>
    /// <exception cref="UnreadableInputException">The folder cannot be written.</exception>
    public void Keep(Uri uri, KeptPage page)
    {
        if (page.ETag is null && page.LastModified is null)
        {
            return;
        }

        using var file = new MemoryStream();
        using (var header = new Utf8JsonWriter(file))
        {
            header.WriteStartObject();
            header.WriteString("url", uri.AbsoluteUri);
            header.WriteNumber("length", page.Bytes.Length);
            header.WriteString("contentType", page.ContentType);
            header.WriteString("etag", page.ETag);
            header.WriteString("lastModified", page.LastModified);
            header.WriteEndObject();
        }

        file.Write("\n"u8);
        file.Write(page.Bytes.Span);
        try
        {
            Directory.CreateDirectory(folder);
            var path = PathOf(uri);
            // Another run may read it now: it sees the old page or the new one.
            var written = $"{path}.{Path.GetRandomFileName()}";
            try
            {
                File.WriteAllBytes(written, file.ToArray());
                File.Move(written, path, overwrite: true);
            }
            catch
            {
                File.Delete(written);
                throw;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(
                $"the page cannot be kept in {folder} ({error.Message})",
                error
            );
        }
    }

    private string PathOf(Uri uri) =>
        Path.Combine(
            folder,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uri.AbsoluteUri)))
        );
}
