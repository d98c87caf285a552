namespace FactBox.Measures.Readability;

internal static class FleschReadingEase
{
    public static readonly Measure Measure = new()
    {
        Id = "flesch-reading-ease",
        Name = "Flesch Reading Ease",
        Description = "How easy a text is to read: longer sentences and longer words lower it.",
        Formula = "206.835 − 1.015 · tokens / sentences − 84.6 · syllables / tokens",
        Source =
            "Flesch 1948, A new readability yardstick, Journal of Applied Psychology 32(3), pp. 221–233 (counting: p. 229; the constant for syllables a word, not for 100 words); Flesch 1949, The Art of Readable Writing, p. 213",
        Unit = "index",
        Range = "121.22 and down; 0 (very hard) to 100 (very easy) in print",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            206.835 - (1.015 * w.Tokens / w.Sentences) - (84.6 * w.Syllables / w.Tokens)
        ),
    };

    public static readonly Measure PowersSumnerKearl = new()
    {
        Id = "flesch-psk",
        Name = "Flesch, recalculated",
        Description =
            "Flesch's formula fitted anew, as a grade from words a sentence and syllables a word.",
        Formula = "0.0778 · tokens / sentences + 4.55 · syllables / tokens − 2.2029",
        Source =
            "Powers, Sumner & Kearl 1958, A recalculation of four adult readability formulas, Journal of Educational Psychology 49(2), pp. 99–105",
        Unit = "US school grade",
        Range = "2.43 and up; 4 to 9 in print",
        Needs = "at least one token",
        Warning = Sample.OfTokens(100),
        Compute = ReadabilityFormula.Of(w =>
            (0.0778 * w.Tokens / w.Sentences) + (4.55 * w.Syllables / w.Tokens) - 2.2029
        ),
    };
}
