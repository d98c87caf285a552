using FactBox.Articles;

namespace FactBox.Cli.Inputs;

/// <summary>One input to be counted.</summary>
/// <param name="Name">What it is called in the results.</param>
internal sealed record Input(string Name)
{
    /// <summary>The document, where it has been found already; else it is the file of that name.</summary>
    public FoundDocument? Document { get; init; }

    /// <summary>The bytes of a file that is read to a tree whole, text not among them; 0 where they are held already.</summary>
    public long Size { get; init; }

    /// <summary>What is ahead of standard input, where its beginning has been looked at.</summary>
    public Stream? Opened { get; init; }

    /// <summary>Whether it is one of those that another input holds.</summary>
    public bool IsPart { get; init; }
}
