using System.Collections.Immutable;
using FactBox.Measures.Readability;

namespace FactBox.Measures.Tools;

/// <summary>
/// The formulas of quanteda.textstats where they are not those of the primary source: some are other versions, some
/// are slips, and a published number may be made by either.
/// </summary>
internal static class QuantedaMeasures
{
    private const string Package = "quanteda.textstats 0.93, textstat_readability, ";

    private const string MeanCloze =
        "0.886593 − 0.08364 · characters / tokens + 0.161911 · (unfamiliar-dale-chall / tokens) ^ 3 − 0.21401 · tokens / sentences + 0.000577 · (tokens / sentences) ^ 2 − 0.000005 · (tokens / sentences) ^ 3";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Measure> List =
    [
        GunningFog.PowersSumnerKearl with
        {
            Formula = "3.0680 · 0.0877 · tokens / sentences + 9.84 · polysyllables / tokens",
            Source = Package + "FOG.PSK",
            Compute = ToolMeasures.Of(
                (w, _) =>
                    (3.0680 * 0.0877 * w.Tokens / w.Sentences) + (9.84 * w.Polysyllables / w.Tokens)
            ),
        },
        GunningFog.Navy with
        {
            Formula =
                "((tokens − polysyllables + 3 · polysyllables) / (100 · sentences / tokens) − 3) / 2",
            Source = Package + "FOG.NRI",
            Compute = ToolMeasures.Of(
                (w, _) =>
                    (((w.Tokens + (2 * w.Polysyllables)) / (100 * w.Sentences / w.Tokens)) - 3) / 2
            ),
        },
        Smog.Measure with
        {
            Source = Package + "SMOG",
            Needs = "at least one token",
            Compute = ToolMeasures.Of(
                (w, _) => (1.0430 * Math.Sqrt(30 * w.Polysyllables / w.Sentences)) + 3.1291
            ),
        },
        LinsearWrite.Measure with
        {
            Formula =
                "(100 − 100 · (tokens − polysyllables) / tokens + 300 · polysyllables / tokens) / (100 · sentences / tokens)",
            Source = Package + "Linsear.Write",
            Compute = ToolMeasures.Of(
                (w, _) =>
                    (
                        100
                        - (100 * (w.Tokens - w.Polysyllables) / w.Tokens)
                        + (300 * w.Polysyllables / w.Tokens)
                    ) / (100 * w.Sentences / w.Tokens)
            ),
        },
        DaleChall.Of1948 with
        {
            Formula =
                "15.79 · unfamiliar-dale-chall / tokens + 0.0496 · tokens / sentences + if(unfamiliar-dale-chall / tokens − 0.05, 3.6365, 0)",
            Source = Package + "Dale.Chall.old",
            Compute = ToolMeasures.Of(
                (w, _) =>
                    (15.79 * w.UnfamiliarDaleChall / w.Tokens)
                    + (0.0496 * w.Tokens / w.Sentences)
                    + (w.UnfamiliarDaleChall / w.Tokens > 0.05 ? 3.6365 : 0)
            ),
        },
        Bormuth.MeanCloze with
        {
            Formula = MeanCloze,
            Source = Package + "Bormuth.MC (the share of unfamiliar words, not of familiar ones)",
            Compute = ToolMeasures.Of((w, _) => Cloze(w)),
        },
        Bormuth.ReadingPower with
        {
            Formula = $"100 · (1 − ({MeanCloze}))",
            Source = Package + "DRP",
            Compute = ToolMeasures.Of((w, _) => 100 * (1 - Cloze(w))),
        },
        DanielsonBryan.Second with
        {
            Formula =
                "131.059 − 10.364 · characters / (tokens − 1) + 0.0194 · characters / sentences",
            Source = Package + "Danielson.Bryan.2",
            Compute = ReadabilityFormula.Of(
                w => w.Tokens > 1,
                "needs two tokens",
                w =>
                    131.059
                    - (10.364 * w.Characters / (w.Tokens - 1))
                    + (0.0194 * w.Characters / w.Sentences)
            ),
        },
        DickesSteiwer.Measure with
        {
            Formula =
                "235.95993 − 73.021 · letters / tokens − 12.56438 · tokens / sentences − 50.03293 · types / tokens",
            Source = Package + "Dickes.Steiwer (no logarithms)",
            Compute = ToolMeasures.Of(
                (w, _) =>
                    235.95993
                    - (73.021 * w.Letters / w.Tokens)
                    - (12.56438 * w.Tokens / w.Sentences)
                    - (50.03293 * w.Types / w.Tokens)
            ),
        },
        EasyListening.Measure with
        {
            Formula = "(tokens − one-syllable-words) / sentences",
            Source = Package + "ELF",
            Compute = ToolMeasures.Of((w, _) => (w.Tokens - w.OneSyllable) / w.Sentences),
        },
        FarrJenkinsPaterson.Measure with
        {
            Formula = "1.599 · one-syllable-words / tokens − 1.015 · tokens / sentences − 31.517",
            Source = Package + "Farr.Jenkins.Paterson (a share, not a percentage)",
            Compute = ToolMeasures.Of(
                (w, _) =>
                    (1.599 * w.OneSyllable / w.Tokens) - (1.015 * w.Tokens / w.Sentences) - 31.517
            ),
        },
    ];

    private static double Cloze(WordCounts w)
    {
        var sentence = w.Tokens / w.Sentences;
        return 0.886593
            - (0.08364 * w.Characters / w.Tokens)
            + (0.161911 * Math.Pow(w.UnfamiliarDaleChall / w.Tokens, 3))
            - (0.21401 * sentence)
            + (0.000577 * Math.Pow(sentence, 2))
            - (0.000005 * Math.Pow(sentence, 3));
    }
}
