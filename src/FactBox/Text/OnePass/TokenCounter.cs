using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactBox.Text.OnePass;

/// <summary>A set of rules, and the profile of what is counted by them.</summary>
internal readonly record struct Tally(CountingRules Rules, TextProfile Profile);

/// <summary>
/// Counts the tokens of the steps of a text by one set of rules, and the sentences and paragraphs that hold one (so all
/// that is to be known of an open sentence is where its first token begins). A word of
/// nothing but ASCII letters or digits and punctuation is cut into its runs of them, which are counted from their bytes;
/// a word that holds anything special is handed to <see cref="Tokens"/>.
/// </summary>
internal sealed class TokenCounter(Tally tally, int width)
{
    // No token has begun in the sentence: later than every boundary.
    private const long None = long.MaxValue;

    /// <summary>A boundary after the whole text.</summary>
    public const long AfterAll = None - 1;

    private readonly CountingRules _rules = tally.Rules;
    private readonly TextProfile _profile = Counted(tally);
    private readonly WordRuns _runs = new(tally.Profile, width);
    private readonly bool _takesWhole = tally.Rules.WholeWords || tally.Rules.CurrencySigns;
    private readonly WordKeys _keys = new(tally.Rules.FoldCase);
    private BlockMasks[] _copy = [];
    private byte[] _lower = []; // the step in lower case

    // The step, where it begins in the whole text, and its masks.
    private TextWindow _window;
    private long _start;
    private BlockMasks[] _blocks = [];
    private int _blockCount;

    private long _firstToken = None; // of the sentence
    private bool _paragraphCounts;

    private static TextProfile Counted(Tally tally)
    {
        tally.Profile.SyllablesBy = tally.Rules.Syllables;
        return tally.Profile;
    }

    /// <summary>Counts the tokens of a step.</summary>
    /// <param name="window">The step.</param>
    /// <param name="start">Where it begins in the whole text.</param>
    /// <param name="blocks">Its masks; they are changed, unless they are copied.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="copy">Whether to copy them.</param>
    public void Count(in TextWindow window, long start, BlockMasks[] blocks, int count, bool copy)
    {
        _window = window;
        _start = start;
        _blocks = copy ? Copy(blocks, count) : blocks;
        _blockCount = count;
        var masks = _blocks.AsSpan(0, count);
        if (_takesWhole)
        {
            WholeWords.AddSpecials(ref window.Buffer[window.From], masks, width);
        }

        CountSpecialWords(window.Buffer.AsSpan(window.From, window.To - window.From), masks);
        _runs.Count(ref Runs(window), masks);
        _runs.Recorder?.EndStep();
        if (_firstToken == None)
        {
            _firstToken = FirstTokenFrom(start);
        }
    }

    /// <summary>Ends a sentence; the boundary can lie before what ended it, and even before the step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndSentence(long boundary)
    {
        if (_firstToken < boundary)
        {
            _profile.Sentences++;
            _paragraphCounts = true;
            _firstToken = FirstTokenFrom(boundary);
        }
    }

    /// <summary>Ends a paragraph.</summary>
    public void EndParagraph(long end)
    {
        EndSentence(end);
        _profile.Paragraphs += _paragraphCounts ? 1 : 0;
        _paragraphCounts = false;
        if (end == AfterAll)
        {
            _firstToken = None; // the next step is of another text
        }
    }

    private BlockMasks[] Copy(BlockMasks[] blocks, int count)
    {
        if (_copy.Length < count)
        {
            _copy = new BlockMasks[count];
        }

        blocks.AsSpan(0, count).CopyTo(_copy);
        return _copy;
    }

    // Words with an apostrophe and the like; their letters and digits are taken out of the masks.
    private void CountSpecialWords(Span<byte> text, Span<BlockMasks> blocks)
    {
        var done = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            while (blocks[i].Specials != 0)
            {
                var bit = BitOperations.TrailingZeroCount(blocks[i].Specials);
                var start = WordStart(blocks, i, bit, done);
                var end = Math.Min(text.Length, WordEnd(blocks, i, bit));
                CountSpecialWord(text, start, end, blocks);
                Clear(blocks, start, end);
                done = end;
            }
        }
    }

    private void CountSpecialWord(Span<byte> text, int start, int end, Span<BlockMasks> blocks)
    {
        var word = text[start..end];
        if (!_takesWhole && CommonSpecials.TryCut(word, out var first, out var second))
        {
            CountToken(text, start, first, blocks);
            if (second > first)
            {
                CountToken(text, start + first, second - first, blocks);
            }
        }
        else if (!_takesWhole && CommonSpecials.IsOfRuns(word))
        {
            for (var at = 0; CommonSpecials.NextRun(word, ref at, out var length); at += length)
            {
                CountToken(text, start + at, length, blocks);
            }
        }
        else
        {
            foreach (var token in Tokens.Split(word, _rules))
            {
                CountToken(text, start + token.Start, token.Length, blocks);
            }
        }
    }

    // A token that is at some offset of the step.
    private void CountToken(Span<byte> text, int at, int length, Span<BlockMasks> blocks)
    {
        blocks[at / BlockMasks.Size].TokenStarts |= 1UL << at;
        var token = text.Slice(at, length);
        var key = _keys.Of(token);
        if (_runs.Recorder is null)
        {
            _runs.Add(ref MemoryMarshal.GetReference(key), key.Length);
            return;
        }

        _runs.Recorder.AddSpecial(at, _profile.Types.Add(key));
    }

    // The step, as its runs are compared.
    private ref byte Runs(in TextWindow window)
    {
        if (!_rules.FoldCase)
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

    // Where the first token that begins at a position or after it does.
    private long FirstTokenFrom(long position)
    {
        var at = position - _start;
        var i = (ulong)at / BlockMasks.Size;
        if (i < (ulong)_blockCount)
        {
            var starts = _blocks[i].TokenStarts >> (int)at;
            if (starts != 0)
            {
                return position + BitOperations.TrailingZeroCount(starts); // mostly, in the same block
            }
        }

        return FirstTokenFarFrom(at);
    }

    private long FirstTokenFarFrom(long at)
    {
        if (at < 0)
        {
            var before = _window.Buffer.AsSpan((int)(_window.From + at), (int)-at);
            foreach (var token in Tokens.Split(before, _rules))
            {
                return _start + at + token.Start;
            }

            at = 0;
        }

        var starts = ulong.MaxValue << (int)at;
        for (var i = at / BlockMasks.Size; i < _blockCount; i++)
        {
            starts &= _blocks[i].TokenStarts;
            if (starts != 0)
            {
                return _start + (i * BlockMasks.Size) + BitOperations.TrailingZeroCount(starts);
            }

            starts = ulong.MaxValue;
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
