namespace FactBox.Articles;

/// <summary>What kind of paragraph a part is.</summary>
public enum ParagraphKind
{
    /// <summary>An ordinary paragraph.</summary>
    Body,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>A paragraph of a quotation that is set off.</summary>
    Quote,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>The words under a picture.</summary>
    Caption,
}
