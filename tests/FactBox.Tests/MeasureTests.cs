using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>What holds for every measure of the list.</summary>
public sealed class MeasureTests
{
    public static TheoryData<string> Ids { get; } = new(AllMeasures.List.Select(m => m.Id));

    // A procedure is held to an obvious implementation by DiversityReferenceTests.
    public static TheoryData<string> IdsOfFormulas { get; } =
        new(AllMeasures.List.Where(m => !m.IsProcedure).Select(m => m.Id));

    [Fact]
    public void Ids_are_unique_and_in_lower_case()
    {
        Assert.Equal(
            AllMeasures.List.Length,
            AllMeasures.List.Select(m => m.Id).Distinct().Count()
        );
        Assert.All(AllMeasures.List, m => Assert.Matches("^[a-z][a-z0-9-]*$", m.Id));
    }

    [Fact]
    public void The_fact_box_is_level_tokens_types_ttr() =>
        Assert.Equal(["level", "tokens", "types", "ttr"], AllMeasures.Core.Select(m => m.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_measure_says_all_that_it_is(string id)
    {
        var measure = AllMeasures.Find(id)!;
        string[] fields =
        [
            measure.Name,
            measure.Description,
            measure.Formula,
            measure.Source,
            measure.Unit,
            measure.Range,
            measure.Needs,
        ];
        Assert.All(fields, field => Assert.False(string.IsNullOrWhiteSpace(field)));
    }

    [Theory]
    [MemberData(nameof(IdsOfFormulas))]
    public void The_formula_as_written_gives_what_the_code_gives(string id)
    {
        var measure = AllMeasures.Find(id)!;
        SampleTexts.Any.Sample(text =>
        {
            var profile = Count(text);
            var value = measure.Compute(profile);
            if (value.IsDefined)
            {
                var written = Formula.Evaluate(
                    measure.Formula,
                    name => Written(name, profile),
                    [
                        .. Enumerable
                            .Range(0, profile.Types.Count)
                            .Select(type => new Dictionary<string, double>
                            {
                                ["f"] = profile.Types.Occurrences(type),
                            }),
                    ]
                );
                Assert.Equal(written, value.Number, 1e-12 * Math.Max(1, Math.Abs(written)));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_value_is_in_the_range_that_the_measure_says(string id)
    {
        var measure = AllMeasures.Find(id)!;
        var (least, most) = BoundsOf(measure.Range);
        SampleTexts.Any.Sample(
            text =>
            {
                var value = measure.Compute(Count(text));
                if (value.IsDefined)
                {
                    // Bounds are written with two decimals.
                    Assert.InRange(value.Number, least - 0.006, most + 0.006);
                }
            },
            iter: 200
        );
    }

    // "3.13 and up", "127.37 and down", "0 to 10000", "above 0, to 1"; a bound that is no number is none.
    private static (double Least, double Most) BoundsOf(string range)
    {
        var match = Regex.Match(
            range,
            @"^(?:above )?(?<first>-?\d+(?:\.\d+)?)(?<kind>,? to | and up| and down)(?<second>-?\d+(?:\.\d+)?\b)?"
        );
        if (!match.Success)
        {
            return (double.NegativeInfinity, double.PositiveInfinity);
        }

        var first = double.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        return match.Groups["kind"].Value switch
        {
            " and up" => (first, double.PositiveInfinity),
            " and down" => (double.NegativeInfinity, first),
            _ => (
                first,
                match.Groups["second"].Success
                    ? double.Parse(match.Groups["second"].Value, CultureInfo.InvariantCulture)
                    : double.PositiveInfinity
            ),
        };
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_number_comes_from_no_text(string id)
    {
        var measure = AllMeasures.Find(id)!;
        var value = measure.Compute(Count("— … !"));

        if (measure.IsCount)
        {
            Assert.Equal(0, value.Number);
        }
        else
        {
            Assert.Equal("no tokens", value.Undefined);
            Assert.Throws<InvalidOperationException>(() => value.Number);
        }
    }

    [Fact]
    public void The_level_of_a_text_counted_by_hand()
    {
        // 4 tokens, 1 sentence, 4 syllables: 0.39·4 + 11.8·1 − 15.59 = −2.23 (formula: Kincaid et al. 1975)
        Assert.Equal(-2.23, FactBoxNumbers.Of("The cat sat down.").Level.Number);
    }

    [Theory]
    [InlineData(0.0005, 0.001)]
    [InlineData(-2.0005, -2.001)]
    [InlineData(1.2344999, 1.234)]
    public void Rounding_is_half_away_from_zero(double value, double rounded) =>
        Assert.Equal(rounded, MeasureValue.Of(value).Rounded(3).Number);

    [Fact]
    public void A_value_is_never_infinite_or_nan()
    {
        Assert.Throws<ArgumentException>(() => MeasureValue.Of(double.NaN));
        Assert.Throws<ArgumentException>(() => MeasureValue.Of(double.PositiveInfinity));
    }

    // A measure in a formula is taken by its own formula, so that in the end there are counts only.
    private static double Written(string id, TextProfile profile)
    {
        var measure =
            AllMeasures.Find(id) ?? throw new FormatException($"'{id}' in a formula is no measure");
        return measure.IsCount
            ? measure.Compute(profile).Number
            : Formula.Evaluate(measure.Formula, other => Written(other, profile));
    }

    private static TextProfile Count(string text) =>
        FactBoxConvention.Version1.Count(
            CountedText.Plain(Encoding.UTF8.GetBytes(text)),
            withSequence: true
        );
}
