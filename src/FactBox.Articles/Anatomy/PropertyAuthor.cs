using System.Collections.Frozen;

namespace FactBox.Articles.Anatomy;

/// <summary>The author that the properties of a file name.</summary>
internal static class PropertyAuthor
{
    // What programs write where nobody gave a name: ReportLab, python-docx, docx (npm), Apache POI, Office, Windows.
    private static readonly FrozenSet<string> Nobody = new[]
    {
        "(anonymous)",
        "(unspecified)",
        "admin",
        "administrator",
        "anonymous",
        "apache poi",
        "author",
        "default",
        "microsoft office user",
        "none",
        "owner",
        "phpword",
        "python-docx",
        "root",
        "un-named",
        "unknown",
        "unknown author",
        "user",
        "windows user",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name, or null where there is none or a program put something in its place.</summary>
    public static string? Of(string? property) =>
        property?.Trim() is { Length: > 0 } name && !Nobody.Contains(name) ? name : null;
}
