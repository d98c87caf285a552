using System.Text;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>Where plain text breaks into paragraphs.</summary>
public sealed class ParagraphTests
{
    [Theory]
    [InlineData("One day.\n\nAnother day.")]
    [InlineData("One day.\r\n\r\nAnother day.")]
    [InlineData("One day.\r\rAnother day.")]
    [InlineData("One day.\n \t \nAnother day.\n")]
    [InlineData("One day.\u2029Another day.")]
    [InlineData("\uFEFFOne day.\nAnother day.")]
    public void A_blank_line_ends_a_paragraph(string text) =>
        Assert.Equal(["One day.", "Another day."], Split(text));

    [Fact]
    public void Lines_wrapped_at_a_column_are_one_paragraph()
    {
        const string Text = """
            It had been raining since the morning, and by the time the last of them
            came home nobody in the house was still awake. The fire was out, and on
            the table stood a plate with bread and a cup of milk that had long gone
            cold. He ate in the dark.

            In the morning they left, without a word, along the road that followed
            the river to the sea.
            """;

        Assert.Equal(2, Split(Text).Count);
    }

    [Fact]
    public void Wrapped_paragraphs_need_no_blank_line_between_them()
    {
        const string Text = """
            It had been raining since the morning, and by the time the last of them
            came home nobody in the house was still awake. The fire was out, and on
            the table stood a plate with bread and a cup of milk that had long gone
            cold. He ate in the dark.
            In the morning they left, without a word, along the road that followed
            the river to the sea. The boats were gone, and so were the fishermen who
            had brought them there the week before.
            """;

        Assert.Equal(2, Split(Text).Count);
    }

    [Fact]
    public void A_quoted_message_is_wrapped_too()
    {
        const string Text = """
            > It had been raining since the morning, and by the time the last of
            > them came home nobody in the house was still awake. The fire was out,
            > and on the table stood a plate with bread and a cup of milk that had
            > long gone cold. He ate in the dark.
            I do not believe a word of it.
            """;

        Assert.Equal(2, Split(Text).Count);
    }

    [Theory]
    [InlineData("Fresh bread\nEggs\nMilk\nButter\nTen apples")] // a list
    [InlineData("fresh bread\neggs, milk\nbutter\n")] // without capitals
    [InlineData("Ann Lee\n12 Mill Lane\nLittle Hampton\nEngland")] // an address
    [InlineData("A quiet town wakes up\nOur reporter in the north\nThe town had slept for years.")] // headings
    [InlineData("- take the bread out of the oven and let it cool\n- cut it\n- eat it")]
    public void A_short_line_is_a_paragraph(string text) =>
        Assert.Equal(text.TrimEnd().Split('\n'), Split(text));

    [Fact]
    public void Verse_is_not_wrapped()
    {
        const string Text = """
            When all the boats had left the little bay,
            And all the lamps were lit along the shore,
            The old man counted what was left of day
            And shut the window, and then shut the door.
            He did not sleep; he had not slept for weeks,
            And did not hope to sleep another night,
            For in the dark the wind of winter speaks
            Of all the things that vanish with the light.
            """;

        Assert.Equal(8, Split(Text).Count);
    }

    [Fact]
    public void A_paragraph_a_line_stays_so()
    {
        string[] paragraphs =
        [
            "The council met on Monday to speak about the bridge, which has been closed since the flood of last year, and about the cost of a new one.",
            "Nobody expected a decision.",
            "Yet at nine in the evening the mayor rose, thanked all who had come, and told them that the work would begin in spring, with or without the help of the state.",
        ];

        Assert.Equal(paragraphs, Split(string.Join('\n', paragraphs)));
    }

    [Fact]
    public void A_line_that_ends_in_a_space_flows_on() =>
        Assert.Single(Split("It was a warm \nevening in the hills."));

    [Fact]
    public void Many_short_lines_take_linear_time()
    {
        foreach (
            var line in new[] { "a\n", "\n", "a b c d e f g h i j k l m n\n", " \r\n", "\u2028" }
        )
        {
            var text = Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Repeat(line, 600_000 / line.Length))
            );
            var watch = System.Diagnostics.Stopwatch.StartNew();
            foreach (var _ in Paragraphs.Split(text)) { }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), line);
        }
    }

    private static List<string> Split(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        List<string> found = [];
        foreach (var p in Paragraphs.Split(bytes))
        {
            found.Add(Encoding.UTF8.GetString(bytes, p.Start, p.Length));
        }

        return found;
    }
}
