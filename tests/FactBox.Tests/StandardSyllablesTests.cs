using System.Text;
using CsCheck;
using FactBox.Lexicons;

namespace FactBox.Tests;

public sealed class StandardSyllablesTests
{
    private static readonly StandardSyllables Standard = new();

    // The pronunciation is the dictionary's first (cmu-pronouncing-dictionary 3.0.0); the digits are the stresses.
    [Theory]
    [InlineData("the", "DH AH0")]
    [InlineData("family", "F AE1 M AH0 L IY0")]
    [InlineData("fire", "F AY1 ER0")]
    [InlineData("hour", "AW1 ER0")]
    [InlineData("every", "EH1 V ER0 IY0")]
    [InlineData("chocolate", "CH AO1 K L AH0 T")]
    [InlineData("business", "B IH1 Z N AH0 S")]
    [InlineData("queue", "K Y UW1")]
    [InlineData("rhythm", "R IH1 DH AH0 M")]
    [InlineData("table", "T EY1 B AH0 L")]
    [InlineData("jumped", "JH AH1 M P T")]
    [InlineData("wanted", "W AO1 N T IH0 D")]
    [InlineData("area", "EH1 R IY0 AH0")]
    [InlineData("being", "B IY1 IH0 NG")]
    [InlineData("people", "P IY1 P AH0 L")]
    [InlineData("Beijing", "B EY2 ZH IH1 NG")]
    [InlineData("Schwarzenegger", "SH W AO1 R Z AH0 N EY2 G ER0")]
    [InlineData(
        "antidisestablishmentarianism",
        "AE2 N T AY0 D IH2 S AH0 S T AE2 B L IH0 SH M AH0 N T EH1 R IY0 AH0 N IH2 Z AH0 M"
    )]
    [InlineData("mr", "M IH1 S T ER0")]
    [InlineData("BBC", "B IY2 B IY0 S IY1")]
    [InlineData("CDs", "S IY2 D IY1 Z")]
    [InlineData("hmm", "HH M V0")] // no vowel in the dictionary: at least 1
    [InlineData("w", "D AH1 B AH0 L Y UW0")]
    [InlineData("china's", "CH AY1 N AH0 Z")]
    [InlineData("boss's", "B AO1 S IH0 Z")]
    [InlineData("didn't", "D IH1 D AH0 N T")]
    [InlineData("don't", "D OW1 N T")]
    [InlineData("it'll", "IH1 T AH0 L")]
    [InlineData("'twas", "T W AH1 Z")]
    [InlineData("o'clock", "AH0 K L AA1 K")]
    [InlineData("rock'n'roll", "R AA1 K AH0 N R OW1 L")]
    [InlineData("brother-in-law", "B R AH1 DH ER0 IH0 N L AO2")]
    [InlineData("u.s.", "Y UW2 EH1 S")]
    [InlineData("etc.", "EH2 T S EH1 T ER0 AH0")]
    [InlineData("corp.", "K AO1 R P")]
    public void A_word_of_the_dictionary_is_counted_as_it_says(string word, string phonemes)
    {
        var syllables = phonemes.Count(char.IsAsciiDigit);
        Assert.Equal(syllables, Count(word));
        Assert.Equal(syllables, Count(word.ToUpperInvariant()));
        Assert.Equal(syllables, Count(word.Replace('\'', '’')));
    }

    [Fact]
    public void The_model_counts_the_letters_whose_features_say_so()
    {
        var weights = Blob.Embedded(SyllableModel.Resource);
        var model = new SyllableModel(weights);
        Gen.Char['a', 'z']
            .Array[1, 80]
            .Sample(
                letters =>
                {
                    var word = Encoding.ASCII.GetBytes(letters);
                    var features = new int[SyllableModel.MostFeatures];
                    var count = 0;
                    for (var at = 0; at < word.Length; at++)
                    {
                        var score = SyllableModel.Prior(word, at);
                        foreach (
                            var feature in features[..SyllableModel.Features(word, at, features)]
                        )
                        {
                            score += (sbyte)weights.Bytes[feature];
                        }

                        count += score > 0 ? 1 : 0;
                    }

                    Assert.Equal(Math.Max(1, count), model.Count(word));
                },
                iter: 20_000
            );
    }

