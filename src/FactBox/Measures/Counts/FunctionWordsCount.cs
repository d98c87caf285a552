using FactBox.Measures.Vocabulary;

namespace FactBox.Measures.Counts;

internal static class FunctionWordsCount
{
    public static readonly Measure Measure = new()
    {
        Id = "function-words",
        Name = "Function words",
        Description =
            "The tokens that serve grammar: pronouns, prepositions, conjunctions, determiners, the verbs be, have and do and "
            + "the modals, not, there and to. They are told by a closed list of ours, so have counts as one also where it is "
            + "the main verb. A contraction of one is one (don't, they'll).",
        Formula = "function-words",
        Source = "src/FactBox/Lexicons/FunctionWords.cs (the list)",
        Unit = "tokens",
        Range = "0 to words; 40 to 55 % of them in prose",
        Needs = "nothing: a text without any has 0",
        WordData = ["words.bin"],
        Compute = profile => MeasureValue.Of(VocabularyCounts.Of(profile).FunctionWords),
    };
}
