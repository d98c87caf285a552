using System.IO.Compression;
using System.Text;
using CsCheck;
using FactBox.Articles.Archives;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

public sealed class GzipTests
{
    [Fact]
    public void Members_are_unpacked_one_after_the_other_and_any_cut_is_seen() =>
        Gen.Select(
                // GZipStream writes nothing at all for an empty text: that is no member.
                Gen.OneOf(Gen.Byte.Array[1, 300], Gen.Byte.Array[8000, 20_000]).Array[1, 4],
                Gen.Enum<CompressionLevel>(),
                Gen.Int[1, 400],
                Gen.Double[0, 1]
            )
            .Sample(
                (texts, level, asked, where) =>
                {
                    var members = texts.Select(t => Packed(t, level)).ToList();
                    byte[] file = [.. members.SelectMany(m => m)];

                    Assert.Equal(texts.SelectMany(t => t), Unpacked(file, asked));

                    // Between two members nothing tells that there was one more.
                    var cut = 1 + (int)(where * (file.Length - 2));
                    var ends = members.Select((_, i) => members.Take(i + 1).Sum(m => m.Length));
                    if (!ends.Contains(cut))
                    {
                        var error = Assert.Throws<UnreadableInputException>(() =>
                            Unpacked(file[..cut], asked)
                        );
                        Assert.StartsWith("cut off: ", error.Message, StringComparison.Ordinal);
                    }
                },
                iter: 1000,
                threads: 1
            );

    [Fact]
    public void Every_cut_of_a_file_is_an_error()
    {
        var packed = WarcFiles.Gzip(Encoding.UTF8.GetBytes(WrittenPage.Own().Text));

        Assert.Null(Assert.Single(Read(packed)).Error);
        for (var length = 3; length < packed.Length; length++)
        {
            var found = Assert.Single(Read(packed[..length]));
            Assert.StartsWith("cut off: ", found.Error, StringComparison.Ordinal);
            Assert.True(found.Bytes.IsEmpty);
        }
    }

    // Tapes and downloads are filled up; RFC 1952 has no word on it, and gzip itself reads such files.
    [Theory]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(20_000)]
    public void Zeros_after_the_end_are_no_cut(int zeros)
    {
        var text = Encoding.UTF8.GetBytes(WrittenPage.Own().Text);

        Assert.Equal(text, Unpacked([.. WarcFiles.Gzip(text), .. new byte[zeros]], 4096));
    }

    [Fact]
    public void Damage_is_not_called_a_cut()
    {
        var packed = WarcFiles.Gzip(Encoding.UTF8.GetBytes(WrittenPage.Own().Text));
        packed[^6] ^= 0xFF;

        Assert.StartsWith("damaged: ", Assert.Single(Read(packed)).Error, StringComparison.Ordinal);
    }

    private static List<FoundDocument> Read(byte[] file) =>
        [.. new ContainerReader(new()).Open(new FoundDocument("a.txt.gz") { Bytes = file })];

    private static byte[] Unpacked(byte[] file, int asked)
    {
        using var stream = new WholeGzip(new MemoryStream(file));
        using var all = new MemoryStream();
        var buffer = new byte[asked];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static byte[] Packed(byte[] bytes, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