    [Theory]
    [InlineData("year-on-year", 3)] // the sum of its parts
    [InlineData("and/or", 2)]
    [InlineData("12:05", 3)] // twelve oh five
    [InlineData("08:30", 3)] // eight thirty
    [InlineData("9:00", 3)] // nine o'clock
    [InlineData("00:15", 4)] // zero fifteen
    [InlineData("9:05-10:30", 6)] // nine oh five, ten thirty
    [InlineData("12:05:10", 5)] // a duration as well: twelve, zero five, ten
    [InlineData("3:2", 2)]
    [InlineData("1/2", 2)] // one two
    [InlineData("1990s", 4)] // nineteen nineties
    [InlineData("21st", 3)]
    [InlineData("6'2\"", 2)]
    [InlineData("$684.60", 12)]
    [InlineData("China‐ASEAN", 5)]
    [InlineData("don't've", 2)] // don't, and 've after no pronoun
    [InlineData("they've", 1)]
    [InlineData("quizmaster's", 3)]
    [InlineData("sandwich's", 3)] // a sibilant: one more
    [InlineData("Xi'an", 2)]
    [InlineData("l'Oréal", 3)]
    [InlineData("teachers'", 2)]
    [InlineData("'quoted'", 2)]
    [InlineData("BPG", 3)] // no vowel letter: by the names of the letters
    [InlineData("WWF", 7)]
    [InlineData("MPs", 2)]
    [InlineData("MPs'", 2)]
    [InlineData("BPG's", 3)]
    [InlineData("WTO", 5)] // our list of initialisms
    [InlineData("Grrrr", 1)]
    [InlineData("x-ray", 2)]
    [InlineData("naïve", 2)] // by its base letters
    [InlineData("CAFÉ", 2)]
    [InlineData("cafe\u0301", 2)] // the accent as a mark of its own
    [InlineData("soft\u00ADware", 2)]
    [InlineData("ﬁnance", 2)]
    [InlineData("Ｂｅｉｊｉｎｇ", 2)]
    public void Other_words_are_counted_by_rules(string word, int syllables) =>
        Assert.Equal(syllables, Count(word));

    [Theory]
    [InlineData("684.60", 10)] // six hundred eighty-four point six zero
    [InlineData("1,024", 6)]
    [InlineData("1995", 5)]
    [InlineData("1990s", 4)]
    [InlineData("1990's", 4)]
    [InlineData("1996s", 6)] // sixes
    [InlineData("12th", 1)]
    [InlineData("20th", 3)]
    [InlineData("COVID-19", 4)]
    [InlineData("B2B", 3)]
    [InlineData("3D", 2)]
    [InlineData("٣", 1)]
    [InlineData("18-year-old", 4)]
    public void A_number_has_the_syllables_of_its_reading(string number, int syllables) =>
        Assert.Equal(syllables, Count(number));

    [Fact]
    public void The_words_of_a_reading_are_counted_by_the_dictionary() =>
        Gen.Int[0, 2_000_000]
            .Sample(number =>
            {
                var digits = Encoding.UTF8.GetBytes(
                    number.ToString(System.Globalization.CultureInfo.InvariantCulture)
                );
                var words = NumberWords.Read(digits).Split(' ');
                Assert.Equal(words.Sum(Count), Standard.Count(digits));
            });

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("'")]
    [InlineData("...")]
    [InlineData("北京")] // a run of letters that the model can't read
    [InlineData("Москва")]
    public void Nothing_readable_is_one_syllable(string token) => Assert.Equal(1, Count(token));

    [Fact]
    public void Any_bytes_have_a_count() =>
        Gen
            .Byte.Array[0, 600]
            .Sample(bytes => Assert.InRange(Standard.Count(bytes), 1, 1 + (7 * bytes.Length)));

    [Fact]
    public void Any_token_like_bytes_have_a_count() =>
        Gen.Char["aeiouyrstlwnd'’.-,0123456789éЖS/"]
            .Array[0, 300]
            .Select(characters => new string(characters))
            .Sample(token =>
                Assert.InRange(Count(token), 1, 1 + (7 * Encoding.UTF8.GetByteCount(token)))
            );

    [Fact]
    public void Small_letters_count_as_capitals_do() =>
        Gen.Char["abcdefghijklmnopqrstuvwxyzé'-.5"]
            .Array[0, 12]
            .Select(characters => new string(characters))
            .Sample(word => Assert.Equal(Count(word), Count(word.ToUpperInvariant())));

    [Fact]
    public void Without_the_dictionary_the_rules_count()
    {
        var rules = new StandardSyllables(Dictionary: false);
        Assert.Equal(2, rules.Count("table"u8));
        Assert.Equal(1, rules.Count("jumped"u8));
        Assert.Equal(3, rules.Count("BBC"u8));
        Assert.Equal(2, rules.Count("mr"u8)); // em ar
        Assert.NotEqual(Standard, rules);
    }

    [Fact]
    public void Counting_takes_no_memory()
    {
        byte[][] tokens =
        [
            "don't"u8.ToArray(),
            "Schwarzenegger's"u8.ToArray(),
            "COVID-19"u8.ToArray(),
            "684.60"u8.ToArray(),
            Encoding.UTF8.GetBytes("naïveté"),
        ];
        Assert.All(tokens, token => Standard.Count(token));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var token in tokens)
        {
            Standard.Count(token);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_embedded_files_are_small()
    {
        var bytes =
            Blob.Embedded(SyllableModel.Resource).Bytes.Length
            + Blob.Embedded(SyllableExceptions.Resource).Bytes.Length;
        Assert.InRange(bytes, 1, 1_000_000);
    }

    private static int Count(string word) => Standard.Count(Encoding.UTF8.GetBytes(word));
}
