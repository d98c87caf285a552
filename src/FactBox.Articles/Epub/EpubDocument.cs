using FactBox.Articles.Anatomy;
using FactBox.Articles.Html;

namespace FactBox.Articles.Epub;

/// <summary>A document of a book.</summary>
/// <param name="Blocks">Its paragraphs; none is blank.</param>
/// <param name="IsMatter">It is front or back matter: a cover, a title page, contents, notes, an index.</param>
internal sealed record EpubDocument(List<HeadedBlock> Blocks, bool IsMatter)
{
    private const int MostInRow = 50;
    private const int MostHeadingWords = 10;

    // What a book says beside its text, but for notes, which are left out of all pages.
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "note",
        "toc",
    };

    /// <summary>Reads a document of XHTML; one that is not well formed is read as a browser would.</summary>
    /// <exception cref="UnreadableInputException">It is nested deeper than the limits allow.</exception>
    public static EpubDocument Read(
        ReadOnlyMemory<byte> xhtml,
        EpubItem item,
        EpubPackage package,
        ReadingLimits limits
    )
    {
        var text = Xhtml.WithEndTags(Xhtml.Decode(xhtml.Span));
        var tree = PageParser.Parse(
            text.AsMemory(),
            new() { MostBytes = limits.MostMarkupBytes, MostDepth = limits.MostNesting }
        );
        var blocks = new List<HeadedBlock>();
        var leads = new List<bool>();
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
                leads.Add(IsEntry(tree, block, itsRow));
            }

            row = itsRow;
        }

        BookMatter.DropContents(blocks, leads);
        if (item.IsNavigation && BookMatter.IsOnlyLines(blocks))
        {
            // The heading over the contents.
            blocks.Clear();
        }

        MarkHeading(blocks);
        var matter = BookMatter.AtStart(TypesOf(tree, item), item.Path, blocks, package);
        if (matter == blocks.Count)
        {
            return new(blocks, IsMatter: true);
        }

        blocks.RemoveRange(0, matter);
        MarkHeading(blocks);
        return new(blocks, IsMatter: false);
    }

    private static void MarkHeading(List<HeadedBlock> blocks)
    {
        if (blocks is [var first, _, ..] && IsBoldHeading(first.Block))
        {
            blocks[0] = new(new(first.Block.Text, ParagraphKind.Heading), 2);
        }
    }

    // Many programs write a chapter's heading as a paragraph in bold.
    private static bool IsBoldHeading(Block block) =>
        block is { IsEmphasised: true, Kind: ParagraphKind.Body }
        && Words.Count(block.Text) <= MostHeadingWords
        && !Words.EndsASentence(block.Text);

    // "Chapter One ........ 7", all of it or a cell of the row a link.
    private static bool IsEntry(PageTree tree, PageBlock block, PageNode? row) =>
        block.LinkDensity > 0.5
        || (
            row is not null
            && tree.Nodes.Skip(row.Index)
                .Take(Math.Min(row.End - row.Index, MostInRow))
                .Any(n => n is { Tag: "a", IsInLink: true })
        );

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

    /// <summary>The document's own word, that of the one section in it, and the package's.</summary>
    private static List<string> TypesOf(PageTree tree, EpubItem item) =>
        [
            .. TypesOf(tree.Nodes[0]),
            .. tree.Nodes.FirstOrDefault(n => n.Tag is "section") is { } section
            && section.End == tree.Nodes.Count
                ? TypesOf(section)
                : [],
            .. item.Type is { } named ? [named] : Array.Empty<string>(),
        ];

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
