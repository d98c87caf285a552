using FactBox.Measures;

namespace FactBox.Tests;

/// <summary>
/// Numbers that the sources print, from the counts that they print. The formulas as written, which MeasureTests hold to
/// the code.
/// </summary>
public sealed class WorkedExampleTests
{
    // Flesch 1948, A new readability yardstick: the table of styles, with the mean sentence length in words, the
    // syllables in 100 words, and the scores between which such a text is.
    [Theory]
    [InlineData(29, 192, 0, 30)] // very difficult
    [InlineData(25, 167, 30, 50)] // difficult
    [InlineData(21, 155, 50, 60)] // fairly difficult
    [InlineData(17, 147, 60, 70)] // standard
    [InlineData(14, 139, 70, 80)] // fairly easy
    [InlineData(11, 131, 80, 90)] // easy
    [InlineData(8, 123, 90, 100)] // very easy
    public void Flesch_1948_styles(double words, double syllables, double least, double most) =>
        Assert.InRange(
            Of(
                "flesch-reading-ease",
                ("tokens", 100),
                ("sentences", 100 / words),
                ("syllables", syllables)
            ),
            least,
            most
        );

    // McLaughlin 1969, p. 639: of 95 polysyllables in 30 sentences the nearest square is 100, of 110 it is 100 too; the
    // grade is its root and 3.
    [Theory]
    [InlineData(95)]
    [InlineData(110)]
    public void McLaughlin_1969_two_counts_that_have_grade_13(double polysyllables) =>
        Assert.Equal(
            13,
            Math.Round(Of("smog-simple", ("polysyllables", polysyllables), ("sentences", 30)))
        );

    // Coleman & Liau 1975, p. 284: an estimated cloze percentage of 51.3 is grade 9, as the manual of Readability Studio
    // (B. Madden) recounts.
    [Fact]
    public void Coleman_and_Liau_1975_a_cloze_percentage_as_a_grade() =>
        Assert.Equal(9, Math.Round(Of("coleman-liau", ("coleman-liau-ecp", 51.3)), 1));

    // Shannon 1948, § 10: letters with probabilities 1/2, 1/4, 1/8, 1/8 have 7/4 bits.
    [Fact]
    public void Shannon_1948_four_letters() =>
        Assert.Equal(1.75, TokenSequences.Measure("entropy", 0, 0, 0, 0, 1, 1, 2, 3).Number);

    // Caylor et al. 1973: the grade is 20 less a tenth of the words of one syllable in 150.
    [Theory]
    [InlineData(50, 15)]
    [InlineData(100, 10)]
    [InlineData(120, 8)]
    public void Caylor_1973_the_rule_by_hand(double words, double grade) =>
        Assert.Equal(grade, Of("forcast", ("one-syllable-words", words), ("tokens", 150)), 1e-12);

    // Bormuth 1969 fits the same grade twice: to a passage at once, and to its mean cloze. With the constant 44.285 the
    // two agree on easy and middling passages, with 42.285, which is printed too, they would be 0.3 apart.
    [Theory]
    [InlineData(3.9, 0.95, 8)]
    [InlineData(4.5, 0.80, 15)]
    public void Bormuth_1969_two_fits_of_one_grade(double letters, double familiar, double words)
    {
        (string, double)[] counts =
        [
            ("tokens", 1000),
            ("letters", letters * 1000),
            ("unfamiliar-dale-chall", (1 - familiar) * 1000),
            ("sentences", 1000 / words),
        ];
        Assert.Equal(Of("bormuth-gp35", counts), Of("bormuth-grade", counts), 0.1);
    }

    // Kincaid et al. 1975, p. 14, round the constants of two formulas "for use by hand": that must not matter much.
    [Theory]
    [InlineData("level", "flesch-kincaid-simple")]
    [InlineData("ari-nri-fit", "ari-nri")]
    public void Kincaid_1975_by_hand_as_by_machine(string fit, string byHand)
    {
        (string, double)[] counts =
        [
            ("tokens", 1000),
            ("sentences", 60),
            ("syllables", 1500),
            ("characters", 4600),
        ];
        Assert.Equal(Of(fit, counts), Of(byHand, counts), 0.5);
    }

    private static double Of(string id, params (string Id, double Number)[] counts)
    {
        return Evaluate(AllMeasures.Find(id)!.Formula);

        double Evaluate(string formula) =>
            Formula.Evaluate(
                formula,
                name =>
                    counts.Any(count => count.Id == name)
                        ? counts.Single(count => count.Id == name).Number
                        : Evaluate(
                            AllMeasures.Find(name) is { IsCount: false } measure
                                ? measure.Formula
                                : throw new FormatException($"'{name}' is not given")
                        )
            );
    }
}
