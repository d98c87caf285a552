namespace FactBox.Measures.Readability;

/// <summary>The two formulas that Bormuth's measures are made of; <see cref="Bormuth"/> tells the source.</summary>
internal static class BormuthFormulas
{
    private const double Criterion = 0.35;

    public static double MeanCloze(WordCounts w)
    {
        var sentence = w.Tokens / w.Sentences;
        return 0.886593
            - (0.083640 * w.Letters / w.Tokens)
            + (0.161911 * Math.Pow(1 - (w.UnfamiliarDaleChall / w.Tokens), 3))
            - (0.021401 * w.Tokens / w.Sentences)
            + (0.000577 * Math.Pow(sentence, 2))
            - (0.000005 * Math.Pow(sentence, 3));
    }

    public static double GradeDirectly(WordCounts w)
    {
        var sentence = w.Tokens / w.Sentences;
        return 3.761864
            + (1.053153 * w.Letters / w.Tokens)
            - (2.138595 * Math.Pow(1 - (w.UnfamiliarDaleChall / w.Tokens), 3))
            + (0.152832 * sentence)
            - (0.002077 * Math.Pow(sentence, 2));
    }

    public static double Grade(double meanCloze)
    {
        var both = meanCloze * Criterion;
        return 4.275
            + (12.881 * meanCloze)
            - (34.934 * Math.Pow(meanCloze, 2))
            + (20.388 * Math.Pow(meanCloze, 3))
            + (26.194 * Criterion)
            - (2.046 * Math.Pow(Criterion, 2))
            - (11.767 * Math.Pow(Criterion, 3))
            - (44.285 * both)
            + (97.620 * Math.Pow(both, 2))
            - (59.538 * Math.Pow(both, 3));
    }
}
