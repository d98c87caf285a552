using System.Globalization;
using System.Text;
using CsCheck;
using FactBox.Lexicons;

namespace FactBox.Tests;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("0", "zero")]
    [InlineData("7", "seven")]
    [InlineData("13", "thirteen")]
    [InlineData("20", "twenty")]
    [InlineData("84", "eighty-four")]
    [InlineData("100", "one hundred")]
    [InlineData("684.60", "six hundred eighty-four point six zero")]
    [InlineData("1,024", "one thousand twenty-four")]
    [InlineData("1,995", "one thousand nine hundred ninety-five")]
    [InlineData("1000", "one thousand")]
    [InlineData("1066", "one thousand sixty-six")]
    [InlineData("1100", "eleven hundred")]
    [InlineData("1900", "nineteen hundred")]
    [InlineData("1906", "nineteen oh six")]
    [InlineData("1995", "nineteen ninety-five")]
    [InlineData("2005", "two thousand five")]
    [InlineData("2010", "twenty ten")]
    [InlineData("2024", "twenty twenty-four")]
    [InlineData("2100", "two thousand one hundred")]
    [InlineData("1995.5", "one thousand nine hundred ninety-five point five")]
    [InlineData("10000", "ten thousand")]
    [InlineData("1,000,000", "one million")]
    [InlineData("1,000,001", "one million one")]
    [InlineData("2,000,030,500", "two billion thirty thousand five hundred")]
    [InlineData(
        "999,999,999,999,999",
        "nine hundred ninety-nine trillion nine hundred ninety-nine billion nine hundred ninety-nine million "
            + "nine hundred ninety-nine thousand nine hundred ninety-nine"
    )]
    [InlineData(
        "1000000000000000",
        "one zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero"
    )]
    [InlineData("007", "zero zero seven")]
    [InlineData("0.05", "zero point zero five")]
    [InlineData("1.2.3", "one point two point three")]
    [InlineData("1,2", "one two")]
    [InlineData("12,34", "twelve thirty-four")]
    [InlineData("1st", "first")]
    [InlineData("12th", "twelfth")]
    [InlineData("20th", "twentieth")]
    [InlineData("42nd", "forty-second")]
    [InlineData("100th", "one hundredth")]
    [InlineData("1900th", "one thousand nine hundredth")]
    [InlineData("3.5th", "three point fifth")]
    public void A_number_has_one_stated_reading(string number, string reading) =>
        Assert.Equal(reading, NumberWords.Read(Encoding.UTF8.GetBytes(number)));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("12x")]
    [InlineData("12ths")]
    [InlineData(",5")]
    [InlineData("5.")]
    [InlineData("-5")]
    public void What_is_no_number_has_no_reading(string text) =>
        Assert.Equal("", NumberWords.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_cardinal_says_its_value() =>
        Gen.Long[0, 999_999_999_999_999]
            .Sample(value =>
            {
                var digits = value.ToString("N0", CultureInfo.InvariantCulture);
                Assert.Equal(value, Value(NumberWords.Read(Encoding.UTF8.GetBytes(digits))));
            });

    [Fact]
    public void The_words_have_room() =>
        Gen.String[Gen.Char["0123456789,."], 1, 60]
            .Where(s => s.Length == NumberWords.Length(Encoding.UTF8.GetBytes(s)))
            .Sample(s => Assert.NotEmpty(NumberWords.Read(Encoding.UTF8.GetBytes(s))));

    // What a reader makes of the words, by tables of its own.
    private static long Value(string words)
    {
        string[] small =
        [
            .. "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".Split(
                ' '
            ),
            .. "fifteen sixteen seventeen eighteen nineteen".Split(' '),
        ];
        string[] tens =
        [
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
        ];
        string[] scales = ["thousand", "million", "billion", "trillion"];
        long total = 0;
        long group = 0;
        foreach (var word in words.Split(' ', '-'))
        {
            if (Array.IndexOf(small, word) is >= 0 and var unit)
            {
                group += unit;
            }
            else if (Array.IndexOf(tens, word) is >= 0 and var ten)
            {
                group += 10 * (ten + 2);
            }
            else if (word == "hundred")
            {
                group *= 100;
            }
            else
            {
                total += group * (long)Math.Pow(1000, Array.IndexOf(scales, word) + 1);
                group = 0;
            }
        }

        return total + group;
    }
}
