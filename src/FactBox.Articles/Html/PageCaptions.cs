namespace FactBox.Articles.Html;

/// <summary>Tells what stands under a picture.</summary>
internal static class PageCaptions
{
    private const int MostLevels = 8;

    /// <summary>Whether the element is a picture's caption, or in one.</summary>
    public static bool IsIn(PageNode node)
    {
        var level = 0;
        for (var at = node; at is not null && level < MostLevels; at = at.Parent, level++)
        {
            if (at.Tag is "figure" or "figcaption" || (at.Hints & Hints.Caption) != Hints.None)
            {
                return true;
            }
        }

        return false;
    }
}
