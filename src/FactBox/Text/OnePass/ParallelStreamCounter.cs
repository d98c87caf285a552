namespace FactBox.Text.OnePass;

/// <summary>
/// Counts a text as it is read, on several threads. They read in turn, each into a buffer of its own and up to an end
/// of a paragraph (<see cref="PieceReader"/>), and count what they read at the same time. A piece is in view with what
/// stands around it, so the result is that of one pass.
/// </summary>
/// <param name="rules">The rules to count by: one set or several.</param>
/// <param name="threads">How many threads count: this one and others.</param>
/// <param name="longestPiece">A paragraph longer than this is not cut.</param>
internal sealed class ParallelStreamCounter(
    CountingRules[] rules,
    int threads,
    int longestPiece = PieceReader.LongestPiece
)
{
    /// <summary>Counts to the end of the stream.</summary>
    /// <param name="text">UTF-8.</param>
    /// <returns>A profile for each set of rules.</returns>
    public TextProfile[] Count(Stream text)
    {
        var reader = new PieceReader(text, longestPiece);
        var tallies = new Tally[threads][];
        Threads.Run(
            threads,
            i =>
            {
                try
                {
                    // Made by the thread itself, so that no two threads write to the same line of a cache.
                    tallies[i] = [.. rules.Select(one => new Tally(one, new()))];
                    CountPieces(reader, tallies[i]);
                }
                catch
                {
                    reader.Stop();
                    throw;
                }
            }
        );

        // Into the first, so that its types need not be moved.
        var all = tallies[0];
        foreach (var some in tallies.Skip(1))
        {
            for (var i = 0; i < all.Length; i++)
            {
                all[i].Profile.Merge(some[i].Profile, onTwoThreads: true);
            }
        }

        foreach (var tally in all)
        {
            tally.Profile.Types.Measure(onTwoThreads: true);
        }

        return [.. all.Select(tally => tally.Profile)];
    }

    private static void CountPieces(PieceReader reader, Tally[] tallies)
    {
        var counter = new OnePassCounter(tallies);
        var buffer = PieceReader.NewBuffer();
        while (reader.Next(ref buffer, out var piece) is var next and not Next.None)
        {
            if (next == Next.Rest)
            {
                new StreamCounter(tallies).Count(reader.Text, buffer, piece.From, piece.End);
                return;
            }

            counter.CountWhole(piece);
        }
    }
}
