namespace FactBox.Measures.Readability;

internal static class EasyListening
{
    public static readonly Measure Measure = new()
    {
        Id = "easy-listening",
        Name = "Easy Listening Formula",
        Description =
            "Syllables above one a word, by the sentence: how easily a text is followed by ear. quanteda counts words of two syllables or more instead.",
        Formula = "(syllables − tokens) / sentences",
        Source = "Fang 1966, The easy listening formula, Journal of Broadcasting 11(1), p. 65",
        Unit = "syllables a sentence",
        Range = "0 and up; below 12 is easy",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => (w.Syllables - w.Tokens) / w.Sentences),
    };
}
