using FactBox.Articles.Anatomy;
using FactBox.Articles.Html;

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

    // What programs that write books call a document that they do not mark. "index" is also the name of a whole book.
    private static readonly HashSet<string> MatterFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "cover",
        "coverpage",
        "titlepage",
        "title",
        "halftitle",
        "halftitlepage",
        "copyright",
        "copyrightpage",
        "toc",
        "contents",
        "tableofcontents",
        "nav",
        "dedication",
        "colophon",
        "imprint",
        "notes",
        "footnotes",
        "endnotes",
        "bibliography",
        "glossary",
        "acknowledgments",
        "acknowledgements",
        "abouttheauthor",
    };

    // What a book says beside its text, but for notes, which are left out of all pages.
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "note",
        "toc",
    };

    /// <summary>Reads a document of XHTML; one that is not well formed is read as a browser would.</summary>
    /// <exception cref="UnreadableInputException">It is nested deeper than the limits allow.</exception>
    public static EpubDocument Read(ReadOnlyMemory<byte> xhtml, EpubItem item, ReadingLimits limits)
    {
        var text = Xhtml.WithEndTags(Xhtml.Decode(xhtml.Span));
        var tree = PageParser.Parse(
            text.AsMemory(),
            new() { MostBytes = limits.MostMarkupBytes, MostDepth = limits.MostNesting }
        );
        var blocks = new List<HeadedBlock>();
        PageNode? row = null;
        foreach (var block in tree.Blocks)
        {
            var around = block.Node.SelfAndAncestors().ToList();
            // A soft hyphen says where a word may be broken; it is no part of it.
            var words = block.Text.Replace("\u00AD", "", StringComparison.Ordinal).Trim();
            if (
                words.Length == 0
                || around.Exists(n => n.Tag is "nav" || TypesOf(n).Any(LeftOut.Contains))
            )
            {
                continue;
            }

            // The cells of a row are one paragraph, as in Markdown.
            var itsRow = block.Box.Tag is "td" or "th" ? around.Find(n => n.Tag is "tr") : null;
            if (itsRow is not null && itsRow == row)
            {
                var before = blocks[^1];
                blocks[^1] = before with
                {
                    Block = before.Block with { Text = $"{before.Block.Text}\t{words}" },
                };
            }
            else
            {
                blocks.Add(Headed(words, block, around));
            }

            row = itsRow;
        }

        return new(blocks, IsMatterOf(tree, item, blocks));
    }

    private static HeadedBlock Headed(string text, PageBlock block, List<PageNode> around)
    {
        foreach (var node in around)
        {
            switch (node.Tag)
            {
                case ['h', >= '1' and <= '6' and var level]:
                    return new(new(text, ParagraphKind.Heading), level - '0');
                case "blockquote":
                    return new(new(text, ParagraphKind.Quote));
                case "li" or "dt" or "dd":
                    return new(new(text, ParagraphKind.ListItem));
                case "figcaption" or "caption":
                    return new(new(text, ParagraphKind.Caption));
                default:
                    break;
            }
        }

        return new(new(text, IsEmphasised: block.IsEmphasised));
    }

    private static bool IsMatterOf(PageTree tree, EpubItem item, List<HeadedBlock> blocks)
    {
        // The document's own word, that of the one section in it, and the package's.
        var types = TypesOf(tree.Nodes[0])
            .Concat(
                tree.Nodes.FirstOrDefault(n => n.Tag is "section") is { } section
                && section.End == tree.Nodes.Count
                    ? TypesOf(section)
                    : []
            )
            .Concat(item.Type is { } named ? [named] : [])
            .ToList();
        if (types.Exists(ReadWithIt.Contains))
        {
            return false;
        }

        return types.Exists(Matter.Contains)
            || MatterFiles.Contains(BareName(item.Path))
            || (
                blocks is [{ HeadingLevel: > 0 } heading, ..]
                && MatterHeadings.Contains(heading.Block.Text.TrimEnd('.', ':'))
            );
    }

    // "text/title-page01.xhtml" is a "titlepage".
    private static string BareName(string path) =>
        Path.GetFileNameWithoutExtension(path)
            .Replace("-", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal)
            .TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    /// <summary>What an element says that it is; DPUB-ARIA has the same terms, as in <c>role="doc-footnote"</c>.</summary>
    private static IEnumerable<string> TypesOf(PageNode element)
    {
        var types =
            element["epub:type"]?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return element["role"] is { } role && role.StartsWith("doc-", StringComparison.Ordinal)
            ? types.Append(role[4..])
            : types;
    }
}
