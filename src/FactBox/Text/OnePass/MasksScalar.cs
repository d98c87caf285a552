using System.Runtime.CompilerServices;

namespace FactBox.Text.OnePass;

/// <summary>The masks without vectors: what the others must equal.</summary>
internal static class MasksScalar
{
    public static void Fill(ref byte text, Span<BlockMasks> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            ulong letters = 0;
            ulong digits = 0;
            ulong spaces = 0;
            ulong breaks = 0;
            ulong specials = 0;
            ulong triggers = 0;
            ulong stops = 0;
            ulong commas = 0;
            for (var bit = 0; bit < BlockMasks.Size; bit++)
            {
                var b = Unsafe.Add(ref text, (i * BlockMasks.Size) + bit);
                var one = 1UL << bit;
                letters |= char.IsAsciiLetter((char)b) ? one : 0;
                digits |= char.IsAsciiDigit((char)b) ? one : 0;
                spaces |= b is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r') ? one : 0;
                breaks |= b is (>= (byte)'\n' and <= (byte)'\r') or 0xE2 ? one : 0;
                specials |= b is >= 0x80 or (byte)'\'' or (byte)'@' or (byte)'/' ? one : 0;
                triggers |= b >= 0x80 || ".!?)*-=_/:"u8.Contains(b) ? one : 0;
                stops |= b == '.' ? one : 0;
                commas |= b is (byte)',' or (byte)'-' ? one : 0;
            }

            blocks[i]
                .Set(
                    letters,
                    digits,
                    spaces,
                    breaks,
                    specials,
                    triggers,
                    stops,
                    commas,
                    Unsafe.Add(ref text, (i + 1) * BlockMasks.Size)
                );
        }
    }
}
