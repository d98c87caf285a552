namespace FactBox.Articles.Anatomy;

/// <summary>Letters and e-mails, which have lines on top and an address at the end but are no articles.</summary>
internal static class Letter
{
    private static readonly string[] Headers =
    [
        "From:",
        "To:",
        "Subject:",
        "Date:",
        "Sent:",
        "Cc:",
        "Reply-To:",
        "Return-Path:",
        "Received:",
        "Message-ID:",
    ];

    private static readonly HashSet<string> Greetings = new(StringComparer.OrdinalIgnoreCase)
    {
        "dear",
        "hi",
        "hello",
        "hey",
        "greetings",
    };

    private const int MostAboveGreeting = 6;

    /// <summary>Whether the page begins as a letter does: with a greeting, or with two header lines of an e-mail.</summary>
    public static bool IsLetter(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0)
        {
            return false;
        }

        // Above "Dear ...," the sender's address may stand.
        var greets =
            Greets(blocks[0].Text, mayEndBare: true)
            || blocks.Take(MostAboveGreeting).Any(b => Greets(b.Text, mayEndBare: false));
        var headers = blocks
            .Take(8)
            .SelectMany(b => b.Text[..Math.Min(b.Text.Length, 1000)].Split('\n'))
            .Take(8)
            .Count(l => Headers.Any(h => l.StartsWith(h, StringComparison.OrdinalIgnoreCase)));
        return greets
            || (
                headers >= 2
                && Headers.Any(h =>
                    blocks[0].Text.StartsWith(h, StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    private static bool Greets(string text, bool mayEndBare)
    {
        var words = Words.Of(Line(text));
        return words.Length is > 0 and <= 6
            && Greetings.Contains(words[0].Trim(',', '!'))
            && (
                words[^1][^1] is ',' or ':'
                || (mayEndBare && (words.Length <= 3 || words[^1][^1] is '!'))
            );
    }

    private static string Line(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
