using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Conventions;

/// <summary>
/// The <c>standard</c> convention: words and syllables as the authors of the readability formulas meant them;
/// docs/counting.md tells its rules.
/// </summary>
public static class StandardConvention
{
    /// <summary>Version 1.</summary>
    public static Convention Version1 { get; } =
        new()
        {
            Name = "standard",
            Version = 1,
            Summary =
                "words as written and syllables as spoken, as the formulas' authors meant them",
            Counting = new CountingRules(new StandardSyllables(), FoldCase: true, WholeWords: true),
            Decimals = 3,
        };
}
