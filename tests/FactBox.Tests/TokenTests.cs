using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using FactBox.Conventions;
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
    [InlineData("Example.com, example.com/a?b.", "Example.com|example.com/a?b")]
    [InlineData(
        "NEWS.EXAMPLE.ORG Shop.Com dailynews.co.uk",
        "NEWS.EXAMPLE.ORG|Shop.Com|dailynews.co.uk"
    )]
    [InlineData("Amazon.com's example.com-based", "Amazon.com|'s|example.com|based")]
    [InlineData("TEXT.htm, my_plan-2.pdf; (a.b.zip)", "TEXT.htm|my_plan-2.pdf|a.b.zip")]
    [InlineData("in alt.animals.cat or alt.music", "in|alt.animals.cat|or|alt|music")]
    [InlineData("end.The day.So home.In it.Net Mr.De", "end|The|day|So|home|In|it|Net|Mr|De")]
    [InlineData("is.it U.S.com.x now.Doc e.g.this", "is|it|U|S|com|x|now|Doc|e|g|this")]
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
            "x.yes",
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

    [Theory]
    [InlineData("factbox")]
    [InlineData("standard")]
    public void Any_bytes_give_ordered_tokens_without_white_space(string convention)
    {
        var rules = AllConventions.Find(convention)!.Counting;
        Gen.Byte.Array[0, 200]
            .Sample(bytes =>
            {
                var last = 0;
                foreach (var token in Tokens.Split(bytes, rules))
                {
                    Assert.True(
                        token.Start >= last && token.Length > 0 && token.End <= bytes.Length
                    );
                    Assert.Equal(-1, bytes.AsSpan(token.Start, token.Length).IndexOfAny(" \n\t"u8));
                    last = token.End;
                }
            });
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_end_a_URL()
    {
        byte[] text = [.. "http://a"u8, .. Enumerable.Repeat((byte)0xED, 200), .. "b.com"u8];
        List<int> lengths = [];
        foreach (var token in Tokens.Split(text, FactBoxConvention.Version1.Counting))
        {
            lengths.Add(token.Length);
        }

        Assert.Equal([8, 5], lengths);
        Assert.Equal(2, FactBoxConvention.Version1.Count(CountedText.Plain(text)).Tokens);
    }

    [Fact]
    public void A_currency_sign_is_a_token_only_where_the_rules_say_so()
    {
        var kinds = new List<TokenKind>();
        foreach (
            var token in Tokens.Split(
                "$5 €7"u8,
                FactBoxConvention.Version1.Counting with
                {
                    CurrencySigns = true,
                }
            )
        )
        {
            kinds.Add(token.Kind);
        }

        Assert.Equal(
            [TokenKind.CurrencySign, TokenKind.Number, TokenKind.CurrencySign, TokenKind.Number],
            kinds
        );
    }

    // What the authors of the formulas say of a word: Flesch, How to Write Plain English (1979), chapter 2: contractions
    // and hyphenated words are one, as are figures, letters and symbols between spaces.
    [Theory]
    [InlineData("China’s don't year-on-year 684.60", "China’s|don't|year-on-year|684.60")]
    [InlineData("China-ASEAN COVID-19 and/or", "China-ASEAN|COVID-19|and|or")]
    [InlineData("It cost $5, or 10%.", "It|cost|$5|or|10%")]
    [InlineData("AT&T and R & D", "AT&T|and|R|&|D")]
    [InlineData("at 12:05 on 08/16/2000: 1,024", "at|12:05|on|08/16/2000|1,024")]
    [InlineData("the U.S.A., e.g. an end.So", "the|U.S.A|e.g|an|end|So")]
    [InlineData("‘so’ ’twas rock'n'roll' -- a—b", "so|twas|rock'n'roll|a|b")]
    [InlineData("3G 10MM 555-010-0199 snake_case", "3G|10MM|555-010-0199|snake_case")]
    [InlineData("(see a.b@x.org, www.example.org/a_b.)", "see|a.b@x.org|www.example.org/a_b")]
    [InlineData("cafe\u0301s co\u00ADop\u00AD \u0301 东京 — …", "cafe\u0301s|co\u00ADop|东京")]
    public void By_the_standard_convention_a_word_is_as_it_is_written(
        string text,
        string expected
    ) =>
        Assert.Equal(expected, string.Join('|', Split(text, StandardConvention.Version1.Counting)));

    [Fact]
    public void By_the_standard_convention_case_is_folded_and_syllables_are_those_spoken()
    {
        var profile = StandardConvention.Version1.Count(
            CountedText.Plain("The cat’s the CAT'S area. $5 & 10%"u8.ToArray())
        );

        // the, cat's, area, $5, &, 10%; the syllables 1 1 1 1 3, dol-lars five, and, ten per-cent
        Assert.Equal((8L, 6), (profile.Tokens, profile.Types.Count));
        Assert.Equal(14L, profile.Syllables);
    }

    private static List<string> Split(string text) =>
        Split(text, FactBoxConvention.Version1.Counting);

    private static List<string> Split(string text, CountingRules rules)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var tokens = new List<string>();
        foreach (var token in Tokens.Split(utf8, rules))
        {
            tokens.Add(Encoding.UTF8.GetString(utf8, token.Start, token.Length));
        }

        return tokens;
    }
}
