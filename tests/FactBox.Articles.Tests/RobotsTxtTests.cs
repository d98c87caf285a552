using System.Text;
using FactBox.Articles.Fetching;

namespace FactBox.Articles.Tests;

/// <summary>The rules and examples of RFC 9309.</summary>
public sealed class RobotsTxtTests
{
    // The table of examples in section 5.1, as far as it can be told: the groups, and the longest match.
    [Theory]
    [InlineData(
        "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/",
        "/example/a",
        false
    )]
    [InlineData(
        "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/",
        "/a.gif",
        false
    )]
    [InlineData(
        "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/",
        "/a.gif?b",
        true
    )]
    [InlineData(
        "User-Agent: foobot\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif",
        "/example/page.html",
        true
    )]
    [InlineData(
        "User-Agent: foobot\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif",
        "/example/else",
        false
    )]
    [InlineData(
        "User-Agent: barbot\nUser-Agent: bazbot\nDisallow: /example/page.html",
        "/example/page.html",
        true
    )]
    [InlineData(
        "User-Agent: barbot\nUser-Agent: foobot\nDisallow: /example/page.html",
        "/example/page.html",
        false
    )]
    [InlineData("User-Agent: quxbot", "/example/page.html", true)]
    // 5.2: the longest match wins.
    [InlineData(
        "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif",
        "/example/page/disallowed.gif",
        false
    )]
    [InlineData(
        "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif",
        "/example/page/b",
        true
    )]
    // 2.2.1: a group of one's own replaces that of everybody; groups of one name are one; case does not matter.
    [InlineData("User-Agent: *\nDisallow: /\nUser-Agent: FooBot/2.0\nDisallow: /x", "/y", true)]
    [InlineData(
        "User-Agent: foobot\nDisallow: /a\nUser-Agent: *\nDisallow: /\nUser-Agent: foobot\nDisallow: /b",
        "/b",
        false
    )]
    // 2.2.2: equal rules allow; percent-encoding is the same as what it encodes; an empty rule is none.
    [InlineData("User-Agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-Agent: *\nDisallow: /%61b", "/ab", false)]
    [InlineData("User-Agent: *\nDisallow: /ü", "/%C3%BC", false)]
    [InlineData("User-Agent: *\nDisallow:", "/", true)]
    // 2.2.3 and 2.3.1.5: comments, unknown lines, and the file itself, which may always be fetched.
    [InlineData(
        "# all\nUser-agent: * # everybody\nCrawl-delay: 5\nDisallow: /a*b$ # end",
        "/aXb",
        false
    )]
    [InlineData(
        "# all\nUser-agent: * # everybody\nCrawl-delay: 5\nDisallow: /a*b$ # end",
        "/aXbc",
        true
    )]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("", "/", true)]
    public void What_a_file_lets_a_program_fetch(string file, string path, bool allows) =>
        Assert.Equal(
            allows,
            RobotsTxt
                .Parse(Encoding.UTF8.GetBytes(file), "foobot")
                .Allows(new Uri($"https://harlow.example{path}"))
        );

    [Fact]
    public void Many_stars_take_little_time()
    {
        var robots = RobotsTxt.Parse(
            Encoding.UTF8.GetBytes(
                $"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 5000))}b"
            ),
            "foobot"
        );

        Assert.True(robots.Allows(new Uri($"https://harlow.example/{new string('a', 20_000)}")));
    }
}
