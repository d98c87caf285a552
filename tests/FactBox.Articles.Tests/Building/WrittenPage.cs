using FactBox.Articles;
using FactBox.Articles.Plain;

namespace FactBox.Tests;

/// <summary>A page whose parts are known, to build files of every kind from.</summary>
/// <param name="Box">The lines of a published fact box on top; none if it has none.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Credit">The line that says who wrote it.</param>
/// <param name="Standfirst">The standfirst.</param>
/// <param name="Body">The paragraphs, the notes at the end included.</param>
internal sealed record WrittenPage(
    string[] Box,
    string Headline,
    string Credit,
    string Standfirst,
    string[] Body
)
{
    /// <summary>The reference page: a published box of five lines, then the parts in their order.</summary>
    public static WrittenPage Reference()
    {
        var lines = SharedFiles
            .Read("reference/through-thin-to-thick.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(lines[..5], lines[5], lines[6], lines[7], lines[8..]);
    }

    /// <summary>A page of our own, with nothing published on it.</summary>
    public static WrittenPage Own(int number = 1) =>
        new(
            [],
            $"A bridge comes back for the {number}th time",
            "By Ann Lee",
            "Eleven years of repairs have cost the town dear, and nobody is sure that they are over",
            [
                $"The old bridge at Harlow reopened on Monday after {number} weeks of work. Carts and bicycles crossed it all day long, and a band played until the rain began to fall in the evening.",
                "Nobody on the council wished to say who had signed the first contract. The papers were lost in the flood, the clerk explained, and the two men who had drawn them up were long dead.",
                "The author is a fellow of the Harlow Institute.",
            ]
        );

    /// <summary>All paragraphs but the box.</summary>
    public IEnumerable<string> Paragraphs => [Headline, Credit, Standfirst, .. Body];

    /// <summary>The page as plain text.</summary>
    public string Text => string.Join("\n\n", Box.Concat(Paragraphs));

    /// <summary>The parts as the text itself gives them.</summary>
    public Article Plain => PlainArticle.Read(System.Text.Encoding.UTF8.GetBytes(Text));
}
