namespace FactBox.Text;

/// <summary>The parts of an article that a convention may count, in reading order.</summary>
[Flags]
public enum TextParts
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>The headline.</summary>
    Headline = 1,

    /// <summary>Credit lines and bylines: who wrote it, who took the picture, for whom.</summary>
    Credit = 2,

    /// <summary>The standfirst: the sentence or two between headline and body.</summary>
    Standfirst = 4,

    /// <summary>The body.</summary>
    Body = 8,

    /// <summary>The note on the author after the body.</summary>
    AuthorNote = 16,

    /// <summary>The line that says how to reach the editor or the writer.</summary>
    Contact = 32,

    /// <summary>The whole article.</summary>
    All = Headline | Credit | Standfirst | Body | AuthorNote | Contact,
}
