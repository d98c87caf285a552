using System.IO.Compression;
using System.Text;
using CsCheck;
using FactBox.Articles.Archives;
using FactBox.Articles.Warc;
using FactBox.Tests;
using static FactBox.Articles.Tests.Fetchers;

namespace FactBox.Articles.Tests;

public sealed class PackedPagesTests
{
    [Theory]
    [InlineData("br")]
    [InlineData("deflate")]
    public void What_is_packed_is_unpacked_and_any_cut_is_seen(string encoding) =>
        Gen.Select(
                Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Byte.Array[8000, 20_000]),
                Gen.Double[0, 1]
            )
            .Sample(
                (bytes, where) =>
                {
                    var packed = Packed(bytes, encoding);
                    // A program that packs nothing may write nothing.
                    if (packed.Length < 2)
                    {
                        return;
                    }

                    Assert.Equal(bytes, Unpacked(packed, encoding));
                    var error = Assert.Throws<UnreadableInputException>(() =>
                        Unpacked(packed[..(1 + (int)(where * (packed.Length - 2)))], encoding)
                    );
                    Assert.StartsWith("cut off: ", error.Message, StringComparison.Ordinal);
                },
                iter: 300,
                threads: 1
            );

    [Theory]
    [InlineData("br")]
    [InlineData("deflate")]
    public void A_fetched_page_that_is_cut_off_is_refused(string encoding)
    {
        var html = Encoding.UTF8.GetBytes(WarcFiles.Html(1));
        var packed = Packed(html, encoding);
        using var server = new WebServer(path =>
            path is "/robots.txt"
                ? WebAnswer.NotFound
                : new(
                    path is "/whole" ? packed : packed[..^(packed.Length / 3)],
                    Headers: $"Content-Encoding: {encoding}"
                )
        );
        using var fetcher = Fetcher();

        Assert.Equal(html, fetcher.Fetch(server.Url("/whole")).Bytes.ToArray());
        Assert.Equal(
            $"cut off: it is packed by {encoding} and ends in the middle; get it again",
            Refused(fetcher, server.Url("/cut"))
        );
    }

    [Fact]
    public void A_page_with_fewer_bytes_than_the_server_said_is_refused()
    {
        using var server = new WebServer(path =>
            path is "/robots.txt"
                ? WebAnswer.NotFound
                : new("<p>Half a page"u8.ToArray(), Headers: "Content-Length: 1000")
        );
        using var fetcher = Fetcher();

        Assert.Equal(
            "cut off: the server ends its answer before all of it has come; get it again",
            Refused(fetcher, server.Url("/"))
        );
    }

    private static byte[] Unpacked(byte[] packed, string encoding)
    {
        using var stream = HttpResponse.Unpacking(packed, encoding);
        return BoundedRead.Unpacked(stream, 1 << 20, new()).ToArray();
    }

    private static byte[] Packed(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream = encoding is "br"
                ? new BrotliStream(packed, CompressionLevel.Fastest)
                : new ZLibStream(packed, CompressionLevel.Fastest)
        )
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
