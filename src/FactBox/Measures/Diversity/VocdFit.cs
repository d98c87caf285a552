namespace FactBox.Measures.Diversity;

internal static class VocdFit
{
    public static readonly Measure Measure = new()
    {
        Id = "vocd-fit",
        Name = "vocd-D fit",
        Description =
            "How close the curve of vocd-D comes to the samples: the root of the mean squared difference in TTR. The lower, "
            + "the more vocd-D can be relied upon.",
        Formula =
            "root of the mean over 3 runs and n from 35 to 50 of (D / n · (sqrt(1 + 2 · n / D) − 1) − mean TTR) ^ 2, by the "
            + "samples and the D of vocd-d",
        IsProcedure = true,
        Source = VocdD.Measure.Source + " (least squares)",
        Unit = "TTR",
        Range = "0 and up; 0.003 to 0.007 in a news article",
        Needs = VocdD.Measure.Needs,
        Compute = profile => VocdSamples.Fit(profile.Spectrum, fit => fit.Error),
    };
}
