namespace FactBox.Text.OnePass;

/// <summary>Counts a stream by the fast pass, by several sets of rules at once, on one thread or several.</summary>
internal static class StreamCount
{
    /// <summary>Counts to the end of the stream.</summary>
    /// <param name="ways">The rules to count by, and whether the order of the tokens is to be kept.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="threads">How many threads may count.</param>
    /// <returns>A profile for each set of rules.</returns>
    public static TextProfile[] Run(
        (CountingRules Rules, bool WithSequence)[] ways,
        Stream utf8,
        int threads
    )
    {
        // Of several threads each takes the piece that comes next, so none knows the order of all tokens.
        if (threads > 1 && !SimdChoice.Plain && !ways.Any(way => way.WithSequence))
        {
            return new ParallelStreamCounter([.. ways.Select(w => w.Rules)], threads).Count(utf8);
        }

        Tally[] tallies = [.. ways.Select(way => new Tally(way.Rules, new(way.WithSequence)))];
        if (SimdChoice.Plain)
        {
            Plainly(tallies, utf8);
        }
        else
        {
            new StreamCounter(tallies).Count(utf8);
        }

        return [.. tallies.Select(tally => tally.Profile)];
    }

    // All of it in memory: to compare.
    private static void Plainly(Tally[] tallies, Stream utf8)
    {
        using var memory = new MemoryStream();
        utf8.CopyTo(memory);
        var text = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        foreach (var (rules, profile) in tallies)
        {
            var counter = new TextCounter(rules, profile.Sequence is not null);
            foreach (var paragraph in Paragraphs.Split(text))
            {
                counter.AddParagraph(text.Slice(paragraph.Start, paragraph.Length));
            }

            profile.Merge(counter.Profile);
        }
    }
}
