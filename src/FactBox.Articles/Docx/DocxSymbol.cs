using System.Globalization;

namespace FactBox.Articles.Docx;

/// <summary>Characters that a file names by their numbers in a font.</summary>
internal static class DocxSymbol
{
    // Letters of the font Symbol, which is no font of Unicode (Adobe, symbol.txt).
    private const string SymbolCapitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private const string SymbolSmall = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    /// <summary>A character that the file gives by its number; a picture of a font of pictures is none.</summary>
    public static string Of(string? font, string? hex)
    {
        if (
            !int.TryParse(
                hex,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            ) || code is < 0x20 or > 0xFFFF
        )
        {
            return "";
        }

        if (code is < 0xE000 or > 0xF8FF)
        {
            return char.IsSurrogate((char)code) ? "" : ((char)code).ToString();
        }

        // Fonts without Unicode have their characters at F000 (ISO/IEC 29500-1, 17.3.3.30).
        return font is "Symbol"
            ? (code - 0xF000) switch
            {
                >= 'A' and <= 'Z' and var letter => SymbolCapitals[letter - 'A'].ToString(),
                >= 'a' and <= 'z' and var letter => SymbolSmall[letter - 'a'].ToString(),
                (>= '0' and <= '9' or '+' or '.' or ',' or '(' or ')' or '%') and var same => (
                    (char)same
                ).ToString(),
                _ => "",
            }
            : "";
    }
}
