using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Text;
using FactBox.Text.OnePass;

namespace FactBox.Tests;

/// <summary>The fast pass gives what the plain implementation gives.</summary>
public sealed class OnePassTests
{
    private static readonly CountingRules Rules = FactBoxConvention.Version1.Counting;

    private static readonly string[] Prose =
    [
        "The cat sat.",
        "Dr. Lee",
        "isn't",
        "word",
        "The",
        "“Yes,” she said.",
        "684.60",
        "U.S.",
        "naïve",
        "end.",
        "(so it goes)",
        "year-on-year",
        "x@y.org",
        "Why?",
        "and",
        "of",
        "a",
        "No.",
        "5",
    ];

    public static TheoryData<int> Widths { get; } = [0, 128, 256, 512];

    public static TheoryData<string, int> Ways { get; } =
        new(AllConventions.List.SelectMany(c => Widths, (c, width) => (c.Id, (int)width)));

    // Prose, trouble, and runs that are longer than anything that a rule may look at.
    private static readonly Gen<byte[]> Texts = Gen.Frequency(
            (12, SampleTexts.Any.Select(Encoding.UTF8.GetBytes)),
            (1, Gen.Byte.Array[0, 80]),
            (
                3,
                Gen.OneOf([
                        .. ".?! aBb1'\")(-*=_/:“”…。•\n\u00A0é,$%&@€".Select(c => c.ToString()),
                        "Mr",
                        "end",
                        "The",
                        ":)",
                    ])
                    .Array[0, 60]
                    .Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)))
            ),
            (
                1,
                Gen.Select(
                    Gen.OneOf(
                        " ",
                        ".",
                        "a",
                        "'",
                        "-",
                        "a.",
                        ". ",
                        "é",
                        "\u0301",
                        "1",
                        "1.",
                        "\n",
                        "\r\n",
                        "\"",
                        "x@",
                        "*",
                        "A b "
                    ),
                    Gen.Int[1, 700],
                    (piece, times) =>
                        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)))
                )
            ),
            (
                1,
                Gen.OneOf(
                    "\n\n"u8.ToArray(),
                    "\r\n\r\n"u8.ToArray(),
                    "\n"u8.ToArray(),
                    " "u8.ToArray()
                )
            )
        )
        .Array[0, 12]
        .Select(pieces => pieces.SelectMany(piece => piece).ToArray());

    [Theory]
    [MemberData(nameof(Ways))]
    public void Paragraphs_are_counted_as_the_plain_implementation_counts_them(
        string convention,
        int width
    )
    {
        var rules = AllConventions.Find(convention)!.Counting;
        Texts.Sample(
            text =>
            {
                foreach (var withSequence in (ReadOnlySpan<bool>)[false, true])
                {
                    var fast = new TextCounter(rules, plain: false, width, withSequence);
                    foreach (var range in Paragraphs.Split(text))
                    {
                        fast.AddParagraph(text.AsSpan(range.Start, range.Length));
                    }

                    AssertSame(CountPlainly(rules, text), fast.Profile);
                }
            },
            iter: 1500
        );
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_stream_is_counted_as_the_plain_implementation_counts_it_however_it_is_read(
        string convention,
        int width
    )
    {
        var rules = AllConventions.Find(convention)!.Counting;
        Gen.Select(Texts, Texts, Gen.Int[1, 3000], Gen.Bool)
            .Sample(
                (first, second, readSize, withSequence) =>
                {
                    byte[] text = [.. first, .. second];
                    AssertSame(
                        CountPlainly(rules, text),
                        CountStream(rules, new SlowStream(text, readSize), width, withSequence)
                    );
                },
                iter: 1500
            );
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Several_conventions_count_a_stream_together_as_each_does_alone(int width) =>
        Gen.Select(Texts, Gen.Int[1, 3000], Gen.Bool, Gen.Bool)
            .Sample(
                (text, readSize, withSequence, turned) =>
                {
                    var rules = AllConventions.List.Select(c => c.Counting).ToArray();
                    if (turned)
                    {
                        Array.Reverse(rules);
                    }

                    Tally[] tallies =
                    [
                        .. rules.Select((r, i) => new Tally(r, new(withSequence && i > 0))),
                    ];
                    new StreamCounter(tallies, width).Count(new SlowStream(text, readSize));
                    foreach (var tally in tallies)
                    {
                        AssertSame(CountPlainly(tally.Rules, text), tally.Profile);
                    }
                },
                iter: 1000
            );

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Several_threads_count_a_stream_as_one_does(int threads)
    {
        var random = new Random(threads);
        var text = new StringBuilder();
        while (text.Length < 6_000_000)
        {
            text.Append(Prose[random.Next(Prose.Length)])
                .Append(
                    random.Next(200) == 0 ? "\n\n"
                    : random.Next(12) == 0 ? "\n"
                    : " "
                );
        }

        // A paragraph that is longer than any piece, too.
        text.Insert(3_000_000, string.Concat(Enumerable.Repeat("and so it goes on, ", 200_000)));
        var utf8 = Encoding.UTF8.GetBytes(text.ToString());
        var one = CountStream(Rules, new MemoryStream(utf8));
        var several = new ParallelStreamCounter([Rules], threads).Count(new MemoryStream(utf8))[0];

        AssertSame(one, several);
        Assert.True(one.Paragraphs > 1000);
        // The long paragraph and what follows it on one thread.
        AssertSame(
            one,
            new ParallelStreamCounter([Rules], threads, 1 << 20).Count(new MemoryStream(utf8))[0]
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Several_threads_count_a_text_whose_lines_are_wrapped_as_one_does(string lineBreak)
    {
        var random = new Random(lineBreak.Length);
        var text = new StringBuilder(lineBreak);
        for (var column = 0; text.Length < 3_000_000; )
        {
            var word = Prose[random.Next(Prose.Length)];
            var ends = random.Next(4000) == 0;
            if (column + word.Length > 70 || ends)
            {
                text.Append(lineBreak);
                column = 0;
            }

            text.Append(column > 0 ? " " : "").Append(ends ? "Then " : "").Append(word);
            column += word.Length + 1;
        }

        var utf8 = Encoding.UTF8.GetBytes(text.ToString());
        var one = CountStream(Rules, new MemoryStream(utf8));
        AssertSame(CountPlainly(Rules, utf8), one);
        AssertSame(one, new ParallelStreamCounter([Rules], 2).Count(new MemoryStream(utf8))[0]);
    }

    [Fact]
    public void A_byte_order_mark_at_the_beginning_is_of_no_sentence()
    {
        // Others follow, so that the one rule looks back just as far as the text begins.
        static string Marks(int count) => new('\uFEFF', count);
        for (var before = 0; before < 120; before++)
        {
            var text = Encoding.UTF8.GetBytes(
                $"{Marks(before)}Inc.{Marks(119 - before)}I{Marks(29)}"
            );
            AssertSame(CountPlainly(Rules, text), CountStream(Rules, new MemoryStream(text)));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_masks_are_those_found_byte_by_byte(int width) =>
        Gen
            .Byte.Array[64 * 3]
            .Sample(bytes =>
            {
                byte[] text = [.. bytes, .. new byte[OnePassCounter.Padding]];
                var expected = new BlockMasks[3];
                var actual = new BlockMasks[3];
                MasksScalar.Fill(ref text[0], expected);
                BlockMasks.Fill(ref text[0], actual, width);
                Assert.Equal(expected, actual);
            });

    [Theory]
    [InlineData("abcdefghijklmnop. The next one is here.")] // found by fuzz/differential.sh
    [InlineData("a abcdefghijklmn. The next one is here.")]
    public void A_long_word_at_the_beginning_is_no_trouble(string text)
    {
        var plain = new TextCounter(Rules, plain: true, null);
        var fast = new TextCounter(Rules, plain: false, null);
        plain.AddParagraph(Encoding.UTF8.GetBytes(text));
        fast.AddParagraph(Encoding.UTF8.GetBytes(text));

        AssertSame(plain.Profile, fast.Profile);
    }

    [Fact]
    public void A_shortcut_decides_as_the_rules_do() =>
        Texts.Sample(
            text =>
            {
                foreach (var range in Paragraphs.Split(text))
                {
                    var paragraph = text.AsSpan(range.Start, range.Length);
                    for (var at = 0; at < paragraph.Length; at++)
                    {
                        if (!Sentences.Triggers.Contains(paragraph[at]))
                        {
                            continue;
                        }

                        var quick = SentenceShortcuts.BoundaryAt(paragraph, at);
                        var ruled = Sentences.BoundaryAt(paragraph, at);
                        Assert.True(
                            quick == ruled
                                || quick == SentenceShortcuts.Unknown
                                || (quick < 0 && ruled == paragraph.Length),
                            $"{Encoding.UTF8.GetString(paragraph)} at {at}: {quick}, by the rules {ruled}"
                        );
                    }
                }
            },
            iter: 5000
        );

    private static TextProfile CountStream(
        CountingRules rules,
        Stream text,
        int? width = null,
        bool withSequence = false
    )
    {
        var tally = new Tally(rules, new(withSequence));
        new StreamCounter([tally], width).Count(text);
        return tally.Profile;
    }

    private static TextProfile CountPlainly(CountingRules rules, byte[] text)
    {
        var counter = new TextCounter(rules, plain: true, null, withSequence: true);
        foreach (var range in Paragraphs.Split(text))
        {
            counter.AddParagraph(text.AsSpan(range.Start, range.Length));
        }

        return counter.Profile;
    }

    private static void AssertSame(TextProfile expected, TextProfile actual)
    {
        Assert.Equal(
            (
                expected.Tokens,
                expected.Sentences,
                expected.Paragraphs,
                expected.Syllables,
                expected.Types.Count
            ),
            (
                actual.Tokens,
                actual.Sentences,
                actual.Paragraphs,
                actual.Syllables,
                actual.Types.Count
            )
        );
        for (var type = 0; type < expected.Types.Count; type++)
        {
            var same = actual.Types.Find(expected.Types.Utf8(type));
            Assert.True(same >= 0, expected.Types.Text(type));
            Assert.Equal(expected.Types.Occurrences(type), actual.Types.Occurrences(same));
            Assert.Equal(expected.Types.Syllables(type), actual.Types.Syllables(same));
        }

        if (actual.Sequence is not null)
        {
            Assert.Equal(Words(expected), Words(actual));
        }
    }

    private static IEnumerable<string> Words(TextProfile profile) =>
        Enumerable
            .Range(0, profile.Sequence!.Count)
            .Select(i => profile.Types.Text(profile.Sequence[i]));

    /// <summary>Gives at most so many bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int readSize) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, readSize));
    }
}
