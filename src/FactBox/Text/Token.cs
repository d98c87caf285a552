namespace FactBox.Text;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A run of letters; where words are counted whole, any word that begins with no digit.</summary>
    Word,

    /// <summary>Letters, a hyphen and digits: <c>COVID-19</c>.</summary>
    WordWithNumber,

    /// <summary>Digits with inner stops or commas and an ordinal ending: <c>684.60</c>, <c>12th</c>.</summary>
    Number,

    /// <summary><c>n't</c>, <c>'s</c>, <c>'re</c>, <c>'ve</c>, <c>'ll</c>, <c>'d</c>, <c>'m</c>.</summary>
    Clitic,

    /// <summary>An e-mail address or a URL.</summary>
    Address,

    /// <summary>A currency sign, where the convention counts it.</summary>
    CurrencySign,
}

/// <summary>A token and where it stands.</summary>
/// <param name="Start">Offset of its first byte in the text given to the tokenizer.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>Offset of the byte after its last.</summary>
    public int End => Start + Length;
}
