namespace FactBox.Measures.Counts;

internal static class Prepositions
{
    public static readonly Measure Measure = new()
    {
        Id = "prepositions",
        Name = "Prepositions",
        Description = "The tokens on a closed list of prepositions.",
        Formula = "prepositions",
        Source = "our own list: Lexicons/FunctionWords.cs",
        Unit = "tokens",
        Range = "0 to tokens; about 12 % of them in prose",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => CountedWord.Of(types, type).IsPreposition,
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).Prepositions),
    };
}
