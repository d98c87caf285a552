using System.Text;
using CsCheck;
using FactBox.Articles.Decoding;
using FactBox.Articles.Markdown;

namespace FactBox.Articles.Tests;

/// <summary>What is too large to be held is decoded as it is read, and refused where the whole would be.</summary>
public sealed class StreamedTextTests
{
    private static readonly Gen<byte[]> Files = Gen.Frequency(
        (4, Gen.String[0, 60].Select(Encoding.UTF8.GetBytes)),
        (2, Gen.Byte.Array[0, 30]),
        (
            4,
            Gen.OneOf(
                    "é"u8.ToArray(),
                    "€"u8.ToArray(),
                    "😀"u8.ToArray(),
                    "word "u8.ToArray(),
                    new byte[] { 0xC3 },
                    [0xE2, 0x82],
                    [0xF0, 0x9F, 0x98],
                    [0xED, 0xA0, 0x80],
                    [0xC0, 0x80],
                    [0xF8],
                    [0x80],
                    [0]
                )
                .Array[0, 12]
                .Select(pieces => pieces.SelectMany(piece => piece).ToArray())
        )
    );

    [Fact]
    public void A_stream_gives_what_the_whole_gives_whatever_it_is_read_in() =>
        Gen.Select(Files, Gen.Int[1, 9], Gen.Int[1, 9])
            .Sample(
                (file, given, asked) =>
                {
                    byte[]? whole = null;
                    try
                    {
                        whole = TextDecoder.Decode(file).ToArray();
                    }
                    catch (UnreadableInputException) { }

                    byte[]? streamed = null;
                    try
                    {
                        streamed = ReadAll(file, given, asked);
                    }
                    catch (UnreadableInputException) { }

                    Assert.Equal(whole, streamed);
                },
                iter: 20_000,
                threads: 1
            );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(4096)]
    public void The_first_bad_byte_is_named_wherever_the_reads_are_cut(int asked)
    {
        // Far enough in that it is not seen when the file is opened.
        byte[] text =
        [
            .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("é €. ", 20_000))),
        ];
        byte[] bad = [.. text, 0xE2, 0x82, (byte)'x'];
        byte[] cut = [.. text, 0xE2, 0x82];
        byte[] nul = [.. text, 0];

        Assert.StartsWith(
            $"not UTF-8 at offset {text.Length};",
            Refused(bad),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"not UTF-8 at offset {text.Length};",
            Refused(cut),
            StringComparison.Ordinal
        );
        Assert.Equal($"binary file, not text (NUL byte at offset {text.Length})", Refused(nul));

        string Refused(byte[] file) =>
            Assert
                .Throws<UnreadableInputException>(() => ReadAll(file, int.MaxValue, asked))
                .Message;
    }

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", null)]
    [InlineData("utf-16BE", null)]
    [InlineData("utf-32", null)]
    [InlineData("windows-1252", "windows-1252")]
    public void A_mark_or_a_name_tells_the_encoding(string name, string? option)
    {
        var encoding = EncodingNames.Get(name);
        var text = string.Concat(Enumerable.Repeat("The café costs 5 €. ", 10_000));
        byte[] file = [.. option is null ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        Assert.Equal(text, Encoding.UTF8.GetString(ReadAll(file, 1000, 777, option)));
    }

    [Fact]
    public void Control_characters_that_come_out_of_another_encoding_are_no_text()
    {
        var file = EncodingNames
            .Get("utf-16")
            .GetBytes(string.Concat(Enumerable.Repeat("a\u0001b\u0002", 50_000)));

        Assert.StartsWith(
            "binary file, not text (",
            Assert
                .Throws<UnreadableInputException>(() => ReadAll(file, 1000, 777, "utf-16"))
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_of_markdown_that_nobody_writes_is_refused_at_once()
    {
        Refused("larger than 512 KB", new string('a', (512 << 10) + 1));
        Refused("[", new string('[', 100_000));
        // For each of these the parser goes through the rest of the paragraph, or all blocks, once more.
        Refused("too many", Many("a<?", 100_000));
        Refused("too many", Many("a<!--", 100_000));
        Refused("too many", Many("a<!A ", 100_000));
        Refused("too many", Many("a<![CDATA[", 3_900) + Many("word ", 90_000));
        Refused("too many", Many("[a](b (c \n", 3_900) + Many("word ", 90_000));
        Refused("too many", Many("a\n=\n", 100_000));
        Refused("too many", Many("- ", 200_000) + "word");
        Refused("too many", Many("> a\n> -\n>\n", 50_000));

        static string Many(string piece, int times) =>
            string.Concat(Enumerable.Repeat(piece, times));

        static void Refused(string why, string page) =>
            Assert.Contains(
                why,
                Assert
                    .Throws<UnreadableInputException>(() =>
                        MarkdownArticle.Read(Encoding.UTF8.GetBytes(page))
                    )
                    .Message,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void As_much_markdown_as_a_long_page_has_is_read()
    {
        var links = Page(
            "A [link](https://a.example/ \"title\") and a <!-- remark -->word.\n",
            2_000
        );
        var headings = Page("Heading\n=======\n\nSome words.\n\n", 5_000);

        Assert.Equal(2_000, links.Split("link").Length - 1);
        Assert.Equal(5_000, headings.Split("Some words.").Length - 1);

        static string Page(string piece, int times) =>
            MarkdownArticle
                .Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times))))
                .Text;
    }

    private static byte[] ReadAll(byte[] file, int given, int asked, string? encoding = null)
    {
        using var text = TextDecoder.Open(new SlowStream(file, given), encoding);
        using var all = new MemoryStream();
        var buffer = new byte[asked];
        for (int read; (read = text.Read(buffer)) > 0; )
        {
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    /// <summary>Gives at most so many bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int given) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, given));

        public override int Read(Span<byte> buffer) =>
            base.Read(buffer[..Math.Min(buffer.Length, given)]);
    }
}
