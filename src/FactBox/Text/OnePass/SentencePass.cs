using System.Numerics;
using System.Runtime.CompilerServices;

namespace FactBox.Text.OnePass;

/// <summary>
/// Counts the sentences and paragraphs of a text that comes in steps, from the masks of each: sentences end where
/// <see cref="Sentences.BoundaryAt"/> says, paragraphs where <see cref="Paragraphs.EndsAt"/> does.
/// </summary>
/// <remarks>
/// A sentence counts if a token begins in it, so all that is to be known of an open one is where its first token begins.
/// </remarks>
internal sealed class SentencePass(CountingRules rules, TextProfile profile)
{
    // No token has begun in the sentence: later than every boundary.
    private const long None = long.MaxValue;

    // All positions that outlive a window are offsets in the whole text; the buffer begins at _base.
    private long _base;
    private long _paragraphStart;
    private long _firstToken = None; // of the sentence
    private bool _paragraphCounts;

    /// <summary>Says where in the buffer the text begins.</summary>
    public void Begin(int from)
    {
        _base = 0;
        _paragraphStart = from;
        _firstToken = None;
    }

    /// <summary>Says that the bytes of the buffer moved: what was at <paramref name="by"/> is now at 0.</summary>
    public void Shift(int by) => _base += by;

    /// <summary>Ends the text.</summary>
    public void End() => EndParagraph(None - 1, None - 1, default, default);

    /// <summary>Counts a step, whose <see cref="BlockMasks.TokenStarts"/> are set.</summary>
    /// <param name="step">What it is and what is around it.</param>
    /// <param name="blocks">Its masks.</param>
    /// <param name="splitParagraphs">Whether paragraphs are to be found; else it is all of one.</param>
    public void Count(in TextWindow step, Span<BlockMasks> blocks, bool splitParagraphs)
    {
        if (_firstToken == None)
        {
            _firstToken = FirstTokenFrom(_base + step.From, step, blocks);
        }

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
                if (isBlank || Paragraphs.EndsAt(text, at - step.Start, length))
                {
                    if (from < at)
                    {
                        CountSentences(step, blocks, from, at, at);
                    }

                    from = search;
                    EndParagraph(_base + at, _base + from, step, blocks);
                }
            }
        }

        if (from >= step.To)
        {
            return;
        }

        // Where the paragraph ends after the step, as far as a sentence rule may look.
        var limit = (int)Math.Min(step.End, (long)step.To + Sentences.Context);
        var end = Paragraphs.NextEnd(text, search - step.Start, limit - step.Start, out _);
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
            for (; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                var at = offset + bit;
                var boundary = at + 1;
                if (
                    ((blocks[i].SpacedStops >> bit) & 1) == 0
                    || at - start < SentenceShortcuts.Near
                    || at + SentenceShortcuts.Near > end
                )
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

                EndSentence(_base + boundary, step, blocks);
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

    // A boundary can lie before its trigger, and even before the step.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndSentence(long boundary, in TextWindow step, Span<BlockMasks> blocks)
    {
        if (_firstToken < boundary)
        {
            profile.Sentences++;
            _paragraphCounts = true;
            _firstToken = FirstTokenFrom(boundary, step, blocks);
        }
    }

    private void EndParagraph(long end, long next, in TextWindow step, Span<BlockMasks> blocks)
    {
        EndSentence(end, step, blocks);
        profile.Paragraphs += _paragraphCounts ? 1 : 0;
        _paragraphCounts = false;
        _paragraphStart = next;
    }

    // Where the first token that begins at a position or after it does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long FirstTokenFrom(long position, in TextWindow step, Span<BlockMasks> blocks)
    {
        var at = position - _base - step.From;
        var i = (ulong)at / BlockMasks.Size;
        if (i < (ulong)blocks.Length)
        {
            var starts = blocks[(int)i].TokenStarts >> (int)at;
            if (starts != 0)
            {
                return position + BitOperations.TrailingZeroCount(starts); // mostly, in the same block
            }
        }

        return FirstTokenFarFrom(at, step, blocks);
    }

    private long FirstTokenFarFrom(long at, in TextWindow step, Span<BlockMasks> blocks)
    {
        var before = _base + step.From;
        if (at < 0)
        {
            foreach (
                var token in Tokens.Split(
                    step.Buffer.AsSpan((int)(step.From + at), (int)-at),
                    rules
                )
            )
            {
                return before + at + token.Start;
            }

            at = 0;
        }

        var starts = ulong.MaxValue << (int)at;
        for (var i = at / BlockMasks.Size; i < blocks.Length; i++)
        {
            starts &= blocks[(int)i].TokenStarts;
            if (starts != 0)
            {
                return before + (i * BlockMasks.Size) + BitOperations.TrailingZeroCount(starts);
            }

            starts = ulong.MaxValue;
        }

        return None;
    }
}
