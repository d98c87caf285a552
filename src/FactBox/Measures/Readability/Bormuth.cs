namespace FactBox.Measures.Readability;

internal static class Bormuth
{
    public static readonly Measure MeanCloze = new()
    {
        Id = "bormuth-mean-cloze",
        Name = "Bormuth mean cloze",
        Description =
            "The share of deleted words that readers fill in, from letters a word, familiar words and words a sentence. Tools print the fourth constant, 0.021401, ten times too large.",
        Formula =
            "0.886593 − 0.083640 · letters / tokens + 0.161911 · (1 − unfamiliar-dale-chall / tokens) ^ 3 − 0.021401 · tokens / sentences + 0.000577 · (tokens / sentences) ^ 2 − 0.000005 · (tokens / sentences) ^ 3",
        Source =
            "Bormuth 1969, Development of Readability Analyses, Final Report 7-0052, US Office of Education (machine computation, passages); the constants as in DuBay 2004, The Principles of Readability",
        Unit = "ratio",
        Range = "no bound; 0.2 to 0.7 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => BormuthFormulas.MeanCloze(w)),
    };

    public static readonly Measure Grade = new()
    {
        Id = "bormuth-grade",
        Name = "Bormuth grade placement",
        Description = "The grade whose pupils fill in 35 % of deleted words, from the mean cloze.",
        Formula =
            "4.275 + 12.881 · bormuth-mean-cloze − 34.934 · bormuth-mean-cloze ^ 2 + 20.388 · bormuth-mean-cloze ^ 3 + 26.194 · 0.35 − 2.046 · 0.35 ^ 2 − 11.767 · 0.35 ^ 3 − 44.285 · (bormuth-mean-cloze · 0.35) + 97.620 · (bormuth-mean-cloze · 0.35) ^ 2 − 59.538 · (bormuth-mean-cloze · 0.35) ^ 3",
        Source =
            "Bormuth 1969, Development of Readability Analyses, Final Report 7-0052, US Office of Education (the criterion, 35 %: p. 102)",
        Unit = "US school grade",
        Range = "no bound; 3 to 14 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => BormuthFormulas.Grade(BormuthFormulas.MeanCloze(w))),
    };

    public static readonly Measure GradeDirectly = new()
    {
        Id = "bormuth-gp35",
        Name = "Bormuth grade placement 35",
        Description =
            "The same grade, whose pupils fill in 35 % of deleted words, fitted to the text at once and not to its mean cloze.",
        Formula =
            "3.761864 + 1.053153 · letters / tokens − 2.138595 · (1 − unfamiliar-dale-chall / tokens) ^ 3 + 0.152832 · tokens / sentences − 0.002077 · (tokens / sentences) ^ 2",
        Source =
            "Bormuth 1969, Development of Readability Analyses, Final Report 7-0052, US Office of Education (machine computation, passages, 35 %)",
        Unit = "US school grade",
        Range = "no bound; 5 to 12 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => BormuthFormulas.GradeDirectly(w)),
    };

    public static readonly Measure ReadingPower = new()
    {
        Id = "degrees-of-reading-power",
        Name = "Degrees of Reading Power",
        Description =
            "Bormuth's mean cloze the other way round, from 0 to 100: the share of deleted words that are not filled in. Higher is harder.",
        Formula = "100 · (1 − bormuth-mean-cloze)",
        Source =
            "College Entrance Examination Board 1981, Degrees of Reading Power; Kibby 1981, Journal of Reading 24(5), pp. 416–427; Carver 1985, Measuring readability using DRP units, Journal of Reading Behavior 17(4), pp. 303–316",
        Unit = "DRP units",
        Range = "no bound; 30 (easy) to 85 (hard) in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => 100 * (1 - BormuthFormulas.MeanCloze(w))),
    };
}
