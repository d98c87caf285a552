using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Measures.Diversity;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>Laws of the measures of lexical diversity.</summary>
public sealed class DiversityTests
{
    private static readonly string[] FromZeroToOne =
    [
        "ttr",
        "herdan-c",
        "hapax-share",
        "hapax-growth",
        "sichel-s",
        "simpson-d",
        "herdan-vm",
        "evenness",
        "msttr-50",
        "msttr-100",
        "mattr-50",
        "mattr-100",
        "mattr-500",
        "hdd-42",
    ];

    private static readonly string[] NeverBelowZero =
    [
        "guiraud-r",
        "carroll-cttr",
        "dugast-u",
        "dugast-u-log10",
        "maas-a",
        "maas-a2",
        "maas-a-log10",
        "maas-a2-log10",
        "honore-r",
        "yule-k",
        "yule-i",
        "entropy",
        "vocd-d",
        "vocd-fit",
    ];

    public static TheoryData<string> Extremes { get; } =
    ["no text", "one token", "one sentence", "equal", "distinct", "numbers", "emoji"];

    [Fact]
    public void There_are_at_least_twenty_five_measures_of_diversity() =>
        Assert.InRange(
            AllMeasures.List.Count(m => !m.IsCount) - 1, // all but the level
            25,
            int.MaxValue
        );

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Every_measure_is_a_number_or_undefined_of(string text)
    {
        var profile = FactBoxConvention.Version1.Count(
            CountedText.Plain(Encoding.UTF8.GetBytes(Extreme(text))),
            withSequence: true
        );

        Assert.All(
            AllMeasures.List,
            measure =>
            {
                var value = measure.Compute(profile);
                Assert.True(
                    value.IsDefined ? double.IsFinite(value.Number) : value.Undefined!.Length > 0
                );
            }
        );
    }

    [Fact]
    public void Ratios_and_indices_are_in_their_ranges() =>
        TokenSequences.Any.Sample(
            tokens =>
            {
                var profile = TokenSequences.Count(tokens);
                AssertIn(FromZeroToOne, 0, 1);
                AssertIn(NeverBelowZero, 0, double.MaxValue);
                AssertIn(["summer-s"], double.MinValue, 1);
                AssertIn(["michea-m", "brunet-w", "mtld"], 1, double.MaxValue);
                AssertIn(["tuldava-ln"], -1.1, 0);
                AssertIn(["mtld-ma-wrap"], 10, Math.Max(10, tokens.Length));
                AssertIn(["carroll-cttr"], 0, Math.Sqrt(tokens.Length / 2.0) + 1e-9);

                void AssertIn(string[] ids, double least, double most) =>
                    Assert.All(
                        ids.Select(id => (id, AllMeasures.Find(id)!.Compute(profile))),
                        one =>
                        {
                            if (one.Item2.IsDefined)
                            {
                                Assert.InRange(one.Item2.Number, least, most);
                            }
                        }
                    );
            },
            iter: 300
        );

    [Fact]
    public void A_text_said_twice_has_half_the_ttr_and_the_same_evenness() =>
        TokenSequences
            .Any.Where(tokens => tokens.Length > 1)
            .Sample(
                tokens =>
                {
                    int[] twice = [.. tokens, .. tokens];

                    Assert.Equal(Value("ttr", tokens) / 2, Value("ttr", twice), 1e-15);
                    Assert.Equal(Value("herdan-vm", tokens), Value("herdan-vm", twice), 1e-9);
                    Assert.Equal(Value("entropy", tokens), Value("entropy", twice), 1e-9);
                    // Squares are four times as many, tokens twice: K gains 5000 / tokens, and no more.
                    Assert.Equal(
                        Value("yule-k", tokens) + (5000.0 / tokens.Length),
                        Value("yule-k", twice),
                        1e-8
                    );
                },
                iter: 300
            );

    [Fact]
    public void Yule_k_hardly_changes_with_the_length_of_a_text_and_ttr_falls()
    {
        // Tokens drawn as often as 1, 1/2, 1/3, … of 5,000 types; 40 texts, each half and whole.
        double[] weights = [.. Enumerable.Range(1, 5000).Select(rank => 1.0 / rank)];
        var changes = Enumerable
            .Range(0, 40)
            .Select(seed =>
            {
                int[] tokens = [.. Draw(new Random(seed), weights, 4000)];
                return (
                    K: Value("yule-k", tokens) / Value("yule-k", tokens[..2000]),
                    Ttr: Value("ttr", tokens) / Value("ttr", tokens[..2000])
                );
            })
            .ToArray();

        Assert.All(changes, change => Assert.InRange(change.K, 0.8, 1.25));
        Assert.InRange(changes.Average(change => change.K), 0.97, 1.03);
        Assert.All(changes, change => Assert.InRange(change.Ttr, 0, 0.9));

        static IEnumerable<int> Draw(Random random, double[] weights, int count)
        {
            double[] sums = new double[weights.Length];
            for (var i = 0; i < weights.Length; i++)
            {
                sums[i] = weights[i] + (i > 0 ? sums[i - 1] : 0);
            }

            for (var i = 0; i < count; i++)
            {
                var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
                yield return at < 0 ? ~at : at;
            }
        }
    }

