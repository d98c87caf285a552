using FactBox.Measures;

namespace FactBox.Articles.Tests;

public sealed class PublishedFactBoxTests
{
    private static readonly FactBoxNumbers Ours = new(
        MeasureValue.Of(14.908),
        972,
        412,
        MeasureValue.Of(0.424)
    );

    [Fact]
    public void The_same_numbers_agree() =>
        Assert.True(new PublishedFactBox(14.908, 972, 412, 0.424).AgreesWith(Ours));

    [Fact]
    public void Numbers_are_compared_at_the_decimals_they_were_published_with()
    {
        Assert.True(
            new PublishedFactBox(14.9, 972, 412, 0.42)
            {
                LevelDecimals = 1,
                TtrDecimals = 2,
            }.AgreesWith(Ours)
        );
        Assert.False(new PublishedFactBox(14.9, 972, 412, 0.424).AgreesWith(Ours));
        Assert.True(
            new PublishedFactBox(14.9077, null, null, null) { LevelDecimals = 4 }.AgreesWith(Ours)
        );
        Assert.True(
            new PublishedFactBox(15, null, null, null) { LevelDecimals = 0 }.AgreesWith(Ours)
        );
    }

    [Theory]
    [InlineData(14.907, 972, 412, 0.424)]
    [InlineData(14.908, 973, 412, 0.424)]
    [InlineData(14.908, 972, 411, 0.424)]
    [InlineData(14.908, 972, 412, 0.425)]
    public void One_other_number_disagrees(double level, long tokens, long types, double ttr) =>
        Assert.False(new PublishedFactBox(level, tokens, types, ttr).AgreesWith(Ours));

    [Fact]
    public void What_the_box_does_not_say_is_not_compared()
    {
        Assert.True(new PublishedFactBox(null, 972, null, null).AgreesWith(Ours));
        Assert.False(new PublishedFactBox(null, null, null, null).AgreesWith(Ours));
    }

    [Fact]
    public void A_number_does_not_agree_with_undefined()
    {
        var nothing = new FactBoxNumbers(
            MeasureValue.UndefinedBecause("no tokens"),
            0,
            0,
            MeasureValue.UndefinedBecause("no tokens")
        );

        Assert.False(new PublishedFactBox(0, 0, 0, 0).AgreesWith(nothing));
        var undefined = new PublishedFactBox(null, null, null, null) { IsTtrUndefined = true };
        Assert.True(undefined.AgreesWith(nothing));
        Assert.False(undefined.AgreesWith(Ours));
        undefined = new(null, 972, null, null) { IsLevelUndefined = true };
        Assert.False(undefined.AgreesWith(Ours));
        Assert.True(new PublishedFactBox(null, 0, 0, null).AgreesWith(nothing));
    }
}
