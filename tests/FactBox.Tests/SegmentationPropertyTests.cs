using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>What holds for the sentences and paragraphs of any text.</summary>
public sealed class SegmentationPropertyTests
{
    private static readonly Gen<string> Piece = OneOf(
        "the",
        "Rain",
        "I",
        "U.S.",
        "Dr.",
        "p.m.",
        "e.g.",
        "No.",
        "etc.",
        "Inc.",
        "1,000",
        "2.",
        "3)",
        "a.",
        "12/1/2001",
        "5:30 PM",
        "www.example.org",
        "Ann.Lee@example.org",
        "http://a.org/b.C?d",
        "don't",
        "COVID-19",
        "end.The",
        ".",
        "!",
        "?",
        "…",
        "...",
        ". . .",
        "\"",
        "'",
        "”",
        "“",
        "(",
        ")",
        "[1]",
        "]",
        "•",
        "***",
        "-----",
        "--",
        ":-)",
        "。",
        "！",
        "é",
        "—",
        ",",
        ":",
        "_"
    );

    private static readonly Gen<string> Space = OneOf(
        " ",
        " ",
        " ",
        "",
        "  ",
        "\n",
        "\t",
        "\u00A0"
    );

    private static readonly Gen<string> Prose = Gen.Select(Piece, Space, (p, s) => p + s)
        .Array[0, 80]
        .Select(string.Concat);

    private static readonly Gen<byte[]> Noise = Gen.OneOf(
        Gen.Byte.Array[0, 400],
        Prose.Select(Encoding.UTF8.GetBytes),
        Gen.Select(
            Prose,
            Gen.Byte.Array[0, 20],
            Prose,
            (a, b, c) => (byte[])[.. Encoding.UTF8.GetBytes(a), .. b, .. Encoding.UTF8.GetBytes(c)]
        )
    );

    [Fact]
    public void Sentences_are_in_order_and_leave_out_only_white_space() =>
        Noise.Sample(text =>
        {
            var at = 0;
            foreach (var sentence in Sentences.Split(text))
            {
                Assert.True(sentence.Length > 0 && sentence.Start >= at);
                Assert.True(IsSpace(text.AsSpan(at..sentence.Start)));
                at = sentence.End;
            }

            Assert.True(IsSpace(text.AsSpan(at)));
        });

    [Fact]
    public void Paragraphs_are_in_order_and_leave_out_only_white_space() =>
        Noise.Sample(text =>
        {
            var at = 0;
            foreach (var paragraph in Paragraphs.Split(text))
            {
                Assert.True(paragraph.Length > 0 && paragraph.Start >= at);
                Assert.True(IsSpace(text.AsSpan(at..paragraph.Start)));
                at = paragraph.End;
            }

            Assert.True(IsSpace(text.AsSpan(at)));
        });

    [Fact]
    public void No_token_crosses_a_boundary() =>
        Noise.Sample(text =>
        {
            List<Token> whole = [];
            foreach (var token in Tokens.Split(text, FactBoxConvention.Version1.Counting))
            {
                whole.Add(token);
            }

            List<Token> parts = [];
            foreach (var sentence in Sentences.Split(text))
            {
                foreach (
                    var token in Tokens.Split(
                        text.AsSpan(sentence.Start, sentence.Length),
                        FactBoxConvention.Version1.Counting
                    )
                )
                {
                    parts.Add(token with { Start = token.Start + sentence.Start });
                }
            }

            Assert.Equal(whole, parts);
        });

    [Fact]
    public void A_decision_does_not_see_farther_than_its_context() =>
        Gen.Select(Noise, Noise, Noise)
            .Sample(
                (before, text, after) =>
                {
                    byte[] wide = [.. before, .. text, .. after];
                    for (var at = 0; at < wide.Length; at++)
                    {
                        if (!Sentences.Triggers.Contains(wide[at]))
                        {
                            continue;
                        }

                        var from = Math.Max(0, at - Sentences.Context - 1);
                        var to = Math.Min(wide.Length, at + Sentences.Context + 1);
                        var boundary = Sentences.BoundaryAt(wide.AsSpan(from..to), at - from);
                        Assert.Equal(
                            Sentences.BoundaryAt(wide, at),
                            boundary < 0 ? -1 : from + boundary
                        );
                    }
                }
            );

    [Fact]
    public void A_boundary_lies_within_the_context_of_its_trigger() =>
        Noise.Sample(text =>
        {
            for (var at = 0; at < text.Length; at++)
            {
                if (Sentences.Triggers.Contains(text[at]))
                {
                    var boundary = Sentences.BoundaryAt(text, at);
                    Assert.True(
                        boundary == -1
                            || boundary >= at - Sentences.Context
                                && boundary <= at + Sentences.Context
                    );
                }
            }
        });

    [Fact]
    public void Sentences_before_do_not_change_those_after() =>
        Prose.Sample(text =>
        {
            var body = Encoding.UTF8.GetBytes("They met again. " + text);
            var lead = Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Repeat("Nobody came to the long meeting. ", 12))
            );
            var alone = Starts(body);
            var moved = Starts([.. lead, .. body]);

            Assert.Equal(
                alone.Where(s => s > Sentences.Context),
                moved.Select(s => s - lead.Length).Where(s => s > Sentences.Context)
            );
        });

    [Fact]
    public void Line_ends_of_every_kind_give_the_same_paragraphs() =>
        Prose.Sample(text =>
        {
            var lf = ParagraphsOf(text);
            Assert.Equal(lf, ParagraphsOf(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
            Assert.Equal(lf, ParagraphsOf(text.Replace('\n', '\r')));
        });

    private static Gen<string> OneOf(params string[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static List<int> Starts(byte[] text)
    {
        List<int> starts = [];
        foreach (var sentence in Sentences.Split(text))
        {
            starts.Add(sentence.Start);
        }

        return starts;
    }

    private static List<string> ParagraphsOf(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        List<string> found = [];
        foreach (var p in Paragraphs.Split(bytes))
        {
            found.Add(Encoding.UTF8.GetString(bytes, p.Start, p.Length).ReplaceLineEndings("\n"));
        }

        return found;
    }

    private static bool IsSpace(ReadOnlySpan<byte> text) =>
        SentenceRules.SkipSpace(text, 0) == text.Length || text.SequenceEqual("\uFEFF"u8);
}
