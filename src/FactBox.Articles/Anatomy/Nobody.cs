using System.Collections.Frozen;

namespace FactBox.Articles.Anatomy;

/// <summary>What stands in the place of a writer's name where nobody gave one.</summary>
internal static class Nobody
{
    // Words of publishing programs and sites; of Word, ReportLab, python-docx, docx (npm), Apache POI, calibre, Windows;
    // and makers of computers, which sell them with their own name in the user's place.
    private static readonly FrozenSet<string> Names = new[]
    {
        "(anonymous)",
        "(unspecified)",
        "acer",
        "admin",
        "administrator",
        "advertisement",
        "anonymous",
        "apache poi",
        "asus",
        "author",
        "authors",
        "by",
        "contributor",
        "contributors",
        "default",
        "dell",
        "from",
        "guest",
        "guest author",
        "hp",
        "lenovo",
        "microsoft",
        "microsoft account",
        "microsoft office user",
        "n/a",
        "no author",
        "no byline",
        "none",
        "openpyxl",
        "owner",
        "phpword",
        "published",
        "python-docx",
        "root",
        "samsung",
        "staff",
        "super user",
        "toshiba",
        "un-named",
        "unknown",
        "unknown author",
        "user",
        "various",
        "various authors",
        "webmaster",
        "windows user",
        "writer",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is none.</summary>
    public static bool Is(string name) => Names.Contains(name);
}
