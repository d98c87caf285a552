using System.Numerics;

namespace FactBox.Text.OnePass;

/// <summary>
/// The fast pass over a text that comes in windows, by one set of rules or several. Bytes are classified 64 at a time;
/// tokens are counted by a <see cref="TokenCounter"/> for each set of rules. Sentences end where
/// <see cref="Sentences.BoundaryAt"/> says, paragraphs where <see cref="Paragraphs.EndsAt"/> does, so that the result is
/// that of the plain implementation.
/// </summary>
/// <remarks>
/// <code>
/// buffer    |--- looked back at ---|--------- counted now ---------|--- looked ahead at ---|  Padding
///           Start                  From                            To                      End
/// </code>
/// <c>To</c> is the end of the text or next to white space, so that no word is cut.
/// </remarks>
internal sealed class OnePassCounter(ReadOnlySpan<Tally> tallies, int? width = null)
{
    /// <summary>Bytes that must be in view on both sides of the window, but where the text ends.</summary>
    public const int Margin = 2048;

    /// <summary>Bytes that must be readable, as zeros, after <c>End</c>.</summary>
    public const int Padding = 128;

    private readonly TokenCounter[] _counters = Counters(tallies, width ?? SimdChoice.Width);
    private readonly int _width = width ?? SimdChoice.Width;
    private BlockMasks[] _blocks = new BlockMasks[64];

    // All positions that outlive a window are offsets in the whole text; the buffer begins at _base.
    private long _base;
    private long _paragraphStart;

    private const int Step = 1 << 14;

    /// <summary>Says where in the buffer the text begins.</summary>
    public void Begin(int from) => _paragraphStart = from;

    /// <summary>Says that the bytes of the buffer moved: what was at <paramref name="by"/> is now at 0.</summary>
    public void Shift(int by) => _base += by;

    /// <summary>Counts a window of a text whose paragraphs are to be found.</summary>
    public void Count(in TextWindow window) => Count(window, splitParagraphs: true);

    /// <summary>Counts a window that begins and ends where paragraphs do.</summary>
    public void CountWhole(in TextWindow window)
    {
        _base = 0;
        _paragraphStart = window.From;
        Count(window, splitParagraphs: true);
        End();
        foreach (var counter in _counters)
        {
            counter.Restart();
        }
    }

    /// <summary>Counts one whole paragraph.</summary>
    /// <param name="buffer">Holds it from 0 on, and <see cref="Padding"/> zeros after it.</param>
    /// <param name="length">Its length.</param>
    public void CountParagraph(byte[] buffer, int length)
    {
        _base = 0;
        _paragraphStart = 0;
        Count(new TextWindow(buffer, 0, 0, length, length), splitParagraphs: false);
        EndParagraph(length, length);
    }

    /// <summary>Ends the text.</summary>
    public void End() => EndParagraph(long.MaxValue, long.MaxValue);

    private static TokenCounter[] Counters(ReadOnlySpan<Tally> tallies, int width)
    {
        var counters = new TokenCounter[tallies.Length];
        for (var i = 0; i < counters.Length; i++)
        {
            counters[i] = new(tallies[i], width);
        }

        return counters;
    }

    private void Count(in TextWindow window, bool splitParagraphs)
    {
        // Step by step, so that what is known of a step stays in the nearest cache.
        var from = window.From;
        do
        {
            var to = window.StepEnd(from, Step);
            CountStep(window with { From = from, To = to }, splitParagraphs);
            from = to;
        } while (from < window.To);
    }

    private void CountStep(in TextWindow window, bool splitParagraphs)
    {
        var blocks = Blocks(window);
        for (var i = _counters.Length - 1; i >= 0; i--)
        {
            // Masks are changed as words are counted: all but the last take a copy.
            _counters[i].Count(window, _base + window.From, _blocks, blocks.Length, copy: i > 0);
        }

        if (splitParagraphs)
        {
            CountParagraphs(window, blocks);
        }
        else
        {
            CountSentences(window, blocks, window.From, window.To, window.End);
        }
    }

