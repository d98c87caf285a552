namespace FactBox.Articles;

/// <summary>One part of an article: one paragraph when it is counted, whatever line breaks it holds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, with <c>\n</c> as the only line break.</param>
/// <param name="Paragraph">What kind of paragraph it is.</param>
/// <param name="Why">Why it was taken as what it is, in a few words; null for plain body text.</param>
public sealed record ArticlePart(
    PartKind Kind,
    string Text,
    ParagraphKind Paragraph = ParagraphKind.Body,
    string? Why = null
);
