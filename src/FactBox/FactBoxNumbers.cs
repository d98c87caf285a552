using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox;

/// <summary>
/// The fact box of a text: Level, Tokens, Types, TTR, rounded as the convention says. (Not named FactBox because C#
/// code outside this namespace could not then say which of the two it means.)
/// </summary>
/// <param name="Level">The reading grade.</param>
/// <param name="Tokens">Running words, 0 or more.</param>
/// <param name="Types">Different words, 0 or more.</param>
/// <param name="Ttr">Types ÷ tokens.</param>
public sealed record FactBoxNumbers(MeasureValue Level, long Tokens, long Types, MeasureValue Ttr)
{
    /// <summary>Counts plain text by the <c>factbox</c> convention.</summary>
    public static FactBoxNumbers Of(string text)
    {
        var convention = FactBoxConvention.Version1;
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        return Of(convention.Count(CountedText.Plain(utf8)), convention);
    }

    /// <summary>The fact box of what has been counted.</summary>
    /// <param name="profile">The counts.</param>
    /// <param name="convention">The convention that they were counted by, for the rounding.</param>
    public static FactBoxNumbers Of(TextProfile profile, Convention convention)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(convention);
        return new(
            AllMeasures.Core[0].Compute(profile).Rounded(convention.Decimals),
            profile.Tokens,
            profile.Types.Count,
            AllMeasures.Core[3].Compute(profile).Rounded(convention.Decimals)
        );
    }
}
