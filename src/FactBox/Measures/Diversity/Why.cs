namespace FactBox.Measures.Diversity;

/// <summary>Why there is no number, where several measures have the same reason.</summary>
internal static class Why
{
    public const string NoTokens = "no tokens";

    public const string OneToken = "one token";

    public const string OneType = "one type";

    public const string NothingRepeats = "no type occurs twice";

    public const string AllHapaxes = "every type occurs once";

    public const string NoOrder = "counted without the order of the tokens";

    /// <summary>That there are fewer tokens than a measure takes at a time.</summary>
    public static string FewerTokensThan(int tokens) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"fewer than {tokens} tokens"
        );
}
