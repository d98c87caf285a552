using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Lexicons;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>What holds for the readability measures; that their formulas are as written is in MeasureTests.</summary>
public sealed class ReadabilityTests
{
    private static readonly string[] ByLength =
    [
        "reading-time",
        "reading-time-fiction",
        "reading-time-aloud",
        "reading-time-learner",
    ];

    // Of a text and the same twice these differ by right: TTR, the number of spaces, 30 sentences.
    private static readonly string[] NotOfDoubled =
    [
        .. ByLength,
        "dickes-steiwer",
        "danielson-bryan-1",
        "danielson-bryan-2",
        "smog",
    ];

    private static readonly string[] Grades =
    [
        "level",
        "ari",
        "coleman-liau",
        "gunning-fog",
        "smog-any",
        "forcast-rgl",
        "linsear-write-grade",
    ];

    private static IEnumerable<Measure> Measures =>
        AllMeasures.List.Where(m => !m.IsCount && IsReadability(m));

    public static TheoryData<string> EdgeTexts { get; } =
        new(
            "",
            "word",
            "One sentence of seven plain words only.",
            string.Concat(Enumerable.Repeat("same ", 1_000_000)),
            string.Join(
                ' ',
                Enumerable
                    .Range(0, 20_000)
                    .Select(i => $"w{new string((char)('a' + i % 26), 1 + i / 26 % 30)}{i}")
            ),
            "1 2 3 44 5.5 6,000",
            "😀 👩‍👩‍👧 😀",
            "— … !"
        );

    [Theory]
    [MemberData(nameof(EdgeTexts))]
    public void Every_measure_is_a_number_or_undefined_because(string text)
    {
        foreach (var convention in AllConventions.List)
        {
            var profile = convention.Count(
                CountedText.Plain(Encoding.UTF8.GetBytes(text)),
                withSequence: true
            );
            Assert.All(
                AllMeasures.List,
                m =>
                {
                    var value = m.Compute(profile);
                    Assert.True(
                        value.IsDefined
                            ? double.IsFinite(value.Number)
                            : value.Undefined!.Length > 3
                    );
                }
            );
        }
    }

    [Fact]
    public void A_text_twice_is_as_readable_as_once() =>
        SampleTexts.Any.Sample(
            text =>
            {
                var once = Count(text);
                // Not the text put after itself: what it ends in the middle of would go on there.
                var twice = Count(text);
                twice.Merge(once);
                Assert.Equal(2 * once.Tokens, twice.Tokens);
                Assert.All(
                    Measures.Where(m => !NotOfDoubled.Contains(m.Id)),
                    m =>
                    {
                        var (one, two) = (m.Compute(once), m.Compute(twice));
                        Assert.Equal(one.Undefined, two.Undefined);
                        if (one.IsDefined)
                        {
                            Assert.Equal(
                                one.Number,
                                two.Number,
                                1e-9 * Math.Max(1, Math.Abs(one.Number))
                            );
                        }
                    }
                );
            },
            iter: 300
        );

    [Theory]
    [InlineData("forcast", 150)]
    [InlineData("flesch-reading-ease", 100)]
    [InlineData("mtld", 100)]
    public void A_text_shorter_than_the_sample_of_the_source_has_a_warning(string id, int least)
    {
        var warning = AllMeasures.Find(id)!.Warning!;
        var tooShort = Count(string.Join(' ', Enumerable.Repeat("word", least - 1)));
        var enough = Count(string.Join(' ', Enumerable.Repeat("word", least)));

        Assert.Equal(
            $"its source asks for a sample of at least {least} words, and here are {least - 1}",
            warning(tooShort)
        );
        Assert.Null(warning(enough));
    }

    [Fact]
    public void The_consensus_is_the_grade_in_the_middle()
    {
        var profile = Count(
            "The committee considered several alternatives. It chose none. Nobody complained."
        );
        double[] grades = [.. Grades.Select(id => Value(id, profile)).Order()];

        Assert.Equal(grades[3], Value("consensus-grade", profile));
        Assert.Equal(grades[6] - grades[0], Value("consensus-spread", profile));
    }

    [Fact]
    public void Smog_needs_thirty_sentences()
    {
        const string Sentence = "An extraordinary animal considered it. ";
        Assert.Equal(
            "needs 30 sentences",
            AllMeasures
                .Find("smog")!
                .Compute(Count(string.Concat(Enumerable.Repeat(Sentence, 29))))
                .Undefined
        );
        // Three polysyllables a sentence: 1.0430 · sqrt(90) + 3.1291 (McLaughlin 1969, p. 643).
        Assert.Equal(
            (1.0430 * Math.Sqrt(90)) + 3.1291,
            Value("smog", Count(string.Concat(Enumerable.Repeat(Sentence, 30)))),
            1e-12
        );
    }

    [Fact]
    public void Word_counts_of_a_text_counted_by_hand()
    {
        var profile = Count("She don't understand 2 elephants. I walked to year-on-year sales.");
        (string Id, double Value)[] expected =
        [
            ("letters", 3 + 4 + 10 + 9 + 1 + 6 + 2 + 10 + 5),
            ("characters", 51),
            ("long-words", 3), // understand, elephants, year-on-year
            ("short-words", 3), // she, I, to
            ("polysyllables", 3), // understand, elephants, year-on-year
            ("pronouns", 2),
            ("prepositions", 1),
            ("conjunctions", 0),
            ("unfamiliar-dale-chall", 0),
        ];
        Assert.All(expected, e => Assert.Equal(e.Value, Value(e.Id, profile)));
    }

    [Theory]
    [InlineData("walked", true)] // -ed, Chall & Dale 1995: regular forms are known
    [InlineData("carries", true)]
    [InlineData("running", true)]
    [InlineData("making", true)]
    [InlineData("teacher's", true)]
    [InlineData("can't", true)]
    [InlineData("year-on-year", true)]
    [InlineData("committee", false)]
    [InlineData("extraordinary", false)]
    public void A_form_of_a_familiar_word_is_familiar(string word, bool familiar) =>
        Assert.Equal(familiar, FamiliarWords.DaleChall.Knows(word));

    private static bool IsReadability(Measure measure) =>
        !measure.NeedsSequence
        && AllMeasures.List.IndexOf(measure)
            < AllMeasures.List.IndexOf(AllMeasures.Find("guiraud-r")!)
        && measure.Id is not "ttr";

    private static double Value(string id, TextProfile profile) =>
        AllMeasures.Find(id)!.Compute(profile).Number;

    private static TextProfile Count(string text) =>
        StandardConvention.Version1.Count(CountedText.Plain(Encoding.UTF8.GetBytes(text)));

    // Each part took a call within the last and looked through all that follows: a small text hung.
    [Fact]
    public void A_word_of_a_million_parts_is_read_part_by_part()
    {
        var word = string.Concat(Enumerable.Repeat("a-", 1_000_000));
        Assert.True(FamiliarWords.DaleChall.Knows($"{word}a"));
        Assert.True(FamiliarWords.DaleChall.Knows($"{word}can't"));
        Assert.False(FamiliarWords.DaleChall.Knows($"{word}xyzzy"));
        Assert.False(FamiliarWords.DaleChall.Knows($"xyzzy-{word}a"));
    }
}
