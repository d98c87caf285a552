namespace FactBox.Measures.Readability;

internal static class Fucks
{
    public static readonly Measure Measure = new()
    {
        Id = "fucks",
        Name = "Fucks, characteristic of style",
        Description = "Letters a word times words a sentence, which is letters a sentence.",
        Formula = "letters / tokens · tokens / sentences",
        Source =
            "Fucks 1955, Unterschied des Prosastils von Dichtern und anderen Schriftstellern, Sprachforum 1, pp. 233–244",
        Unit = "letters a sentence",
        Range = "0 and up; 40 to 130 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Letters / w.Tokens * w.Tokens / w.Sentences),
    };

    public static readonly Measure Grade = new()
    {
        Id = "fucks-grade",
        Name = "Fucks, as a grade",
        Description =
            "The square root of Fucks's characteristic of style, on a scale of school grades.",
        Formula = "sqrt(letters / tokens · tokens / sentences)",
        Source =
            "Fucks 1955, Unterschied des Prosastils von Dichtern und anderen Schriftstellern, Sprachforum 1, pp. 233–244",
        Unit = "US school grade",
        Range = "0 and up; 6 to 12 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            Math.Sqrt(w.Letters / w.Tokens * w.Tokens / w.Sentences)
        ),
    };
}
