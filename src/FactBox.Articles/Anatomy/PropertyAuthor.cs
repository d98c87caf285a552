namespace FactBox.Articles.Anatomy;

/// <summary>The author that the properties of a file, or the metadata of a page, name.</summary>
internal static class PropertyAuthor
{
    /// <summary>
    /// The name, or null where there is none, a program put something in its place, or somebody logged in with it
    /// (<c>jsmith42</c>, <c>jane@example.org</c>, <c>OFFICE\jsmith</c>): what nobody shows a reader is no byline then.
    /// </summary>
    public static string? Of(string? property) =>
        property?.Trim() is { Length: > 0 } name
        && !Nobody.Is(name)
        && Words.HasLetter(name)
        && !IsAccount(name)
            ? name
            : null;

    /// <summary>Those of several that are names, in one line; null where none is.</summary>
    public static string? Of(IEnumerable<string> properties)
    {
        var names = string.Join(", ", properties.Select(Of).OfType<string>());
        return names.Length > 0 ? names : null;
    }

    private static bool IsAccount(string name) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && (
            name.Any(c => char.IsAsciiDigit(c) || c is '@' or '\\' or '_' or '/')
            // A name in a script without capitals is a name.
            || (name.Any(char.IsLower) && !name.Any(char.IsUpper))
        );
}
