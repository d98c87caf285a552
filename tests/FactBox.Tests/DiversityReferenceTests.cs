using System.Numerics;
using CsCheck;
using FactBox.Measures;
using FactBox.Measures.Diversity;

namespace FactBox.Tests;

/// <summary>
/// The measures that are procedures, and those computed in a clever way, give what an implementation gives that says
/// nothing but the definition.
/// </summary>
public sealed class DiversityReferenceTests
{
    private const double Exactly = 1e-12;

    private static readonly Dictionary<string, Func<int[], double>> References = new()
    {
        ["msttr-50"] = tokens => Msttr(tokens, 50),
        ["msttr-100"] = tokens => Msttr(tokens, 100),
        ["mattr-50"] = tokens => Mattr(tokens, 50),
        ["mattr-100"] = tokens => Mattr(tokens, 100),
        ["mattr-500"] = tokens => Mattr(tokens, 500),
        ["mtld"] = Mtld,
        ["mtld-ma-wrap"] = MtldMovingAverage,
        ["hdd-42"] = tokens => Hdd(tokens, 42),
    };

    public static TheoryData<string> Ids { get; } = new(References.Keys);

    [Fact]
    public void Every_procedure_has_a_reference() =>
        Assert.Empty(
            AllMeasures
                .List.Where(m => m.IsProcedure)
                .Select(m => m.Id)
                // Sampled: see the tests of the fit.
                .Except([.. References.Keys, "vocd-d", "vocd-fit"])
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_measure_is_what_its_definition_says(string id) =>
        TokenSequences.Any.Sample(
            tokens =>
            {
                var value = TokenSequences.Measure(id, tokens);
                if (value.IsDefined)
                {
                    var expected = References[id](tokens);
                    Assert.Equal(expected, value.Number, Exactly * Math.Max(1, expected));
                }
            },
            iter: 300
        );

    [Fact]
    public void A_factor_may_reach_over_many_blocks_of_tokens()
    {
        // New types for a long time, then repetitions, then what ends no factor by itself.
        int[] tokens =
        [
            .. Enumerable.Range(0, 1000),
            .. Enumerable.Range(0, 900),
            .. Enumerable.Range(2000, 300),
            .. Enumerable.Repeat(7, 100),
        ];

        Assert.Equal(
            MtldMovingAverage(tokens),
            TokenSequences.Measure("mtld-ma-wrap", tokens).Number,
            1e-9
        );
    }

    [Fact]
    public void Factors_of_any_length_are_those_looked_at_one_by_one() =>
        Gen.Select(
                TokenSequences.Any.Where(t =>
                    t.Length >= 10 && 25 * t.Distinct().Count() < 18 * t.Length
                ),
                Gen.Int[10, 100]
            )
            .Sample(
                (tokens, reach) =>
                {
                    var sequence = TokenSequences.Count(tokens).Sequence!;
                    Assert.Equal(
                        MtldMovingAverage(tokens),
                        FactBox.Measures.Diversity.MtldMovingAverage.Of(sequence, reach),
                        Exactly
                    );
                },
                iter: 1000
            );

    [Fact]
    public void Windows_of_any_size_are_those_looked_at_one_by_one() =>
        Gen.Select(TokenSequences.Any.Where(t => t.Length > 0), Gen.Int[1, 400])
            .Sample(
                (tokens, size) =>
                {
                    var window = Math.Min(size, tokens.Length);
                    var sequence = TokenSequences.Count(tokens).Sequence!;
                    Assert.Equal(
                        Mattr(tokens, window),
                        MovingAverageTtr.Of(sequence, window),
                        Exactly
                    );
                    Assert.Equal(
                        Msttr(tokens, window),
                        MeanSegmentalTtr.Of(sequence, window),
                        Exactly
                    );
                },
                iter: 1000
            );

    [Fact]
    public void Draws_of_any_number_have_the_ratio_of_exact_fractions() =>
        Gen.Select(TokenSequences.Any.Where(t => t.Length > 0), Gen.Int[1, 60])
            .Sample(
                (tokens, size) =>
                {
                    var draws = Math.Min(size, tokens.Length);
                    var all = TokenSequences.Count(tokens).Spectrum;
                    Assert.Equal(Hdd(tokens, draws), HypergeometricD.Of(all, draws), Exactly);
                },
                iter: 300
            );

    [Fact]
    public void The_example_of_mccarthy_and_jarvis()
    {
        // McCarthy & Jarvis 2010, p. 384: of (1.00) the (1.00) people (1.00) by (1.00) the (.800) people (.667)
        // |||FACTORS = FACTORS + 1||| for (1.00) the (1.00) people (1.00)
        var text = "of the people by the people for the people".Split(' ');

        Assert.Equal(0.2 / 0.28, FactorsOf(text[..5]), Exactly);
        Assert.Equal(1, FactorsOf(text[..6]), Exactly);
        Assert.Equal(1, FactorsOf(text), Exactly);

        static double FactorsOf(string[] tokens) =>
            FactBox.Measures.Diversity.Mtld.Forward(TokenSequences.Count(tokens).Sequence!);
    }

    [Fact]
    public void A_factor_is_full_where_its_ratio_is_the_threshold_to_the_digit()
    {
        // 18 types among 25 tokens; the last seven repeat.
        int[] tokens = [.. Enumerable.Range(0, 18), .. Enumerable.Range(0, 7)];

        Assert.Equal(
            1,
            FactBox.Measures.Diversity.Mtld.Forward(TokenSequences.Count(tokens).Sequence!)
        );
    }

    [Fact]
    public void Vocd_fits_the_curve_to_samples_that_are_what_chance_gives() =>
        Gen.Int[1, 60]
            .Select(Gen.Int[100, 2000])
            .Sample(
                (types, count) =>
                {
                    // As frequent as 1, 1/2, 1/3, …
                    int[] tokens =
                    [
                        .. Enumerable
                            .Range(1, count)
                            .Select(i => (int)(types * 5.0 / i) + (i % types)),
                    ];
                    var all = TokenSequences.Count(tokens).Spectrum;
                    double[] expected =
                    [
                        .. Enumerable.Range(35, 16).Select(n => HypergeometricD.Of(all, n)),
                    ];
                    var d = VocdSamples.Closest(expected);

                    Assert.Equal(
                        d,
                        TokenSequences.Measure("vocd-d", tokens).Number,
                        (0.05 * d) + 0.01
                    );
                    Assert.InRange(TokenSequences.Measure("vocd-fit", tokens).Number, 0, 0.1);
                },
                iter: 50
            );

    [Theory]
    [InlineData(0.5)]
    [InlineData(20)]
    [InlineData(93.7)]
    [InlineData(5000)]
    public void The_d_of_a_curve_is_found_again(double d) =>
        Assert.Equal(
            d,
            VocdSamples.Closest([
                .. Enumerable.Range(35, 16).Select(n => d / n * (Math.Sqrt(1 + (2 * n / d)) - 1)),
            ]),
            1e-6 * d
        );

    [Fact]
    public void No_other_d_is_closer() =>
        Gen.Double[0.5, 0.99]
            .Array[16]
            .Sample(
                ratios =>
                {
                    var d = VocdSamples.Closest(ratios);
                    var squares = Squares(ratios, d);
                    for (var other = d / 4; other < d * 4; other *= 1.01)
                    {
                        Assert.True(squares <= Squares(ratios, other) + 1e-9);
                    }
                },
                iter: 100
            );

    [Fact]
    public void The_random_numbers_are_those_of_the_published_generator()
    {
        // The first outputs of Vigna's splitmix64.c for the seed 0
        var random = new SplitMix64(0);

        Assert.Equal<ulong>(
            [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F],
            [random.Next(), random.Next(), random.Next()]
        );
    }

    private static double Squares(double[] ratios, double d) =>
        ratios.Select((ratio, i) => Math.Pow(VocdSamples.Ratio(d, 35 + i) - ratio, 2)).Sum();

    private static double Ttr(IReadOnlyCollection<int> tokens) =>
        (double)tokens.Distinct().Count() / tokens.Count;

    private static double Msttr(int[] tokens, int size) =>
        tokens.Chunk(size).Where(segment => segment.Length == size).Average(Ttr);

    private static double Mattr(int[] tokens, int size) =>
        Enumerable.Range(0, tokens.Length - size + 1).Average(i => Ttr(tokens[i..(i + size)]));

    private static double Mtld(int[] tokens)
    {
        return (OneWay(tokens) + OneWay([.. tokens.Reverse()])) / 2;

        static double OneWay(int[] tokens)
        {
            var factors = 0.0;
            var factor = new List<int>();
            foreach (var token in tokens)
            {
                factor.Add(token);
                if (Ttr(factor) <= 0.72)
                {
                    factors++;
                    factor.Clear();
                }
            }

            return tokens.Length
                / (factor.Count == 0 ? factors : factors + ((1 - Ttr(factor)) / (1 - 0.72)));
        }
    }

    private static double MtldMovingAverage(int[] tokens)
    {
        int[] twice = [.. tokens, .. tokens];
        return Enumerable
            .Range(0, tokens.Length)
            .Average(start =>
            {
                var seen = new HashSet<int>();
                for (var length = 1; ; length++)
                {
                    seen.Add(twice[start + length - 1]);
                    if (length >= 10 && (double)seen.Count / length < 0.72)
                    {
                        return length;
                    }
                }
            });
    }

    private static double Hdd(int[] tokens, int draws)
    {
        var all = Choose(tokens.Length, draws);
        var without = tokens
            .CountBy(t => t)
            .Select(type => Choose(tokens.Length - type.Value, draws));
        var sum = without.Aggregate(BigInteger.Zero, (sum, ways) => sum + all - ways);
        return (double)(sum * BigInteger.Pow(10, 30) / (all * draws)) / 1e30;
    }

    private static BigInteger Choose(int n, int k)
    {
        var ways = BigInteger.One;
        for (var i = 0; i < k; i++)
        {
            ways = ways * (n - i) / (i + 1);
        }

        return n < k ? 0 : ways;
    }
}
