using System.Numerics;

namespace FactBox.Text.OnePass;

/// <summary>
/// Finds where the sentences and paragraphs of a text end that comes in steps, from the masks of each, and tells those who
/// count its tokens: sentences end where <see cref="Sentences.BoundaryAt"/> says, paragraphs where
/// <see cref="Paragraphs.EndsAt"/> does.
/// </summary>
internal sealed class SentencePass(TokenCounter[] counters)
{
    // All positions that outlive a window are offsets in the whole text; the buffer begins at _base.
    private long _base;
    private long _paragraphStart;
    private readonly LinesAround _lines = new();

    /// <summary>Says where in the buffer the text begins.</summary>
    public void Begin(int from)
    {
        _base = 0;
        _paragraphStart = from;
        _lines.Clear();
    }

    /// <summary>Says that the bytes of the buffer moved: what was at <paramref name="by"/> is now at 0.</summary>
    public void Shift(int by) => _base += by;

    /// <summary>Ends the text.</summary>
    public void End() => EndParagraph(TokenCounter.AfterAll, TokenCounter.AfterAll);

    /// <summary>Where in the whole text a step begins.</summary>
    public long StartOf(in TextWindow step) => _base + step.From;

    /// <summary>Goes through a step whose tokens have been counted.</summary>
    /// <param name="step">What it is and what is around it.</param>
    /// <param name="blocks">Its masks.</param>
    /// <param name="splitParagraphs">Whether paragraphs are to be found; else it is all of one.</param>
    public void Count(in TextWindow step, Span<BlockMasks> blocks, bool splitParagraphs)
    {
        if (splitParagraphs)
        {
            CountParagraphs(step, blocks);
        }
        else
        {
            CountSentences(step, blocks, step.From, step.To, step.End);
        }
    }

    private void CountParagraphs(in TextWindow step, Span<BlockMasks> blocks)
    {
        var text = step.Buffer.AsSpan(step.Start, step.End - step.Start);
        var from = step.From;
        var search = step.From;
        for (var i = 0; i < blocks.Length; i++)
        {
            for (var bits = blocks[i].Breaks; bits != 0; bits &= bits - 1)
            {
                var at = step.From + (i * BlockMasks.Size) + BitOperations.TrailingZeroCount(bits);
                var isBlank =
                    step.Buffer[at] == '\n' && at > step.Start && step.Buffer[at - 1] == '\n';
                var length =
                    at < search ? 0
                    : isBlank ? 1
                    : Line.BreakLength(text[(at - step.Start)..]);
                if (length == 0)
                {
                    continue;
                }

                search = at + length;
                if (isBlank || _lines.EndsAt(text, _base + step.Start, at - step.Start, length))
                {
                    if (from < at)
                    {
                        CountSentences(step, blocks, from, at, at);
                    }

                    from = search;
                    EndParagraph(_base + at, _base + from);
                }
            }
        }

        if (from >= step.To)
        {
            return;
        }

        // Where the paragraph ends after the step, as far as a sentence rule may look.
        var limit = (int)Math.Min(step.End, (long)step.To + Sentences.Context);
        var end = _lines.NextEnd(text, _base + step.Start, search - step.Start, limit - step.Start);
        CountSentences(step, blocks, from, step.To, end < 0 ? step.End : step.Start + end);
    }

    // Decides the triggers from 'from' to 'to' of the paragraph that ends at 'end' or later.
    private void CountSentences(
        in TextWindow step,
        Span<BlockMasks> blocks,
        int from,
        int to,
        int end
    )
    {
        var start = ParagraphStart(step, to);
        from = Math.Max(from, start);
        if (from >= to)
        {
            return;
        }

        var paragraph = step.Buffer.AsSpan(start, Math.Max(0, end - start));
        var last = (to - 1 - step.From) / BlockMasks.Size;
        for (var i = (from - step.From) / BlockMasks.Size; i <= last; i++)
        {
            var offset = step.From + (i * BlockMasks.Size);
            var bits = blocks[i].Triggers;
            bits &= from > offset ? ulong.MaxValue << (from - offset) : ulong.MaxValue;
            bits &= to - offset < BlockMasks.Size ? (1UL << (to - offset)) - 1 : ulong.MaxValue;
            // "the end . The": mostly nothing else is in the block, and then nothing need be guessed.
            var spaced = bits & blocks[i].SpacedStops;
            if (spaced == bits && offset - start >= 2 && offset + BlockMasks.Size + 2 < end)
            {
                for (; bits != 0; bits &= bits - 1)
                {
                    EndSentence(_base + offset + BitOperations.TrailingZeroCount(bits) + 1);
                }

                continue;
            }

            for (; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                var at = offset + bit;
                if (step.Buffer[at] >= 0x80 && !Sentences.Triggers.Contains(step.Buffer[at]))
                {
                    continue; // the masks take every byte beyond ASCII
                }

                var boundary = at + 1;
                if (((spaced >> bit) & 1) == 0 || at - start < 2 || at + 2 >= end)
                {
                    boundary = SentenceShortcuts.BoundaryAt(paragraph, at - start);
                    if (boundary == SentenceShortcuts.Unknown)
                    {
                        boundary = Sentences.BoundaryAt(paragraph, at - start);
                    }

                    if (boundary < 0)
                    {
                        continue;
                    }

                    boundary += start;
                }

                EndSentence(_base + boundary);
            }
        }
    }

    // Where the paragraph begins, without the white space before it, or the first byte in view.
    private int ParagraphStart(in TextWindow step, int to)
    {
        var start = _paragraphStart - _base;
        if (start < step.Start)
        {
            return step.Start;
        }

        if (start < to && step.Buffer[(int)start] is > (byte)' ' and < 0x80)
        {
            return (int)start;
        }

        var space =
            SentenceRules.SkipSpace(step.Buffer.AsSpan(0, Math.Max((int)start, to)), (int)start)
            - (int)start;
        _paragraphStart += space;
        return (int)start + space;
    }

    private void EndSentence(long boundary)
    {
        foreach (var counter in counters)
        {
            counter.EndSentence(boundary);
        }
    }

    private void EndParagraph(long end, long next)
    {
        foreach (var counter in counters)
        {
            counter.EndParagraph(end);
        }

        _paragraphStart = next;
    }
}
