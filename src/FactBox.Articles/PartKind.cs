namespace FactBox.Articles;

/// <summary>What a part of an article is, in reading order.</summary>
public enum PartKind
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Who took the picture, for whom, when: the other lines between headline and body.</summary>
    Credit,

    /// <summary>The sentence or two between headline and body.</summary>
    Standfirst,

    /// <summary>The body; whatever is not clearly something else.</summary>
    Body,

    /// <summary>The note on the author after the body.</summary>
    AuthorNote,

    /// <summary>How to reach the editor or the writer.</summary>
    Contact,
}
