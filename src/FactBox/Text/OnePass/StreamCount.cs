namespace FactBox.Text.OnePass;

/// <summary>Counts a stream by the fast pass, on one thread or several.</summary>
internal static class StreamCount
{
    /// <summary>Counts to the end of the stream.</summary>
    public static TextProfile Run(CountingRules rules, Stream utf8, int threads)
    {
        if (SimdChoice.Plain)
        {
            return Plainly(rules, utf8);
        }

        return threads == 1
            ? new StreamCounter(rules).Count(utf8)
            : new ParallelStreamCounter(rules, threads).Count(utf8);
    }

    // All of it in memory: to compare.
    private static TextProfile Plainly(CountingRules rules, Stream utf8)
    {
        using var memory = new MemoryStream();
        utf8.CopyTo(memory);
        var text = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        var counter = new TextCounter(rules);
        foreach (var paragraph in Paragraphs.Split(text))
        {
            counter.AddParagraph(text.Slice(paragraph.Start, paragraph.Length));
        }

        return counter.Profile;
    }
}
