namespace FactBox.Measures.Readability;

internal static class ColemanLiau
{
    public static readonly Measure EstimatedCloze = new()
    {
        Id = "coleman-liau-ecp",
        Name = "Coleman–Liau, estimated cloze",
        Description =
            "The share of deleted words that a college student would be expected to fill in.",
        Formula = "141.8401 − 21.4590 · letters / tokens + 107.9812 · sentences / tokens",
        Source =
            "Coleman & Liau 1975, A computer readability formula designed for machine scoring, Journal of Applied Psychology 60(2), p. 284",
        Unit = "percent",
        Range = "no bound; 20 to 80 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            141.8401 - (21.4590 * w.Letters / w.Tokens) + (107.9812 * w.Sentences / w.Tokens)
        ),
    };

    public static readonly Measure Grade = new()
    {
        Id = "coleman-liau",
        Name = "Coleman–Liau grade",
        Description =
            "A grade from letters a word and words a sentence: the estimated cloze percentage, turned into grades.",
        Formula = "23.06395 − 0.274004 · coleman-liau-ecp",
        Source =
            "Coleman & Liau 1975, A computer readability formula designed for machine scoring, Journal of Applied Psychology 60(2), p. 284",
        Unit = "US school grade",
        Range = "no bound; 1 to 16 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            23.06395
            - (
                0.274004
                * (
                    141.8401
                    - (21.4590 * w.Letters / w.Tokens)
                    + (107.9812 * w.Sentences / w.Tokens)
                )
            )
        ),
    };

    public static readonly Measure Short = new()
    {
        Id = "coleman-liau-short",
        Name = "Coleman–Liau grade, short",
        Description =
            "The Coleman–Liau grade in one step, with rounded constants, as most tools print it.",
        Formula = "5.88 · letters / tokens − 29.6 · sentences / tokens − 15.8",
        Source =
            "Coleman & Liau 1975, A computer readability formula designed for machine scoring, Journal of Applied Psychology 60(2), p. 284 (the two steps in one, rounded)",
        Unit = "US school grade",
        Range = "no bound; 1 to 16 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            (5.88 * w.Letters / w.Tokens) - (29.6 * w.Sentences / w.Tokens) - 15.8
        ),
    };
}
