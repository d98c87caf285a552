using FactBox.Conventions.Textstat;

namespace FactBox.Conventions;

/// <summary>The <c>textstat</c> convention: as the Python package of that name; docs/counting.md tells its rules.</summary>
public static class TextstatConvention
{
    /// <summary>Version 1, which follows textstat 0.7.11.</summary>
    public static Convention Version1 { get; } =
        new()
        {
            Name = "textstat",
            Version = 1,
            Summary = "as the Python package textstat 0.7.11 counts, and with its formulas",
            Counting = new(new TextstatSyllables()),
            Tool = new TextstatCounter(),
        };
}
