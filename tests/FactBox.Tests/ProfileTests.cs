using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Text;

namespace FactBox.Tests;

public sealed class ProfileTests
{
    private static readonly Convention Convention = FactBoxConvention.Version1;

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public void Syllables_that_no_short_token_has_are_an_error_that_names_it(int syllables)
    {
        var rules = FactBoxConvention.Version1.Counting with { Syllables = new Always(syllables) };
        var counter = new TextCounter(rules);
        counter.AddParagraph("word"u8);

        var error = Assert.Throws<InvalidOperationException>(() => counter.Profile.Syllables);

        Assert.Contains("\"word\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_token_may_have_more_syllables_than_a_byte_holds()
    {
        var rules = FactBoxConvention.Version1.Counting with { Syllables = new Always(1000) };
        var counter = new TextCounter(rules);
        counter.AddParagraph("wordsandwordsandwords"u8);

        Assert.Equal(1000, counter.Profile.Syllables);
    }

    private sealed record Always(int Syllables) : SyllableCounter
    {
        public override int Count(ReadOnlySpan<byte> token) => Syllables;
    }

    [Fact]
    public void The_counts_of_a_small_text_are_those_counted_by_hand()
    {
        // 2 paragraphs, 3 sentences; The cat 's tail is long | It is | The end
        var profile = Count("The cat's tail is long. It is!\n\nThe end");

        Assert.Equal(
            (2, 3, 10, 8),
            (profile.Paragraphs, profile.Sentences, profile.Tokens, profile.Types.Count)
        );
        Assert.Equal(2, profile.Types.Occurrences(profile.Types.Find("The"u8)));
        Assert.Equal(-1, profile.Types.Find("the"u8));
    }

    [Fact]
    public void Merging_is_associative_and_gives_what_one_pass_gives() =>
        Gen.Select(SampleTexts.Any, SampleTexts.Any, SampleTexts.Any)
            .Sample(
                (a, b, c) =>
                {
                    var left = CountParts(a);
                    left.Merge(CountParts(b));
                    left.Merge(CountParts(c));
                    var right = CountParts(b);
                    right.Merge(CountParts(c));
                    var all = CountParts(a);
                    all.Merge(right);

                    AssertSame(left, all);
                    AssertSame(CountParts(a, b, c), all);
                }
            );

    [Fact]
    public void Every_number_of_threads_gives_the_same()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 60_000; i++)
        {
            text.Append("Word ")
                .Append((char)('a' + (i % 26)))
                .Append(i % 977)
                .Append(i % 7 == 0 ? ".\n\n" : " isn't ");
        }

        var utf8 = Encoding.UTF8.GetBytes(text.ToString());
        var one = Convention.Count(CountedText.Plain(utf8));
        for (var threads = 2; threads <= 9; threads++)
        {
            AssertSame(one, Convention.Count(CountedText.Plain(utf8), threads));
        }
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_change_nothing() =>
        SampleTexts.Any.Sample(
            text =>
            {
                var lf = text.Replace("\r\n", "\n", StringComparison.Ordinal)
                    .Replace('\r', '\n')
                    .TrimStart('\uFEFF');
                var expected = Count(lf);

                AssertSame(expected, Count(lf.Replace("\n", "\r\n", StringComparison.Ordinal)));
                AssertSame(expected, Count('\uFEFF' + lf));
            },
            iter: 3000
        );

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(400)]
    public void A_byte_order_mark_takes_no_room_in_a_wrapped_line(int words)
    {
        for (var width = 20; width < 80; width++)
        {
            var text = new StringBuilder();
            var column = 0;
            for (var i = 0; i < words * 10; i++)
            {
                var word = "amber of it riverside went".Split(' ')[(i * 7 + width) % 5];
                text.Append(column + word.Length + 1 > width ? '\n' : ' ').Append(word);
                column = text[^(word.Length + 1)] == '\n' ? word.Length : column + word.Length + 1;
            }

            var lf = text.ToString().TrimStart();
            AssertSame(Count(lf), Count('\uFEFF' + lf));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_machines_culture_changes_nothing(string culture)
    {
        const string Text = "IN ISTANBUL it is 1,5 or 1.5. Is it? I think so, İn fact.";
        var expected = FactBoxNumbers.Of(Text).ToString();
        var thread = new Thread(() =>
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);
            Assert.Equal(expected, FactBoxNumbers.Of(Text).ToString());
        });
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void The_same_word_with_either_apostrophe_or_with_a_soft_hyphen_is_one_type()
    {
        var profile = Count("it's it’s co\u00ADoperate cooperate");

        Assert.Equal(
            ["'s", "cooperate", "it"],
            Enumerable
                .Range(0, profile.Types.Count)
                .Select(profile.Types.Text)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Any_bytes_can_be_counted() =>
        Gen
            .Byte.Array[0, 300]
            .Sample(bytes => Assert.True(Convention.Count(CountedText.Plain(bytes)).Tokens >= 0));

    private static TextProfile CountParts(params string[] parts) =>
        Convention.Count(CountedText.FromParts(parts.Select(part => (TextParts.Body, part))));

    private static TextProfile Count(string text) =>
        Convention.Count(CountedText.Plain(Encoding.UTF8.GetBytes(text)));

    private static void AssertSame(TextProfile expected, TextProfile actual)
    {
        Assert.Equal(expected.Paragraphs, actual.Paragraphs);
        Assert.Equal(expected.Sentences, actual.Sentences);
        Assert.Equal(expected.Syllables, actual.Syllables);
        Assert.Equal(Types(expected).Order(), Types(actual).Order());
    }

    private static IEnumerable<(string, long)> Types(TextProfile profile) =>
        Enumerable
            .Range(0, profile.Types.Count)
            .Select(i => (profile.Types.Text(i), profile.Types.Occurrences(i)));
}
