using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Conventions;

/// <summary>The <c>factbox</c> convention; docs/counting.md tells its rules.</summary>
public static class FactBoxConvention
{
    /// <summary>Version 1, the default.</summary>
    public static Convention Version1 { get; } =
        new()
        {
            Name = "factbox",
            Version = 1,
            Summary = "the four numbers as graded-news pages print them",
            Counting = new CountingRules(new HyphenationSyllables()),
            Decimals = 3,
        };
}
