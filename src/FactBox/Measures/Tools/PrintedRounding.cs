namespace FactBox.Measures.Tools;

/// <summary>Rounds as <c>printf("%.1f")</c> does: by the exact binary value, and half to even.</summary>
internal static class PrintedRounding
{
    /// <summary>The number with one decimal.</summary>
    public static double ToOneDecimal(double number)
    {
        // 10 times the number is tenths + rest exactly.
        var tenths = number * 10;
        var rest = Math.FusedMultiplyAdd(number, 10, -tenths);
        var whole = Math.Floor(tenths);
        var half = tenths - whole - 0.5;
        var up =
            half > 0
            || (half == 0 && (rest > 0 || (rest == 0 && Math.IEEERemainder(whole, 2) != 0)));
        // No sum is -0.
        return ((up ? whole + 1 : whole) / 10) + 0.0;
    }
}
