using FactBox.Measures;

namespace FactBox.Tests;

/// <summary>The text of a formula, read.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 · 3", 7)]
    [InlineData("10 − 4 − 3", 3)]
    [InlineData("12 / 3 / 2", 2)]
    [InlineData("2 ^ 3 ^ 2", 512)]
    [InlineData("(1 + 2) · 3", 9)]
    [InlineData("0.5 · tokens", 5)]
    [InlineData("sqrt(16) + ln(1) + log10(100)", 6)]
    [InlineData("median(3, 1, 2)", 2)]
    [InlineData("median(4, 1, 2, 3)", 2.5)]
    [InlineData("max(1, 5, 2) − min(1, 5, 2)", 4)]
    [InlineData("if(tokens − 10, 1, 2)", 2)]
    [InlineData("if(tokens − 9, 1, 2)", 1)]
    [InlineData("choose(5, 2)", 10)]
    [InlineData("Σ(f · f)", 14)]
    public void A_formula_has_the_value_of_arithmetic(string formula, double value) =>
        Assert.Equal(
            value,
            Formula.Evaluate(
                formula,
                _ => 10,
                [.. new[] { 1.0, 2, 3 }.Select(f => new Dictionary<string, double> { ["f"] = f })]
            ),
            1e-12
        );

    [Theory]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("1 2")]
    [InlineData("wrong(1)")]
    [InlineData("1-2")]
    [InlineData("mean of all")]
    public void What_is_no_formula_is_refused(string formula) =>
        Assert.Throws<FormatException>(() => Formula.Evaluate(formula, _ => 1));

    [Fact]
    public void A_measure_in_a_formula_counts_for_the_counts_that_it_is_made_of() =>
        Assert.Equal(
            ["letters", "tokens", "sentences"],
            Formula.Counts(AllMeasures.Find("coleman-liau")!.Formula)
        );
}
