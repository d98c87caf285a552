using System.Globalization;
using System.Text;
using FactBox.Cli.Inputs;
using FactBox.Tests;

namespace FactBox.Cli.Tests;

/// <summary>Inputs of all kinds, good and bad. A bad one is one line on standard error; the others are still done.</summary>
public sealed class InputTests
{
    [Fact]
    public void A_bad_input_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        var empty = folder.Write("empty.txt", "");
        var binary = folder.Write(
            "binary.txt",
            [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1, 0xFF, 0, 0x80]
        );
        var latin = folder.Write("latin.txt", Encoding.Latin1.GetBytes("Café au lait"));
        string[] bad = ["missing.txt", empty, binary, latin];

        var run = CliRun.Of([.. bad, "days.txt", "--format", "tsv"]);

        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Output.TrimEnd().Split('\n').Length);
        var errors = run.Error.TrimEnd().Split('\n');
        Assert.Equal(bad.Length, errors.Length);
        Assert.All(
            errors.Zip(bad),
            pair =>
                Assert.StartsWith($"factbox: {pair.Second}: ", pair.First, StringComparison.Ordinal)
        );
        Assert.Contains("no such file or folder", errors[0], StringComparison.Ordinal);
        Assert.Contains("empty file", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_is_followed()
    {
        using var folder = new TemporaryFolder();
        var latin = folder.Write("latin.txt", Encoding.Latin1.GetBytes("Café au lait"));
        var utf8 = folder.Write("utf8.txt", "Café au lait");

        var counted = CliRun.Of(latin, "--encoding", "iso-8859-1", "--format", "csv");

        Assert.Equal(
            CliRun
                .Of(utf8, "--format", "csv")
                .Output.Replace("utf8", "latin", StringComparison.Ordinal),
            counted.Output
        );
    }

    [Fact]
    public void Standard_input_is_an_input()
    {
        var run = CliRun.With(
            File.ReadAllBytes(Path.Combine(CliRun.Inputs, "days.txt")),
            "-",
            "--format",
            "csv"
        );

        Assert.Equal(
            CliRun
                .Of("days.txt", "--format", "csv")
                .Output.Replace("days.txt", "-", StringComparison.Ordinal),
            run.Output
        );
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order_and_says_what_it_skips()
    {
        using var folder = new TemporaryFolder();
        foreach (
            var name in new[]
            {
                "b.txt",
                "B.TXT",
                "a/z.md",
                "a.markdown",
                "c.text",
                "d.ods",
                "noending",
                ".hidden/noending",
            }
        )
        {
            folder.Write(name, "A cat sat.");
        }

        var run = CliRun.Of(folder.Path, "--format", "tsv");

        var names = run
            .Output.TrimEnd()
            .Split('\n')
            .Skip(1)
            .Select(line => Path.GetRelativePath(folder.Path, line.Split('\t')[0]));
        Assert.Equal(["B.TXT", "a.markdown", "a/z.md", "b.txt", "c.text", "noending"], names);
        Assert.StartsWith(
            "factbox: 2 files skipped: not .txt, ",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void A_folder_without_text_is_an_error()
    {
        using var folder = new TemporaryFolder();

        var run = CliRun.Of(folder.Path);

        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            $"factbox: {folder.Path}: nothing in this folder",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_link_back_is_not_followed_for_ever()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/b/c.txt", "A cat sat.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a/b/back"), "../../a");

        var run = CliRun.Of(folder.Path, "--format", "ndjson");

        Assert.Equal(1, run.Code);
        Assert.Single(run.Output.TrimEnd().Split('\n'));
        Assert.Contains(
            "a/b/back: a link to a folder that it is in",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_without_permission_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("secret.txt", "A cat sat.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may read everything");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.Contains("no permission", CliRun.Of(path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_large_for_an_article_is_counted_whole_as_it_is_read()
    {
        using var folder = new TemporaryFolder();
        var sentence = "NEW YORK — A cat sat. She isn’t in.\n\n";
        var times = (InputReader.MostOfArticle / sentence.Length) + 1;
        var path = folder.Write("large.txt", string.Concat(Enumerable.Repeat(sentence, times)));

        var run = CliRun.Of(path, "--format", "json", "--measures", "sentences,tokens,types");
        var plain = CliRun.Of(path, "--plain", "--format", "json", "--measures", "sentences");

        Assert.Equal(0, run.Code);
        Assert.Contains(
            "larger than 4 MB, so no article: counted whole, as with --plain",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains($"\"sentences\":{times * 2},", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\"tokens\":{times * 9},", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"types\":9,", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\"sentences\":{times * 2},", plain.Output, StringComparison.Ordinal);
        Assert.Empty(plain.Error);
    }

    [Theory]
    [InlineData("explain", "larger than 256 MB")]
    [InlineData("sentences", "larger than 256 MB")]
    [InlineData("tokens", "larger than 256 MB")]
    public void What_must_be_held_is_refused_unread_if_it_is_too_large(
        string command,
        string problem
    )
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "large.txt");
        using (var file = File.Create(path))
        {
            file.SetLength((256L << 20) + 1); // a hole: it takes no room on the disk
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = CliRun.Of(command, path);

        Assert.Equal(1, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Fact]
    public void Control_characters_do_not_reach_the_terminal()
    {
        using var folder = new TemporaryFolder();

        var run = CliRun.Of(
            Path.Combine(folder.Path, "a\u001b[2Jb.txt"),
            "days.txt",
            "--format",
            "text"
        );

        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public void Every_number_of_threads_gives_the_same()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 60; i++)
        {
            var text = string.Concat(
                Enumerable.Repeat(
                    string.Create(CultureInfo.InvariantCulture, $"Text {i} goes on. "),
                    (i * 7 % 50) + 1
                )
            );
            folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"{i:D2}.txt"),
                i % 9 == 0 ? "" : text
            );
        }

        folder.Write(
            "long.txt",
            string.Concat(Enumerable.Repeat("A river runs to the wide and open sea.\n\n", 60_000))
        );

        var one = CliRun.Of(folder.Path, "--threads", "1", "--format", "json", "--measures", "all");
        Assert.Equal(1, one.Code);
        Assert.Equal(
            one,
            CliRun.Of(folder.Path, "--threads", "2", "--format", "json", "--measures", "all")
        );
        Assert.Equal(
            one,
            CliRun.Of(folder.Path, "--threads", "9", "--format", "json", "--measures", "all")
        );
        var path = Path.Combine(folder.Path, "long.txt");
        Assert.Equal(CliRun.Of(path, "--threads", "1"), CliRun.Of(path, "--threads", "8"));
    }
}
