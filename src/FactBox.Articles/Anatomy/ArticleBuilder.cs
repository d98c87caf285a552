namespace FactBox.Articles.Anatomy;

/// <summary>Makes the article out of its paragraphs.</summary>
internal static class ArticleBuilder
{
    /// <summary>The article of these paragraphs.</summary>
    /// <param name="blocks">The paragraphs, without the box.</param>
    /// <param name="box">The fact box that stood above them, if any.</param>
    public static Article Build(IReadOnlyList<Block> blocks, PublishedFactBox? box)
    {
        var parts = PartClassifier.Classify(blocks, box is not null);
        return new()
        {
            Parts = parts,
            FactBox = box,
            Published = parts
                .Where(p => p.Kind is PartKind.Byline or PartKind.Credit)
                .Select(p => DateLine.Find(p.Text))
                .FirstOrDefault(d => d is not null),
        };
    }
}
