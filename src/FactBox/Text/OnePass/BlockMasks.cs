using System.Runtime.CompilerServices;

namespace FactBox.Text.OnePass;

/// <summary>What the 64 bytes of a block are: a bit for each byte, the first byte in the lowest bit.</summary>
internal struct BlockMasks
{
    /// <summary>ASCII letters and digits.</summary>
    public ulong Words;

    /// <summary>ASCII white space.</summary>
    public ulong Spaces;

    /// <summary>Line breaks, and all bytes that begin one beyond ASCII.</summary>
    public ulong Breaks;

    /// <summary>
    /// Bytes whose word (from white space to white space) may hold more than runs of ASCII letters and runs of
    /// digits: apostrophes, <c>@</c>, <c>/</c>, everything beyond ASCII; a letter next to a digit; a stop before
    /// either; a comma or hyphen before a digit.
    /// </summary>
    public ulong Specials;

    /// <summary>The bytes at which <see cref="Sentences"/> looks for a boundary, but hyphens that stand alone, and all others
    /// beyond ASCII.</summary>
    public ulong Triggers;

    /// <summary>
    /// Full stops with white space on both sides, between letters or digits ("the end . The"), as some corpora write them:
    /// as a rule the sentence ends. Those at the edges of the block are not seen.
    /// </summary>
    public ulong SpacedStops;

    /// <summary>Where tokens begin; set by the counter.</summary>
    public ulong TokenStarts;

    /// <summary>Bytes in a block.</summary>
    public const int Size = 64;

    /// <summary>The masks of a text, by the widest vectors that there are or <see cref="SimdChoice"/> allows.</summary>
    /// <param name="text">The text; all bytes of the last block and one more can be read.</param>
    /// <param name="blocks">Where the masks go; how many blocks there are.</param>
    /// <param name="width">See <see cref="SimdChoice.Width"/>.</param>
    public static void Fill(ref byte text, Span<BlockMasks> blocks, int width)
    {
        switch (width)
        {
            case 512:
                Masks512.Fill(ref text, blocks);
                break;
            case 256:
                Masks256.Fill(ref text, blocks);
                break;
            case 128:
                Masks128.Fill(ref text, blocks);
                break;
            default:
                MasksScalar.Fill(ref text, blocks);
                break;
        }
    }

    /// <summary>Sets the masks of one block.</summary>
    /// <param name="letters">ASCII letters.</param>
    /// <param name="digits">ASCII digits.</param>
    /// <param name="spaces">ASCII white space.</param>
    /// <param name="breaks">See <see cref="Breaks"/>.</param>
    /// <param name="specials">What is special by itself.</param>
    /// <param name="triggers">Triggers.</param>
    /// <param name="stops">The <c>.</c> bytes.</param>
    /// <param name="commas">The <c>,</c> and <c>-</c> bytes.</param>
    /// <param name="next">The byte after the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(
        ulong letters,
        ulong digits,
        ulong spaces,
        ulong breaks,
        ulong specials,
        ulong triggers,
        ulong stops,
        ulong commas,
        byte next
    )
    {
        var beforeLetter = (letters >> 1) | ((uint)((next | 0x20) - 'a') < 26 ? 1UL << 63 : 0);
        var beforeDigit = (digits >> 1) | ((uint)(next - '0') < 10 ? 1UL << 63 : 0);
        Words = letters | digits;
        Spaces = spaces;
        Breaks = breaks;
        Specials =
            specials
            | (stops & (beforeLetter | beforeDigit))
            | ((commas | letters) & beforeDigit)
            | (digits & beforeLetter);
        // A hyphen alone is no separator line; of the first and the last byte only one neighbour is seen.
        var hyphens = triggers & commas;
        Triggers = triggers & ~(hyphens & ~((hyphens << 1) | (hyphens >> 1) | 1 | (1UL << 63)));
        SpacedStops = stops & (spaces << 1) & (spaces >> 1) & (Words << 2) & (Words >> 2);
        TokenStarts = 0;
    }
}
