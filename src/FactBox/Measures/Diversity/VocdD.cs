namespace FactBox.Measures.Diversity;

internal static class VocdD
{
    public static readonly Measure Measure = new()
    {
        Id = "vocd-d",
        Name = "vocd-D",
        Description =
            "The D of the curve that comes closest to the TTR of random samples of 35 to 50 tokens. The samples are drawn "
            + "by a fixed sequence of numbers, so the same text has always the same D.",
        Formula =
            "mean of 3 runs: the D for which D / n · (sqrt(1 + 2 · n / D) − 1) is by least squares closest to the mean TTR "
            + "of 100 samples of n tokens, for n from 35 to 50",
        IsProcedure = true,
        Source =
            "McKee, Malvern & Richards 2000, Measuring vocabulary diversity using dedicated software, Literary and "
            + "Linguistic Computing 15(3), pp. 323–338",
        Unit = "D",
        Range = "above 0; 65 to 135 in a news article",
        Needs = "at least 50 tokens, and a type that occurs twice in a sample",
        Between = profile =>
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"from the curve to the samples it is {VocdFit.Measure.Compute(profile).Number:0.####} of TTR on average"
            ),
        Compute = profile => VocdSamples.Fit(profile.Spectrum, fit => fit.D),
    };
}
