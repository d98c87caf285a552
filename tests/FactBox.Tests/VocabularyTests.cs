using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Measures.Vocabulary;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>Laws of the measures of vocabulary; that their formulas are as written is in MeasureTests.</summary>
public sealed class VocabularyTests
{
    // Words of every kind: frequent, rare, of several parts, names, numbers, of no list.
    private static readonly Gen<string> Texts = Gen.OneOf(
            "the",
            "cat",
            "is",
            "don't",
            "London",
            "Mary",
            "economy",
            "recession",
            "year-on-year",
            "indefensible",
            "gobbledegookish",
            "Ελλάδα",
            "1,024",
            "12th",
            "U.S.",
            "went",
            "children"
        )
        .Array[0, 60]
        .Select(words => string.Join(' ', words));

    private static readonly string[] Coverages =
    [
        .. Enumerable.Range(1, 10).Select(k => $"coverage-{k}k"),
    ];

    private static readonly string[] Sizes =
    [
        .. new[] { 10, 20, 35, 40, 50, 55, 60, 70 }.Select(size => $"scowl-{size}"),
    ];

    private static readonly string[] Levels = ["a1", "a2", "b1", "b2", "c1", "c2"];

    [Fact]
    public void More_words_never_cover_less() =>
        Sample(profile =>
        {
            foreach (var ids in new[] { Coverages, Sizes })
            {
                double[] shares = [.. ids.Select(id => Value(id, profile))];
                Assert.Equal(shares.Order(), shares);
                Assert.All(shares, share => Assert.InRange(share, 0, 1));
            }
        });

    [Fact]
    public void The_shares_of_the_levels_add_up_to_one() =>
        Sample(profile =>
        {
            if (Value("words", profile) > Value("names", profile))
            {
                double[] shares = [.. Levels.Select(level => Value($"cefr-{level}", profile))];
                Assert.Equal(1, shares.Sum(), 1e-12);
                Assert.Equal(
                    shares.Select((share, i) => share * (i + 1)).Sum(),
                    Value("mean-cefr", profile),
                    1e-12
                );
                Assert.InRange(Value("mean-zipf", profile), 1.29, 7.63);
            }
        });

    [Fact]
    public void There_are_no_more_lemmas_than_types_and_no_more_words_than_tokens() =>
        Sample(profile =>
        {
            Assert.InRange(Value("lemmas", profile), 1, profile.Types.Count);
            Assert.InRange(Value("words", profile), 1, profile.Tokens);
            Assert.InRange(
                Value("names", profile) + Value("function-words", profile),
                0,
                Value("words", profile)
            );
            Assert.InRange(Value("lexical-density", profile), 0, 1);
        });

    [Fact]
    public void The_bands_needed_are_the_least_that_cover_enough() =>
        Sample(profile =>
        {
            for (var percent = 95; percent <= 98; percent += 3)
            {
                var needed = AllMeasures.Find($"bands-{percent}")!.Compute(profile);
                var enough = Ranks(profile)
                    .Select(rank => rank / 1000.0)
                    .Order()
                    .ElementAt((int)Math.Ceiling(Value("words", profile) * percent / 100) - 1);
                Assert.Equal(double.IsFinite(enough), needed.IsDefined);
                if (needed.IsDefined)
                {
                    Assert.Equal(Math.Ceiling(enough), needed.Number);
                }
            }
        });

    [Fact]
    public void Bands_hold_every_word_once_and_cover_as_the_measures_say() =>
        Sample(profile =>
        {
            var byFrequency = VocabularyBands.ByFrequency(profile);
            var byCefr = VocabularyBands.ByCefr(profile);
            Assert.Equal(Value("words", profile), byFrequency.Sum(b => b.Tokens));
            Assert.Equal(Value("words", profile), byCefr.Sum(b => b.Tokens));
            Assert.Equal(
                Value("coverage-3k", profile),
                byFrequency.Single(b => b.Id == "3k").Coverage!.Value,
                1e-12
            );
            Assert.Equal(
                Value("off-list", profile),
                byFrequency.Single(b => b.Id == "off-list").Share!.Value,
                1e-12
            );
            if (byCefr[^1].Tokens < Value("words", profile))
            {
                Assert.Equal(Value("cefr-b1", profile), byCefr[2].Share!.Value, 1e-12);
            }
        });

    [Fact]
    public void A_text_counted_by_hand()
    {
        // Ranks in SUBTLEX-US: the 3, cat 1,589, recession beyond 20,000; London is a name, 7 no word.
        var profile = Count("The cat, the cats: London! The recession 7");

        (string Id, double Value)[] expected =
        [
            ("words", 7),
            ("names", 1),
            ("function-words", 3),
            ("lemmas", 5), // the, cat, London, recession, 7
            ("lexical-density", 4.0 / 7),
            ("lemma-ttr", 5.0 / 8),
            ("forms-per-lemma", 6.0 / 5),
            ("coverage-1k", 4.0 / 7),
            ("off-list", 0),
        ];
        Assert.All(expected, e => Assert.Equal(e.Value, Value(e.Id, profile), 1e-12));
    }

    [Theory]
    [InlineData("", "no tokens", "no tokens")]
    [InlineData("1 2 3", "no token has a letter", "no token has a letter")]
    [InlineData("London Mary", null, "all words are names")]
    public void Undefined_because(string text, string? ofWords, string? ofNoNames)
    {
        var profile = Count(text);
        Assert.All(
            ["coverage-1k", "scowl-35", "lexical-density", "bands-95", "off-list"],
            id => Assert.Equal(ofWords, AllMeasures.Find(id)!.Compute(profile).Undefined)
        );
        Assert.All(
            ["mean-zipf", "mean-cefr", "cefr-a1"],
            id => Assert.Equal(ofNoNames, AllMeasures.Find(id)!.Compute(profile).Undefined)
        );
    }

    [Fact]
    public void Words_of_no_list_leave_no_bands_that_are_enough() =>
        Assert.Equal(
            "more than 5 % of the words are not in SUBTLEX-US",
            AllMeasures.Find("bands-95")!.Compute(Count("gobbledegookish words")).Undefined
        );

    // Plainly: names 0, words not in the list at infinity.
    private static IEnumerable<double> Ranks(TextProfile profile)
    {
        for (var type = 0; type < profile.Types.Count; type++)
        {
            var form = Lexicons.WordForm.Of(
                profile.Types.Utf8(type),
                new byte[Lexicons.WordForm.Longest]
            );
            if (form.IsWord)
            {
                var rank =
                    form.Entry.IsName ? 0
                    : form.Entry.Rank == 0 ? double.PositiveInfinity
                    : form.Entry.Rank;
                for (var i = 0; i < profile.Types.Occurrences(type); i++)
                {
                    yield return rank;
                }
            }
        }
    }

    private static void Sample(Action<TextProfile> holds) =>
        Texts.Sample(
            text =>
            {
                var profile = Count(text);
                if (Value("words", profile) > 0)
                {
                    holds(profile);
                }
            },
            iter: 300
        );

    private static double Value(string id, TextProfile profile) =>
        AllMeasures.Find(id)!.Compute(profile).Number;

    private static TextProfile Count(string text) =>
        StandardConvention.Version1.Count(CountedText.Plain(Encoding.UTF8.GetBytes(text)));
}
