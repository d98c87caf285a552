namespace FactBox.Measures.Counts;

internal static class Conjunctions
{
    public static readonly Measure Measure = new()
    {
        Id = "conjunctions",
        Name = "Conjunctions",
        Description = "The tokens on a closed list of conjunctions.",
        Formula = "conjunctions",
        Source = "our own list: Lexicons/FunctionWords.cs",
        Unit = "tokens",
        Range = "0 to tokens; about 6 % of them in prose",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => CountedWord.Of(types, type).IsConjunction,
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).Conjunctions),
    };
}
