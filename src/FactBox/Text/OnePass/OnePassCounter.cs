namespace FactBox.Text.OnePass;

/// <summary>
/// The fast pass over a text that comes in windows, by one set of rules or several. Bytes are classified 64 at a time;
/// tokens are counted by a <see cref="TokenCounter"/> for each set of rules, and <see cref="SentencePass"/> finds where
/// sentences and paragraphs end, so that the result is that of the plain implementation.
/// </summary>
/// <remarks>
/// <code>
/// buffer    |--- looked back at ---|--------- counted now ---------|--- looked ahead at ---|  Padding
///           Start                  From                            To                      End
/// </code>
/// <c>To</c> is the end of the text or next to white space, so that no word is cut.
/// </remarks>
internal sealed class OnePassCounter
{
    /// <summary>Bytes that must be in view on both sides of the window, but where the text ends.</summary>
    public const int Margin = 2048;

    /// <summary>Bytes that must be readable, as zeros, after <c>End</c>.</summary>
    public const int Padding = 128;

    private readonly TokenCounter[] _counters;
    private readonly SentencePass _sentences;
    private readonly int _width;
    private readonly int _step;
    private BlockMasks[] _blocks = new BlockMasks[64];

    /// <summary>A counter into these profiles.</summary>
    /// <param name="tallies">Each with its rules.</param>
    /// <param name="width">See <see cref="SimdChoice.Width"/>; null for the widest.</param>
    public OnePassCounter(ReadOnlySpan<Tally> tallies, int? width = null)
    {
        _width = width ?? SimdChoice.Width;
        _counters = new TokenCounter[tallies.Length];
        for (var i = 0; i < _counters.Length; i++)
        {
            _counters[i] = new(tallies[i], _width);
        }

        _sentences = new(_counters);
        // So small a step stays in the nearest cache. By several sets of rules the types of each are to stay there, too.
        _step = tallies.Length == 1 ? 1 << 14 : 1 << 18;
    }

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
            var to = window.StepEnd(from, _step);
            CountStep(window with { From = from, To = to }, splitParagraphs);
            from = to;
        } while (from < window.To);
    }

    private void CountStep(in TextWindow window, bool splitParagraphs)
    {
        var blocks = Blocks(window);
        var start = _sentences.StartOf(window);
        for (var i = _counters.Length - 1; i >= 0; i--)
        {
            // Masks are changed as words are counted: all but the last take a copy.
            _counters[i].Count(window, start, _blocks, blocks.Length, copy: i > 0);
        }

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
}
