using System.Security.Cryptography;
using System.Text;
using CsCheck;
using FactBox.Lexicons;
using FactBox.Measures;

namespace FactBox.Tests;

/// <summary>The word data, and how a token is looked up in it.</summary>
public sealed class WordListTests
{
    private static readonly string[] Levels = ["A1", "A2", "B1", "B2", "C1", "C2"];

    private static readonly string[] Profiles =
    [
        "data/cefr/cefrj-vocabulary-profile-1.5.csv",
        "data/cefr/octanove-vocabulary-profile-c1c2-1.0.csv",
    ];

    public static TheoryData<string> Files { get; } = new(AllLexicons.List.Select(l => l.File));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_the_one_that_is_told_of(string file)
    {
        var lexicon = AllLexicons.List.Single(l => l.File == file);
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(file)!;

        Assert.Equal(lexicon.Sha256, Convert.ToHexStringLower(SHA256.HashData(stream)));
        Assert.Contains(
            lexicon.Sha256,
            File.ReadAllText(Path.Combine(Repository.Root, "src/FactBox/Lexicons/README.md"))
        );
    }

    [Fact]
    public void Every_embedded_file_is_told_of() =>
        Assert.Equal(
            typeof(Lexicon)
                .Assembly.GetManifestResourceNames()
                .Where(n =>
                    n.EndsWith(".bin", StringComparison.Ordinal)
                    || n.EndsWith(".txt", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
            AllLexicons.List.Select(l => l.File).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Measures_name_files_that_there_are() =>
        Assert.All(
            AllMeasures.List.SelectMany(m => m.WordData),
            file => Assert.Contains(file, AllLexicons.List.Select(l => l.File))
        );

    // Brysbaert & New 2009, SUBTLEX-US: the most frequent forms with their occurrences in 51 million words.
    [Theory]
    [InlineData("you", 1, 2134713)]
    [InlineData("i", 2, 2038529)]
    [InlineData("the", 3, 1501908)]
    [InlineData("to", 4, 1156570)]
    public void Ranks_and_frequencies_are_those_of_the_list(string word, int rank, int occurrences)
    {
        var entry = Find(word);

        Assert.Equal(rank, entry.Rank);
        // van Heuven et al. 2014: log10 of (occurrences + 1) in a million words and types, + 3
        Assert.Equal(
            Math.Log10((occurrences + 1) / (51.0 + 0.074286)) + 3,
            WordFrequencies.Zipf(WordFrequencies.ClassOf(entry.Rank)),
            1e-12
        );
    }

    [Fact]
    public void A_form_that_never_occurs_is_the_rarest()
    {
        var never = WordFrequencies.Zipf(WordFrequencies.ClassOf(0));

        Assert.Equal(Math.Log10(1 / 51.074286) + 3, never, 1e-12);
        Assert.True(never < WordFrequencies.Zipf(WordFrequencies.ClassOf(WordFrequencies.Forms)));
    }

    [Theory]
    [InlineData("China's", "china")]
    [InlineData("don’t", "do")]
    [InlineData("can't", "can")]
    [InlineData("won't", "will")]
    [InlineData("they'll", "they")]
    [InlineData("n't", "not")]
    [InlineData("'re", "are")]
    [InlineData("café", "cafe")]
    [InlineData("dogs'", "dogs")]
    [InlineData("year-on-year", "year-on-year")]
    [InlineData("1,024", "")]
    public void A_token_is_looked_up_as(string token, string form) =>
        Assert.Equal(form, Encoding.UTF8.GetString(FormOf(token).Letters));

    [Fact]
    public void A_word_of_several_parts_is_as_rare_as_its_rarest_part()
    {
        Assert.Equal(Find("year").Rank, FormOf("year-on-year").Entry.Rank);
        Assert.Equal(Find("cooperation").Rank, FormOf("co-operation").Entry.Rank);
        Assert.Equal(0, FormOf("year-on-qzxqzx").Entry.Rank);
        Assert.Equal(0, FormOf("year-Ελλάδα").Entry.Rank);
    }

    [Theory]
    [InlineData("london", true)]
    [InlineData("mary", true)]
    [InlineData("frank", false)]
    [InlineData("friday", false)]
    [InlineData("hello", false)]
    [InlineData("i", false)]
    public void Names_are_told(string word, bool isName) => Assert.Equal(isName, Find(word).IsName);

    [Fact]
    public void All_function_words_are_marked() =>
        Assert.All(FunctionWords.All, word => Assert.True(Find(word).IsFunctionWord, word));

    // Of letters that no word has in a row, so none of them is in a list.
    [Fact]
    public void No_random_form_is_taken_for_a_known_one() =>
        Gen.Char['a', 'z']
            .Array[6, 14]
            .Select(letters => $"q{new string(letters)}qzx")
            .Sample(form => Assert.False(Find(form).IsKnown, form), iter: 200_000);

    [Fact]
    public void No_bytes_make_a_look_up_fail() =>
        Gen
            .Byte.Array[0, 100]
            .Sample(
                bytes =>
                {
                    var form = WordForm.Of(bytes, new byte[WordForm.Longest]);
                    if (form.IsWord)
                    {
                        BaseForms.Of(form.Letters, form.Entry, new byte[WordForm.Longest]);
                        Assert.InRange(CefrModel.Level(form.Letters, form.Entry), 1, 6);
                    }
                },
                iter: 20_000
            );

    // WordNet's irregular forms (*.exc) and rules of detachment (Fellbaum 1998, ch. 4; morphy(7WN)).
    [Theory]
    [InlineData("went", "go")]
    [InlineData("mice", "mouse")]
    [InlineData("children", "child")]
    [InlineData("running", "run")]
    [InlineData("churches", "church")]
    [InlineData("boxes", "box")]
    [InlineData("studies", "study")]
    [InlineData("policemen", "policeman")]
    [InlineData("making", "make")]
    [InlineData("walked", "walk")]
    [InlineData("hoped", "hope")]
    [InlineData("nicer", "nice")]
    [InlineData("tallest", "tall")]
    [InlineData("were", "be")]
    [InlineData("has", "have")]
    [InlineData("does", "do")]
    // and what no ending is taken off
    [InlineData("his", "his")]
    [InlineData("glass", "glass")]
    [InlineData("seed", "seed")]
    [InlineData("hundred", "hundred")]
    [InlineData("number", "number")]
    [InlineData("morning", "morning")]
    [InlineData("gas", "gas")]
    [InlineData("london", "london")]
    public void The_base_form_of_a_word(string word, string lemma)
    {
        var form = FormOf(word);
        Assert.Equal(
            lemma,
            Encoding.ASCII.GetString(
                BaseForms.Of(form.Letters, form.Entry, new byte[WordForm.Longest])
            )
        );
    }

    [Fact]
    public void Levels_of_words_held_out_are_as_near_as_documented()
    {
        // docs/accuracy/vocabulary.md: 44.8 % exact, 88.9 % within one, by the lowest level of a word
        var levels = new Dictionary<string, int>();
        foreach (
            var fields in Profiles
                .SelectMany(file => SharedFiles.Read(file).Split('\n').Skip(1))
                .Select(line => line.Split(','))
                .Where(f => f.Length > 2 && f[0].All(char.IsAsciiLetterLower))
        )
        {
            var level = Array.IndexOf(Levels, fields[2]) + 1;
            levels[fields[0]] = Math.Min(level, levels.GetValueOrDefault(fields[0], 6));
        }

        int[] off =
        [
            .. levels
                .Where(l => Crc32(l.Key) % 5 == 0)
                .Select(l =>
                    Math.Abs(CefrModel.Level(FormOf(l.Key).Letters, Find(l.Key)) - l.Value)
                ),
        ];
        Assert.InRange(off.Length, 1500, 2000);
        Assert.InRange(off.Count(d => d == 0) / (double)off.Length, 0.43, 1);
        Assert.InRange(off.Count(d => d <= 1) / (double)off.Length, 0.87, 1);
    }

    private static WordEntry Find(string word) => WordTable.Find(Encoding.ASCII.GetBytes(word));

    private static WordForm FormOf(string token) =>
        WordForm.Of(Encoding.UTF8.GetBytes(token), new byte[WordForm.Longest]);

    private static uint Crc32(string word)
    {
        var crc = uint.MaxValue;
        foreach (var b in Encoding.ASCII.GetBytes(word))
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
