using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FactBox.Text;

/// <summary>The column that the lines around a break are wrapped at.</summary>
internal readonly struct LineColumn
{
    /// <summary>How many lines are looked at, half of them before the break.</summary>
    public const int Lines = 2 * Paragraphs.ContextLines;

    // A narrower column is a list or verse.
    private const int MinColumn = 40;

    private readonly int _edge;
    private readonly int _lines;
    private readonly int _long;
    private readonly int _capitals;
    private readonly int _full;

    /// <summary>The column of lines, one a place in all vectors; a line that is not there is blank.</summary>
    /// <param name="widths">See <see cref="LineShape.Width"/>.</param>
    /// <param name="words">See <see cref="LineShape.FirstWord"/>.</param>
    /// <param name="capitals">All bits where <see cref="LineShape.StartsCapital"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LineColumn(Vector128<byte> widths, Vector128<byte> words, Vector128<byte> capitals)
    {
        var tooWide = Vector128.GreaterThan(widths, Vector128.Create(LineShape.MaxColumn));
        var possible = Vector128.AndNot(widths, tooWide);
        var widest = Largest(possible);
        var isWidest = Vector128.Equals(possible, Vector128.Create(widest));
        var hasText = ~Bits(Vector128.Equals(widths, Vector128<byte>.Zero)) & 0xFFFF;
        _lines = BitOperations.PopCount(hasText);
        _long = BitOperations.PopCount(Bits(tooWide));
        _edge =
            _lines <= 3 || BitOperations.PopCount(Bits(isWidest)) > 1
                ? widest
                : Largest(Vector128.AndNot(possible, isWidest)); // the second, as one may stand out
        // A bit for each line that another follows at once.
        var breaks = hasText & (hasText >> 1);
        Breaks = BitOperations.PopCount(breaks);
        _capitals = BitOperations.PopCount(breaks & (Bits(capitals) >> 1));
        var nextWords = Vector128.Shuffle(
            words,
            Vector128.Create((byte)1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)
        );
        var needed = widths + Vector128<byte>.One + nextWords;
        var full = Vector128.GreaterThan(needed, Vector128.Create((byte)FullAbove));
        _full = BitOperations.PopCount(breaks & Bits(full));
    }

    /// <summary>How many breaks between two lines with text were seen.</summary>
    public int Breaks { get; }

    /// <summary>Whether most breaks are where the column makes them.</summary>
    public bool IsWrapped =>
        _edge is >= MinColumn and <= LineShape.MaxColumn
        && _long * 6 <= _lines
        && (Breaks < 3 || _capitals * 10 < Breaks * 7)
        && _full * 10 >= Breaks * 6;

    private int FullAbove => _edge - _edge / 8;

    /// <summary>Whether the first word of a line would not have fitted at the end of the one before.</summary>
    public bool IsFull(in LineShape line, in LineShape next) =>
        line.Width + 1 + next.FirstWord > FullAbove;

    /// <summary>The column around the break between two lines.</summary>
    public static LineColumn Around(ReadOnlySpan<byte> text, Line first, Line second)
    {
        var widths = Vector128<byte>.Zero;
        var words = Vector128<byte>.Zero;
        var capitals = Vector128<byte>.Zero;
        var from = Paragraphs.ContextLines;
        var limit = Math.Max(0, second.Start - Paragraphs.ContextBytes);
        Set(--from, LineShape.Of(text, first));
        for (
            var line = first;
            from > 0 && line.Start > limit && Line.TryBefore(text, line.Start, limit, out line);

        )
        {
            Set(--from, LineShape.Of(text, line));
        }

        var to = Paragraphs.ContextLines;
        var end = Math.Min(text.Length, (long)second.Start + Paragraphs.ContextBytes);
        Set(to++, LineShape.Of(text, second));
        for (var next = second.Next; to < Lines && next < end; )
        {
            var line = Line.At(text, next);
            if (line.End > end)
            {
                break; // not all of it may be looked at
            }

            Set(to++, LineShape.Of(text, line));
            next = line.Next;
        }

        return new(widths, words, capitals);

        void Set(int place, in LineShape shape)
        {
            widths = widths.WithElement(place, shape.Width);
            words = words.WithElement(place, shape.FirstWord);
            capitals = capitals.WithElement(place, shape.StartsCapital ? byte.MaxValue : (byte)0);
        }
    }

    private static uint Bits(Vector128<byte> lanes) => lanes.ExtractMostSignificantBits();

    private static byte Largest(Vector128<byte> lanes)
    {
        var halves = Vector128
            .Max(lanes, Vector128.Shuffle(lanes.AsUInt64(), Vector128.Create(1UL, 0)).AsByte())
            .AsUInt64();
        halves = Vector128.Max(halves.AsByte(), (halves >> 32).AsByte()).AsUInt64();
        halves = Vector128.Max(halves.AsByte(), (halves >> 16).AsByte()).AsUInt64();
        return Vector128.Max(halves.AsByte(), (halves >> 8).AsByte()).ToScalar();
    }
}
