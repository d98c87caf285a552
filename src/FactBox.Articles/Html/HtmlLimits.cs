namespace FactBox.Articles.Html;

/// <summary>How much a page may ask for before it is refused. The defaults are far beyond any article.</summary>
public sealed record HtmlLimits
{
    /// <summary>The defaults.</summary>
    public static HtmlLimits Default { get; } = new();

    /// <summary>The most bytes of a page.</summary>
    public int MostBytes { get; init; } = 8 << 20;

    /// <summary>How many elements may be open at a time.</summary>
    public int MostDepth { get; init; } = 512;

    /// <summary>The most elements of a page.</summary>
    public int MostElements { get; init; } = 250_000;
}
