using System.Text;
using FactBox.Articles;
using FactBox.Articles.Html;
using FactBox.Cli.Commands;
using FactBox.Tests;

namespace FactBox.Cli.Tests;

/// <summary>Each limit can be set, and is named by its error.</summary>
public sealed class LimitTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(WrittenPage.Own().Text);

    private static readonly byte[] Large = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><p>" + new string('a', 2 << 20)
    );

    public static TheoryData<string, string, byte[]> Beyond =>
        new()
        {
            { "file-size=1", "a.html", Large },
            { "page-size=1", "a.html", Large },
            { "page-elements=2", "a.html", "<!DOCTYPE html><p>A<p>B<p>C"u8.ToArray() },
            { "page-nesting=3", "a.html", "<!DOCTYPE html><div><div><div>A"u8.ToArray() },
            { "unpacked-size=1", "a.gz", WarcFiles.Gzip(Random(2 << 20)) },
            { "ratio=2", "a.gz", WarcFiles.Gzip(new byte[2 << 20]) },
            {
                "markup-size=1",
                "a.xml",
                Encoding.UTF8.GetBytes($"<rss><channel><item>{new string('a', 2 << 20)}")
            },
            {
                "feed-entries=1",
                "a.json",
                """{"version":"https://jsonfeed.org/version/1.1","items":[{"content_text":"A cat."},{"content_text":"Two dogs."}]}"""u8.ToArray()
            },
            { "nesting=2", "a.docx", DocxFiles.Of(WrittenPage.Own()) },
            { "archive-files=1", "a.zip", BadFiles.Zip(("a.txt", Text), ("b.txt", Text)) },
            { "archive-depth=1", "a.zip", BadFiles.Zip(("a.zip", BadFiles.Zip(("a.txt", Text)))) },
            {
                "archive-size=1",
                "a.zip",
                BadFiles.Zip(("a.txt", Random(1 << 20)), ("b.txt", Random(1 << 20)))
            },
        };

    [Theory]
    [MemberData(nameof(Beyond))]
    public void What_is_beyond_a_limit_is_refused_by_its_name(
        string limit,
        string name,
        byte[] bytes
    )
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, bytes);

        var run = CliRun.Of("--limit", limit, path);

        Assert.Equal(1, run.Code);
        Assert.Contains($"(--limit {limit.Split('=')[0]})", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(--limit", CliRun.Of(path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_beyond_a_default_is_read_with_a_larger_limit()
    {
        using var folder = new TemporaryFolder();
        var page = string.Concat(Enumerable.Repeat("<div>", 600)) + "<p>A cat sat.";
        var path = folder.Write("a.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html>{page}"));

        Assert.Contains("(--limit page-nesting)", CliRun.Of(path).Error, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("--limit", "page-nesting=1000", path).Code);
    }

    [Fact]
    public void Every_limit_can_be_set()
    {
        var limits =
            typeof(ReadingLimits).GetProperties().Count(p => p.SetMethod is not null)
            + typeof(HtmlLimits)
                .GetProperties()
                .Count(p => p.SetMethod is not null && p.Name is not "Default");

        // One of them holds those of HTML.
        Assert.Equal(limits - 1, LimitOption.Names.Count());
    }

    [Fact]
    public void Every_limit_is_in_the_help()
    {
        var help = CliRun.Of("--help").Output;

        Assert.All(LimitOption.Names, n => Assert.Contains(n, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("size=1", "unknown limit 'size'")]
    [InlineData("page-siz=1", "did you mean 'page-size'?")]
    [InlineData("page-size", "takes a whole number from 1 to 512 (MB)")]
    [InlineData("page-size=0", "takes a whole number from 1")]
    [InlineData("page-size=x", "not 'page-size=x'")]
    [InlineData("redirects=99999999999", "takes a whole number from 1 to 20")]
    public void A_limit_that_is_none_is_refused(string limit, string error)
    {
        var run = CliRun.Of("--limit", limit, "-");

        Assert.Equal(2, run.Code);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    // Nothing that gzip makes smaller than half.
    private static byte[] Random(int length)
    {
        var text = new byte[length];
        var random = new Random(1);
        for (var i = 0; i < length; i++)
        {
            text[i] = (byte)(i % 8 == 0 ? ' ' : random.Next('a', 'z'));
        }

        return text;
    }
}