    [Fact]
    public void Mtld_is_the_same_from_either_end() =>
        TokenSequences.Any.Sample(
            tokens =>
                Assert.Equal(
                    TokenSequences.Measure("mtld", tokens),
                    TokenSequences.Measure("mtld", [.. tokens.Reverse()])
                ),
            iter: 300
        );

    [Fact]
    public void Wrapped_mtld_is_the_same_wherever_the_circle_is_cut() =>
        Gen.Select(TokenSequences.Any, Gen.Int[0, 400])
            .Sample(
                (tokens, cut) =>
                {
                    cut = Math.Min(cut, tokens.Length);
                    Assert.Equal(
                        TokenSequences.Measure("mtld-ma-wrap", tokens),
                        TokenSequences.Measure("mtld-ma-wrap", [.. tokens[cut..], .. tokens[..cut]])
                    );
                },
                iter: 300
            );

    [Fact]
    public void One_window_or_segment_over_all_tokens_has_the_ttr() =>
        TokenSequences
            .Any.Where(tokens => tokens.Length > 0)
            .Sample(
                tokens =>
                {
                    var sequence = TokenSequences.Count(tokens).Sequence!;
                    Assert.Equal(
                        Value("ttr", tokens),
                        MovingAverageTtr.Of(sequence, tokens.Length),
                        1e-15
                    );
                    Assert.Equal(
                        Value("ttr", tokens),
                        MeanSegmentalTtr.Of(sequence, tokens.Length),
                        1e-15
                    );
                },
                iter: 300
            );

    [Fact]
    public void Measures_that_need_no_order_are_the_same_to_the_last_bit_in_any_order() =>
        Gen.Select(TokenSequences.Any, Gen.Int)
            .Sample(
                (tokens, seed) =>
                {
                    var shuffled = tokens.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    var one = TokenSequences.Count(tokens);
                    var other = TokenSequences.Count(shuffled);

                    Assert.All(
                        AllMeasures.List.Where(m => !m.NeedsSequence),
                        m => Assert.Equal(m.Compute(one), m.Compute(other))
                    );
                },
                iter: 100
            );

    [Fact]
    public void Without_the_order_only_the_measures_that_need_it_are_undefined()
    {
        int[] tokens = [.. Enumerable.Range(0, 900).Select(i => i * i % 97), 1000, 1000];
        var text = CountedText.Plain(
            Encoding.UTF8.GetBytes(string.Join(' ', tokens.Select(TokenSequences.Word)))
        );
        var profile = FactBoxConvention.Version1.Count(text);

        Assert.Null(profile.Sequence);
        Assert.All(
            AllMeasures.List.Where(m => m.Id is not "smog"), // by sentences, and there is one
            m =>
                Assert.Equal(
                    m.NeedsSequence ? "counted without the order of the tokens" : null,
                    m.Compute(profile).Undefined
                )
        );
    }

    [Theory]
    [InlineData("mtld", "no type occurs twice, so there is no factor")]
    [InlineData("mtld-ma-wrap", "the TTR of the text is not below 0.72, so a factor need not end")]
    [InlineData("yule-i", "no type occurs twice")]
    [InlineData("honore-r", "every type occurs once")]
    [InlineData("mattr-100", "fewer than 100 tokens")]
    [InlineData("vocd-d", "no type occurs twice in a sample")]
    public void Sixty_different_tokens_have_none_of_these_because(string id, string why) =>
        Assert.Equal(why, TokenSequences.Measure(id, [.. Enumerable.Range(0, 60)]).Undefined);

    [Theory]
    [InlineData("hdd-42", 42)]
    [InlineData("vocd-d", 50)]
    [InlineData("mattr-50", 50)]
    [InlineData("msttr-100", 100)]
    public void Too_few_tokens_are_said_to_be_so(string id, int least)
    {
        var tokens = Enumerable.Range(0, least).Select(i => i / 2).ToArray();

        Assert.True(TokenSequences.Measure(id, tokens).IsDefined);
        Assert.Equal(
            $"fewer than {least} tokens",
            TokenSequences.Measure(id, tokens[1..]).Undefined
        );
    }

    private static double Value(string id, int[] tokens) =>
        TokenSequences.Measure(id, tokens).Number;

    private static string Extreme(string name) =>
        name switch
        {
            "one token" => "Yes",
            "one sentence" => "The cat saw the other cat and sat down.",
            "equal" => string.Concat(Enumerable.Repeat("word ", 1_000_000)),
            "distinct" => string.Join(
                ' ',
                Enumerable.Range(0, 1_000_000).Select(TokenSequences.Word)
            ),
            "numbers" => string.Join(' ', Enumerable.Range(0, 500).Select(i => i % 300)),
            "emoji" => string.Concat(Enumerable.Repeat("😀👩‍🚀 🎉 ", 200)),
            _ => "",
        };
}
