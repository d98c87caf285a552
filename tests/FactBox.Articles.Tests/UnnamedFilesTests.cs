using System.Text;
using FactBox.Articles.Archives;
using FactBox.Articles.Detection;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

/// <summary>Files that lie among others under a name without an ending.</summary>
public sealed class UnnamedFilesTests
{
    private static readonly WrittenPage Page = WrittenPage.Own();

    public static TheoryData<string, byte[], bool> Files =>
        new()
        {
            { "text", Encoding.UTF8.GetBytes(Page.Text), true },
            { "a/10001", [.. "Caf"u8, 0xE9, .. " in Latin-1"u8], true },
            { "utf16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page.Text)], true },
            { "html", Encoding.UTF8.GetBytes(WarcFiles.Html(1)), true },
            { "docx", DocxFiles.Of(Page), true },
            { "epub", EpubFiles.Of(Page), true },
            { "pdf", PdfFiles.Of(Page), true },
            { "packed", WarcFiles.Gzip(Encoding.UTF8.GetBytes(Page.Text)), true },
            { "feed", "<?xml version=\"1.0\"?><rss><channel/></rss>"u8.ToArray(), true },
            { "png", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13], false },
            { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8], false },
            { "program", [0x7F, .. "ELF"u8, 2, 1, 1, 0], false },
            { ".DS_Store", Encoding.UTF8.GetBytes(Page.Text), false },
            { "a/._text", Encoding.UTF8.GetBytes(Page.Text), false },
            { "._text.txt", Encoding.UTF8.GetBytes(Page.Text), false },
            { ".git/refs/heads/main", Encoding.UTF8.GetBytes(Page.Text), false },
            { "Thumbs.db", Encoding.UTF8.GetBytes(Page.Text), false },
            { "data.json", "{\"a\":1}"u8.ToArray(), false },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_without_an_ending_is_read_by_what_it_is(
        string name,
        byte[] content,
        bool isRead
    )
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, content);
        var found = Read(BadFiles.Zip((name, content)));

        Assert.Equal(isRead, InputKinds.IsReadInFolders(path, folder.Path));
        Assert.Equal(
            isRead,
            Assert.Single(found).Error
                is not "an archive without a file that can be read (1 of other kinds in it)"
        );
    }

    [Fact]
    public void Files_of_other_kinds_beside_one_that_is_read_are_counted()
    {
        var found = Read(
            BadFiles.Zip(
                ("text", Encoding.UTF8.GetBytes(Page.Text)),
                ("data.json", "{\"a\":1}"u8.ToArray())
            )
        );

        Assert.Equal([null, "1 file in it skipped: no text"], found.Select(d => d.Note));
    }

    [Fact]
    public void An_archive_of_nothing_is_an_error() =>
        Assert.Equal(
            "an archive without a file that can be read (0 of other kinds in it)",
            Assert.Single(Read(BadFiles.Zip())).Error
        );

    [Fact]
    public void What_only_macOS_knows_of_an_archive_is_passed_over()
    {
        var found = Read(
            BadFiles.Zip(
                ("text", Encoding.UTF8.GetBytes(Page.Text)),
                ("__MACOSX/._text", [0, 5, 0x16, 7]),
                ("__MACOSX/text", "Something."u8.ToArray())
            )
        );

        Assert.Equal(Page.Text, Encoding.UTF8.GetString(Assert.Single(found).Bytes.Span));
    }

    [Fact]
    public void Damage_of_a_file_without_an_ending_is_said()
    {
        var zip = BadFiles.Zip(
            ("text", Encoding.UTF8.GetBytes(string.Join('\n', Page.Text, Page.Text)))
        );
        // The packed bytes begin behind the header of 30 bytes and the name.
        zip.AsSpan(30 + 4, 20).Fill(0xFF);

        Assert.StartsWith("damaged", Assert.Single(Read(zip)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_and_a_pipe_are_not_opened()
    {
        using var folder = new TemporaryFolder();

        Assert.False(InputKinds.IsReadInFolders(folder.Write("empty", ""), folder.Path));
        if (OperatingSystem.IsLinux())
        {
            var pipe = Path.Combine(folder.Path, "pipe");
            using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
            {
                made.WaitForExit();
            }

            Assert.True(File.Exists(pipe));
            Assert.False(InputKinds.IsReadInFolders(pipe, folder.Path));
        }
    }

    private static List<FoundDocument> Read(byte[] zip) =>
        [
            .. new ContainerReader(new() { Limits = new() { MostArchiveDepth = 1 } }).Open(
                new("a.zip") { Bytes = zip }
            ),
        ];
}
