namespace FactBox.Measures.Readability;

internal static class ReadingTime
{
    public static readonly Measure Measure = new()
    {
        Id = "reading-time",
        Name = "Reading time, silent",
        Description =
            "How long an adult takes to read the text: 238 words a minute, the mean for non-fiction.",
        Formula = "tokens / 238",
        Source =
            "Brysbaert 2019, How many words do we read per minute? A review and meta-analysis of reading rate, Journal of Memory and Language 109, 104047",
        Unit = "minutes",
        Range = "0 and up",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Tokens / 238),
    };

    public static readonly Measure Fiction = new()
    {
        Id = "reading-time-fiction",
        Name = "Reading time, silent, fiction",
        Description = "The same at 260 words a minute, the mean for fiction.",
        Formula = "tokens / 260",
        Source =
            "Brysbaert 2019, How many words do we read per minute? A review and meta-analysis of reading rate, Journal of Memory and Language 109, 104047",
        Unit = "minutes",
        Range = "0 and up",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Tokens / 260),
    };

    public static readonly Measure Aloud = new()
    {
        Id = "reading-time-aloud",
        Name = "Reading time, aloud",
        Description = "The same at 183 words a minute, the mean for reading aloud.",
        Formula = "tokens / 183",
        Source =
            "Brysbaert 2019, How many words do we read per minute? A review and meta-analysis of reading rate, Journal of Memory and Language 109, 104047",
        Unit = "minutes",
        Range = "0 and up",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Tokens / 183),
    };
}
