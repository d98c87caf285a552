using System.Text;
using CsCheck;
using FactBox.Text;
using FactBox.Text.OnePass;

namespace FactBox.Tests;

/// <summary>What is kept of lines changes no decision about a line break.</summary>
public sealed class LinesAroundTests
{
    private static readonly string[] Words =
    [
        "It",
        "had",
        "been",
        "raining",
        "since",
        "the",
        "morning",
        "and",
        "nobody",
        "was",
        "awake.",
        "He",
        "ate",
        "in",
        "café",
        "“dark”",
        "12.",
    ];

    private static readonly Gen<string> Start = Gen.Frequency(
        (12, Gen.Const("")),
        (
            1,
            Gen.OneOf(
                "> ",
                "> > ",
                "- ",
                "• ",
                "(a) ",
                "3) ",
                "  ",
                "\t",
                "“",
                "\uFEFF",
                "--",
                "* * *",
                ">"
            )
        )
    );

    private static readonly Gen<string> Break = Gen.Frequency(
        (16, Gen.Const("\n")),
        (2, Gen.Const("\r\n")),
        (
            1,
            Gen.OneOf(
                "\n\n",
                " \n",
                "\r",
                "\v",
                "\f",
                "\u2028",
                "\u2029",
                "\n\r\n",
                "\r\r\n",
                "\n \n"
            )
        )
    );

    private static readonly Gen<int> LineWidth = Gen.Frequency(
        (10, Gen.Int[58, 72]),
        (2, Gen.Int[0, 40]),
        (1, Gen.Int[73, 130]),
        (1, Gen.Int[300, 1300])
    );

    private static readonly Gen<string> Line = Gen.Select(
        Start,
        LineWidth,
        Gen.Int[0, 1 << 20],
        Break,
        (start, width, choice, end) => start + Fill(width, choice) + end
    );

    private static readonly Gen<byte[]> Texts = Line.Array[0, 160]
        .Select(lines => Encoding.UTF8.GetBytes(string.Concat(lines)));

    [Fact]
    public void A_paragraph_ends_where_it_does_for_the_plain_implementation() =>
        Gen.Select(Texts, Gen.Int[0, 3000], Gen.Int[0, 700])
            .Sample(
                (text, before, ahead) =>
                {
                    var lines = new LinesAround();
                    for (var at = 0; Next(text, ref at, out var length); at += length)
                    {
                        // What is in view: as much as a decision may depend on, or more.
                        var start = Math.Max(0, at - Paragraphs.ContextBytes - 3 - before);
                        var end = Math.Min(
                            text.Length,
                            at + length + Paragraphs.ContextBytes + before
                        );
                        var view = text.AsSpan(start, end - start);
                        Assert.Equal(
                            Paragraphs.EndsAt(text, at, length),
                            lines.EndsAt(view, start, at - start, length)
                        );
                        // What is asked for again must be the same again.
                        var from = at - start;
                        var to = Math.Min(view.Length, from + ahead);
                        Assert.Equal(
                            Paragraphs.NextEnd(view, from, to, out _),
                            lines.NextEnd(view, start, from, to)
                        );
                    }
                },
                iter: 1000
            );

    private static bool Next(byte[] text, ref int at, out int length)
    {
        at = FactBox.Text.Line.BreakFrom(text, at, out length);
        return length > 0;
    }

    private static string Fill(int width, int choice)
    {
        var line = new StringBuilder();
        while (line.Length < width)
        {
            line.Append(Words[choice % Words.Length]).Append(' ');
            choice = (choice * 31 + 17) & 0xFFFFF;
        }

        return line.ToString().TrimEnd();
    }
}
