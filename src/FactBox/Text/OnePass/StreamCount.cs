namespace FactBox.Text.OnePass;

/// <summary>Counts a stream by the fast pass, on one thread or several.</summary>
internal static class StreamCount
{
    /// <summary>Counts to the end of the stream.</summary>
    public static TextProfile Run(CountingRules rules, Stream utf8, int threads, bool withSequence)
    {
        if (SimdChoice.Plain)
        {
            return Plainly(rules, utf8, withSequence);
        }

        // Of several threads each takes the piece that comes next, so none knows the order of all tokens.
        return threads == 1 || withSequence
            ? new StreamCounter(rules, withSequence: withSequence).Count(utf8)
            : new ParallelStreamCounter(rules, threads).Count(utf8);
    }

    // All of it in memory: to compare.
    private static TextProfile Plainly(CountingRules rules, Stream utf8, bool withSequence)
    {
        using var memory = new MemoryStream();
        utf8.CopyTo(memory);
        var text = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        var counter = new TextCounter(rules, withSequence);
        foreach (var paragraph in Paragraphs.Split(text))
        {
            counter.AddParagraph(text.Slice(paragraph.Start, paragraph.Length));
        }

        return counter.Profile;
    }
}
