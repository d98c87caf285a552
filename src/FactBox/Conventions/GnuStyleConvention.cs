using FactBox.Conventions.GnuStyle;

namespace FactBox.Conventions;

/// <summary>The <c>gnu-style</c> convention: as the command of that name; docs/counting.md tells its rules.</summary>
public static class GnuStyleConvention
{
    /// <summary>Version 1, which follows GNU style 1.11.</summary>
    public static Convention Version1 { get; } =
        new()
        {
            Name = "gnu-style",
            Version = 1,
            Summary = "as GNU style 1.11 counts, and with its formulas and rounding",
            Counting = new(new GnuStyleSyllables()),
            Tool = new GnuStyleCounter(),
            Decimals = 3,
        };
}
