using System.Text;
using FactBox.Articles.Mhtml;

namespace FactBox.Articles.Tests;

public sealed class MhtmlArticleTests
{
    [Fact]
    public void A_page_saved_with_a_thousand_pictures_is_read() =>
        Assert.Contains(
            "Some words of the page.",
            MhtmlArticle
                .Read(Saved(1_000, "Content-Location: https://a.example/a.png\r\n"), new())
                .Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(20_000, 0)]
    [InlineData(1, 20_000)]
    [InlineData(5_000, 10)]
    public void More_parts_than_a_page_has_are_refused(int parts, int lines)
    {
        var head = string.Concat(Enumerable.Repeat("X-A: b\r\n", lines));

        Assert.Equal(
            "more than 20000 parts and lines of their heads, too many for a saved page",
            Assert
                .Throws<UnreadableInputException>(() =>
                    MhtmlArticle.Read(Saved(parts, head), new())
                )
                .Message
        );
    }

    private static byte[] Saved(int pictures, string head)
    {
        var picture = $"--b\r\nContent-Type: image/png\r\n{head}\r\nAAAA\r\n";
        return Encoding.UTF8.GetBytes(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
                + string.Concat(Enumerable.Repeat(picture, pictures))
                + "--b\r\nContent-Type: text/html\r\n\r\n<p>Some words of the page.</p>\r\n--b--\r\n"
        );
    }
}
