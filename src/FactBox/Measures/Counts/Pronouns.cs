namespace FactBox.Measures.Counts;

internal static class Pronouns
{
    public static readonly Measure Measure = new()
    {
        Id = "pronouns",
        Name = "Pronouns",
        Description =
            "The tokens on a closed list of personal, possessive, reflexive, demonstrative and indefinite pronouns.",
        Formula = "pronouns",
        Source = "our own list: Lexicons/FunctionWords.cs",
        Unit = "tokens",
        Range = "0 to tokens",
        Needs = "nothing: a text without any has 0",
        Includes = (types, type) => CountedWord.Of(types, type).IsPronoun,
        Compute = profile => MeasureValue.Of(WordCounts.Of(profile).Pronouns),
    };
}
