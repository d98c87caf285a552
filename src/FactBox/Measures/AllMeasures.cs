using System.Collections.Immutable;
using FactBox.Measures.Counts;
using FactBox.Measures.Diversity;
using FactBox.Measures.Readability;

namespace FactBox.Measures;

/// <summary>Every measure, in the order in which they are shown.</summary>
public static class AllMeasures
{
    /// <summary>The ordered list. The first four are the fact box.</summary>
    public static ImmutableArray<Measure> List { get; } =
    [
        Level.Measure,
        TokensCount.Measure,
        TypesCount.Measure,
        TypeTokenRatio.Measure,
        ParagraphsCount.Measure,
        SentencesCount.Measure,
        SyllablesCount.Measure,
        GuiraudR.Measure,
        CarrollCttr.Measure,
        HerdanC.Measure,
        DugastK.Measure,
        SummerS.Measure,
        DugastU.Measure,
        DugastULog10.Measure,
        MaasA.Measure,
        MaasASquared.Measure,
        MaasALog10.Measure,
        MaasASquaredLog10.Measure,
        TuldavaLN.Measure,
        BrunetW.Measure,
        HapaxLegomena.Measure,
        DisLegomena.Measure,
        HapaxShare.Measure,
        HapaxGrowth.Measure,
        HonoreR.Measure,
        SichelS.Measure,
        MicheaM.Measure,
        SumOfSquares.Measure,
        YuleK.Measure,
        YuleI.Measure,
        SimpsonD.Measure,
        HerdanVm.Measure,
        Entropy.Measure,
        Evenness.Measure,
        MeanSegmentalTtr.Segments50,
        MeanSegmentalTtr.Segments100,
        MovingAverageTtr.Window50,
        MovingAverageTtr.Window100,
        MovingAverageTtr.Window500,
        Mtld.Measure,
        MtldMovingAverage.Measure,
        HypergeometricD.Measure,
        VocdD.Measure,
        VocdFit.Measure,
    ];

    /// <summary>The four of the fact box: level, tokens, types, TTR.</summary>
    public static ImmutableArray<Measure> Core { get; } = List[..4];

    /// <summary>The measure with that id, or null.</summary>
    public static Measure? Find(string id) =>
        List.FirstOrDefault(m => string.Equals(m.Id, id, StringComparison.Ordinal));
}
