using FactBox.Measures.Vocabulary;

namespace FactBox.Measures.Counts;

internal static class WordsCount
{
    public static readonly Measure Measure = new()
    {
        Id = "words",
        Name = "Words",
        Description = "The tokens with a letter; the measures of vocabulary pass over the others.",
        Formula = "words",
        Source = "our rule: a letter of any script",
        Unit = "tokens",
        Range = "0 to tokens",
        Needs = "nothing: a text without any has 0",
        Compute = profile => MeasureValue.Of(VocabularyCounts.Of(profile).Words),
    };
}
