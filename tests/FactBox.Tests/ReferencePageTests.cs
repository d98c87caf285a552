using FactBox.Conventions;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>
/// The one published Fact Box that we hold; its four numbers are the publisher's. The near misses are what the
/// same page gives when one rule is changed (counting.md beside the page tells them).
/// </summary>
public sealed class ReferencePageTests
{
    private static readonly Convention Published = FactBoxConvention.Version1;

    [Fact]
    public void The_published_box_is_reproduced_to_the_digit()
    {
        var profile = Published.Count(Page());

        var box = FactBoxNumbers.Of(profile, Published);

        Assert.Equal(
            (14.908, 972, 412, 0.424),
            (box.Level.Number, box.Tokens, box.Types, box.Ttr.Number)
        );
        Assert.Equal((16, 43, 1786), (profile.Paragraphs, profile.Sentences, profile.Syllables));
    }

    [Fact]
    public void With_currency_signs_counted_there_are_974_tokens_and_413_types()
    {
        var profile = CountBy(Published.Counting with { CurrencySigns = true });

        Assert.Equal((974, 413), (profile.Tokens, profile.Types.Count));
    }

    [Fact]
    public void With_case_folded_there_are_396_types() =>
        Assert.Equal(396, CountBy(Published.Counting with { FoldCase = true }).Types.Count);

    [Fact]
    public void Without_written_hyphens_there_are_1784_syllables() =>
        Assert.Equal(1784, SyllablesBy(new HyphenationSyllables(WrittenHyphens: false)));

    [Fact]
    public void With_three_letters_after_a_point_there_are_1631_syllables() =>
        Assert.Equal(1631, SyllablesBy(new HyphenationSyllables(After: 3)));

    [Theory]
    [InlineData(TextParts.Contact, 15.049)]
    [InlineData(TextParts.Credit, 15.097)]
    public void Without_a_part_the_level_is_another(TextParts leftOut, double level)
    {
        var convention = Published with
        {
            Name = "near-miss",
            CountedParts = TextParts.All & ~leftOut,
        };

        Assert.Equal(level, FactBoxNumbers.Of(convention.Count(Page()), convention).Level.Number);
    }

    private static long SyllablesBy(SyllableCounter syllables) =>
        CountBy(Published.Counting with { Syllables = syllables }).Syllables;

    private static TextProfile CountBy(CountingRules rules) =>
        (Published with { Name = "near-miss", Counting = rules }).Count(Page());

    // The parts of this one page by their order; telling parts apart is the business of FactBox.Articles.
    private static CountedText Page()
    {
        var lines = SharedFiles
            .Read("reference/through-thin-to-thick.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(5)
            .ToArray();
        return CountedText.FromParts(
            lines.Select(
                (line, i) =>
                    (
                        i switch
                        {
                            0 => TextParts.Headline,
                            1 => TextParts.Credit,
                            2 => TextParts.Standfirst,
                            _ when i == lines.Length - 1 => TextParts.Contact,
                            _ when i == lines.Length - 2 => TextParts.AuthorNote,
                            _ => TextParts.Body,
                        },
                        line
                    )
            )
        );
    }
}
