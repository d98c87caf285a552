namespace FactBox.Measures.Vocabulary;

internal static class LexicalDensity
{
    public static readonly Measure Measure = new()
    {
        Id = "lexical-density",
        Name = "Lexical density",
        Description =
            "The share of the words that carry meaning: all but the function words of a closed list of ours.",
        Formula = "(words − function-words) / words",
        Source =
            "Ure 1971, Lexical density and register differentiation, in Perren & Trim (eds.), Applications of Linguistics, "
            + "pp. 443–452; Halliday 1985, Spoken and Written Language",
        Unit = "ratio",
        Range = "0 to 1; 0.35 to 0.45 in talk, 0.45 to 0.6 in print",
        Needs = VocabularyMeasure.NeedsWord,
        WordData = ["words.bin"],
        Compute = VocabularyMeasure.Of(c => (double)(c.Words - c.FunctionWords) / c.Words),
    };
}
