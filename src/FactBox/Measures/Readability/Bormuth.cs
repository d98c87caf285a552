namespace FactBox.Measures.Readability;

internal static class Bormuth
{
    public static readonly Measure MeanCloze = new()
    {
        Id = "bormuth-mean-cloze",
        Name = "Bormuth mean cloze",
        Description =
            "The share of deleted words that readers fill in, from letters a word, familiar words and words a sentence. koRpus prints 0.21401 for the fourth constant.",
        Formula =
            "0.886593 − 0.083640 · letters / tokens + 0.161911 · (1 − unfamiliar-dale-chall / tokens) ^ 3 − 0.021401 · tokens / sentences + 0.000577 · (tokens / sentences) ^ 2 − 0.000005 · (tokens / sentences) ^ 3",
        Source =
            "Bormuth 1969, Development of Readability Analyses, Final Report 7-0052, US Office of Education, table 45",
        Unit = "ratio",
        Range = "no bound; 0.2 to 0.7 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => BormuthFormulas.MeanCloze(w)),
    };

    public static readonly Measure Grade = new()
    {
        Id = "bormuth-grade",
        Name = "Bormuth grade placement",
        Description = "The grade at which 35 % of deleted words are filled in.",
        Formula =
            "4.275 + 12.881 · bormuth-mean-cloze − 34.934 · bormuth-mean-cloze ^ 2 + 20.388 · bormuth-mean-cloze ^ 3 + 26.194 · 0.35 − 2.046 · 0.35 ^ 2 − 11.767 · 0.35 ^ 3 − 42.285 · (bormuth-mean-cloze · 0.35) + 97.620 · (bormuth-mean-cloze · 0.35) ^ 2 − 59.538 · (bormuth-mean-cloze · 0.35) ^ 3",
        Source =
            "Bormuth 1969, Development of Readability Analyses, Final Report 7-0052, US Office of Education (criterion 0.35)",
        Unit = "US school grade",
        Range = "no bound; 3 to 14 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => BormuthFormulas.Grade(BormuthFormulas.MeanCloze(w))),
    };

    public static readonly Measure ReadingPower = new()
    {
        Id = "degrees-of-reading-power",
        Name = "Degrees of Reading Power",
        Description = "The mean cloze share the other way round, from 0 to 100: higher is harder.",
        Formula =
            "100 · (1 − bormuth-mean-cloze)",
        Source =
            "College Entrance Examination Board 1981, Degrees of Reading Power; Carver 1985, Measuring readability using DRP units, Journal of Reading Behavior 17(4), pp. 303–316",
        Unit = "DRP units",
        Range = "no bound; 30 (easy) to 85 (hard) in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => 100 * (1 - BormuthFormulas.MeanCloze(w))),
    };
}
