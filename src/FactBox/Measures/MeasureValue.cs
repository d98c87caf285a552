namespace FactBox.Measures;

/// <summary>The value of a measure: a number, or undefined for a reason. Never NaN, never a number from nothing.</summary>
public readonly record struct MeasureValue
{
    private readonly double _number;

    private MeasureValue(double number, string? undefined)
    {
        _number = number;
        Undefined = undefined;
    }

    /// <summary>Why there is no number, or null where there is one.</summary>
    public string? Undefined { get; }

    /// <summary>Whether there is a number.</summary>
    public bool IsDefined => Undefined is null;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The value is undefined.</exception>
    public double Number =>
        Undefined is null
            ? _number
            : throw new InvalidOperationException($"No number: {Undefined}.");

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static MeasureValue Of(double number) =>
        double.IsFinite(number)
            ? new(number, null)
            : throw new ArgumentException("A measure's value is finite.", nameof(number));

    /// <summary>Undefined, because of <paramref name="why"/>.</summary>
    public static MeasureValue UndefinedBecause(string why) => new(0, why);

    /// <summary>The value rounded half away from zero, or as it is for null.</summary>
    public MeasureValue Rounded(int? decimals) =>
        decimals is { } d && IsDefined
            ? Of(Math.Round(_number, d, MidpointRounding.AwayFromZero))
            : this;
}
