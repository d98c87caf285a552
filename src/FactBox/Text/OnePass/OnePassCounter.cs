using System.Numerics;

namespace FactBox.Text.OnePass;

/// <summary>
/// The fast pass over a text that comes in windows. Bytes are classified 64 at a time; a word of nothing but ASCII
/// letters or digits and punctuation is cut into its runs of them, which are counted from their bytes; a word that holds
/// anything special is handed to <see cref="Tokens"/>, and <see cref="SentencePass"/> asks the rules wherever a sentence may
/// end: so the result is that of the plain implementation.
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

    private readonly WordRuns _runs = new(profile.Types, rules.Syllables, width ?? SimdChoice.Width);
    private readonly SentencePass _sentences = new(rules, profile);
    private readonly WordKeys _keys = new(rules.FoldCase);
    private readonly SequenceRecorder? _recorder = SequenceRecorder.Of(profile);
    private BlockMasks[] _blocks = new BlockMasks[64];

    // By other rules every word is handed to the tokenizer: right, streamed and on all threads, but not as fast.
    private readonly bool _everyWordSpecial =
        rules.FoldCase || rules.CurrencySigns || rules.WholeWords;

    private const int Step = 1 << 14;

    /// <summary>Says where in the buffer the text begins.</summary>
    public void Begin(int from) => _sentences.Begin(from);

    /// <summary>Says that the bytes of the buffer moved: what was at <paramref name="by"/> is now at 0.</summary>
    public void Shift(int by) => _sentences.Shift(by);

    /// <summary>Counts a window of a text whose paragraphs are to be found.</summary>
    public void Count(in TextWindow window) => Count(window, splitParagraphs: true);

    /// <summary>Counts a window that begins and ends where paragraphs do.</summary>
    public void CountWhole(in TextWindow window)
    {
        Begin(window.From);
        Count(window, splitParagraphs: true);
        End();
    }

    /// <summary>Counts one whole paragraph.</summary>
    /// <param name="buffer">Holds it from 0 on, and <see cref="Padding"/> zeros after it.</param>
    /// <param name="length">Its length.</param>
    public void CountParagraph(byte[] buffer, int length)
    {
        Begin(0);
        Count(new TextWindow(buffer, 0, 0, length, length), splitParagraphs: false);
        End();
    }

    /// <summary>Ends the text.</summary>
    public void End() => _sentences.End();

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
        _runs.Count(ref window.Buffer[window.From], blocks);
        _recorder?.Record(window, blocks);
        _sentences.Count(window, blocks, splitParagraphs);
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

        if (_everyWordSpecial)
        {
            foreach (ref var block in blocks)
            {
                block.Specials = ~block.Spaces;
            }
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
                if (
                    !_everyWordSpecial
                    && CommonSpecials.TryCut(text[start..end], out var first, out var second)
                )
                {
                    CountToken(text, start, first, blocks);
                    if (second > first)
                    {
                        CountToken(text, start + first, second - first, blocks);
                    }
                }
                else
                {
                    foreach (var token in Tokens.Split(text[start..end], rules))
                    {
                        CountToken(text, start + token.Start, token.Length, blocks);
                    }
                }

                Clear(blocks, start, end);
                done = end;
            }
        }
    }

    // A token that is at some offset of the step.
    private void CountToken(Span<byte> text, int at, int length, Span<BlockMasks> blocks)
    {
        var token = text.Slice(at, length);
        var key = _keys.Of(token);
        if (key == token)
        {
            _runs.Add(ref token[0], length); // compared as it is written
        }
        else
        {
            profile.Types.Add(key, rules.Syllables);
        }

        blocks[at / BlockMasks.Size].TokenStarts |= 1UL << at;
        _recorder?.AddSpecial(at, key);
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
