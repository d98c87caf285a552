using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Epub;

/// <summary>A document of a book.</summary>
/// <param name="Blocks">Its paragraphs; none is blank.</param>
/// <param name="IsMatter">It is front or back matter: a cover, a title page, contents, notes, an index.</param>
internal sealed record EpubDocument(List<HeadedBlock> Blocks, bool IsMatter)
{
    // Terms of the EPUB 3 Structural Semantics Vocabulary 1.1 and of the guide of OPF 2.0.1 (2.6). A preface, a foreword
    // or an introduction is read with the book, so it counts.
    private static readonly HashSet<string> Matter = new(StringComparer.OrdinalIgnoreCase)
    {
        "cover",
        "frontmatter",
        "backmatter",
        "titlepage",
        "title-page",
        "halftitlepage",
        "copyright-page",
        "copyright",
        "imprint",
        "imprimatur",
        "colophon",
        "dedication",
        "acknowledgments",
        "acknowledgements",
        "contributors",
        "other-credits",
        "errata",
        "toc",
        "loi",
        "lot",
        "loa",
        "lov",
        "index",
        "glossary",
        "bibliography",
        "footnotes",
        "endnotes",
        "rearnotes",
        "notes",
        "seriespage",
    };

    // Read with the book, whatever part of it they stand in.
    private static readonly HashSet<string> ReadWithIt = new(StringComparer.OrdinalIgnoreCase)
    {
        "foreword",
        "preface",
        "introduction",
        "prologue",
        "preamble",
        "epilogue",
        "afterword",
        "conclusion",
        "chapter",
        "bodymatter",
        "text",
    };

    // What stands over a document that nobody marked. Nothing else is called so.
    private static readonly HashSet<string> MatterHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "contents",
        "table of contents",
        "copyright",
        "index",
        "notes",
        "endnotes",
        "bibliography",
        "glossary",
        "acknowledgments",
        "acknowledgements",
        "about the author",
        "about the authors",
        "about the publisher",
        "list of illustrations",
        "colophon",
    };

    /// <summary>Reads a document of XHTML; one that is not well formed is read as a browser would.</summary>
    public static EpubDocument Read(ReadOnlyMemory<byte> xhtml, EpubItem item, ReadingLimits limits)
    {
        var text = Xhtml.Decode(xhtml.Span);
        Xhtml.RefuseDeep(text, item.Path, limits);
        var page = new HtmlParser().ParseDocument(Xhtml.WithEndTags(text));
        if (page.Body is not { } body)
        {
            return new([], IsMatter: false);
        }

        var blocks = new XhtmlBlocks().Read(body);
        return new(blocks, IsMatterOf(body, item, blocks));
    }

    private static bool IsMatterOf(IElement body, EpubItem item, List<HeadedBlock> blocks)
    {
        // Of the document's own word and the package's the more exact one wins.
        var types = XhtmlBlocks
            .TypesOf(body)
            .Concat(body.Children is [var only] ? XhtmlBlocks.TypesOf(only) : [])
            .Concat(item.Type is { } named ? [named] : [])
            .ToList();
        if (types.Exists(ReadWithIt.Contains))
        {
            return false;
        }

        return types.Exists(Matter.Contains)
            || (blocks is [{ HeadingLevel: > 0 } heading, ..] && MatterHeadings.Contains(heading.Block.Text.TrimEnd('.', ':')));
    }
}
