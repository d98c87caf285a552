namespace FactBox.Measures.Readability;

internal static class Eflaw
{
    public static readonly Measure Measure = new()
    {
        Id = "eflaw",
        Name = "McAlpine EFLAW",
        Description =
            "Words and short words a sentence: how hard a text is for those who learnt English later.",
        Formula = "(tokens + short-words) / sentences",
        Source = "McAlpine 2006, From Plain English to Global English",
        Unit = "index",
        Range = "1 and up; below 20 is easy, above 30 very hard",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => (w.Tokens + w.ShortWords) / w.Sentences),
    };
}
