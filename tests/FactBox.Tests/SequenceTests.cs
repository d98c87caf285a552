using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>The order of the tokens is that of the text, whichever way it is counted.</summary>
public sealed class SequenceTests
{
    private static readonly int[] Widths = [0, 128, 256, 512];

    public static TheoryData<string> Conventions { get; } =
        new(AllConventions.List.Select(c => c.Id));

    [Fact]
    public void Tokens_are_in_the_order_of_the_text() =>
        Assert.Equal(
            ["It", "isn't"[..2], "n't", "China", "'s", "naïve", "It", "n't"],
            Words(Count(FactBoxConvention.Version1, "It isn’t China's naïve. It n't"))
        );

    [Theory]
    [MemberData(nameof(Conventions))]
    public void The_fast_pass_keeps_the_order_that_the_tokenizer_finds(string id)
    {
        var rules = AllConventions.Find(id)!.Counting;
        SampleTexts.Any.Sample(
            text =>
            {
                var utf8 = Encoding.UTF8.GetBytes(text);
                var plain = new TextCounter(rules, plain: true, null, withSequence: true);
                plain.AddParagraph(utf8);
                var keys = new WordKeys(rules.FoldCase);
                var expected = new List<string>();
                foreach (var token in Tokens.Split(utf8, rules))
                {
                    expected.Add(
                        Encoding.UTF8.GetString(keys.Of(utf8.AsSpan(token.Start, token.Length)))
                    );
                }

                Assert.Equal(expected, Words(plain.Profile));
                foreach (var width in Widths)
                {
                    var fast = new TextCounter(rules, plain: false, width, withSequence: true);
                    fast.AddParagraph(utf8);
                    Assert.Equal(expected, Words(fast.Profile));
                }
            },
            iter: 1000
        );
    }

    [Theory]
    [MemberData(nameof(Conventions))]
    public void A_stream_and_any_number_of_threads_keep_it_too(string id)
    {
        var convention = AllConventions.Find(id)!;
        var text = LongText();
        var one = Count(convention, text);
        var utf8 = Encoding.UTF8.GetBytes(text);

        Assert.Equal(one.Tokens, one.Sequence!.Count);
        for (var threads = 1; threads <= 4; threads++)
        {
            using var stream = new MemoryStream(utf8);
            AssertSame(one, convention.CountStream(stream, threads, withSequence: true));
            AssertSame(one, convention.Count(CountedText.Plain(utf8), threads, withSequence: true));
        }
    }

    [Fact]
    public void Merging_appends_and_is_associative() =>
        Gen.Select(SampleTexts.Any, SampleTexts.Any, SampleTexts.Any)
            .Sample(
                (a, b, c) =>
                {
                    var convention = FactBoxConvention.Version1;
                    var left = Count(convention, a);
                    left.Merge(Count(convention, b));
                    left.Merge(Count(convention, c));
                    var right = Count(convention, b);
                    right.Merge(Count(convention, c));
                    var all = Count(convention, a);
                    all.Merge(right);

                    Assert.Equal(
                        Words(Count(convention, a))
                            .Concat(Words(Count(convention, b)))
                            .Concat(Words(Count(convention, c))),
                        Words(left)
                    );
                    AssertSame(left, all);
                },
                iter: 300
            );

    [Fact]
    public void A_profile_merged_with_itself_is_the_text_twice()
    {
        var profile = TokenSequences.Count(1, 2, 1);
        profile.Merge(profile);

        Assert.Equal([.. Words(TokenSequences.Count(1, 2, 1, 1, 2, 1))], Words(profile));
    }

    [Fact]
    public void The_order_is_lost_where_one_of_two_lacks_it()
    {
        var profile = TokenSequences.Count(1, 2);
        profile.Merge(new TextProfile());

        Assert.Null(profile.Sequence);
        Assert.Equal(2, profile.Tokens);
    }

    private static void AssertSame(TextProfile expected, TextProfile actual)
    {
        Assert.Equal(Words(expected), Words(actual));
        Assert.All(
            AllMeasures.List,
            measure => Assert.Equal(measure.Compute(expected), measure.Compute(actual))
        );
    }

    private static IEnumerable<string> Words(TextProfile profile) =>
        Enumerable
            .Range(0, profile.Sequence!.Count)
            .Select(i => profile.Types.Text(profile.Sequence[i]));

    private static TextProfile Count(Convention convention, string text) =>
        convention.Count(CountedText.Plain(Encoding.UTF8.GetBytes(text)), withSequence: true);

    private static string LongText()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 120_000; i++)
        {
            text.Append(TokenSequences.Word(i * 7919 % (i % 1000 + 1)))
                .Append(i % 13 == 0 ? " isn’t naïve COVID-19" : "")
                .Append(i % 40 == 0 ? ".\n\n" : " ");
        }

        return text.ToString();
    }
}
