using System.Collections.Immutable;
using FactBox.Text;

namespace FactBox.Measures.Readability;

internal static class ConsensusGrade
{
    private static readonly ImmutableArray<Measure> Members =
    [
        Level.Measure,
        AutomatedReadability.Measure,
        ColemanLiau.Grade,
        GunningFog.Measure,
        Smog.AnyLength,
        Forcast.ReadingGradeLevel,
        LinsearWrite.Grade,
    ];

    private static readonly string Names = string.Join(", ", Members.Select(m => m.Id));

    public static readonly Measure Measure = new()
    {
        Id = "consensus-grade",
        Name = "Consensus grade",
        Description = $"The one in the middle of seven grades: {Names}.",
        Formula = $"median({Names})",
        Source = "our own choice of members; the median, so that no single formula decides",
        Unit = "US school grade",
        Range = "no bound; 2 to 16 in print",
        Needs = "at least one token",
        Compute = profile => OfGrades(profile, grades => grades[grades.Length / 2]),
    };

    public static readonly Measure Spread = new()
    {
        Id = "consensus-spread",
        Name = "Spread of the grades",
        Description = $"The highest less the lowest of the same seven grades: {Names}.",
        Formula = $"max({Names}) − min({Names})",
        Source = "our own",
        Unit = "US school grades",
        Range = "0 and up; 2 to 6 in print",
        Needs = "at least one token",
        Compute = profile => OfGrades(profile, grades => grades[^1] - grades[0]),
    };

    private static MeasureValue OfGrades(TextProfile profile, Func<double[], double> choose)
    {
        if (profile.Tokens == 0)
        {
            return MeasureValue.UndefinedBecause("no tokens");
        }

        double[] grades = [.. Members.Select(m => m.Compute(profile).Number).Order()];
        return MeasureValue.Of(choose(grades));
    }
}
