using System.Numerics;

namespace FactBox.Text.OnePass;

/// <summary>
/// The fast pass over a text that comes in windows. Bytes are classified 64 at a time; a word of nothing but ASCII
/// letters or digits and punctuation is cut into its runs of them, which are counted from their bytes; a word that holds
/// anything special is handed to <see cref="Tokens"/>. Sentences end where <see cref="Sentences.BoundaryAt"/> says,
/// paragraphs where <see cref="Paragraphs.EndsAt"/> does, so that the result is that of the plain implementation.
/// </summary>
/// <remarks>
/// <code>
/// buffer    |--- looked back at ---|--------- counted now ---------|--- looked ahead at ---|  Padding
///           Start                  From                            To                      End
/// </code>
/// <c>To</c> is the end of the text or next to white space, so that no word is cut.
/// </remarks>
internal sealed class OnePassCounter(CountingRules rules, TextProfile profile, int? width = null)
{
    /// <summary>Bytes that must be in view on both sides of the window, but where the text ends.</summary>
    public const int Margin = 2048;

    /// <summary>Bytes that must be readable, as zeros, after <c>End</c>.</summary>
    public const int Padding = 128;

    private readonly WordRuns _runs = new(profile, rules.Syllables);
    private readonly WordKeys _keys = new(rules.FoldCase);
    private BlockMasks[] _blocks = new BlockMasks[64];
    private byte[] _lower = []; // the step in lower case

    // All positions that outlive a window are offsets in the whole text; the buffer begins at _base.
    private long _base;
    private long _paragraphStart;
    private long _firstToken = None; // of the sentence
    private bool _paragraphCounts;

    private const long None = -1;

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
        _firstToken = None;
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
        CountSpecialWords(window, blocks);
        CountRuns(window, blocks);
        _runs.Recorder?.EndStep();
        if (_firstToken == None)
        {
            _firstToken = FirstTokenFrom(_base + window.From, window, blocks);
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
        BlockMasks.Fill(ref window.Buffer[window.From], blocks, width ?? SimdChoice.Width);
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

        if (rules.WholeWords || rules.CurrencySigns)
        {
            WholeWords.AddSpecials(
                ref window.Buffer[window.From],
                blocks,
                width ?? SimdChoice.Width
            );
        }

        return blocks;
    }

