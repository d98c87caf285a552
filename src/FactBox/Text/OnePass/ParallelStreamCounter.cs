using System.Collections.Concurrent;

namespace FactBox.Text.OnePass;

/// <summary>
/// Counts a text as it is read, on several threads: this one reads and cuts the text at ends of paragraphs, the
/// others count the pieces. A piece is in view with what stands around it, so the result is that of one pass.
/// </summary>
/// <param name="rules">The rules to count by: one set or several.</param>
/// <param name="threads">How many threads count.</param>
/// <param name="longestPiece">A paragraph longer than this is not cut.</param>
internal sealed class ParallelStreamCounter(
    CountingRules[] rules,
    int threads,
    int longestPiece = ParallelStreamCounter.LongestPiece
)
{
    private const int PieceSize = 1 << 18;

    // A paragraph longer than this is not cut, and the rest of the text is counted on one thread.
    private const int LongestPiece = 1 << 22;

    // Where an end of a paragraph is looked for first: this far before the end of what was read.
    private const int CutWithin = 1 << 16;

    private readonly ConcurrentBag<byte[]> _buffers = [];

    /// <summary>Counts to the end of the stream.</summary>
    /// <param name="text">UTF-8.</param>
    /// <returns>A profile for each set of rules.</returns>
    public TextProfile[] Count(Stream text)
    {
        using var pieces = new BlockingCollection<TextWindow>(threads);
        var workers = new Worker[threads];
        for (var i = 0; i < threads; i++)
        {
            workers[i] = new Worker(rules, pieces, _buffers);
        }

        var rest = Tallies(rules);
        try
        {
            Cut(text, pieces, rest);
        }
        finally
        {
            pieces.CompleteAdding();
            foreach (var worker in workers)
            {
                worker.Join();
            }
        }

        // Into the first, so that its types need not be moved.
        var all = workers[0].Tallies;
        foreach (var tallies in workers.Skip(1).Select(worker => worker.Tallies).Append(rest))
        {
            for (var i = 0; i < all.Length; i++)
            {
                all[i].Profile.Merge(tallies[i].Profile);
            }
        }

        return [.. all.Select(tally => tally.Profile)];
    }

    private static Tally[] Tallies(CountingRules[] rules) =>
        [.. rules.Select(one => new Tally(one, new()))];

    // Gives pieces to the workers; what is too long for them is counted here.
    private void Cut(Stream text, BlockingCollection<TextWindow> pieces, Tally[] rest)
    {
        var buffer = Buffer();
        var from = 0;
        var end = 0;
        while (true)
        {
            var read = Fill(text, buffer, ref end);
            if (!read)
            {
                pieces.Add(new TextWindow(buffer, 0, from, end, end));
                return;
            }

            var cut = LastParagraphEnd(buffer, from, end);
            if (cut > from)
            {
                var next = Buffer();
                var keep = Math.Max(0, cut - OnePassCounter.Margin);
                buffer.AsSpan(keep, end - keep).CopyTo(next);
                pieces.Add(new TextWindow(buffer, 0, from, cut, end));
                buffer = next;
                from = cut - keep;
                end -= keep;
            }
            else if (buffer.Length < longestPiece)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
            else
            {
                new StreamCounter(rest).Count(text, buffer, from, end);
                return;
            }
        }
    }

    private byte[] Buffer() =>
        _buffers.TryTake(out var buffer)
            ? buffer
            : new byte[PieceSize + (4 * OnePassCounter.Margin) + OnePassCounter.Padding];

    // Whether there may be more to read; zeros after the text.
    private static bool Fill(Stream text, byte[] buffer, ref int end)
    {
        var room = buffer.Length - OnePassCounter.Padding;
        while (end < room)
        {
            var read = text.Read(buffer, end, room - end);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        buffer.AsSpan(end, OnePassCounter.Padding).Clear();
        return end == room;
    }

    // The byte after the last line break at which a paragraph ends, well before the end of what was read, or 'from'.
    private static int LastParagraphEnd(byte[] buffer, int from, int end)
    {
        var limit = end - (2 * OnePassCounter.Margin);
        var last = LastParagraphEnd(buffer, Math.Max(from, limit - CutWithin), limit, end, from);
        return last > from ? last : LastParagraphEnd(buffer, from, limit, end, from);
    }

    private static int LastParagraphEnd(byte[] buffer, int search, int limit, int end, int none)
    {
        var last = none;
        while (
            search < limit
            && Paragraphs.NextEnd(buffer.AsSpan(0, end), search, limit, out var length)
                is var at
                    and >= 0
        )
        {
            search = last = at + length;
        }

        return last;
    }

    private sealed class Worker
    {
        private readonly Thread _thread;
        private Exception? _failure;

        public Worker(
            CountingRules[] rules,
            BlockingCollection<TextWindow> pieces,
            ConcurrentBag<byte[]> buffers
        )
        {
            Tallies = Tallies(rules);
            var counter = new OnePassCounter(Tallies);
            _thread = new Thread(() =>
            {
                try
                {
                    foreach (var piece in pieces.GetConsumingEnumerable())
                    {
                        counter.CountWhole(piece);
                        buffers.Add(piece.Buffer);
                    }
                }
                catch (Exception failure)
                {
                    _failure = failure;
                    while (pieces.TryTake(out _, Timeout.Infinite)) { }
                }
            });
            _thread.Start();
        }

        public Tally[] Tallies { get; }

        public void Join()
        {
            _thread.Join();
            if (_failure is not null)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
            }
        }
    }
}
