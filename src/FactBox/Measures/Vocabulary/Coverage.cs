using System.Collections.Immutable;
using System.Globalization;

namespace FactBox.Measures.Vocabulary;

/// <summary>How much of a text the most frequent words cover.</summary>
internal static class Coverage
{
    private const string List =
        "Brysbaert & New 2009, Moving beyond Kučera and Francis, Behavior Research Methods 41(4), pp. 977–990 (SUBTLEX-US)";

    private const string Nation =
        "Nation 2006, How large a vocabulary is needed for reading and listening?, Canadian Modern Language Review 63(1), pp. 59–82 (coverage by bands of a thousand, names taken as known)";

    private const string Threshold =
        "Laufer & Ravenhorst-Kalovski 2010, Lexical threshold revisited, Reading in a Foreign Language 22(1), pp. 15–30";

    /// <summary>Those of the first thousand to the first ten thousand words.</summary>
    public static ImmutableArray<Measure> Thousands { get; } =
    [.. Enumerable.Range(1, 10).Select(Of)];

    public static readonly Measure OffList = new()
    {
        Id = "off-list",
        Name = "Words off the frequency list",
        Description =
            "The share of the words that are neither names nor among the 74,286 forms of SUBTLEX-US: rare or new words, misspellings, names that no list has.",
        Formula = "1 − Σ(if(74287 − rank, f, 0)) / words",
        Source = List,
        Unit = "ratio",
        Range = "0 to 1; 0 to 0.03 in a news article",
        Needs = VocabularyMeasure.NeedsWord,
        WordData = ["words.bin"],
        Compute = VocabularyMeasure.Of(c => (double)c.OffList / c.Words),
    };

    public static readonly Measure For95 = Needed(
        95,
        "the least that reading with some help takes"
    );

    public static readonly Measure For98 = Needed(98, "what reading for pleasure takes");

    private static Measure Of(int thousands)
    {
        var most = (thousands * VocabularyCounts.Band).ToString("N0", CultureInfo.InvariantCulture);
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"coverage-{thousands}k"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Coverage by {thousands}k"),
            Description =
                $"The share of the words that are among the {most} most frequent forms of SUBTLEX-US, or names. They are forms, not word families as in Nation's lists: by these more bands are needed.",
            Formula = string.Create(
                CultureInfo.InvariantCulture,
                $"Σ(if({(thousands * VocabularyCounts.Band) + 1} − rank, f, 0)) / words"
            ),
            Source = $"{Nation}; list: {List}",
            Unit = "ratio",
            Range =
                thousands == 1
                    ? "0 to 1; 0.6 to 0.85 in print"
                    : "0 to 1, never less than with fewer words",
            Needs = VocabularyMeasure.NeedsWord,
            WordData = ["words.bin"],
            Compute = VocabularyMeasure.Of(c => (double)c.InBands(thousands) / c.Words),
        };
    }

    private static Measure Needed(int percent, string what) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"bands-{percent}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Bands for {percent} % coverage"),
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"How many thousands of the most frequent forms one must know to know {percent} % of the words, {what}. Names count as known."
            ),
            Formula = string.Create(
                CultureInfo.InvariantCulture,
                $"the least number n of bands of 1,000 ranks of which it holds that names and words of rank 1 to 1,000 · n are {percent} % of the words or more"
            ),
            IsProcedure = true,
            Source = percent == 95 ? $"{Threshold}; {Nation}" : $"{Nation}; {Threshold}",
            Unit = "thousand forms",
            Range = "0 to 75; 0 if names are enough",
            Needs =
                $"{VocabularyMeasure.NeedsWord}; and that the words outside SUBTLEX-US leave enough",
            WordData = ["words.bin"],
            Compute = profile =>
                VocabularyMeasure.Of(_ => 0)(profile) is { IsDefined: false } undefined ? undefined
                : Least(VocabularyCounts.Of(profile), percent) is { } bands ? MeasureValue.Of(bands)
                : MeasureValue.UndefinedBecause(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"more than {100 - percent} % of the words are not in SUBTLEX-US"
                    )
                ),
        };

    private static int? Least(VocabularyCounts counts, int percent)
    {
        for (var bands = 0; bands <= VocabularyCounts.Bands; bands++)
        {
            if ((Int128)counts.InBands(bands) * 100 >= (Int128)counts.Words * percent)
            {
                return bands;
            }
        }

        return null;
    }
}
