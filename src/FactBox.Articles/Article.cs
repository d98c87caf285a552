using System.Collections.Immutable;
using FactBox.Text;

namespace FactBox.Articles;

/// <summary>An article: its parts in the order of the page, and what the page says about itself.</summary>
public sealed record Article
{
    /// <summary>The parts in the order of the page. The published fact box is none of them.</summary>
    public ImmutableArray<ArticlePart> Parts { get; init; } = [];

    /// <summary>Where it is from.</summary>
    public string? Url { get; init; }

    /// <summary>Its language, as a BCP 47 tag such as <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The site or paper that it appeared in.</summary>
    public string? SiteName { get; init; }

    /// <summary>The day it was published, as <c>2021-11-09</c>, where the page says so plainly.</summary>
    public string? Published { get; init; }

    /// <summary>The author that the page's metadata names; never counted. Written bylines are <see cref="Bylines"/>.</summary>
    public string? Author { get; init; }

    /// <summary>The fact box that the page carries itself, if any.</summary>
    public PublishedFactBox? FactBox { get; init; }

    /// <summary>The headline, if any.</summary>
    public string? Headline => Joined(PartKind.Headline);

    /// <summary>The standfirst, if any.</summary>
    public string? Standfirst => Joined(PartKind.Standfirst);

    /// <summary>The bylines.</summary>
    public ImmutableArray<string> Bylines => Texts(PartKind.Byline);

    /// <summary>The credit lines other than bylines.</summary>
    public ImmutableArray<string> Credits => Texts(PartKind.Credit);

    /// <summary>The paragraphs of the body, headings and captions included.</summary>
    public ImmutableArray<ArticlePart> Paragraphs => [.. Parts.Where(p => p.Kind == PartKind.Body)];

    /// <summary>The note on the author, if any; a blank line between its paragraphs.</summary>
    public string? AuthorNote => Joined(PartKind.AuthorNote);

    /// <summary>How to reach the editor or writer, if the page says.</summary>
    public string? Contact => Joined(PartKind.Contact);

    /// <summary>The body as plain text without captions, a blank line between paragraphs.</summary>
    public string Text =>
        string.Join(
            "\n\n",
            Paragraphs.Where(p => p.Paragraph != ParagraphKind.Caption).Select(p => p.Text)
        );

    /// <summary>All parts, as they are counted.</summary>
    public CountedText ToCountedText() =>
        CountedText.FromParts(Parts.Select(p => (CountedAs(p.Kind), p.Text)));

    private static TextParts CountedAs(PartKind kind) =>
        kind switch
        {
            PartKind.Headline => TextParts.Headline,
            PartKind.Byline or PartKind.Credit => TextParts.Credit,
            PartKind.Standfirst => TextParts.Standfirst,
            PartKind.Body => TextParts.Body,
            PartKind.AuthorNote => TextParts.AuthorNote,
            PartKind.Contact => TextParts.Contact,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such part."),
        };

    private ImmutableArray<string> Texts(PartKind kind) =>
        [.. Parts.Where(p => p.Kind == kind).Select(p => p.Text)];

    private string? Joined(PartKind kind)
    {
        var texts = Texts(kind);
        return texts.IsEmpty ? null : string.Join("\n\n", texts);
    }
}
