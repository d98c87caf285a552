using System.Collections.Immutable;
using FactBox.Measures.Counts;
using FactBox.Measures.Diversity;
using FactBox.Measures.Readability;
using FactBox.Measures.Tools;

namespace FactBox.Measures;

/// <summary>Every measure, in the order in which they are shown.</summary>
public static class AllMeasures
{
    // By the primary sources alone.
    private static readonly ImmutableArray<Measure> Primary =
    [
        Level.Measure,
        TokensCount.Measure,
        TypesCount.Measure,
        TypeTokenRatio.Measure,
        ParagraphsCount.Measure,
        SentencesCount.Measure,
        SyllablesCount.Measure,
        LettersCount.Measure,
        CharactersCount.Measure,
        OneSyllableWords.Measure,
        Polysyllables.Measure,
        LongWords.Measure,
        ShortWords.Measure,
        Pronouns.Measure,
        Prepositions.Measure,
        Conjunctions.Measure,
        UnfamiliarDaleChall.Measure,
        UnfamiliarSpache.Measure,
        FleschReadingEase.Measure,
        FleschReadingEase.PowersSumnerKearl,
        Level.Simple,
        AutomatedReadability.Measure,
        AutomatedReadability.Simple,
        AutomatedReadability.Navy,
        AutomatedReadability.NavyNotRounded,
        ColemanLiau.EstimatedCloze,
        ColemanLiau.Grade,
        ColemanLiau.Short,
        ColemanFormulas.First,
        ColemanFormulas.Second,
        ColemanFormulas.Third,
        ColemanFormulas.Fourth,
        GunningFog.Measure,
        GunningFog.PowersSumnerKearl,
        GunningFog.Navy,
        Smog.Measure,
        Smog.AnyLength,
        Smog.Corrected,
        Smog.Simple,
        Forcast.Measure,
        Forcast.ReadingGradeLevel,
        Lix.Measure,
        Rix.Measure,
        LinsearWrite.Measure,
        LinsearWrite.Grade,
        DaleChall.Of1948,
        DaleChall.Measure,
        DaleChall.PowersSumnerKearl,
        Spache.Of1953,
        Spache.Measure,
        Bormuth.MeanCloze,
        Bormuth.Grade,
        Bormuth.GradeDirectly,
        Bormuth.ReadingPower,
        DanielsonBryan.First,
        DanielsonBryan.Second,
        DickesSteiwer.Measure,
        EasyListening.Measure,
        FarrJenkinsPaterson.Measure,
        FarrJenkinsPaterson.PowersSumnerKearl,
        FarrJenkinsPaterson.Navy,
        Fucks.Measure,
        Fucks.Grade,
        Strain.Measure,
        WheelerSmith.Measure,
        TraenkleBailer.First,
        TraenkleBailer.Second,
        Eflaw.Measure,
        ReadingTime.Measure,
        ReadingTime.Fiction,
        ReadingTime.Aloud,
        ReadingTime.Learner,
        MeanLengths.Sentence,
        MeanLengths.WordLetters,
        MeanLengths.WordSyllables,
        ConsensusGrade.Measure,
        ConsensusGrade.Spread,
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

    /// <summary>
    /// The ordered list. The first four are the fact box. Of a text that was counted as a program counts, each gives
    /// what that program prints, where it does (<see cref="As"/>).
    /// </summary>
    public static ImmutableArray<Measure> List { get; } = [.. Primary.Select(ToolMeasures.Follow)];

    /// <summary>The four of the fact box: level, tokens, types, TTR.</summary>
    public static ImmutableArray<Measure> Core { get; } = List[..4];

    /// <summary>A measure as a convention has it: with a program's own formula where it follows a program that has one.</summary>
    /// <param name="measure">One of the list.</param>
    /// <param name="convention">The convention's name.</param>
    public static Measure As(Measure measure, string convention)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return ToolMeasures.Find(convention, measure.Id) ?? measure;
    }

    /// <summary>The measure with that id, or null.</summary>
    public static Measure? Find(string id) =>
        List.FirstOrDefault(m => string.Equals(m.Id, id, StringComparison.Ordinal));
}
