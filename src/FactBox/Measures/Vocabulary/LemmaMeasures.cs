using FactBox.Text;

namespace FactBox.Measures.Vocabulary;

internal static class LemmaMeasures
{
    private const string Source =
        "lemmas: Fellbaum 1998, WordNet: An Electronic Lexical Database, MIT Press, ch. 4";

    public static readonly Measure Ratio = new()
    {
        Id = "lemma-ttr",
        Name = "Lemma TTR",
        Description =
            "The share of different base forms among all tokens: as TTR, but go, goes and went are one.",
        Formula = "lemmas / tokens",
        Source =
            $"Granger & Wynne 1999, Optimising measures of lexical variation in EFL learner corpora, in Kirk (ed.), Corpora Galore, pp. 249–257; {Source}",
        Unit = "ratio",
        Range = "above 0, to 1; 0.3 to 0.6 in a news article",
        Needs = "at least one token",
        WordData = ["words.bin", "irregular_forms.bin"],
        Compute = Of(profile => (double)LemmaCounts.Of(profile).Lemmas / profile.Tokens),
    };

    public static readonly Measure FormsPerLemma = new()
    {
        Id = "forms-per-lemma",
        Name = "Forms per lemma",
        Description = "How many different forms of a word a text has, on average.",
        Formula = "types / lemmas",
        Source =
            $"Malvern, Richards, Chipere & Durán 2004, Lexical Diversity and Language Development, Palgrave (inflectional diversity, of which this is a plain form); {Source}",
        Unit = "types",
        Range = "about 1 and up; 1.05 to 1.3 in a news article by standard",
        Needs = "at least one token",
        WordData = ["words.bin", "irregular_forms.bin"],
        Compute = Of(profile => (double)profile.Types.Count / LemmaCounts.Of(profile).Lemmas),
    };

    private static Func<TextProfile, MeasureValue> Of(Func<TextProfile, double> compute) =>
        profile =>
            profile.Tokens == 0
                ? MeasureValue.UndefinedBecause("no tokens")
                : MeasureValue.Of(compute(profile));
}
