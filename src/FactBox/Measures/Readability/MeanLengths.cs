namespace FactBox.Measures.Readability;

internal static class MeanLengths
{
    public static readonly Measure Sentence = new()
    {
        Id = "mean-sentence-length",
        Name = "Mean sentence length",
        Description = "Tokens a sentence.",
        Formula = "tokens / sentences",
        Source =
            "Flesch 1948, A new readability yardstick, Journal of Applied Psychology 32(3), pp. 221–233",
        Unit = "tokens",
        Range = "1 and up; 8 to 30 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Tokens / w.Sentences),
    };

    public static readonly Measure WordLetters = new()
    {
        Id = "mean-word-letters",
        Name = "Mean word length in letters",
        Description = "Letters a token.",
        Formula = "letters / tokens",
        Source =
            "Coleman & Liau 1975, A computer readability formula designed for machine scoring, Journal of Applied Psychology 60(2), pp. 283–284",
        Unit = "letters",
        Range = "0 and up; 4 to 5.5 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Letters / w.Tokens),
    };

    public static readonly Measure WordSyllables = new()
    {
        Id = "mean-word-syllables",
        Name = "Mean word length in syllables",
        Description = "Syllables a token.",
        Formula = "syllables / tokens",
        Source =
            "Flesch 1948, A new readability yardstick, Journal of Applied Psychology 32(3), pp. 221–233",
        Unit = "syllables",
        Range = "1 and up; 1.3 to 1.9 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Syllables / w.Tokens),
    };
}
