using FactBox.Measures.Vocabulary;

namespace FactBox.Measures.Counts;

internal static class LemmasCount
{
    public static readonly Measure Measure = new()
    {
        Id = "lemmas",
        Name = "Lemmas",
        Description =
            "The different base forms: go, goes, went and gone are one. Parts of speech are not told apart; of several "
            + "possible base forms the most frequent is taken.",
        Formula = "lemmas",
        Source =
            "Fellbaum 1998, WordNet: An Electronic Lexical Database, MIT Press, ch. 4 by Tengi (Morphy: irregular forms and rules of "
            + "detachment); rules: src/FactBox/Lexicons/BaseForms.cs",
        Unit = "lemmas",
        Range = "0 to types",
        Needs = "nothing: a text without any has 0",
        WordData = ["words.bin", "irregular_forms.bin"],
        Compute = profile => MeasureValue.Of(LemmaCounts.Of(profile).Lemmas),
    };
}