    private Span<BlockMasks> Blocks(in TextWindow window)
    {
        var length = window.To - window.From;
        var count = (length + BlockMasks.Size - 1) / BlockMasks.Size;
        if (_blocks.Length < count)
        {
            _blocks = new BlockMasks[count];
        }

        var blocks = _blocks.AsSpan(0, count);
        BlockMasks.Fill(ref window.Buffer[window.From], blocks, _width);
        if (length % BlockMasks.Size is > 0 and var used)
        {
            var inside = (1UL << used) - 1;
            ref var last = ref blocks[^1];
            last.Words &= inside;
            last.Specials &= inside;
            last.Breaks &= inside;
            last.Triggers &= inside;
            last.Spaces |= ~inside;
        }

        return blocks;
    }

    private void CountParagraphs(in TextWindow window, Span<BlockMasks> blocks)
    {
        var text = window.Buffer.AsSpan(window.Start, window.End - window.Start);
        var from = window.From;
        var search = window.From;
        for (var i = 0; i < blocks.Length; i++)
        {
            for (var bits = blocks[i].Breaks; bits != 0; bits &= bits - 1)
            {
                var at =
                    window.From + (i * BlockMasks.Size) + BitOperations.TrailingZeroCount(bits);
                var length = at < search ? 0 : Line.BreakLength(text[(at - window.Start)..]);
                if (length == 0)
                {
                    continue;
                }

                search = at + length;
                if (Paragraphs.EndsAt(text, at - window.Start, length))
                {
                    CountSentences(window, blocks, from, at, at);
                    from = search;
                    EndParagraph(_base + at, _base + from);
                }
            }
        }

        // Where the paragraph ends after the window, as far as a sentence rule may look.
        var limit = (int)Math.Min(window.End, (long)window.To + Sentences.Context);
        var end = Paragraphs.NextEnd(text, search - window.Start, limit - window.Start, out _);
        CountSentences(window, blocks, from, window.To, end < 0 ? window.End : window.Start + end);
    }

    // Decides the triggers from 'from' to 'to' of the paragraph that ends at 'end' or later.
    private void CountSentences(
        in TextWindow window,
        Span<BlockMasks> blocks,
        int from,
        int to,
        int end
    )
    {
        var start = ParagraphStart(window, to);
        from = Math.Max(from, start);
        var paragraph = window.Buffer.AsSpan(start, Math.Max(0, end - start));
        for (var i = (from - window.From) / BlockMasks.Size; i < blocks.Length; i++)
        {
            var offset = window.From + (i * BlockMasks.Size);
            if (offset >= to)
            {
                return;
            }

            for (var bits = blocks[i].Triggers; bits != 0; bits &= bits - 1)
            {
                var at = offset + BitOperations.TrailingZeroCount(bits);
                if (at >= to)
                {
                    return;
                }

                if (
                    at < from
                    || (
                        window.Buffer[at] >= 0x80 && !Sentences.Triggers.Contains(window.Buffer[at])
                    )
                )
                {
                    continue;
                }

                var boundary = SentenceShortcuts.BoundaryAt(paragraph, at - start);
                if (boundary == SentenceShortcuts.Unknown)
                {
                    boundary = Sentences.BoundaryAt(paragraph, at - start);
                }

                if (boundary >= 0)
                {
                    EndSentence(_base + start + boundary);
                }
            }
        }
    }

    // Where the paragraph begins, without the white space before it, or the first byte in view.
    private int ParagraphStart(in TextWindow window, int to)
    {
        var start = _paragraphStart - _base;
        if (start < window.Start)
        {
            return window.Start;
        }

        var space =
            SentenceRules.SkipSpace(window.Buffer.AsSpan(0, Math.Max((int)start, to)), (int)start)
            - (int)start;
        _paragraphStart += space;
        return (int)start + space;
    }

    private void EndSentence(long boundary)
    {
        foreach (var counter in _counters)
        {
            counter.EndSentence(boundary);
        }
    }

    private void EndParagraph(long end, long next)
    {
        foreach (var counter in _counters)
        {
            counter.EndParagraph(end);
        }

        _paragraphStart = next;
    }
}
