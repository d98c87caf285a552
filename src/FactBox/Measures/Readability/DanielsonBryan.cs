namespace FactBox.Measures.Readability;

internal static class DanielsonBryan
{
    public static readonly Measure First = new()
    {
        Id = "danielson-bryan-1",
        Name = "Danielson–Bryan 1",
        Description =
            "A grade from letters and digits a space and a sentence; the spaces are one less than the tokens. The original counted commas, too.",
        Formula = "1.0364 · characters / (tokens − 1) + 0.0194 · characters / sentences − 0.6059",
        Source =
            "Danielson & Bryan 1963, Computer automation of two readability formulas, Journalism Quarterly 40(2), p. 206",
        Unit = "US school grade",
        Range = "-0.61 and up; 4 to 9 in print",
        Needs = "at least two tokens",
        Compute = ReadabilityFormula.Of(
            w => w.Tokens >= 2,
            "needs two tokens",
            w =>
                (1.0364 * w.Characters / (w.Tokens - 1))
                + (0.0194 * w.Characters / w.Sentences)
                - 0.6059
        ),
    };

    public static readonly Measure Second = new()
    {
        Id = "danielson-bryan-2",
        Name = "Danielson–Bryan 2",
        Description =
            "An ease on the scale of Flesch from letters and digits a space and a sentence; the spaces are one less than the tokens.",
        Formula = "131.059 − 10.364 · characters / (tokens − 1) − 0.194 · characters / sentences",
        Source =
            "Danielson & Bryan 1963, Computer automation of two readability formulas, Journalism Quarterly 40(2), p. 206",
        Unit = "index",
        Range = "131.06 and down; 0 to 100 in print",
        Needs = "at least two tokens",
        Compute = ReadabilityFormula.Of(
            w => w.Tokens >= 2,
            "needs two tokens",
            w =>
                131.059
                - (10.364 * w.Characters / (w.Tokens - 1))
                - (0.194 * w.Characters / w.Sentences)
        ),
    };
}
