namespace FactBox.Measures.Diversity;

internal static class MicheaM
{
    public static readonly Measure Measure = new()
    {
        Id = "michea-m",
        Name = "Michéa M",
        Description = "The types among those that occur twice: Sichel's S upside down.",
        Formula = "types / dis-legomena",
        Source =
            "Michéa 1969, Répétition et variété dans l'emploi des mots, Bulletin de la Société de Linguistique "
            + "de Paris; Tweedie & Baayen 1998, Computers and the Humanities 32(5), pp. 323–352",
        Unit = "ratio",
        Range = "1 and up; 5 to 9 in a news article",
        Needs = "at least one type that occurs exactly twice",
        Compute = profile =>
            profile.Spectrum switch
            {
                { Tokens: 0 } => MeasureValue.UndefinedBecause(Why.NoTokens),
                var all when all.TypesOccurring(2) == 0 => MeasureValue.UndefinedBecause(
                    "no type occurs exactly twice"
                ),
                var all => MeasureValue.Of((double)all.Types / all.TypesOccurring(2)),
            },
    };
}
