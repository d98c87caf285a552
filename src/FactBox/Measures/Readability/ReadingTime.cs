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
        Description =
            "How long an adult takes to read the text: 260 words a minute, the mean for fiction.",
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
        Description =
            "How long an adult takes to read the text aloud: 183 words a minute, the mean.",
        Formula = "tokens / 183",
        Source =
            "Brysbaert 2019, How many words do we read per minute? A review and meta-analysis of reading rate, Journal of Memory and Language 109, 104047",
        Unit = "minutes",
        Range = "0 and up",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Tokens / 183),
    };

    public static readonly Measure Learner = new()
    {
        Id = "reading-time-learner",
        Name = "Reading time, learners of English",
        Description =
            "How long a learner of English takes to read the text silently: 100 words a minute, about what most read at before they have trained for speed.",
        Formula = "tokens / 100",
        Source =
            "Nation 2014, What Do You Need to Know to Learn a Foreign Language?, Victoria University of Wellington (about 100 words a minute); in Chang 2012, Reading in a Foreign Language 24(1), p. 56, students who gained 50 words a minute gained 49 %",
        Unit = "minutes",
        Range = "0 and up",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Tokens / 100),
    };
}
