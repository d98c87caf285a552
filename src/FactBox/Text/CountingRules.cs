namespace FactBox.Text;

/// <summary>The rules of the one pass over the text. docs/counting.md tells them in full.</summary>
/// <param name="Syllables">How the syllables of a token are counted.</param>
/// <param name="FoldCase">Whether types that differ only in case are one type.</param>
/// <param name="CurrencySigns">Whether a currency sign on its own is a token.</param>
/// <param name="WholeWords">
/// Whether a token is an orthographic word: <c>China's</c>, <c>year-on-year</c> and <c>$684.60</c> are one each.
/// </param>
public sealed record CountingRules(
    SyllableCounter Syllables,
    bool FoldCase = false,
    bool CurrencySigns = false,
    bool WholeWords = false
);
