namespace FactBox.Articles.Anatomy;

/// <summary>A paragraph of a page before it is known which part of the article it is.</summary>
/// <param name="Text">Its text, trimmed, with <c>\n</c> as the only line break.</param>
/// <param name="Kind">What kind of paragraph the page says it is.</param>
/// <param name="IsTitle">The page itself says that it is the headline.</param>
/// <param name="IsEmphasised">All of it is emphasised.</param>
/// <param name="IsByline">The page itself says that it names the writer.</param>
internal readonly record struct Block(
    string Text,
    ParagraphKind Kind = ParagraphKind.Body,
    bool IsTitle = false,
    bool IsEmphasised = false,
    bool IsByline = false
);
