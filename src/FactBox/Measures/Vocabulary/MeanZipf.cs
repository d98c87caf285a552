namespace FactBox.Measures.Vocabulary;

internal static class MeanZipf
{
    public static readonly Measure Measure = new()
    {
        Id = "mean-zipf",
        Name = "Mean word frequency (Zipf)",
        Description =
            "The mean log frequency of the words that are no names: 3 is once in a million words of SUBTLEX-US, and 1 more is ten times as often. A word that never occurs there has 1.29.",
        Formula = "Σ(f · zipf) / (words − names)",
        Source =
            "van Heuven, Mandera, Keuleers & Brysbaert 2014, SUBTLEX-UK, Quarterly Journal of Experimental Psychology 67(6), pp. 1176–1190 (scale: log10 of occurrences + 1 in a million words and types, + 3); Brysbaert & New 2009 (SUBTLEX-US)",
        Unit = "Zipf",
        Range = "1.29 to 7.63; 5 to 6.3 in print",
        Needs = VocabularyMeasure.NeedsNoName,
        WordData = ["words.bin", "frequencies.bin"],
        Compute = VocabularyMeasure.OfNoNames((_, c) => c.MeanZipf()),
    };
}
