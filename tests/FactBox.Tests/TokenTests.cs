using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>Tokens by rule 3 of the factbox convention (docs/counting.md).</summary>
public sealed partial class TokenTests
{
    // The rule as it is published, over ASCII and without URLs.
    [GeneratedRegex(
        @"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[A-Za-z]+-\d+|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|n't\b|'(?:s|re|ve|ll|d|m)\b|[A-Za-z]+?(?=n't\b)|[A-Za-z]+",
        RegexOptions.ECMAScript
    )]
    private static partial Regex PublishedRule();

    [Theory]
    [InlineData("China's", "China|'s")]
    [InlineData("don't can't cannot", "do|n't|ca|n't|cannot")]
    [InlineData("China-ASEAN year-on-year and/or", "China|ASEAN|year|on|year|and|or")]
    [InlineData("COVID-19 684.60 1,024 12th 7.", "COVID-19|684.60|1,024|12th|7")]
    [InlineData("$5 — 10% \"so\" …", "5|10|so")]
    [InlineData("Write to a.b+c@x-y.co.uk.", "Write|to|a.b+c@x-y.co.uk")]
    [InlineData("(see http://x.org/a_(b).)", "see|http://x.org/a_(b)")]
    [InlineData("www.example.org/a?b=c&d, HTTPS://X.org!", "www.example.org/a?b=c&d|HTTPS://X.org")]
    [InlineData("“It’s” isn’t ’twas", "It|’s|is|n’t|twas")]
    [InlineData("naïve Ελλάδα Москва 東京", "naïve|Ελλάδα|Москва|東京")]
    [InlineData("cafe\u0301s e\u0301", "cafe\u0301s|e\u0301")]
    [InlineData("co\u00ADoperate\u00AD x\u200By", "co\u00ADoperate|x|y")]
    [InlineData("COVID\u201119 ٣٤", "COVID\u201119|٣٤")]
    [InlineData("\u0301\u0302 _ ² ½ 👍🏽", "")]
    public void Text_is_split_by_the_rules(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Split(text)));

    [Fact]
    public void Over_ascii_the_tokens_are_those_of_the_published_expression()
    {
        var pieces = Gen.OneOf(
            "a",
            "n",
            "t",
            "s",
            "st",
            "th",
            "can",
            "re",
            "ve",
            "ll",
            "d",
            "m",
            "Don",
            "N",
            "T",
            "'",
            "'",
            "n't",
            "-",
            "-",
            "_",
            ".",
            ",",
            "@",
            "+",
            " ",
            "\n",
            "1",
            "23",
            "$",
            "%",
            "(",
            "\"",
            "/",
            ":",
            "x.org",
            "\0",
            "\u007F"
        );
        pieces
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(
                text =>
                    Assert.Equal(PublishedRule().Matches(text).Select(m => m.Value), Split(text)),
                iter: 200_000
            );
    }

    [Fact]
    public void Any_bytes_give_ordered_tokens_without_white_space() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(bytes =>
            {
                var last = 0;
                foreach (var token in Tokens.Split(bytes))
                {
                    Assert.True(
                        token.Start >= last && token.Length > 0 && token.End <= bytes.Length
                    );
                    Assert.Equal(-1, bytes.AsSpan(token.Start, token.Length).IndexOfAny(" \n\t"u8));
                    last = token.End;
                }
            });

    [Fact]
    public void A_currency_sign_is_a_token_only_where_the_rules_say_so()
    {
        var kinds = new List<TokenKind>();
        foreach (var token in Tokens.Split("$5 €7"u8, currencySigns: true))
        {
            kinds.Add(token.Kind);
        }

        Assert.Equal(
            [TokenKind.CurrencySign, TokenKind.Number, TokenKind.CurrencySign, TokenKind.Number],
            kinds
        );
    }

    private static List<string> Split(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var tokens = new List<string>();
        foreach (var token in Tokens.Split(utf8))
        {
            tokens.Add(Encoding.UTF8.GetString(utf8, token.Start, token.Length));
        }

        return tokens;
    }
}
