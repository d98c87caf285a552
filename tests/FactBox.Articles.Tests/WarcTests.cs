using System.Text;
using FactBox.Articles.Archives;
using FactBox.Articles.Detection;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

public sealed class WarcTests
{
    private const int Records = 21;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_page_is_found_in_order(bool packed)
    {
        var found = Read(Archive(packed));

        Assert.Equal(Records, found.Count);
        Assert.Equal(Enumerable.Range(0, Records).Select(Url), found.Select(d => d.Url));
        Assert.All(found, d => Assert.Null(d.Error));
        Assert.Contains(
            "after 7 weeks",
            DocumentReader.Read(found[7], new()).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Records_that_are_one_member_of_gzip_are_found_too()
    {
        byte[] whole = WarcFiles.Gzip([.. Enumerable.Range(0, Records).SelectMany(Record)]);

        Assert.Equal(Records, Read(whole).Count);
    }

    [Fact]
    public void One_member_of_gzip_with_all_records_that_is_cut_off_says_so()
    {
        // So much that it is read as it is unpacked.
        var options = new ReadingOptions { Limits = new() { MostMarkupBytes = 2000 } };
        byte[] whole = WarcFiles.Gzip([.. Enumerable.Range(0, 100).SelectMany(Record)]);

        Assert.DoesNotContain(Found(whole), d => d.Error is not null);
        // The records are all there, only the sum and the length at the end are not.
        Assert.Contains(Found(whole[..^6]), d => d.Error is not null);

        List<FoundDocument> Found(byte[] file) =>
            [
                .. new ContainerReader(options).Open(
                    "a.warc.gz",
                    InputKind.Warc,
                    new MemoryStream(file)
                ),
            ];
    }

    [Fact]
    public void A_page_in_an_archive_that_was_sent_packed_and_is_cut_off_is_an_error()
    {
        var packed = WarcFiles.Gzip(Encoding.UTF8.GetBytes(WarcFiles.Html(3)));
        var record = WarcFiles.Page(
            Url(0),
            packed[..^20],
            "Content-Type: text/html\r\nContent-Encoding: gzip"
        );

        Assert.StartsWith("cut off: ", Assert.Single(Read(record)).Error, StringComparison.Ordinal);
    }

    public static TheoryData<bool, string> Damages =>
        new()
        {
            { false, "length too large" },
            { false, "length too small" },
            { false, "no length" },
            { false, "header gone" },
            { false, "cut short" },
            { true, "bytes changed" },
            { true, "checksum changed" },
            { true, "cut short" },
            { true, "header gone" },
            { true, "stuffed" },
        };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_record_in_the_middle_is_lost_alone(bool packed, string damage)
    {
        const int Middle = Records / 2;
        var records = Enumerable
            .Range(0, Records)
            .Select(n => packed ? WarcFiles.Gzip(Record(n)) : Record(n))
            .ToList();
        records[Middle] = Damaged(records[Middle], damage);

        var found = Read([.. records.SelectMany(r => r)]);

        var error = Assert.Single(found, d => d.Error is not null);
        Assert.StartsWith("1 damaged record skipped", error.Error, StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Range(0, Records).Where(n => n != Middle).Select(Url),
            found.Where(d => d.Error is null).Select(d => d.Url)
        );
    }

    [Fact]
    public void A_page_is_put_together_from_its_chunks_and_unpacked()
    {
        var html = Encoding.UTF8.GetBytes(WarcFiles.Html(3));
        var packed = WarcFiles.Gzip(html);
        byte[] chunked =
        [
            .. "5\r\n"u8,
            .. packed[..5],
            .. Encoding.ASCII.GetBytes($"\r\n{packed.Length - 5:x};a=b\r\n"),
            .. packed[5..],
            .. "\r\n0\r\n\r\n"u8,
        ];
        var record = WarcFiles.Page(
            Url(0),
            chunked,
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked"
        );

        Assert.Equal(html, Assert.Single(Read(record)).Bytes.ToArray());
    }

    [Fact]
    public void What_is_no_page_is_left_out_and_said()
    {
        byte[] file =
        [
            .. WarcFiles.Record(
                "warcinfo",
                "",
                "application/warc-fields",
                "software: x"u8.ToArray()
            ),
            .. WarcFiles.Record(
                "request",
                Url(0),
                "application/http; msgtype=request",
                "GET / HTTP/1.1\r\n\r\n"u8.ToArray()
            ),
            .. Record(0),
            .. WarcFiles.Page(Url(1), [1, 2, 3], "Content-Type: image/png"),
            .. WarcFiles.Page(Url(2), WarcFiles.Html(2), status: 404),
        ];

        var found = Read(file);

        Assert.Equal(2, found.Count);
        Assert.Equal(Url(0), found[0].Url);
        Assert.Equal("5 records, of them left out: 4 no page of HTML", found[1].Note);
    }

    [Fact]
    public void Text_that_others_made_of_pages_is_read_as_text()
    {
        var record = WarcFiles.Record(
            "conversion",
            Url(0),
            "text/plain",
            Encoding.UTF8.GetBytes(WrittenPage.Own().Text)
        );

        var article = DocumentReader.Read(Assert.Single(Read(record)), new());

        Assert.Equal(WrittenPage.Own().Headline, article.Headline);
    }

    [Fact]
    public void A_record_larger_than_a_document_may_be_is_stepped_over()
    {
        var options = new ReadingOptions { Limits = new() { MostMarkupBytes = 1000 } };
        byte[] file =
        [
            .. WarcFiles.Page(Url(0), new string('a', 5000)),
            .. WarcFiles.Page(Url(1), "<p>Short.</p>"),
        ];
        foreach (
            var bytes in new[]
            {
                file,
                [
                    .. WarcFiles.Gzip(file[..5300]),
                    .. WarcFiles.Gzip(WarcFiles.Page(Url(1), "<p>Short.</p>")),
                ],
            }
        )
        {
            var found = new ContainerReader(options)
                .Open("a", InputKind.Warc, new MemoryStream(bytes))
                .ToList();

            Assert.Contains(found, d => d.Url == Url(1));
            Assert.DoesNotContain(found, d => d.Url == Url(0));
        }
    }

    // RFC 9112, 5.2 (a line of a header that goes on) and 7.1 (chunks); what crawlers write for HTTP/2.
    [Theory]
    [InlineData("HTTP/2 200", "Content-Type: text/html")]
    [InlineData("HTTP/3 200 ", "Content-Type: text/html")]
    [InlineData("HTTP/1.1 200", "content-type:text/html")]
    [InlineData("HTTP/1.1 200 OK", "Content-Type:\r\n text/html")]
    [InlineData("HTTP/1.1 200 OK", "Server: x")]
    [InlineData("HTTP/1.1 200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked")]
    [InlineData("HTTP/1.1 200 OK", "Content-Type: text/html\r\nContent-Encoding: none")]
    public void A_page_is_found_whatever_its_header_looks_like(string status, string header)
    {
        var record = WarcFiles.Record(
            "response",
            Url(1),
            "application/http; msgtype=response",
            Encoding.UTF8.GetBytes($"{status}\r\n{header}\r\n\r\n{WarcFiles.Html(1)}")
        );

        var article = DocumentReader.Read(Assert.Single(Read(record)), new());

        Assert.Equal(WrittenPage.Own().Headline, article.Headline);
    }

    [Fact]
    public void A_page_that_is_not_all_there_is_an_error()
    {
        const string html = "<p>A page.</p>";
        var chunks = WarcFiles.Page(
            Url(0),
            $"e\r\n{html}\r\ne\r\n<p>Ano",
            "Content-Type: text/html\r\nTransfer-Encoding: chunked"
        );
        var truncated = Replaced(
            WarcFiles.Page(Url(1), html),
            "Content-Type: application/http",
            "WARC-Truncated: length\r\nContent-Type: application/http"
        );

        Assert.Equal(
            [
                "cut off: it was sent in chunks, and the last of them are missing",
                "cut off: the crawler kept only its beginning (WARC-Truncated: length)",
            ],
            Read([.. chunks, .. truncated]).Select(d => d.Error)
        );
    }

    [Fact]
    public void Text_that_others_made_is_text_whatever_the_name_of_its_page()
    {
        var record = WarcFiles.Record(
            "conversion",
            "https://harlow.example/1.html",
            "text/plain",
            Encoding.UTF8.GetBytes(WrittenPage.Own().Text)
        );

        var article = DocumentReader.Read(Assert.Single(Read(record)), new());

        Assert.Equal(WrittenPage.Own().Plain.Text, article.Text);
    }

    [Fact]
    public void A_record_in_the_middle_that_says_it_is_larger_than_any_may_be_is_lost_alone()
    {
        byte[] file =
        [
            .. Record(0),
            .. Replaced(Record(1), "Content-Length: ", "Content-Length: 99999"),
            .. Record(2),
            .. Record(3),
        ];

        var found = Read(file);

        Assert.StartsWith("1 damaged record skipped", found[^1].Error, StringComparison.Ordinal);
        Assert.Equal([Url(0), Url(2), Url(3)], found.SkipLast(1).Select(d => d.Url));
    }

    [Fact]
    public void An_archive_without_records_says_so() =>
        Assert.NotNull(Assert.Single(Read("WARC/1.0 but no more"u8.ToArray())).Error);

    private static List<FoundDocument> Read(byte[] file) =>
        [.. new ContainerReader(new()).Open("crawl.warc", InputKind.Warc, new MemoryStream(file))];

    private static byte[] Archive(bool packed) =>
        [
            .. Enumerable
                .Range(0, Records)
                .SelectMany(n => packed ? WarcFiles.Gzip(Record(n)) : Record(n)),
        ];

    private static byte[] Record(int number) => WarcFiles.Page(Url(number), WarcFiles.Html(number));

    private static string Url(int number) => $"https://harlow.example/{number}";

    private static byte[] Damaged(byte[] record, string damage)
    {
        var damaged = (byte[])record.Clone();
        switch (damage)
        {
            case "length too large":
                return Replaced(record, "Content-Length: ", "Content-Length: 9");
            case "length too small":
                return Replaced(record, "Content-Length: ", "Content-Length: -");
            case "no length":
                return Replaced(record, "Content-Length: ", "Content-Lenxth: ");
            case "header gone":
                return record[20..];
            case "cut short":
                return record[..(record.Length / 2)];
            case "bytes changed":
                Array.Clear(damaged, 100, 60);
                return damaged;
            case "checksum changed":
                damaged[^6] ^= 0xFF;
                return damaged;
            default:
                return [.. record[..100], .. new byte[300], .. record[100..]];
        }
    }

    private static byte[] Replaced(byte[] record, string old, string with) =>
        Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(record).Replace(old, with, StringComparison.Ordinal)
        );
}
