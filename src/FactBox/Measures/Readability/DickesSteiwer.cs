namespace FactBox.Measures.Readability;

internal static class DickesSteiwer
{
    public static readonly Measure Measure = new()
    {
        Id = "dickes-steiwer",
        Name = "Dickes–Steiwer",
        Description =
            "An ease from letters a word, words a sentence and the variety of words; made for German.",
        Formula =
            "235.95993 − 73.021 · ln(letters / tokens + 1) − 12.56438 · ln(tokens / sentences + 1) − 50.03293 · types / tokens",
        Source =
            "Dickes & Steiwer 1977, Ausarbeitung von Lesbarkeitsformeln für die deutsche Sprache, Zeitschrift für Entwicklungspsychologie und Pädagogische Psychologie 9(1), pp. 20–28",
        Unit = "index",
        Range = "no bound; 0 to 100 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w =>
            235.95993
            - (73.021 * Math.Log((w.Letters / w.Tokens) + 1))
            - (12.56438 * Math.Log((w.Tokens / w.Sentences) + 1))
            - (50.03293 * w.Types / w.Tokens)
        ),
    };
}
