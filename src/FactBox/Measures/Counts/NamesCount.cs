using FactBox.Measures.Vocabulary;

namespace FactBox.Measures.Counts;

internal static class NamesCount
{
    public static readonly Measure Measure = new()
    {
        Id = "names",
        Name = "Names",
        Description =
            "The tokens that the word lists know as names: written with a capital letter in most of their places in "
            + "SUBTLEX-US, and no ordinary word as well (London, Mary; but Frank, Bill and Friday are words). Whether they "
            + "have a capital in the text makes no difference. A name that no list has is not seen.",
        Formula = "names",
        Source =
            "Brysbaert & New 2009, Moving beyond Kučera and Francis, Behavior Research Methods 41(4), pp. 977–990 "
            + "(SUBTLEX-US); Atkinson 2020, SCOWL; rule: src/FactBox/Lexicons/README.md",
        Unit = "tokens",
        Range = "0 to words; 1 to 5 % of them in a news article",
        Needs = "nothing: a text without any has 0",
        WordData = ["words.bin"],
        Compute = profile => MeasureValue.Of(VocabularyCounts.Of(profile).Names),
    };
}
