using FactBox.Conventions.MicrosoftWord;
using FactBox.Lexicons;

namespace FactBox.Conventions;

/// <summary>The <c>word</c> convention: as Microsoft Word's readability statistics; docs/counting.md tells its rules.</summary>
public static class MicrosoftWordConvention
{
    /// <summary>Version 1, after what Microsoft tells of Word 2007 and later; not measured against it.</summary>
    public static Convention Version1 { get; } =
        new()
        {
            Name = "word",
            Version = 1,
            Summary =
                "after what is told of the readability statistics of Microsoft Word; not measured",
            Counting = new(new StandardSyllables(), FoldCase: true),
            Tool = new MicrosoftWordCounter(),
            Decimals = 3,
        };
}
