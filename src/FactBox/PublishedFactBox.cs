using FactBox.Measures;

namespace FactBox;

/// <summary>The fact box that a page carries itself. What it does not say is null.</summary>
/// <param name="Level">The reading grade.</param>
/// <param name="Tokens">Running words.</param>
/// <param name="Types">Different words.</param>
/// <param name="Ttr">Types ÷ tokens.</param>
public sealed record PublishedFactBox(double? Level, long? Tokens, long? Types, double? Ttr)
{
    // A fact box is rounded to 3 decimals, so further published decimals cannot be held against it.
    private const int MostDecimals = 3;

    /// <summary>The decimals that the level was published with.</summary>
    public int LevelDecimals { get; init; } = MostDecimals;

    /// <summary>The decimals that the type-token ratio was published with.</summary>
    public int TtrDecimals { get; init; } = MostDecimals;

    /// <summary>Whether the page calls its level undefined; <see cref="Level"/> is null then.</summary>
    public bool IsLevelUndefined { get; init; }

    /// <summary>Whether the page calls its type-token ratio undefined; <see cref="Ttr"/> is null then.</summary>
    public bool IsTtrUndefined { get; init; }

    /// <summary>
    /// Whether <paramref name="ours"/> says the same in all that the page says, at the decimals it was published
    /// with. A box that says nothing agrees with nothing.
    /// </summary>
    public bool AgreesWith(FactBoxNumbers ours)
    {
        ArgumentNullException.ThrowIfNull(ours);
        var saysSomething =
            Level is not null
            || Tokens is not null
            || Types is not null
            || Ttr is not null
            || IsLevelUndefined
            || IsTtrUndefined;
        return saysSomething
            && (Tokens is null || Tokens == ours.Tokens)
            && (Types is null || Types == ours.Types)
            && !(IsLevelUndefined && ours.Level.IsDefined)
            && !(IsTtrUndefined && ours.Ttr.IsDefined)
            && Agrees(Level, LevelDecimals, ours.Level)
            && Agrees(Ttr, TtrDecimals, ours.Ttr);
    }

    private static bool Agrees(double? published, int decimals, MeasureValue ours)
    {
        if (published is null)
        {
            return true;
        }

        // Half a unit of the last decimal either way: ours may itself be rounded already, and rounding a rounded
        // number again would go astray.
        var unit = Math.Pow(10, -Math.Clamp(decimals, 0, MostDecimals));
        return ours.IsDefined && Math.Abs(published.Value - ours.Number) <= (unit / 2) + 1e-9;
    }
}
