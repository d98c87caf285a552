namespace FactBox.Measures.Readability;

internal static class Strain
{
    public static readonly Measure Measure = new()
    {
        Id = "strain",
        Name = "Strain Index",
        Description = "A tenth of the syllables in three sentences.",
        Formula = "syllables / (sentences / 3) / 10",
        Source =
            "Solomon (Nirmaldasan) 2006, Qualitative Analysis of Media Language, Madurai Kamaraj University; the index dates from 2005",
        Unit = "index",
        Range = "0.3 and up; 4 to 15 in print",
        Needs = "at least one token",
        Compute = ReadabilityFormula.Of(w => w.Syllables / (w.Sentences / 3) / 10),
    };
}
