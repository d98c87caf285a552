using System.Text;

namespace FactBox.Lexicons;

/// <summary>Latin letters beyond ASCII as the ASCII letters that the syllable model was trained on.</summary>
internal static class LatinLetters
{
    // The base letter of each character (its compatibility decomposition, or by its look); '?': none.
    private static ReadOnlySpan<byte> From00C0 =>
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"u8
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"u8
        + "lllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"u8
        + "bb?????cc?d??????ffg???ikkl??nn?oo??pp?????ttttuu?vyyzz?????????"u8
        + "????dddlllnnnaaiioouuuuuuuuuu?aaaa??ggggkkoooo??jdddgg??nnaa????"u8
        + "aaaaeeeeiiiioooorrrruuuusstt??hh????zzaaeeooooooooyy??????acclt?"u8
        + "???bu?eejj??rryy"u8;

    private static ReadOnlySpan<byte> From1E00 =>
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"u8
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"u8
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyasss??aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"u8
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????"u8;

    /// <summary>The ASCII letters, in lower case, that a letter is read as; empty for another script.</summary>
    public static ReadOnlySpan<byte> Base(Rune letter)
    {
        switch (letter.Value)
        {
            case 'Æ' or 'æ' or 'Ǽ' or 'ǽ' or 'Ǣ' or 'ǣ':
                return "ae"u8;
            case 'Œ' or 'œ':
                return "oe"u8;
            case 'ß' or 'ẞ':
                return "ss"u8;
            case 'Þ' or 'þ':
                return "th"u8;
            case 'Ĳ' or 'ĳ':
                return "ij"u8;
            case >= 'Ǆ' and <= 'ǆ':
                return "dz"u8;
            case >= 'Ǳ' and <= 'ǳ':
                return "dz"u8;
            case >= 'Ǉ' and <= 'ǉ':
                return "lj"u8;
            case >= 'Ǌ' and <= 'ǌ':
                return "nj"u8;
            case 'Ə' or 'ə' or 'ǝ':
                return "e"u8;
            case 0xFB00:
                return "ff"u8;
            case 0xFB01:
                return "fi"u8;
            case 0xFB02:
                return "fl"u8;
            case 0xFB03:
                return "ffi"u8;
            case 0xFB04:
                return "ffl"u8;
            case 0xFB05 or 0xFB06:
                return "st"u8;
            case >= 'Ａ' and <= 'Ｚ':
                return "abcdefghijklmnopqrstuvwxyz"u8.Slice(letter.Value - 'Ａ', 1);
            case >= 'ａ' and <= 'ｚ':
                return "abcdefghijklmnopqrstuvwxyz"u8.Slice(letter.Value - 'ａ', 1);
            case >= 0xC0 and < 0x250:
                return Known(From00C0.Slice(letter.Value - 0xC0, 1));
            case >= 0x1E00 and < 0x1F00:
                return Known(From1E00.Slice(letter.Value - 0x1E00, 1));
            default:
                return default;
        }
    }

    private static ReadOnlySpan<byte> Known(ReadOnlySpan<byte> letter) =>
        letter[0] == '?' ? default : letter;
}
