using System.Text;
using System.Text.Json;
using FactBox.Tests;

namespace FactBox.Cli.Tests;

/// <summary>Files, archives, feeds and pages of all kinds, as they are given on a command line.</summary>
public sealed class KindsOfInputTests
{
    private static readonly WrittenPage Page = WrittenPage.Own();

    public static TheoryData<string, byte[]> Files =>
        new()
        {
            { "a.docx", DocxFiles.Of(Page) },
            { "a.epub", EpubFiles.Of(Page) },
            { "a.pdf", PdfFiles.Of(Page) },
            { "a.html", Encoding.UTF8.GetBytes(WarcFiles.Html(1)) },
            { "a.mhtml", Mhtml },
            { "a.txt.gz", WarcFiles.Gzip(Encoding.UTF8.GetBytes(Page.Text)) },
        };

    private static byte[] Mhtml =>
        Encoding.UTF8.GetBytes(
            $"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/css\r\n\r\np {{}}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://harlow.example/1\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(WarcFiles.Html(1)))}\r\n--b--\r\n"
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_any_kind_and_name_has_its_headline_and_is_explained(
        string name,
        byte[] bytes
    )
    {
        using var folder = new TemporaryFolder();
        foreach (var path in new[] { folder.Write(name, bytes), folder.Write("other.name", bytes) })
        {
            var run = CliRun.Of("--format", "json", path);

            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.Equal(Page.Headline, Headline(run.Output));
            Assert.Contains("Harlow", CliRun.Of("explain", path).Output, StringComparison.Ordinal);
        }

        var piped = CliRun.With(bytes, "--format", "json", "-");
        Assert.Equal((0, Page.Headline), (piped.Code, Headline(piped.Output)));
    }

    [Fact]
    public void An_archive_gives_a_row_for_each_article_in_it()
    {
        using var folder = new TemporaryFolder();
        var inner = BadFiles.Zip(("deep.txt", Encoding.UTF8.GetBytes(WrittenPage.Own(2).Text)));
        var path = folder.Write(
            "a.zip",
            BadFiles.Zip(
                ("one.docx", DocxFiles.Of(Page)),
                ("sub/broken.pdf", "%PDF-1.7 and nothing more"u8.ToArray()),
                ("picture.png", [1, 2, 3]),
                ("inner.zip", inner),
                (
                    "crawl.warc.gz",
                    WarcFiles.Gzip(WarcFiles.Page("https://harlow.example/3", WarcFiles.Html(3)))
                )
            )
        );

        var run = CliRun.Of("--format", "csv", path);

        Assert.Equal(1, run.Code);
        Assert.Equal(
            [
                $"{path}!/one.docx",
                $"{path}!/inner.zip!/deep.txt",
                $"{path}!/crawl.warc.gz!/https://harlow.example/3",
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(l => l.Split(',')[0])
        );
        Assert.Contains($"{path}!/sub/broken.pdf: damaged", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 file in it skipped", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "holds several articles",
            CliRun.Of("explain", path).Error,
            StringComparison.Ordinal
        );
        Assert.Equal(
            JsonValueKind.Array,
            JsonDocument.Parse(CliRun.Of("--format", "json", path).Output).RootElement.ValueKind
        );
    }

    [Fact]
    public void An_address_is_fetched_and_counted_with_everything_behind_it()
    {
        using var server = new WebServer(path =>
            path switch
            {
                "/page" => WebAnswer.Html(WarcFiles.Html(1)),
                "/paper" => new(DocxFiles.Of(Page), "application/octet-stream"),
                "/feed" => new(
                    Encoding.UTF8.GetBytes(
                        "<rss><channel><title>Post</title><item><title>A</title><link>/page</link><description>Short.</description></item></channel></rss>"
                    ),
                    "application/rss+xml"
                ),
                _ => WebAnswer.NotFound,
            }
        );

        var run = CliRun.Of("--allow-host", "127.0.0.1", "--format", "json", server.Url("/page"));
        Assert.Equal((0, Page.Headline), (run.Code, Headline(run.Output)));

        run = CliRun.Of(
            "--allow-host",
            "127.0.0.1",
            "--format",
            "csv",
            server.Url("/paper"),
            server.Url("/feed"),
            server.Url("/none")
        );
        Assert.Equal(1, run.Code);
        Assert.Contains($"{server.Url("/paper")},", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{server.Url("/feed")}#1,", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"factbox: {server.Url("/none")}: the server answers 404 Answer\n",
            run.Error.ReplaceLineEndings("\n")
        );

        var refused = CliRun.Of(server.Url("/page"));
        Assert.Equal(1, refused.Code);
        Assert.Contains("not a public one; --allow-host", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_a_thousand_mixed_files_gives_one_table_and_names_the_three_broken_ones()
    {
        using var folder = new TemporaryFolder();
        // A file of each kind is built once, except those that tell the numbers apart.
        var (docx, epub, pdf) = (DocxFiles.Of(Page), EpubFiles.Of(Page), PdfFiles.Of(Page));
        for (var i = 0; i < 997; i++)
        {
            var (ending, bytes) = (i % 7) switch
            {
                0 => ("docx", docx),
                1 => ("epub", epub),
                2 => ("pdf", pdf),
                3 => ("html", Encoding.UTF8.GetBytes(WarcFiles.Html(i))),
                4 => (
                    "md",
                    Encoding.UTF8.GetBytes($"# {Page.Headline}\n\n{string.Join("\n\n", Page.Body)}")
                ),
                5 => ("mhtml", Mhtml),
                _ => ("txt", Encoding.UTF8.GetBytes(WrittenPage.Own(i).Text)),
            };
            folder.Write($"{i % 10}/{i:D4}.{ending}", bytes);
        }

        folder.Write("3/cut.docx", docx[..^100]);
        folder.Write("5/bomb.txt.gz", WarcFiles.Gzip(new byte[100 << 20]));
        folder.Write("7/binary.txt", [1, 2, 0, 3]);

        var run = CliRun.OnTerminal(folder.Path);

        Assert.Equal(1, run.Code);
        var rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(997 + 2, rows.Length);
        var complaints = run
            .Error.Split('\n')
            .Where(l => l.Contains("factbox: ", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(3, complaints.Count);
        foreach (var name in new[] { "cut.docx", "bomb.txt.gz", "binary.txt" })
        {
            Assert.Contains(complaints, c => c.Contains(name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Progress_is_shown_where_somebody_sees_it_and_counts_what_archives_hold()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "a.zip",
            BadFiles.Zip([.. Enumerable.Range(0, 3).Select(i => ($"{i}.docx", DocxFiles.Of(Page)))])
        );
        using var error = new StringWriter();

        Program.Run(
            [path, "--threads", "1"],
            new Terminal(Stream.Null, Stream.Null, error)
            {
                ErrorIsTerminal = true,
                Clock = new ClockOfSeconds(),
            }
        );

        var shown = error.ToString();
        Assert.Contains("1 counted", shown, StringComparison.Ordinal);
        Assert.Contains("3 counted", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_too_short_to_watch_shows_no_progress()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.zip", BadFiles.Zip([("a.docx", DocxFiles.Of(Page))]));
        using var error = new StringWriter();

        Program.Run(
            [path],
            new Terminal(Stream.Null, Stream.Null, error)
            {
                ErrorIsTerminal = true,
                Clock = new StoppedClock(),
            }
        );

        Assert.Equal("", error.ToString());
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.pdf")]
    public void A_file_that_is_no_text_is_not_counted_as_plain_text_nor_split(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, name is "a.docx" ? DocxFiles.Of(Page) : PdfFiles.Of(Page));

        Assert.Contains(
            "no plain text; leave --plain out",
            CliRun.Of("--plain", path).Error,
            StringComparison.Ordinal
        );
        Assert.Contains("no plain text", CliRun.Of("tokens", path).Error, StringComparison.Ordinal);
    }

    private static string? Headline(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement[0].GetProperty("headline").GetString();
    }

    // A run must not have to be slow for its progress to be seen: a second goes by whenever the time is asked for.
    private sealed class ClockOfSeconds : TimeProvider
    {
        private long _asked;

        public override long GetTimestamp() => ++_asked * TimestampFrequency;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
