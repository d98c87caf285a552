namespace FactBox.Measures.Diversity;

internal static class SumOfSquares
{
    public static readonly Measure Measure = new()
    {
        Id = "squares",
        Name = "Squares",
        Description =
            "The occurrences of each type squared, and added up: what the measures of repetition are made of.",
        Formula = "squares",
        Source =
            "Yule 1944, The Statistical Study of Literary Vocabulary, Cambridge University Press (his S2)",
        Unit = "tokens²",
        Range = "tokens to the square of tokens",
        Needs = "nothing: a text without any has 0",
        Compute = profile => MeasureValue.Of((double)profile.Spectrum.SumOfSquares),
    };
}
