namespace FactBox.Articles.Html;

/// <summary>Tells links to a writer's page by their address.</summary>
internal static class WriterLink
{
    /// <summary>Whether the address is a writer's page: <c>/authors/ann-lee</c>, <c>/by/ann-lee</c>, <c>?author=7</c>.</summary>
    public static bool Leads(string link)
    {
        foreach (var part in link.AsSpan().SplitAny('/', '?', '&'))
        {
            var segment = link.AsSpan(part);
            if (segment.StartsWith("author=", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (
                segment
                is "author"
                    or "authors"
                    or "by"
                    or "byline"
                    or "columnist"
                    or "columnists"
                    or "contributor"
                    or "contributors"
                    or "expert"
                    or "experts"
                    or "journalist"
                    or "journalists"
                    or "people"
                    or "profile"
                    or "profiles"
                    or "reporter"
                    or "reporters"
                    or "staff"
                    or "writer"
                    or "writers"
            )
            {
                // The list of all of them is no one's page.
                return part.End.GetOffset(link.Length) < link.Length - 1;
            }
        }

        return false;
    }
}
