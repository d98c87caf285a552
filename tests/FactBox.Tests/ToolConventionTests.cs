using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Measures.Tools;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>The conventions that follow a program: what holds for all of them, and the rules of each.</summary>
public sealed class ToolConventionTests
{
    private const int Megabyte = 1 << 20;

    public static TheoryData<string> Names { get; } =
        new(AllConventions.List.Where(c => c.Tool is not null).Select(c => c.Name));

    public static TheoryData<string, string> Formulas { get; } = AllFormulas();

    // Each asks for a look at what comes after it, or before.
    public static TheoryData<string> Hostile { get; } =
    ["a", "'", ".", ". ", "a.", "a-", "1,", "A. ", "A... ", "#\n", "\u0301", "@", "a@a ", "’s "];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_programs_formula_as_written_gives_what_the_code_gives(string tool, string id)
    {
        var convention = AllConventions.Find(tool)!;
        var measure = ToolMeasures.Find(tool, id)!;
        var isPrinted = measure.Formula.StartsWith("printed(", StringComparison.Ordinal);
        SampleTexts.Any.Sample(
            text =>
            {
                var profile = Count(convention, text);
                var value = AllMeasures.Find(id)!.Compute(profile);
                if (value.IsDefined)
                {
                    var written = Formula.Evaluate(
                        measure.Formula,
                        name =>
                            profile.Tool!.Find(name)
                            ?? AllMeasures.Find(name)!.Compute(profile).Number
                    );
                    Assert.Equal(
                        written,
                        value.Number,
                        (isPrinted ? 0.05 : 0) + (1e-11 * Math.Max(1, Math.Abs(written)))
                    );
                }
            },
            iter: 300
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_bytes_are_counted_and_a_stream_gives_the_same(string name)
    {
        var convention = AllConventions.Find(name)!;
        Gen.Select(Gen.Byte.Array[0, 60], SampleTexts.Any, Gen.Byte.Array[0, 20])
            .Sample(
                (some, text, more) =>
                {
                    byte[] utf8 = [.. some, .. Encoding.UTF8.GetBytes(text), .. more];
                    var profile = convention.Count(CountedText.Plain(utf8), withSequence: true);
                    Assert.Equal(profile.Tokens == 0, profile.Sentences == 0);
                    Assert.Equal(profile.Tokens, profile.Sequence!.Count);
                    using var stream = new MemoryStream(utf8);
                    var streamed = convention.CountStream(stream, threads: 4);
                    Assert.All(
                        AllMeasures.List.Where(m => !m.NeedsSequence),
                        m => Assert.Equal(m.Compute(profile), m.Compute(streamed))
                    );
                },
                iter: 200
            );
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_megabyte_of_the_same_is_counted_at_once(string piece)
    {
        var utf8 = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length))
        );
        var text = CountedText.FromParts([(TextParts.Body, Encoding.UTF8.GetString(utf8))]);
        foreach (var convention in AllConventions.List.Where(c => c.Tool is not null))
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            convention.Count(text);
            Assert.True(watch.Elapsed.TotalSeconds < 30, $"{convention.Id}: {watch.Elapsed}");
        }
    }

    [Fact]
    public void A_part_that_is_not_counted_is_not_given_to_the_program()
    {
        var body = TextstatConvention.Version1 with { CountedParts = TextParts.Body };
        var text = CountedText.FromParts([
            (TextParts.Headline, "Rain at last"),
            (TextParts.Body, "It rained for hours."),
            (TextParts.Body, "The river rose again."),
        ]);

        Assert.Equal(8, body.Count(text).Tokens);
        Assert.Equal(11, TextstatConvention.Version1.Count(text).Tokens);
    }

    [Fact]
    public void Profiles_of_one_program_merge_and_of_two_do_not()
    {
        var one = Count(GnuStyleConvention.Version1, "The dogs bark. ");
        one.Merge(Count(GnuStyleConvention.Version1, "A cat sleeps."));

        Assert.Equal((6, 2, 21), (one.Tokens, one.Sentences, one.Tool!.Find("characters")));
        Assert.Throws<ArgumentException>(() =>
            one.Merge(Count(TextstatConvention.Version1, "A cat."))
        );
        Assert.Throws<ArgumentException>(() => one.Merge(new TextProfile()));
    }

    [Theory]
    [InlineData(0.25, 0.2)]
    [InlineData(0.75, 0.8)]
    [InlineData(2.5, 2.5)]
    [InlineData(9.45, 9.4)] // in binary a little less
    [InlineData(0.35, 0.3)] // the same
    [InlineData(1.15, 1.1)] // the same
    [InlineData(0.15, 0.1)] // the same
    [InlineData(8.35, 8.3)] // the same
    [InlineData(8.45, 8.4)] // the same
    [InlineData(1.25, 1.2)]
    [InlineData(-0.25, -0.2)]
    [InlineData(-0.04, 0)]
    [InlineData(-2.66, -2.7)]
    public void One_decimal_is_rounded_as_printf_does(double number, double printed) =>
        Assert.Equal(printed, PrintedRounding.ToOneDecimal(number));

    // The page of nsyllable on CRAN, and its rule: runs of vowels in a word that the dictionary lacks.
    [Theory]
    [InlineData("super", 2)]
    [InlineData("syllable", 3)]
    [InlineData("administration", 5)]
    [InlineData("brexit", 2)]
    [InlineData("supercalifragilisticexpialidocious", 13)]
    [InlineData("5", 1)]
    public void Quanteda_takes_syllables_from_the_dictionary_or_counts_vowels(
        string word,
        int syllables
    ) =>
        Assert.Equal(
            syllables,
            QuantedaConvention.Version1.Counting.Syllables.Count(Encoding.UTF8.GetBytes(word))
        );

    // The first three are the examples of quanteda's page on nsentence.
    [Theory]
    [InlineData("This is a sentence: second part of first sentence.", 1)]
    [InlineData("A word. Repeated repeated.", 2)]
    [InlineData("Mr. Jones has a PhD from the LSE.  Second sentence.", 2)]
    [InlineData("It cost 3.5 euros. \"Really?\" she asked.", 3)]
    [InlineData("He left at 5 p.m. on Monday.\nThen it rained", 2)]
    [InlineData("A heading\n\nand the rest", 1)]
    [InlineData("* * *", 0)]
    public void Quanteda_ends_sentences_where_Unicode_does(string text, int sentences) =>
        Assert.Equal(sentences, Count(QuantedaConvention.Version1, text).Sentences);

    // Unicode Standard Annex #29, section 4: can't and 3.2 are words; hyphens split; signs are tokens, punctuation is
    // none.
    [Theory]
    [InlineData("The quick (“brown”) fox can’t jump 32.3 feet, right?", 9)]
    [InlineData("well-known", 2)]
    [InlineData("$5 + 6%", 4)]
    [InlineData("#rstats by @quanteda", 3)]
    [InlineData("see https://example.org/a-b or ann@example.org.", 4)]
    public void Quantedas_words_are_those_of_Unicode(string text, int tokens) =>
        Assert.Equal(tokens, Count(QuantedaConvention.Version1, text).Tokens);

    [Fact]
    public void Word_leaves_paragraphs_without_a_stop_out_of_its_averages()
    {
        var profile = Count(
            MicrosoftWordConvention.Version1,
            "A long heading of six words\nThe cat sat on the mat. It slept.\n"
        );

        Assert.Equal((14, 2, 2), (profile.Tokens, profile.Sentences, profile.Paragraphs));
        Assert.Equal(4, Value("mean-sentence-length", profile));
        // 206.835 − 1.015 · 4 − 84.6 · 8 / 8 is 118.2, and the scale ends at 100.
        Assert.Equal(100, Value("flesch-reading-ease", profile));
        // 0.39 · 4 + 11.8 − 15.59
        Assert.Equal(-2.2, Value("level", profile));
    }

    [Fact]
    public void GNU_style_takes_the_stop_of_an_abbreviation_for_the_end()
    {
        var profile = Count(GnuStyleConvention.Version1, "Mr. Smith sat. Now he's gone: see.");

        Assert.Equal(3, profile.Sentences);
        Assert.Equal(["Mr", "Now", "Smith", "gone", "he's", "sat"], Types(profile));
    }

    [Fact]
    public void Textstat_keeps_an_apostrophe_before_an_ending_and_no_hyphen()
    {
        var profile = Count(TextstatConvention.Version1, "Well-known 'cats' don't bark -- 5 p.m.");

        Assert.Equal(["5", "Wellknown", "bark", "cats", "don't", "pm"], Types(profile));
        Assert.Equal(7, profile.Tool!.Find("raw-words"));
        // "Well-known … p." has them; "m." is no sentence, being of one word
        Assert.Equal(1, profile.Sentences);
    }

    private static TheoryData<string, string> AllFormulas()
    {
        var all = new TheoryData<string, string>();
        foreach (var (tool, measures) in ToolMeasures.All)
        {
            foreach (var measure in measures.Where(m => !m.IsProcedure))
            {
                all.Add(tool, measure.Id);
            }
        }

        return all;
    }

    private static string[] Types(TextProfile profile) =>
        [
            .. Enumerable
                .Range(0, profile.Types.Count)
                .Select(profile.Types.Text)
                .Order(StringComparer.Ordinal),
        ];

    private static double Value(string id, TextProfile profile) =>
        AllMeasures.Find(id)!.Compute(profile).Number;

    private static TextProfile Count(Convention convention, string text) =>
        convention.Count(CountedText.Plain(Encoding.UTF8.GetBytes(text)));
}
