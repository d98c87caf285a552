using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>The parts of a difference: that they add up, and that each is due to what it is said to be due to.</summary>
public sealed class DifferenceSplitTests
{
    private static readonly Measure Level = AllMeasures.Find("level")!;

    public static TheoryData<string> Split { get; } =
        new(
            AllMeasures
                .List.Where(m => !m.IsProcedure && !m.Formula.Contains('Σ'))
                .Select(m => m.Id)
        );

    [Theory]
    [MemberData(nameof(Split))]
    public void The_parts_add_up_to_the_difference(string id)
    {
        var measure = AllMeasures.Find(id)!;
        Gen.Select(SampleTexts.Any, SampleTexts.Any, Gen.Bool)
            .Sample(
                (one, other, sameText) =>
                {
                    var (first, second) = (Count(one), Count(other));
                    var split = DifferenceSplit.Of(measure, first, measure, second, sameText);
                    if (split.NotSplit is null)
                    {
                        var difference =
                            measure.Compute(second).Number - measure.Compute(first).Number;
                        var largest = split.Parts.Max(part => Math.Abs(part.Value));
                        Assert.Equal(
                            difference,
                            split.Parts.Sum(part => part.Value),
                            1e-9 * Math.Max(1, Math.Max(largest, Math.Abs(difference)))
                        );
                    }
                },
                iter: 50
            );
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    [InlineData(0)]
    public void The_printed_parts_add_up_to_the_printed_difference_to_the_last_digit(
        int decimals
    ) =>
        Gen.Select(SampleTexts.Any, SampleTexts.Any, Gen.Bool)
            .Sample(
                (one, other, sameText) =>
                {
                    var (first, second) = (Count(one), Count(other));
                    var split = DifferenceSplit.Of(Level, first, Level, second, sameText);
                    if (split.NotSplit is not null)
                    {
                        return;
                    }

                    var printed =
                        (decimal)Level.Compute(second).Rounded(decimals).Number
                        - (decimal)Level.Compute(first).Rounded(decimals).Number;
                    var parts = split.Rounded((double)printed, decimals);

                    Assert.Equal(printed, parts.Sum(part => (decimal)part.Value));
                    // Each is its own value, rounded up or down; the last digit of the whole may be a part's more.
                    Assert.All(
                        parts.Zip(split.Parts),
                        pair =>
                            Assert.InRange(
                                pair.First.Value - pair.Second.Value,
                                -2.001 * Math.Pow(10, -decimals),
                                2.001 * Math.Pow(10, -decimals)
                            )
                    );
                },
                iter: 300
            );

    [Fact]
    public void The_same_text_said_twice_differs_in_nothing() =>
        SampleTexts.Any.Sample(
            text =>
            {
                var first = Count(text);
                var second = Count($"{text}\n\n{text}");
                if (first.Tokens > 0 && second.Sentences == 2 * first.Sentences)
                {
                    var split = DifferenceSplit.Of(Level, first, Level, second, false);
                    Assert.All(split.Parts, part => Assert.Equal(0, part.Value, 1e-9));
                }
            },
            iter: 100
        );

    [Fact]
    public void Between_two_texts_a_sentence_s_length_and_a_word_s_length_have_each_their_own_part()
    {
        // 6 tokens, 2 sentences, 6 syllables, and 4 tokens, 1 sentence, 7 syllables, by 0.39 W/S + 11.8 Y/W − 15.59
        var first = Count("The cat sat. The dog ran.");
        var second = Count("Elephants never forgot us.");

        var split = DifferenceSplit.Of(Level, first, Level, second, false);

        Assert.True(split.PerToken);
        Assert.Equal(["tokens", "sentences", "syllables"], split.Parts.Select(part => part.Name));
        Assert.Equal(0, split.Parts[0].Value, 1e-12);
        Assert.Equal(0.39 * (4 - 3), split.Parts[1].Value, 1e-12);
        Assert.Equal(11.8 * ((second.Syllables / 4.0) - 1), split.Parts[2].Value, 1e-12);
    }

    [Fact]
    public void Of_one_text_each_part_is_the_mean_over_all_orders()
    {
        // The tokens from 6 to 8 and nothing else: all of it is theirs. Then with the sentences from 2 to 1, by hand:
        // 0.39 W/S goes from 3 to 8; W first adds 1, S first 3; so W (1 + 2)/2 … in units of 0.39: W 1.5, S 3.5.
        var first = Count("The cat sat. The dog ran.");
        var second = Count("The cat sat and the dog ran off.");
        var ofSentence = AllMeasures.Find("mean-sentence-length")!;

        var split = DifferenceSplit.Of(ofSentence, first, ofSentence, second, true);

        Assert.False(split.PerToken);
        Assert.Equal(1.5, split.Parts.Single(part => part.Name is "tokens").Value, 1e-12);
        Assert.Equal(3.5, split.Parts.Single(part => part.Name is "sentences").Value, 1e-12);
    }

    [Fact]
    public void The_other_way_round_the_parts_of_one_text_have_the_other_sign() =>
        Gen.Select(SampleTexts.Any, SampleTexts.Any)
            .Sample(
                (one, other) =>
                {
                    var (first, second) = (Count(one), Count(other));
                    var there = DifferenceSplit.Of(Level, first, Level, second, true);
                    var back = DifferenceSplit.Of(Level, second, Level, first, true);
                    Assert.Equal(there.NotSplit, back.NotSplit);
                    Assert.All(
                        there.Parts.Zip(back.Parts),
                        pair => Assert.Equal(-pair.First.Value, pair.Second.Value, 1e-6)
                    );
                },
                iter: 100
            );

    [Fact]
    public void Different_constants_are_a_part_of_their_own()
    {
        var one = AllMeasures.Find("smog-any")!;
        var other = AllMeasures.Find("smog-simple")!;
        var text = Count("An extraordinary animal considered it.");

        var split = DifferenceSplit.Of(one, text, other, text, true);

        Assert.Equal(
            other.Compute(text).Number - one.Compute(text).Number,
            split.Parts.Single(part => part.Name is DifferenceSplit.Constants).Value,
            1e-12
        );
        Assert.All(split.Parts.SkipLast(1), part => Assert.Equal(0, part.Value));
    }

    [Fact]
    public void What_different_decimals_add_is_a_part_of_its_own()
    {
        var text = Count("An extraordinary animal considered it. It slept.");
        var split = DifferenceSplit.Of(Level, text, Level, text, true);
        var exact = Level.Compute(text);

        var difference = exact.Rounded(0).Number - exact.Rounded(3).Number;
        var parts = split.Rounded(difference, 3);

        Assert.Equal(DifferenceSplit.Rounding, parts[^1].Name);
        Assert.Equal(difference, parts[^1].Value, 1e-9);
    }

    [Theory]
    [InlineData("mtld", "it is not made of counts alone")]
    [InlineData("entropy", "it is not made of counts alone")]
    [InlineData("smog", "one of the two has no value")]
    public void What_cannot_be_split_says_why(string id, string why)
    {
        var measure = AllMeasures.Find(id)!;
        var text = Count("The cat sat and the dog sat, and the cat and the dog ran and ran.");
        Assert.Equal(why, DifferenceSplit.Of(measure, text, measure, text, true).NotSplit);
    }

    private static TextProfile Count(string text) =>
        StandardConvention.Version1.Count(
            CountedText.Plain(Encoding.UTF8.GetBytes(text)),
            withSequence: true
        );
}