    // Words with an apostrophe and the like; their letters and digits are taken out of the masks.
    private void CountSpecialWords(in TextWindow window, Span<BlockMasks> blocks)
    {
        var text = window.Buffer.AsSpan(window.From, window.To - window.From);
        var done = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            while (blocks[i].Specials != 0)
            {
                var bit = BitOperations.TrailingZeroCount(blocks[i].Specials);
                var start = WordStart(blocks, i, bit, done);
                var end = Math.Min(text.Length, WordEnd(blocks, i, bit));
                foreach (var token in Tokens.Split(text[start..end], rules))
                {
                    var at = start + token.Start;
                    CountToken(text.Slice(at, token.Length), at);
                    blocks[at / BlockMasks.Size].TokenStarts |= 1UL << at;
                }

                Clear(blocks, start, end);
                done = end;
            }
        }
    }

    // A token that is at some offset of the step.
    private void CountToken(Span<byte> token, int at)
    {
        var key = _keys.Of(token);
        if (_runs.Recorder is null && key == token)
        {
            _runs.Add(ref token[0], token.Length); // compared as it is written
            return;
        }

        var type = profile.Types.Add(key, rules.Syllables);
        _runs.Recorder?.AddSpecial(at, type);
    }

    private void CountRuns(in TextWindow window, Span<BlockMasks> blocks)
    {
        ref var text = ref Runs(window);
        var carry = 0UL;
        for (var i = 0; i < blocks.Length; i++)
        {
            ref var block = ref blocks[i];
            var shifted = (block.Words << 1) | carry;
            carry = block.Words >> 63;
            var starts = block.Words & ~shifted;
            block.TokenStarts |= starts;
            _runs.Add(ref text, i * BlockMasks.Size, block.Words ^ shifted);
        }

        _runs.Flush(ref text, blocks.Length * BlockMasks.Size);
    }

    // The step, as runs of it are compared.
    private ref byte Runs(in TextWindow window)
    {
        if (!rules.FoldCase)
        {
            return ref window.Buffer[window.From];
        }

        var length = window.To - window.From + BlockMasks.Size; // a key is read beyond its run
        if (_lower.Length < length)
        {
            _lower = new byte[length];
        }

        WholeWords.FoldCase(window.Buffer.AsSpan(window.From, length), _lower);
        return ref _lower[0];
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
                    EndParagraph(_base + at, _base + from, window, blocks);
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
                    EndSentence(_base + start + boundary, window, blocks);
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

    // A boundary can lie before its trigger, and even before the window.
    private void EndSentence(long boundary, in TextWindow window, Span<BlockMasks> blocks)
    {
        if (_firstToken != None && _firstToken < boundary)
        {
            profile.Sentences++;
            _paragraphCounts = true;
            _firstToken = FirstTokenFrom(boundary, window, blocks);
        }
    }

    private void EndParagraph(long end, long next, in TextWindow window, Span<BlockMasks> blocks)
    {
        EndSentence(end, window, blocks);
        profile.Paragraphs += _paragraphCounts ? 1 : 0;
        _paragraphCounts = false;
        _paragraphStart = next;
    }

    private void EndParagraph(long end, long next) => EndParagraph(end, next, default, default);

    private long FirstTokenFrom(long position, in TextWindow window, Span<BlockMasks> blocks)
    {
        var at = position - _base - window.From;
        if (at < 0)
        {
            foreach (
                var token in Tokens.Split(
                    window.Buffer.AsSpan((int)(window.From + at), (int)-at),
                    rules
                )
            )
            {
                return position + token.Start;
            }

            at = 0;
        }

        for (var i = at / BlockMasks.Size; i < blocks.Length; i++)
        {
            var bits =
                blocks[(int)i].TokenStarts
                & (ulong.MaxValue << (i * BlockMasks.Size < at ? (int)at : 0));
            if (bits != 0)
            {
                return _base
                    + window.From
                    + (i * BlockMasks.Size)
                    + BitOperations.TrailingZeroCount(bits);
            }
        }

        return None;
    }

    private static int WordStart(Span<BlockMasks> blocks, int block, int bit, int done)
    {
        var spaces = blocks[block].Spaces & ((1UL << bit) - 1);
        while (spaces == 0 && block * BlockMasks.Size > done)
        {
            spaces = blocks[--block].Spaces;
        }

        var start =
            spaces == 0
                ? 0
                : (block * BlockMasks.Size)
                    + BlockMasks.Size
                    - BitOperations.LeadingZeroCount(spaces);
        return Math.Max(start, done);
    }

    private static int WordEnd(Span<BlockMasks> blocks, int block, int bit)
    {
        var spaces = blocks[block].Spaces & (ulong.MaxValue << bit);
        while (spaces == 0 && block + 1 < blocks.Length)
        {
            spaces = blocks[++block].Spaces;
        }

        return (block * BlockMasks.Size) + BitOperations.TrailingZeroCount(spaces);
    }

    private static void Clear(Span<BlockMasks> blocks, int start, int end)
    {
        for (var i = start / BlockMasks.Size; i <= (end - 1) / BlockMasks.Size; i++)
        {
            var offset = i * BlockMasks.Size;
            var bits = ulong.MaxValue;
            bits &= start > offset ? ulong.MaxValue << (start - offset) : ulong.MaxValue;
            bits &= end < offset + BlockMasks.Size ? (1UL << (end - offset)) - 1 : ulong.MaxValue;
            blocks[i].Words &= ~bits;
            blocks[i].Specials &= ~bits;
        }
    }
}
