namespace FactBox.Measures.Readability;

internal static class TraenkleBailer
{
    public static readonly Measure First = new()
    {
        Id = "traenkle-bailer-1",
        Name = "Tränkle–Bailer 1",
        Description =
            "An ease from letters a word, words a sentence and prepositions, by a closed list; made for German.",
        Formula =
            "224.6814 − 79.8304 · ln(letters / tokens + 1) − 12.24032 · ln(tokens / sentences + 1) − 129.2857 · prepositions / tokens",
        Source =
            "Tränkle & Bailer 1984, Kreuzvalidierung und Neuberechnung von Lesbarkeitsformeln für die deutsche Sprache, Zeitschrift für Entwicklungspsychologie und Pädagogische Psychologie 16(3), pp. 231–244",
        Unit = "index",
        Range = "no bound; 0 to 100 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            224.6814
            - (79.8304 * Math.Log((w.Letters / w.Tokens) + 1))
            - (12.24032 * Math.Log((w.Tokens / w.Sentences) + 1))
            - (129.2857 * w.Prepositions / w.Tokens)
        ),
    };

    public static readonly Measure Second = new()
    {
        Id = "traenkle-bailer-2",
        Name = "Tränkle–Bailer 2",
        Description =
            "An ease from letters a word, prepositions and conjunctions, by closed lists; made for German.",
        Formula =
            "234.1063 − 96.11069 · ln(letters / tokens + 1) − 205.444 · prepositions / tokens − 102.805 · conjunctions / tokens",
        Source =
            "Tränkle & Bailer 1984, Kreuzvalidierung und Neuberechnung von Lesbarkeitsformeln für die deutsche Sprache, Zeitschrift für Entwicklungspsychologie und Pädagogische Psychologie 16(3), pp. 231–244",
        Unit = "index",
        Range = "no bound; 0 to 100 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            234.1063
            - (96.11069 * Math.Log((w.Letters / w.Tokens) + 1))
            - (205.444 * w.Prepositions / w.Tokens)
            - (102.805 * w.Conjunctions / w.Tokens)
        ),
    };
}
