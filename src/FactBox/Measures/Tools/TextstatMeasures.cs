using System.Collections.Immutable;
using FactBox.Measures.Readability;
using FactBox.Text;

namespace FactBox.Measures.Tools;

/// <summary>
/// The formulas of textstat 0.7.11 where they are not those of the primary source, or go by other counts.
/// </summary>
internal static class TextstatMeasures
{
    private static readonly Measure Ari = AutomatedReadability.Measure with
    {
        Formula = "4.71 · characters / raw-words + 0.5 · tokens / sentences − 21.43",
        Source = "textstat 0.7.11, automated_readability_index",
        Compute = ToolMeasures.Of(
            (w, own) =>
                (4.71 * w.Characters / own("raw-words")) + (0.5 * w.Tokens / w.Sentences) - 21.43
        ),
    };

    private static readonly Measure ColemanLiau = Readability.ColemanLiau.Grade with
    {
        Formula = "5.8 · letters / tokens − 29.6 · sentences / tokens − 15.8",
        Source = "textstat 0.7.11, coleman_liau_index",
        Compute = ToolMeasures.Of(
            (w, _) => (5.8 * w.Letters / w.Tokens) - (29.6 * w.Sentences / w.Tokens) - 15.8
        ),
    };

    private static readonly Measure Smog = Readability.Smog.Measure with
    {
        Formula = "1.043 · sqrt(30 · polysyllables / sentences) + 3.1291",
        Source = "textstat 0.7.11, smog_index",
        Needs = "at least one token",
        Compute = ToolMeasures.Of(
            (w, _) => (1.043 * Math.Sqrt(30 * w.Polysyllables / w.Sentences)) + 3.1291
        ),
    };

    private static readonly Measure GunningFog = Readability.GunningFog.Measure with
    {
        Formula = "0.4 · (tokens / sentences + 100 · difficult-words-3 / tokens)",
        Source = "textstat 0.7.11, gunning_fog",
        Compute = ToolMeasures.Of(
            (w, own) =>
                0.4 * ((w.Tokens / w.Sentences) + (100 * own("difficult-words-3") / w.Tokens))
        ),
    };

    private static readonly Measure DaleChall1948 = DaleChall.Of1948 with
    {
        Formula =
            "0.1579 · 100 · unfamiliar-dale-chall / tokens + 0.0496 · tokens / sentences + if(100 · unfamiliar-dale-chall / tokens − 5, 3.6365, 0)",
        Source = "textstat 0.7.11, dale_chall_readability_score",
        Compute = ToolMeasures.Of(
            (w, _) =>
            {
                var percent = 100 * w.UnfamiliarDaleChall / w.Tokens;
                return (0.1579 * percent)
                    + (0.0496 * w.Tokens / w.Sentences)
                    + (percent > 5 ? 3.6365 : 0);
            }
        ),
    };

    private static readonly Measure NewDaleChall = DaleChall.Measure with
    {
        Description =
            "The formula of 1948 with the words of two syllables or more: lower is easier.",
        Formula =
            "0.1579 · 100 · difficult-words-2 / tokens + 0.0496 · tokens / sentences + if(0.1579 · 100 · difficult-words-2 / tokens + 0.0496 · tokens / sentences − 0.05, 3.6365, 0)",
        Source = "textstat 0.7.11, dale_chall_readability_score_v2",
        Unit = "raw score",
        Range = "0.01 and up; 5 to 12 in print",
        Compute = ToolMeasures.Of(
            (w, own) =>
            {
                var raw =
                    (0.1579 * 100 * own("difficult-words-2") / w.Tokens)
                    + (0.0496 * w.Tokens / w.Sentences);
                return raw + (raw > 0.05 ? 3.6365 : 0);
            }
        ),
    };

    private static readonly Measure LinsearWrite = Readability.LinsearWrite.Grade with
    {
        Formula =
            "if((linsear-easy-words + 3 · linsear-hard-words) / linsear-sentences − 20, (linsear-easy-words + 3 · linsear-hard-words) / linsear-sentences / 2, ((linsear-easy-words + 3 · linsear-hard-words) / linsear-sentences − 2) / 2)",
        Source = "textstat 0.7.11, linsear_write_formula, of the first 100 words",
        Compute = ToolMeasures.Of(
            (_, own) =>
            {
                var index =
                    (own("linsear-easy-words") + (3 * own("linsear-hard-words")))
                    / own("linsear-sentences");
                return (index > 20 ? index : index - 2) / 2;
            }
        ),
    };

    private static readonly Measure Spache = Readability.Spache.Measure with
    {
        Formula = "0.141 · tokens / sentences + 0.086 · 100 · difficult-words-2 / tokens + 0.839",
        Source = "textstat 0.7.11, spache_readability",
        Compute = ToolMeasures.Of(
            (w, own) =>
                (0.141 * w.Tokens / w.Sentences)
                + (0.086 * 100 * own("difficult-words-2") / w.Tokens)
                + 0.839
        ),
    };

    private static readonly Measure ReadingTime = Readability.ReadingTime.Measure with
    {
        Description = "How long an adult takes to read the text: 14.69 ms a character.",
        Formula = "14.69 · characters / 1000",
        Source = "textstat 0.7.11, reading_time",
        Unit = "seconds",
        Compute = ToolMeasures.Of((w, _) => 14.69 * w.Characters / 1000),
    };

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Measure> List =
    [
        Ari,
        ColemanLiau,
        Smog,
        GunningFog,
        DaleChall1948,
        NewDaleChall,
        LinsearWrite,
        Spache,
        ReadingTime,
        ConsensusGrade.Measure with
        {
            Description = "The grade that eight formulas name most often, each rounded three ways.",
            Formula = "the most frequent of the grades, each rounded down, up and to the nearest",
            IsProcedure = true,
            Source = "textstat 0.7.11, text_standard",
            Compute = profile =>
                profile.Tokens == 0
                    ? MeasureValue.UndefinedBecause("no tokens")
                    : MeasureValue.Of(TextStandard(profile)),
        },
    ];

    // The first of the most frequent in the order in which they are named.
    private static int TextStandard(TextProfile profile)
    {
        var grades = new List<int>();
        Round(Level.Measure);
        grades.AddRange(GradesOfEase(FleschReadingEase.Measure.Compute(profile).Number));
        Round(Smog);
        Round(ColemanLiau);
        Round(Ari);
        Round(DaleChall1948);
        Round(LinsearWrite);
        Round(GunningFog);
        return grades.GroupBy(grade => grade).MaxBy(group => group.Count())!.Key;

        void Round(Measure measure)
        {
            var grade = measure.Compute(profile).Number;
            grades.Add((int)Math.Floor(grade));
            grades.Add((int)Math.Ceiling(grade));
            grades.Add((int)Math.Round(grade, MidpointRounding.ToEven));
        }
    }

    private static int[] GradesOfEase(double ease) =>
        ease switch
        {
            >= 100 or < 30 => [13],
            >= 90 => [5],
            >= 80 => [6],
            >= 70 => [7],
            >= 60 => [8, 9],
            >= 50 => [10],
            >= 40 => [11],
            _ => [12],
        };
}
